#!/usr/bin/env python3
"""Make the workbooks of Tests/Fixtures/workbooks, and what must be read from each.

usage: make_fixtures.py OUTDIR

Needs openpyxl, XlsxWriter, pyexcelerate, pyfastexcel, rustpy-xlsxwriter and python-calamine; LibreOffice and gnumeric's ssconvert where they are
installed. Every workbook is read by an independent reader (python-calamine; formulas and error values by ElementTree) into
NAME.expected.tsv: sheet, cell, type, value (TAB, CR, LF and backslash escaped), "formula".
The committed files are kept as they are: run this only to add to them.
"""
import datetime as dt
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

import openpyxl
import pyexcelerate
import pyfastexcel
import rustpy_xlsxwriter
import xlsxwriter
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple
from python_calamine import CalamineWorkbook

WORDS = ["Sở Nội vụ", "UBND huyện Ea H'leo", "Đắk Lắk", "  hai đầu  ", "hai\ndòng", 'a & b < c > "d"', "1.10", "😀 ặ"]
NUMBERS = [0, 1, -1, 0.1, 1.1, 1 / 3, 1e-7, 123456789.25, 9007199254740992.0, 12345678901234.5, 1e20, 2.5e-9]
DATES = [dt.datetime(2020, 10, 15), dt.datetime(2020, 10, 15, 8, 30), dt.datetime(1900, 3, 1), dt.datetime(9999, 12, 31)]
manifest = []


def rows():
    out = [["STT", "Tên", "Số", "Ngày", "Đạt", "Ghi chú"]]
    for i in range(16):
        out.append([i + 1, WORDS[i % len(WORDS)], NUMBERS[i % len(NUMBERS)], DATES[i % len(DATES)], i % 3 == 0,
                    None if i % 4 else "x" * i])
    return out


def by_openpyxl(path, **kw):
    wb = openpyxl.Workbook(**kw)
    ws = wb.create_sheet("Phụ lục I") if kw.get("write_only") else wb.active
    ws.title = "Phụ lục I"
    for row in rows():
        ws.append(row)
    if not kw.get("write_only"):
        ws["H2"] = "=C2*2"
        ws["H3"] = dt.time(8, 30)
        ws["H4"] = dt.timedelta(hours=30)
        ws["H4"].number_format = "[h]:mm:ss"
        ws["H5"] = dt.date(2020, 2, 29)
        ws["H5"].number_format = '"ngày" dd "tháng" mm "năm" yyyy'
        ws["H6"] = 0.5
        ws["H6"].number_format = '0.0 "đ"'
        ws.merge_cells("J1:K2")
        ws["J1"] = "gộp"
        ws.row_dimensions[3].hidden = True
        ws.column_dimensions["F"].hidden = True
        wb.create_sheet("Ẩn").sheet_state = "hidden"
        wb.create_sheet("Rất ẩn").sheet_state = "veryHidden"
        wb["Ẩn"]["B2"] = "kín"
    wb.save(path)


def by_openpyxl_1904(path):
    from openpyxl.utils.datetime import CALENDAR_MAC_1904
    wb = openpyxl.Workbook()
    wb.epoch = CALENDAR_MAC_1904
    for row in rows():
        wb.active.append([v if not isinstance(v, dt.datetime) or v.year > 1904 else None for v in row])
    wb.save(path)


def by_openpyxl_iso(path):
    wb = openpyxl.Workbook()
    wb.iso_dates = True
    for row in rows():
        wb.active.append(row)
    wb.save(path)


