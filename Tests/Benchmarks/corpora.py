#!/usr/bin/env python3
"""Corpora for the reading benchmarks, deterministic in content.

usage: corpora.py OUTDIR

Writes OUTDIR/big.xlsx and OUTDIR/big.csv (100,000 rows x 10 mixed columns: 1 M cells), OUTDIR/big.ods (the same saved by
LibreOffice), OUTDIR/big-old.xls and OUTDIR/returns-2000 (2,000 small returned workbooks of two sheets, three eighths of
them with inline strings, two eighths by openpyxl).
"""
import csv
import datetime as dt
import os
import random
import subprocess
import sys

import openpyxl
import xlsxwriter

SYLLABLES = """báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính cơ quan đơn vị địa phương trong năm quý theo quy định
nghị quyết kế hoạch chỉ thị thông tư văn bản đã hoàn thành chưa đang triển khai đúng hạn chậm tiến độ thiếu kinh phí nhân
lực hồ sơ giải quyết thủ tục một cửa liên thông dịch vụ công trực tuyến mức độ hài lòng người dân doanh nghiệp tổ chức bộ
máy biên chế viên chức đào tạo bồi dưỡng kiểm tra giám sát đánh giá chấm điểm thẩm định tài liệu kiểm chứng""".split()


def words(rng, low, high):
    return " ".join(rng.choice(SYLLABLES) for _ in range(rng.randint(low, high))).capitalize()


def big(folder, rows=100_000):
    rng = random.Random(2020)
    units, groups = [words(rng, 3, 8) for _ in range(200)], [words(rng, 2, 4) for _ in range(20)]
    book = xlsxwriter.Workbook(os.path.join(folder, "big.xlsx"))
    sheet = book.add_worksheet("Dữ liệu")
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    money = book.add_format({"num_format": "#,##0.00"})
    head = ["STT", "Diễn giải", "Đơn vị", "Ngày", "Số tiền", "Hệ số", "Thành tiền", "Nhóm", "Đạt", "Số lượng"]
    with open(os.path.join(folder, "big.csv"), "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(head)
        sheet.write_row(0, 0, head)
        for row in range(1, rows + 1):
            text = f"{words(rng, 4, 9)} {row}" + (', "khác" & <mới>' if row % 97 == 0 else "")
            unit, group = rng.choice(units), rng.choice(groups)
            day = dt.datetime(2020, 1, 1) + dt.timedelta(days=rng.randint(0, 2000))
            amount, factor, count = rng.randint(100, 10**10) / 100, rng.random(), rng.randint(1, 5000)
            done = "#N/A" if row % 50 == 0 else rng.random() < 0.7
            sheet.write_number(row, 0, row)
            sheet.write_string(row, 1, text)
            sheet.write_string(row, 2, unit)
            sheet.write_datetime(row, 3, day, date)
            sheet.write_number(row, 4, amount, money)
            sheet.write_number(row, 5, factor)
            sheet.write_formula(row, 6, f"=E{row+1}*J{row+1}", money, amount * count)
            sheet.write_string(row, 7, group)
            if done == "#N/A":
                sheet.write_formula(row, 8, "=NA()", None, done)
            else:
                sheet.write_boolean(row, 8, done)
            sheet.write_number(row, 9, count)
            out.writerow([row, text, unit, day.date(), amount, factor, amount * count, group, str(done).upper(), count])
    book.close()


def old(folder, rows=50_000):
    """The rows of big.csv as .xls, by LibreOffice: two sheets, since one holds no more than 65,536."""
    path = os.path.join(folder, "big-old.xlsx")
    book = xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"})
    kinds = [int, str, str, dt.date.fromisoformat, float, float, float, str, lambda text: text == "TRUE", int]
    with open(os.path.join(folder, "big.csv"), encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        for index, line in enumerate(lines):
            if index % rows == 0:
                sheet = book.add_worksheet()
            sheet.write_row(index % rows, 0, [kind(text) for kind, text in zip(kinds, line)])
    book.close()
    subprocess.run(["soffice", "--headless", "--convert-to", "xls", "--outdir", folder, path], check=True,
                   stdout=subprocess.DEVNULL)


def tables(rng, index):
    pool = [words(rng, 3, 7) for _ in range(25)]
    width = rng.randint(10, 15)
    first = [["BÁO CÁO TỰ ĐÁNH GIÁ"], ["Cơ quan:", f"Sở {words(rng, 2, 4)} {index}"], ["Năm:", 2025], [], [],
             [f"Cột {i}" for i in range(width)]]
    for code in range(rng.randint(60, 114)):
        score = rng.choice([0, 0.25, 0.5, 1, 1.5])
        row = [f"TC.{code:03d}", words(rng, 6, 18), 1.5, score, ("=", score) if rng.random() < 0.2 else
               (str(score).replace(".", ",") if rng.random() < 0.06 else score),
               dt.datetime(2025, 1, 1) + dt.timedelta(days=rng.randint(0, 364)), rng.random() < 0.8]
        while len(row) < width:
            pick = rng.random()
            row.append(words(rng, 4, 14) if pick < 0.35 else rng.choice(pool) if pick < 0.9 else None)
        first.append(row)
    second = [[f"Mục {i}" for i in range(width)]]
    for line in range(rng.randint(60, 115)):
        row = [line + 1, words(rng, 3, 4), rng.choice(pool), f"{rng.randint(1, 9999)}/QĐ-UBND",
               dt.datetime(2024, 1, 1) + dt.timedelta(days=rng.randint(0, 700)), words(rng, 5, 14), rng.randint(1, 500),
               round(rng.random(), 4)]
        second.append(row + [rng.choice(pool) for _ in range(width - len(row))])
    return [("Chấm điểm", first), ("Danh sách", second)]


def by_xlsxwriter(path, sheets, constant):
    book = xlsxwriter.Workbook(path, {"constant_memory": constant})
    formats = {kind: book.add_format({"border": 1, "num_format": code})
               for kind, code in (("text", "General"), ("date", "dd/mm/yyyy"), ("number", "0.00"))}
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, tuple):
                    sheet.write_formula(r, c, f"=D{r+1}*1", formats["number"], value[1])
                elif isinstance(value, dt.datetime):
                    sheet.write_datetime(r, c, value, formats["date"])
                elif isinstance(value, bool):
                    sheet.write_boolean(r, c, value, formats["text"])
                elif isinstance(value, (int, float)):
                    sheet.write_number(r, c, value, formats["number"])
                elif value is None:
                    sheet.write_blank(r, c, None, formats["text"])
                else:
                    sheet.write_string(r, c, value, formats["text"])
    book.close()


def by_openpyxl(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(r, c, f"=D{r}*1" if isinstance(value, tuple) else value)
    book.save(path)


def main():
    folder = sys.argv[1]
    returns = os.path.join(folder, "returns-2000")
    os.makedirs(returns, exist_ok=True)
    for index in range(2000):
        sheets = tables(random.Random(7391_000 + index), index)
        path = os.path.join(returns, f"return-{index:04d}.xlsx")
        if index % 8 in (1, 2):
            by_openpyxl(path, sheets)
        else:
            by_xlsxwriter(path, sheets, index % 8 == 0)
    big(folder)
    old(folder)
    subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", folder, os.path.join(folder, "big.xlsx")],
                   check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
