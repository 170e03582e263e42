#!/usr/bin/env python3
"""One peer reading every cell of a workbook, a folder of them, or a CSV file into typed values.

usage: peers.py calamine|openpyxl|polars-csv|csv PATH
       peers.py province FOLDER OUT.xlsx     the whole job: returns read, added up row by row, written as a workbook
"""
import collections
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


FIGURES = ["Điểm tự chấm", "Trạng thái", "Số đạt (a)", "Tổng số (b)", "Ngày hoàn thành"]
WORDS = ["Kết quả thực hiện", "Tài liệu kiểm chứng", "Giải trình", "Khó khăn, kiến nghị"]


def returned(path):
    """What a return says: annex, code, heading, value, and where it stands."""
    from python_calamine import CalamineWorkbook
    book, agency = CalamineWorkbook.from_path(path), os.path.basename(path)
    for name in book.sheet_names:
        headings = None
        for number, row in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
            if headings is None:
                if row[0] == "STT":
                    headings = row
                elif len(row) > 2 and row[1] == "Cơ quan báo cáo":
                    agency = row[2]
            elif row[0] != "":
                for column, (heading, value) in enumerate(zip(headings, row)):
                    if value != "" and (heading in FIGURES or heading in WORDS):
                        yield (name, str(row[0])), heading, value, agency, os.path.basename(path), chr(65 + column) + str(number)


def province(paths, out):
    import xlsxwriter
    found = sorted((said for path in paths for said in returned(path)), key=lambda said: (said[0], said[1], said[3]))
    totals = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for row, heading, value, *_ in found:
        if heading in FIGURES:
            number = isinstance(value, (int, float))
            totals[row][heading]["sum" if number else str(value)] += value if number else 1
    book = xlsxwriter.Workbook(out)
    head, cell = (book.add_format({"border": 1, "text_wrap": True, **more}) for more in ({"bold": True}, {}))
    sheets = {name: book.add_worksheet(name) for name in ("Tổng hợp", "Minh chứng", "Nguồn")}
    sheets["Tổng hợp"].write_row(0, 0, ["Phụ lục", "STT", *FIGURES], head)
    for line, (row, sums) in enumerate(totals.items(), 1):
        told = ["; ".join(f"{what}: {count:g}" for what, count in sorted(sums[heading].items())) for heading in FIGURES]
        sheets["Tổng hợp"].write_row(line, 0, [*row, *told], cell)
    sheets["Tổng hợp"].conditional_format(1, 2, len(totals), 6, {"type": "text", "criteria": "containing", "value": "Chưa", "format": head})
    for name, wanted in (("Minh chứng", WORDS), ("Nguồn", FIGURES)):
        lines = [said for said in found if said[1] in wanted]
        sheets[name].write_row(0, 0, ["Phụ lục", "STT", "Cột", "Nội dung", "Cơ quan", "Tệp", "Ô"], head)
        for line, (row, heading, value, *place) in enumerate(lines, 1):
            value = value if isinstance(value, (str, int, float)) else str(value)
            sheets[name].write_row(line, 0, [*row, heading, value, *place], cell)
        sheets[name].autofilter(0, 0, max(1, len(lines)), 6)
    book.close()
    return len(found)


peer, path, *out = sys.argv[1:]
files = sorted(glob.glob(os.path.join(path, "*.xlsx"))) if os.path.isdir(path) else [path]
print(globals()[peer.replace("-", "_")](files, *out))
