#!/usr/bin/env python3
"""Fills every blank template, saves it as other programs do, and looks whether all of it comes back.

Usage: templates.py PARBOOK PLAN_FOLDER WORK_FOLDER

Saved by openpyxl, by LibreOffice, and by way of ODS, nothing may be lost and nothing reported but
notes. Unlocked sheets and templates of another plan have to be noticed. And a return with faults goes
through `check --annotate`: with the coloured cells corrected, the annotated workbook has to come back
clean.
"""
import collections
import datetime
import pathlib
import re
import subprocess
import sys

import openpyxl
from openpyxl.cell.cell import MergedCell

from base import checksum
from document import through_libreoffice
from measure import judge, read_back

STATES = {"Hoàn thành": "done", "Đang thực hiện": "inProgress", "Chưa thực hiện": "notStarted"}
FIELDS = {"Điểm tự chấm": "selfScore", "Tài liệu kiểm chứng": "evidence", "Giải trình": "explanation",
          "Trạng thái": "state", "Số đạt (a)": "a", "Tổng số (b)": "b",
          "Ngày hoàn thành": "completedOn", "Kết quả thực hiện": "result",
          "Khó khăn, kiến nghị": "difficulties"}
FORMS = {"Phụ lục I": "I", "Phụ lục II": "II"}


def columns_of(sheet):
    """(row of the headings, {heading: column})."""
    for row in sheet.iter_rows(min_row=1, max_row=20):
        names = {str(cell.value).strip(): cell.column for cell in row if cell.value}
        if "STT" in names:
            return row[0].row, names
    raise LookupError(sheet.title)


def choice(field, code, agency, maximum):
    """A value for a field of a row, the same on every run, and as the records tell it."""
    number = checksum(agency, code, field)
    done = checksum(agency, code) % 2 == 0
    if field == "selfScore":
        score = round(maximum * (number % 5) / 4, 4)
        return score, score
    if field == "state":
        word = "Hoàn thành" if done else list(STATES)[1 + number % 2]
        return word, STATES[word]
    if field == "b":
        return 200 + number % 900, 200 + number % 900
    if field == "a":
        total = 200 + checksum(agency, code, "b") % 900
        return total - number % 100, total - number % 100
    if field == "completedOn":
        day = datetime.date(2020, 9, 1 + number % 30) if done else None
        return day, day
    text = f"Văn bản số {number % 900}/BC – {code}"
    return text, text


def fill(path, agency, saved):
    """Fills the cells that are not locked; returns the answers."""
    book, answers = openpyxl.load_workbook(path), {}
    for title, annex in FORMS.items():
        if title not in book.sheetnames:
            continue
        sheet = book[title]
        top, columns = columns_of(sheet)
        for row in range(1, top):
            for cell in sheet[row]:
                if isinstance(cell, MergedCell) or cell.protection.locked or cell.value is not None:
                    continue
                label = next((str(c.value) for c in reversed(sheet[row][:cell.column - 1]) if c.value), "")
                cell.value = {"Ngày báo cáo": datetime.date(2020, 10, 12), "Người lập biểu": "Lê Thị Hòa",
                              "Điện thoại": "0262 3851234"}.get(label)
        for row in range(top + 1, sheet.max_row + 1):
            code = sheet.cell(row, columns["STT"]).value
            for heading, field in FIELDS.items():
                if not code or heading not in columns or sheet.cell(row, columns[heading]).protection.locked:
                    continue
                if title == "Phụ lục I" and sheet.cell(row, columns["Điểm tự chấm"]).protection.locked:
                    continue
                maximum = sheet.cell(row, columns["Điểm tối đa"]).value if annex == "I" else None
                typed, told = choice(field, str(code), agency, maximum)
                if typed is not None:
                    sheet.cell(row, columns[heading]).value = typed
                    answers[annex, str(code), field] = told
    book.save(saved)
    return answers


def unlock(path, saved):
    book = openpyxl.load_workbook(path)
    for title in FORMS:
        if title in book.sheetnames:
            book[title].protection.sheet = False
    book.save(saved)


def paste_over(path, saved):
    """Puts plain text over the marks of every third row."""
    book = openpyxl.load_workbook(path)
    for title in FORMS:
        if title not in book.sheetnames:
            continue
        sheet = book[title]
        top, columns = columns_of(sheet)
        for row in range(top + 1, sheet.max_row + 1, 3):
            cell = sheet.cell(row, columns["Kiểm tra"])
            if str(cell.value).startswith("="):
                cell.value = "✓ Đã điền"
    book.save(saved)


def exchange_plan(path, saved):
    book = openpyxl.load_workbook(path)
    for row in book["_parbook"].iter_rows():
        for cell in row:
            if cell.value == "7391/KH-UBND":
                cell.value = "1234/KH-UBND"
    book.save(saved)


