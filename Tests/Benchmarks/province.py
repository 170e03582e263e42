#!/usr/bin/env python3
"""A province of any size for the benchmark of the whole job: a plan, and the filled-in template of each agency.

usage: province.py PARBOOK OUTDIR AGENCIES

Writes OUTDIR/plan (the built-in plan with as many more districts as are needed) and OUTDIR/returns. The same numbers
give the same content. Needs openpyxl.
"""
import datetime as dt
import glob
import os
import random
import shutil
import subprocess
import sys

import openpyxl

from corpora import words

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STATES = ["Hoàn thành", "Đang thực hiện", "Chưa thực hiện"]


def make_plan(folder, agencies):
    shutil.copytree(os.path.join(TOP, "Templates", "dak-lak-2020"), folder, ignore=shutil.ignore_patterns("blank", "*.md"))
    path = os.path.join(folder, "agencies.csv")
    with open(path, encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    known = len(glob.glob(os.path.join(TOP, "Templates", "dak-lak-2020", "blank", "*.xlsx")))
    last = max(index for index, line in enumerate(lines) if line.startswith("ubnd-huyen-"))
    more = [f"ubnd-huyen-so-{number};UBND huyện Số {number};huyện;;;ubnd-cap-huyen;;;;có"
            for number in range(1, agencies - known + 1)]
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        file.write("\r\n".join(lines[:last + 1] + more + lines[last + 1:]) + "\r\n")


def answer(rng, heading, row):
    """What an agency types in a cell, by the heading of its column; `row` keeps what it has said of the row."""
    state = row.setdefault("state", rng.choices(STATES, [6, 3, 1])[0])
    total = row.setdefault("total", rng.randint(20, 900))
    done = state == STATES[0]
    answers = {
        "Điểm tự chấm": lambda: rng.choice([0, 0.25]), "Trạng thái": lambda: state,
        "Số đạt (a)": lambda: total - (0 if done else rng.randint(1, 20)), "Tổng số (b)": lambda: total,
        "Ngày hoàn thành": lambda: dt.date(2020, 9, rng.randint(1, 29)) if done else None,
        "Kết quả thực hiện": lambda: words(rng, 8, 30), "Tài liệu kiểm chứng": lambda: f"Báo cáo số {rng.randint(1, 999)}/BC",
        "Khó khăn, kiến nghị": lambda: words(rng, 6, 20) if rng.random() < 0.1 else None,
    }
    return answers.get(heading, lambda: None)()


def fill(path, rng):
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        headings = None
        for cells in sheet.iter_rows():
            if headings is None:
                if cells[0].value == "STT":
                    headings = [str(cell.value or "") for cell in cells]
                elif cells[1].value == "Ngày báo cáo":
                    cells[2].value = dt.date(2020, 10, rng.randint(1, 15))
                continue
            row = {}
            for heading, cell in zip(headings, cells):
                if not cell.protection.locked and cell.value is None:
                    cell.value = answer(rng, heading, row)
    book.save(path)


def main():
    parbook, folder, agencies = sys.argv[1], sys.argv[2], int(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    plan, returns = os.path.join(folder, "plan"), os.path.join(folder, "returns")
    make_plan(plan, agencies)
    subprocess.run([parbook, "--quiet", "--plan", plan, "template", "-o", returns], check=True)
    for name in os.listdir(returns):
        path = os.path.join(returns, name)
        if name.endswith(".xlsx"):
            fill(path, random.Random(name))
        else:
            os.remove(path)


main()
