#!/usr/bin/env python3
"""Asks what a chairman asks, and answers from the first page alone: each answer must be what the JSON says.

  questions.py BOOK.xlsx RUN.json [PREVIOUS.json]

An answer is the cell with the words of the question, and what stands beside or below it: nothing is looked up on
another sheet. Needs nothing beyond Python's own library.
"""
import json
import re
import sys
from datetime import date

from recalculate import cells

COLUMNS = "ABCDEFGHIJKLMNOPQ"


class Page:
    """The first page: texts and numbers by column and row."""

    def __init__(self, path):
        self.cells = {cell: value for (sheet, cell), value in cells(path).items() if sheet == "Tổng quan"}

    def at(self, column, row):
        return self.cells.get(f"{column}{row}")

    def find(self, words, column=None):
        """Column and row of the first cell that begins with these words."""
        found = [
            (int(re.sub(r"\D", "", cell)), re.sub(r"\d", "", cell)) for cell, value in self.cells.items()
            if isinstance(value, str) and value.startswith(words)]
        found = sorted((row, name) for row, name in found if column in (None, name))
        if not found:
            raise AssertionError(f"the first page does not say “{words}”")
        return found[0][1], found[0][0]

    def rows(self, column, first):
        """The rows from one on that have something in a column."""
        row = first
        while self.at(column, row) is not None:
            yield row
            row += 1


def near(one, other):
    return one is not None and other is not None and abs(one - other) < 0.00005


def ask(page, run, before):
    """(question, whether the page's answer is right)"""
    leaves = [row for row in run["criteria"] if row["code"] not in {r["parent"] for r in run["criteria"]}]
    total, plan = run["total"], run["plan"]
    figures = {}
    for label, key in [("Chắc chắn", "secured"), ("Dự kiến", "expected"), ("Có thể", "possible")]:
        column, row = page.find(label)
        figures[key] = (column, row, page.at(column, row + 1))
    yield "Where do we stand?", all(near(value, total[key]) for key, (_, _, value) in figures.items())

    column, row, value = figures["expected"]
    yield "How far are we from the target, and from last year?", (
        near(page.at(column, row + 2), value - plan["target"])
        and near(page.at(column, row + 3), value - plan["previous"]))

    fields = [row for row in run["criteria"] if row["level"] == "field"]
    lacking = max(fields, key=lambda row: row["target"] - row["expected"])
    name, heading = page.find("Dự kiến thiếu")
    rank = COLUMNS[COLUMNS.index(name) + 1]
    worst = [row for row in page.rows("A", heading + 1) if page.at(rank, row) == 1]
    yield "Which field lacks most?", [page.at("A", row) for row in worst] == [lacking["code"]]

    scored = sorted(
        (row for row in leaves if row["score"] is not None and row["max"] > row["score"]),
        key=lambda row: row["score"] - row["max"])[:10]
    column, heading = page.find("Điểm mất")
    shown = [page.at(column, row) for row in page.rows(column, heading + 1) if page.at(column, row) != ""]
    yield "Which scored rows would bring most?", (
        len(shown) == len(scored)
        and all(near(one, row["max"] - row["score"]) for one, row in zip(shown, scored)))

    unknown = [row for row in leaves if row["score"] is None]
    column, heading = page.find("Số dòng")
    waiting = list(page.rows(column, heading + 1))
    points = [page.at(COLUMNS[COLUMNS.index(column) + 1], row) for row in waiting]
    yield "How many rows wait for a score, and for how many points?", (
        sum(page.at(column, row) for row in waiting) == len(unknown)
        and near(sum(points), sum(row["max"] for row in unknown)))

    text = page.at(*page.find("Thẩm định, vì các cơ quan chấm khác nhau"))
    disputed = [row["code"] for row in leaves if row["status"] == "conflict"]
    told = text.split(": ", 1)[1]
    yield "What must be decided?", (told.split("; ") if told != "không còn" else []) == disputed

    text = page.at(*page.find("Đã gửi "))
    missing = [a["name"] for a in run["agencies"] if a["expectedToReport"] and not a["returned"]]
    yield "Who has not sent?", (
        f"Chưa gửi ({len(missing)})" in text and all(name in text for name in missing)
        if missing else "Chưa gửi" not in text)

    late = [task for task in run["tasks"] if task["overdue"]]
    if late:
        text = page.at(*page.find("Quá hạn ("))
        days = max(
            (date.fromisoformat(run["asOf"]) - date.fromisoformat(task["dueDate"])).days for task in late)
        first = re.search(r"\): .*?\((\d+) ngày\)", text)
        yield "What is overdue, and since when?", (
            text.startswith(f"Quá hạn ({len(late)} nhiệm vụ") and first is not None and int(first[1]) == days)
    else:
        yield "What is overdue, and since when?", bool(page.find("Không có nhiệm vụ quá hạn."))

    counts = {"error": 0, "warning": 0, "note": 0}
    for problem in run["problems"]:
        counts[problem["severity"]] += 1
    row = page.find("Không có nhiệm vụ quá hạn." if not late else "Quá hạn (")[1] + 1
    shown = [page.at(column, row) for column in COLUMNS if page.at(column, row) is not None]
    yield "How sound are the data?", shown[-3:] == list(counts.values())

    if before is None:
        yield "What moved since last round?", bool(page.find("Chưa có kỳ trước để so sánh"))
        return
    then = {row["code"]: row["score"] for row in before["criteria"]}
    moves = sorted(
        (abs(row["score"] - then[row["code"]]) for row in leaves
         if row["score"] is not None and then.get(row["code"]) is not None and row["score"] != then[row["code"]]),
        reverse=True)[:5]
    column, heading = page.find("Thay đổi", "E")
    shown = [abs(page.at(column, row)) for row in range(heading + 1, heading + 1 + len(moves))]
    yield "What moved since last round?", all(near(one, other) for one, other in zip(shown, moves))


def main(book, *runs):
    states = []
    for path in runs:
        with open(path, encoding="utf-8") as file:
            states.append(json.load(file))
    answers = list(ask(Page(book), states[0], states[1] if len(states) > 1 else None))
    for question, is_right in answers:
        if not is_right:
            print(f"{book}: the first page does not answer: {question}")
    right = sum(is_right for _, is_right in answers)
    print(f"{book}: {right} of {len(answers)} questions answered from the first page")
    sys.exit(0 if right == len(answers) == 10 else 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