def damage(path, saved):
    """Spoils some cells so that check has something to tell; returns how many."""
    book, spoilt = openpyxl.load_workbook(path), 0
    for title in FORMS:
        if title not in book.sheetnames:
            continue
        sheet = book[title]
        top, columns = columns_of(sheet)
        for row in range(top + 1, sheet.max_row + 1):
            for heading, wrong in (("Điểm tự chấm", ["không đạt", 99, "#N/A", "1 hay 2"]),
                                   ("Trạng thái", ["sắp xong rồi", "?"]),
                                   ("Ngày hoàn thành", ["31/02/2020", "cuối quý"])):
                if heading not in columns or row % 3:
                    continue
                cell = sheet.cell(row, columns[heading])
                if cell.value is not None and not cell.protection.locked:
                    cell.value = wrong[row % len(wrong)]
                    spoilt += 1
    book.save(saved)
    return spoilt


def correct(path, answers, saved):
    """Types the right value into every cell that carries a comment; returns how many."""
    book, mended = openpyxl.load_workbook(path), 0
    words = {told: word for word, told in STATES.items()}
    for title, annex in FORMS.items():
        if title not in book.sheetnames:
            continue
        sheet = book[title]
        top, columns = columns_of(sheet)
        for row in range(top + 1, sheet.max_row + 1):
            for heading, field in FIELDS.items():
                cell = heading in columns and sheet.cell(row, columns[heading])
                if not cell or cell.comment is None:
                    continue
                answer = answers.get((annex, str(sheet.cell(row, columns["STT"]).value), field))
                cell.value, cell.comment = words.get(answer, answer), None
                mended += 1
    book.save(saved)
    return mended


class Tally:
    """What came of each way."""

    def __init__(self):
        self.lines, self.failed = collections.defaultdict(collections.Counter), False

    def take(self, way, path, parbook, answers, tells=()):
        values, problems = read_back(parbook, path)
        counts, faults = judge(answers, values, problems, set(), set(tells))
        # What depends on the values typed, and what the way is meant to tell, is no fault of the way.
        for problem in problems:
            if problem["severity"] != "note" and problem["code"] not in EXPECTED | set(tells):
                faults.append(f"{problem['code']} {problem['cell']}: {problem['message']}")
        self.lines[way].update(counts, files=1, faults=len(faults))
        for fault in faults[:4]:
            print(f"{way} {path.name}: {fault}")
        self.failed = self.failed or bool(faults)


# Checks between values, which the values made up here do not always pass.
EXPECTED = {"scored-with-open-task", "done-without-evidence", "evidence-missing", "amount-unpaired"}


def main():
    parbook, plan, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    tally, spoilt, mended = Tally(), 0, 0
    folders = {name: work / name for name in ("openpyxl", "libreoffice", "ods", "by-ods", "unlocked", "pasted-over",
                                              "other-plan", "damaged", "annotated", "corrected")}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    answers = {}
    for blank in sorted((plan / "blank").glob("*.xlsx")):
        answers[blank.name] = fill(blank, blank.stem, folders["openpyxl"] / blank.name)
    filled = [folders["openpyxl"] / name for name in answers]
    through_libreoffice(filled, "xlsx", folders["libreoffice"])
    through_libreoffice(filled, "ods", folders["ods"])
    through_libreoffice(sorted(folders["ods"].glob("*.ods")), "xlsx", folders["by-ods"])
    for name, known in answers.items():
        for way in ("openpyxl", "libreoffice", "by-ods"):
            tally.take(way, folders[way] / name, parbook, known)
        source = folders["openpyxl"] / name
        unlock(source, folders["unlocked"] / name)
        tally.take("unlocked", folders["unlocked"] / name, parbook, known, ["protection-removed"])
        paste_over(source, folders["pasted-over"] / name)
        tally.take("pasted-over", folders["pasted-over"] / name, parbook, known, ["formulas-overwritten"])
        exchange_plan(source, folders["other-plan"] / name)
        tally.take("other-plan", folders["other-plan"] / name, parbook, known, ["plan-mismatch"])
        spoilt += damage(source, folders["damaged"] / name)
    subprocess.run([parbook, "--quiet", "check", "--annotate", folders["annotated"],
                    *[folders["damaged"] / name for name in answers]], capture_output=True)
    for name, known in answers.items():
        found = sorted(folders["annotated"].glob(f"{pathlib.Path(name).stem}*.xlsx"))
        if not found:
            print(f"annotated {name}: nothing written")
            tally.failed = True
            continue
        mended += correct(found[0], known, folders["corrected"] / name)
        tally.take("corrected", folders["corrected"] / name, parbook, known)
    print(f"{'way':12}{'files':>7}{'recovered':>11}{'reported':>10}{'lost':>6}{'wrong':>7}{'faults':>8}")
    for way, counts in tally.lines.items():
        print(f"{way:12}{counts['files']:7}{counts['recovered']:11}{counts['reported']:10}"
              f"{counts['lost']:6}{counts['wrong']:7}{counts['faults']:8}")
    print(f"{spoilt} cells spoilt, {mended} corrected where the annotated workbooks show them")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
