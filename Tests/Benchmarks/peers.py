#!/usr/bin/env python3
"""One peer reading every cell of a workbook, a folder of them, or a CSV file into typed values.

usage: peers.py calamine|openpyxl|polars-csv|csv PATH
"""
import glob
import os
import sys


def calamine(paths):
    from python_calamine import CalamineWorkbook
    return sum(len(row) for path in paths for book in [CalamineWorkbook.from_path(path)]
               for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False))


def openpyxl(paths):
    from openpyxl import load_workbook
    return sum(len(row) for path in paths for sheet in load_workbook(path, read_only=True, data_only=True).worksheets
               for row in sheet.iter_rows(values_only=True))


def polars_csv(paths):
    import polars
    frame = polars.read_csv(paths[0], try_parse_dates=True)
    return frame.height * frame.width


def csv(paths):
    import csv as module
    with open(paths[0], encoding="utf-8", newline="") as file:
        return sum(len(row) for row in module.reader(file))


peer, path = sys.argv[1:]
files = sorted(glob.glob(os.path.join(path, "*.xlsx"))) if os.path.isdir(path) else [path]
print(globals()[peer.replace("-", "_")](files))
