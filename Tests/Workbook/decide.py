#!/usr/bin/env python3
"""Decides in the workbook, and feeds it back: both ways must give the same figures.

  decide.py [--english] [INPUT …]
                            files and folders of returns; Examples/returns where none is given;
                            with --english in workbooks in English

1. parbook consolidates the returns, beside a made-up round before;
2. a score is typed for each row that awaits a decision, and LibreOffice calculates;
3. parbook consolidates the returns again with that workbook as --decisions;
4. every figure of both workbooks is compared, and the second one is calculated anew.
"""
import json
import os
import subprocess
import sys
import tempfile

import recalculate

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIRST_ROW = 6
ENGLISH = "--english" in sys.argv
OVERVIEW_SHEET, DECISIONS = ("Overview", "Appraisal") if ENGLISH else ("Tổng quan", "Thẩm định")
# Sheets whose cells follow from decisions, with the columns that do.
FIGURES = {
    "Annex I" if ENGLISH else "Phụ lục I": "HIJKLMNORST",
    "By agency" if ENGLISH else "Theo cơ quan": "GHIJKLMNOPQRS",
    "Changes" if ENGLISH else "Thay đổi": "ABCDEFGHIJKL",
}

# The figures of the first page, its fields and the rows that would bring most points.
OVERVIEW = [9, 10, 11, 12, *range(17, 27)]


def parbook(*arguments):
    program = os.environ.get("PARBOOK") or os.path.join(ROOT, ".build", "debug", "parbook")
    language = ["--workbook-lang", "en"] if ENGLISH else []
    run = subprocess.run(
        [program, "--quiet", *arguments, *language], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"parbook {arguments[0]}: status {run.returncode}\n{run.stderr}")


def round_before(path, out):
    """A round before the one of a JSON: leaves had half their score, or a tenth of a point."""
    with open(path, encoding="utf-8") as file:
        state = json.load(file)
    state.update(
        period="Quý II năm 2020", periodFirst="2020-04-01", periodLast="2020-06-30", asOf="2020-07-15")
    parents = {row["parent"] for row in state["criteria"]}
    for number, row in enumerate(state["criteria"]):
        if row["code"] not in parents and number % 3 < 2:
            row["score"] = 0.1 if row["score"] is None or number % 2 else row["score"] / 2
            row["secured"] = row["score"]
    with open(out, "w", encoding="utf-8") as file:
        json.dump(state, file)


def awaiting(cells):
    """(row, score) for each row of Thẩm định without a score: half its maximum, to two decimals."""
    for row in range(FIRST_ROW, FIRST_ROW + 1000):
        maximum = cells.get((DECISIONS, f"C{row}"))
        basis = cells.get((DECISIONS, f"I{row}"))
        decided = cells.get((DECISIONS, f"E{row}"))
        if isinstance(maximum, float) and basis is not None and decided is None:
            yield row, format(round(maximum / 2, 2), "g")


def figures(cells):
    shown = {}
    for (sheet, address), value in cells.items():
        column = address.rstrip("0123456789")
        if sheet in FIGURES and column in FIGURES[sheet] and int(address[len(column):]) >= FIRST_ROW:
            shown[sheet, address] = value
    for column in "ABCDEFGHIJKMNOPQ":
        for row in OVERVIEW:
            shown[OVERVIEW_SHEET, f"{column}{row}"] = cells.get((OVERVIEW_SHEET, f"{column}{row}"))
    return shown


def main(inputs):
    inputs = inputs or [os.path.join(ROOT, "Examples", "returns")]
    with tempfile.TemporaryDirectory() as folder:
        before, typed, after, run, earlier = (
            os.path.join(folder, name)
            for name in ("before.xlsx", "typed.xlsx", "after.xlsx", "run.json", "earlier.json"))
        parbook("consolidate", *inputs, "-o", before, "--json", run)
        round_before(run, earlier)
        inputs = [*inputs, "--previous", run, "--previous", earlier]
        parbook("consolidate", *inputs, "-o", before, "--force")
        entries = [
            (DECISIONS, f"E{row}", score) for row, score in awaiting(recalculate.cells(before))]
        if not entries:
            sys.exit("nothing awaits a decision: the test shows nothing")
        recalculate.typed(before, entries, typed)
        in_workbook = figures(recalculate.calculated(typed, folder))
        parbook("consolidate", *inputs, "--decisions", typed, "-o", after)
        fed_back = figures(recalculate.cells(after))
        is_calculated = recalculate.compare(after, folder)
    wrong = [
        (key, in_workbook.get(key), fed_back.get(key))
        for key in sorted(in_workbook.keys() | fed_back.keys())
        if not recalculate.same(in_workbook.get(key), fed_back.get(key))
    ]
    for (sheet, address), one, other in wrong:
        print(f"{sheet}!{address}: typed into the workbook {one!r}, fed back {other!r}")
    print(f"{len(entries)} decisions, {len(in_workbook)} figures, {len(wrong)} differ")
    sys.exit(1 if wrong or not is_calculated else 0)


if __name__ == "__main__":
    main([argument for argument in sys.argv[1:] if argument != "--english"])