def by_xlsxwriter(path, **options):
    wb = xlsxwriter.Workbook(path, options)
    date = wb.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    bold = wb.add_format({"bold": True, "font_name": ".VnTime"})
    ws = wb.add_worksheet("Phụ lục I")
    for r, row in enumerate(rows()):
        for c, v in enumerate(row):
            if isinstance(v, dt.datetime):
                ws.write_datetime(r, c, v, date)
            elif v is not None:
                ws.write(r, c, v)
        ws.write_formula(r, 6, f"=C{r+1}*2", None, r * 2.5)
        ws.write_formula(r, 7, f'=B{r+1}&"!"', None, "chữ & số")
        ws.write_formula(r, 8, "=NA()", None, "#N/A")
        ws.write_formula(r, 9, "=TRUE()", None, True)
    ws.write_string(20, 0, "_x000D_ _x005F_ ", bold)
    if not options.get("constant_memory"):
        ws.write_rich_string(20, 1, "đậm ", bold, "nhạt", " thường")
        ws.write_array_formula("A22:B22", "{=C2:D2*2}", None, 7)
        ws.merge_range("A25:C26", "gộp", bold)
    ws.write_blank(20, 3, None, date)
    chart = wb.add_chart({"type": "column"})
    chart.add_series({"values": "='Phụ lục I'!$A$2:$A$9"})
    wb.add_chartsheet("Biểu đồ").set_chart(chart)
    other = wb.add_worksheet("Trang 3")
    other.hide()
    other.write(1048575, 0, "góc")
    wb.close()


def by_pyexcelerate(path):
    wb = pyexcelerate.Workbook()
    wb.new_sheet("Phụ lục I", data=[["" if v is None else v for v in row] for row in rows()])
    wb.save(path)


def by_excelize(path):
    """excelize (Go), by way of pyfastexcel, which takes no dates."""
    wb = pyfastexcel.Workbook()
    sheet = wb["Sheet1"]
    for r, row in enumerate(rows(), 1):
        for c, v in enumerate(row, 1):
            if v is not None:
                sheet[f"{get_column_letter(c)}{r}"] = v.isoformat() if isinstance(v, dt.datetime) else v
    wb.save(path)


def by_rust_xlsxwriter(path):
    head, *body = rows()
    rustpy_xlsxwriter.write_worksheet([dict(zip(head, row)) for row in body], path, sheet_name="Phụ lục I")


def by_office(source, path, program):
    with tempfile.TemporaryDirectory() as tmp:
        if program == "ssconvert":
            subprocess.run(["ssconvert", "-T", "Gnumeric_Excel:xlsx2", source, path], check=True, capture_output=True)
            return
        home = f"-env:UserInstallation=file://{tmp}/profile"
        subprocess.run(["soffice", home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp, source],
                       check=True, capture_output=True)
        shutil.move(os.path.join(tmp, os.path.basename(source).rsplit(".", 1)[0] + ".xlsx"), path)


def typed(v):
    if isinstance(v, bool):
        return ["bool", v]
    if isinstance(v, (int, float)):
        return ["number", v]
    if isinstance(v, dt.datetime):
        return ["date", v.isoformat(timespec="milliseconds" if v.microsecond else "seconds").replace("T00:00:00", "")]
    if isinstance(v, dt.date):
        return ["date", v.isoformat()]
    if isinstance(v, dt.time):
        return ["date", v.isoformat(timespec="milliseconds" if v.microsecond else "seconds")]
    if isinstance(v, dt.timedelta):
        return ["duration", v.total_seconds() / 86400]
    return ["string", v]


def marks(path):
    """Which cells hold a formula, and which an error value: straight from the XML."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    office = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
    result = {}
    with zipfile.ZipFile(path) as z:
        rels = ElementTree.fromstring(z.read("xl/_rels/workbook.xml.rels"))
        strings = []
        if "xl/sharedStrings.xml" in z.namelist():
            for item in ElementTree.fromstring(z.read("xl/sharedStrings.xml")):
                runs = [t for t in item.iter(main + "t") if t not in set(item.iterfind(f"{main}rPh/{main}t"))]
                strings.append("".join(t.text or "" for t in runs))
        targets = {r.get("Id"): r.get("Target") for r in rels}
        for sheet in ElementTree.fromstring(z.read("xl/workbook.xml")).iter(main + "sheet"):
            target = targets[sheet.get(office + "id")]
            part = target.lstrip("/") if target.startswith("/") else "xl/" + target
            cells = {}
            for cell in ElementTree.fromstring(z.read(part)).iter(main + "c"):
                value = cell.find(main + "v")
                text = None if value is None else value.text
                if cell.get("t") == "s":
                    text = strings[int(text)]
                elif cell.get("t") == "inlineStr":
                    text = "".join(t.text or "" for t in cell.iter(main + "t"))
                cells[cell.get("r")] = (cell.find(main + "f") is not None, cell.get("t"), text)
            result[sheet.get("name")] = cells
    return result


def expect(path):
    book = CalamineWorkbook.from_path(path)
    result = {}
    for name, raw in marks(path).items():
        cells = {}
        found = {}
        if raw:
            for r, row in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
                for c, v in enumerate(row, 1):
                    if v != "":
                        found[f"{get_column_letter(c)}{r}"] = v
        for ref, (formula, kind, text) in raw.items():
            if kind in ("s", "inlineStr"):
                text = re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), text)
            if kind in ("s", "inlineStr") and ref in found and "".join(found[ref].split()) == "".join(text.split()):
                # python-calamine leaves out blanks at the ends of texts without xml:space; they were typed.
                cells[ref] = ["string", text]
            elif ref in found:
                cells[ref] = typed(found[ref])
            elif kind == "e":
                cells[ref] = ["error", text]
            elif formula and text is None:
                cells[ref] = ["empty", None]
            else:
                continue
            if formula:
                cells[ref].append("formula")
        result[name] = cells
    with open(path + ".expected.tsv", "w", encoding="utf-8", newline="") as f:
        for name, cells in result.items():
            for ref, (kind, value, *formula) in sorted(cells.items(), key=lambda item: coordinate_to_tuple(item[0])):
                text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
                f.write("\t".join([name, ref, kind, escaped(text), *formula]) + "\n")


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n")


def main():
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    at = lambda name: os.path.join(out, name)
    makers = [
        ("openpyxl.xlsx", by_openpyxl, {}, "openpyxl: inline numbers, times, durations, hidden sheets, formulas without values"),
        ("openpyxl-write-only.xlsx", by_openpyxl, {"write_only": True}, "openpyxl in write-only mode: inline strings"),
        ("openpyxl-1904.xlsx", by_openpyxl_1904, {}, "openpyxl with the 1904 date system"),
        ("openpyxl-iso.xlsx", by_openpyxl_iso, {}, "openpyxl with ISO 8601 dates (t=\"d\")"),
        ("xlsxwriter.xlsx", by_xlsxwriter, {}, "XlsxWriter: shared and rich strings, cached formulas, chart sheet, last cell"),
        ("xlsxwriter-constant.xlsx", by_xlsxwriter, {"constant_memory": True}, "XlsxWriter in constant memory: inline strings"),
        ("xlsxwriter-1904.xlsx", by_xlsxwriter, {"date_1904": True}, "XlsxWriter with the 1904 date system"),
        ("pyexcelerate.xlsx", by_pyexcelerate, {}, "PyExcelerate"),
        ("excelize.xlsx", by_excelize, {}, "excelize (Go), streamed: inline strings, many namespaces"),
        ("rust-xlsxwriter.xlsx", by_rust_xlsxwriter, {}, "rust_xlsxwriter (Rust)"),
    ]
    for name, make, options, what in makers:
        if name == "xlsxwriter-1904.xlsx":
            global DATES
            DATES = [d if d.year > 1904 else dt.datetime(1950, 1, 1) for d in DATES]
        make(at(name), **options)
        manifest.append((name, what))
    for program in ("soffice", "ssconvert"):
        if shutil.which(program):
            for source in ("openpyxl", "xlsxwriter"):
                name = f"{program}-{source}.xlsx"
                by_office(at(source + ".xlsx"), at(name), program)
                manifest.append((name, f"{source}.xlsx saved again by {'LibreOffice' if program == 'soffice' else 'gnumeric'}"))
    for name, _ in manifest:
        expect(at(name))
    with open(at("MANIFEST.tsv"), "w", encoding="utf-8") as f:
        for line in manifest:
            f.write("\t".join(line) + "\n")


main()
