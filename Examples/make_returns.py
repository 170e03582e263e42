#!/usr/bin/env python3
"""Makes Examples/returns: what agencies of Đắk Lắk could have sent back for Quý III năm 2020.

Usage: make_returns.py BLANK_TEMPLATES OUTPUT

Everything is invented but plausible, and the same on every run: a figure is chosen by a checksum of
agency and row, never by chance. What is bent on purpose stands in RETURNS below and is explained in
Examples/README.md.
"""
import csv
import datetime
import io
import pathlib
import re
import sys
import zipfile
import zlib

import openpyxl
import xlsxwriter

PERIOD = "Quý III năm 2020"
MADE = datetime.datetime(2020, 10, 15, 8, 0, 0)
SCORE = "Điểm tự chấm"
EVIDENCE = "Tài liệu kiểm chứng"
EXPLANATION = "Giải trình"
STATE, ACHIEVED, TOTAL = "Trạng thái", "Số đạt (a)", "Tổng số (b)"
COMPLETED, RESULT, DIFFICULTY = "Ngày hoàn thành", "Kết quả thực hiện", "Khó khăn, kiến nghị"
FORM_I = [
    "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt được năm 2019",
    "Mục tiêu năm 2020", "Chủ trì tham mưu", SCORE, EVIDENCE, EXPLANATION]
FORM_II = [
    "STT", "Lĩnh vực", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành", "Chủ trì",
    "Thực hiện", STATE, ACHIEVED, TOTAL, COMPLETED, RESULT, EVIDENCE, DIFFICULTY]
FILLED = {"I": FORM_I[6:], "II": FORM_II[7:]}

# One entry a file. "scores" and "tasks" override single cells; None leaves the cell blank.
RETURNS = [
    dict(file="SNV-quy3.xlsx", agency="so-noi-vu", date="2020-10-12", by="Nguyễn Thị Hạnh",
         scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 0.5, "4.1.2": None,
                 # Survey rows, which only the standing agency enters.
                 "2.4.1": 0.85, "2.4.2": 0.82, "5.8.1": 0.9, "5.8.2": 0.88, "8.1": 7.96}),
    dict(file="VP UBND tinh - bao cao quy III.xlsx", agency="van-phong-ubnd-tinh",
         date="2020-10-14", by="Trần Văn Minh", text_numbers=True,
         scores={"3.4": 4.98, "3.2": 3.0}),
    dict(file="SoTuPhap_PL1_PL2.xlsx", agency="so-tu-phap", date="2020-10-09", by="Lê Thu Hà",
         hand=dict(title_rows=4, order=[0, 1, 6, 2, 3, 4, 7, 8], sheet="Bảng tự chấm")),
    dict(file="SKHDT.xlsx", agency="so-ke-hoach-va-dau-tu", date="2020-10-13", by="Phạm Quốc Anh",
         scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 1, "6.1.1": 0.72},
         hand=dict(title_rows=2, codes="bent", headings={SCORE: "Tự đánh giá",
                                                         EVIDENCE: "Hồ sơ kiểm chứng"})),
    dict(file="So Tai chinh (cu).xlsx", agency="so-tai-chinh", date="2020-10-05",
         by="Võ Thị Mai", scores={"4.3.3": 0.25, "6.1.2": 0.5}),
    dict(file="So Tai chinh.xlsx", agency="so-tai-chinh", date="2020-10-15", by="Võ Thị Mai",
         scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 0.5, "6.1.2": 1, "6.2.1": 0.5}),
    dict(file="stnmt_2020Q3.xlsx", agency="so-tai-nguyen-va-moi-truong", date="2020-10-12",
         by="Hoàng Văn Lực", scores={"4.3.1": 0.25, "4.3.2": 0, "4.3.3": 0.5}),
    dict(file="Sở NN&PTNT.xlsx", agency="so-nong-nghiep-va-phat-trien-nong-thon",
         date="2020-10-10", by="Y Bhiao Niê", scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 0.5}),
    dict(file="STTTT-phu-luc-1.csv", agency="so-thong-tin-va-truyen-thong", date="2020-10-14",
         by="Đặng Minh Tuấn", form="I", scores={"7.2.1": 0.25, "7.3.1": "0,4"}),
    dict(file="STTTT-phu-luc-2.csv", agency="so-thong-tin-va-truyen-thong", date="2020-10-14",
         by="Đặng Minh Tuấn", form="II"),
    dict(file="SKHCN.xlsx", agency="so-khoa-hoc-va-cong-nghe", date="2020-10-08",
         by="Bùi Thị Lan", scores={"7.4": "1,0 điểm"},
         hand=dict(title_rows=3, unlabelled=True)),
    dict(file="UBND TP BMT.xlsx", agency="ubnd-thanh-pho-buon-ma-thuot", date="2020-10-12",
         by="Ngô Đình Phúc", tasks={"3.4.2": ("Hoàn thành", 41250, 41302)}),
    dict(file="ubnd-thi-xa-buon-ho.csv", agency="ubnd-thi-xa-buon-ho", date="2020-10-13",
         by="H'Wen Êban", form="II", tasks={"3.4.2": ("Hoàn thành", 9120, 9184)}),
    dict(file="Huyen Ea H'leo.xlsx", agency="ubnd-huyen-ea-hleo", date="2020-10-11",
         by="Nguyễn Văn Sơn", tasks={"3.4.2": ("Hoàn thành", 7010, 7002)}),
    dict(file="Cu Mgar.xlsx", agency="ubnd-huyen-cu-mgar", date="2020-10-14", by="Y Thịnh Mlô",
         tasks={"3.4.2": ("Đang thực hiện", 8800, 9105)}),
    dict(file="UBND huyện Krông Pắk.xlsx", agency="ubnd-huyen-krong-pac", date="2020-10-27",
         by="Lương Thị Bích", tasks={"3.4.2": ("Hoàn thành", 10400, 10466)}),
    dict(file="Krong Ana.xlsx", agency="ubnd-huyen-krong-ana", date="2020-10-09",
         by="Trương Công Định", hidden_row=True,
         tasks={"3.4.2": ("Hoàn thành", 5120, 5149)}),
]


def pick(agency, code, salt, count):
    """A number below count, the same on every run."""
    return zlib.crc32(f"{agency}/{code}/{salt}".encode()) % count


def read_template(path):
    """The form rows of a blank template: {"I": [row dict], "II": [...]} in the sheet's order."""
    book = openpyxl.load_workbook(path)
    forms = {}
    for form, sheet_name, headings in (("I", "Phụ lục I", FORM_I), ("II", "Phụ lục II", FORM_II)):
        if sheet_name not in book.sheetnames:
            continue
        sheet = book[sheet_name]
        heading_row = next(r for r in range(1, 40) if sheet.cell(r, 1).value == "STT")
        columns = {sheet.cell(heading_row, c).value: c for c in range(1, sheet.max_column + 1)}
        rows = []
        for r in range(heading_row + 1, sheet.max_row + 1):
            code = sheet.cell(r, columns["STT"]).value
            if code is None:
                continue
            row = {h: sheet.cell(r, columns[h]).value for h in headings}
            first_input = sheet.cell(r, columns[FILLED[form][0]])
            row["open"] = not first_input.protection.locked
            row["row"] = r
            rows.append(row)
        forms[form] = dict(rows=rows, columns=columns, heading_row=heading_row)
    return forms


def points(agency, row):
    """A plausible self-score of a row: mostly the target, some last year's, some between."""
    maximum, previous, target = (row[h] for h in FORM_I[2:5])
    choice = pick(agency, row["STT"], "score", 10)
    if choice == 0:
        return None
    if choice <= 2 and previous is not None:
        return previous
    if choice == 3 and previous is not None and target is not None:
        return round((previous + target) / 2, 2)
    return target if target is not None else maximum


def fill_scores(spec, rows):
    for row in rows:
        code = str(row["STT"])
        if not row["open"]:
            continue
        overrides = spec.get("scores", {})
        if code in overrides:
            row[SCORE] = overrides[code]
        elif code not in spec["surveys"]:
            row[SCORE] = points(spec["agency"], row)
        if row[SCORE] not in (None, ""):
            number = 100 + pick(spec["agency"], code, "evidence", 700)
            if pick(spec["agency"], code, "has evidence", 12):
                row[EVIDENCE] = f"Báo cáo số {number}/BC ngày 05/10/2020; Quyết định số {number // 2}/QĐ"
            else:
                row[EXPLANATION] = "Đang hoàn thiện hồ sơ, sẽ gửi bổ sung trong tháng 10"


def fill_tasks(spec, rows):
    for row in rows:
        code = str(row["STT"])
        if not row["open"]:
            continue
        # Agencies mostly agree on a task; one in fifteen sees it otherwise than the others.
        choice = pick("everybody", code, "state", 10)
        if pick(spec["agency"], code, "dissent", 15) == 0:
            choice = (choice + 5) % 10
        state = ("Hoàn thành" if choice < 5 else "Đang thực hiện" if choice < 8
                 else "Chưa thực hiện" if choice == 8 else None)
        total = 20 + pick(spec["agency"], code, "total", 400)
        achieved = total if state == "Hoàn thành" else total * (30 + choice * 5) // 100
        if code in spec.get("tasks", {}):
            state, achieved, total = spec["tasks"][code]
        if state is None:
            continue
        row[STATE] = state
        requirement = str(row["Yêu cầu chất lượng"] or "")
        if "%" in requirement and state != "Chưa thực hiện":
            row[ACHIEVED], row[TOTAL] = achieved, total
        if state == "Hoàn thành":
            row[COMPLETED] = datetime.date(2020, 9, 1 + pick(spec["agency"], code, "day", 29))
            if pick(spec["agency"], code, "evidence", 9):
                row[EVIDENCE] = f"Văn bản số {200 + choice * 7}/BC ngày 30/9/2020"
            row[RESULT] = "Đã thực hiện xong theo kế hoạch"
        elif state == "Đang thực hiện" and choice == 7:
            row[DIFFICULTY] = "Thiếu nhân lực, đề nghị bổ sung kinh phí"


def as_vietnamese_text(value):
    return str(value).replace(".", ",") if isinstance(value, float) else value


def save_fixed(book, path):
    """Saves an openpyxl workbook with constant times, so that the bytes are the same every day."""
    book.properties.created = book.properties.modified = MADE
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, data)
            info = zipfile.ZipInfo(entry.filename, date_time=(2020, 10, 15, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = entry.external_attr
            new.writestr(info, data)


def identification(spec, name):
    date = datetime.date.fromisoformat(spec["date"])
    return [("Cơ quan báo cáo", name), ("Kỳ báo cáo", PERIOD), ("Ngày báo cáo", date),
            ("Người lập biểu", spec["by"]), ("Điện thoại", f"0262 385 {1000 + pick(spec['agency'], '', 'phone', 8999)}")]


def write_template(spec, template, forms, name, path):
    """Fills the blank template in place, as Excel's users do."""
    book = openpyxl.load_workbook(template)
    labels = dict(identification(spec, name))
    for form, sheet_name in (("I", "Phụ lục I"), ("II", "Phụ lục II")):
        if form not in forms:
            continue
        sheet, content = book[sheet_name], forms[form]
        for line in sheet.iter_rows(min_row=1, max_row=content["heading_row"] - 1):
            for cell in line:
                label = str(cell.value or "").rstrip(":").strip()
                if label in labels and label != "Cơ quan báo cáo":
                    sheet.cell(cell.row, cell.column + 1).value = labels[label]
        for row in content["rows"]:
            for heading in FILLED[form]:
                value = row[heading]
                if not row["open"] or value is None:
                    continue
                if spec.get("text_numbers") and heading == SCORE:
                    value = as_vietnamese_text(value)
                sheet.cell(row["row"], content["columns"][heading]).value = value
        if spec.get("hidden_row"):
            sheet.row_dimensions[content["rows"][-1]["row"]].hidden = True
    save_fixed(book, path)


def bent_code(code, index):
    """A code as spreadsheets bend it: 1.1 as a number, 6.1.1 as a date, 8.2 with a full stop."""
    parts = [int(p) for p in code.split(".")]
    if len(parts) == 2 and index % 2 == 0 and parts[1] < 10:
        return float(code)
    if len(parts) == 3 and parts[1] <= 12 and index % 3 == 0:
        return datetime.date(2000 + parts[2], parts[1], parts[0])
    return code + "." if index % 3 == 1 else code


def write_by_hand(spec, forms, name, path):
    """A table typed by hand under the same headings, in a workbook of the sender's own."""
    hand = spec["hand"]
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": MADE})
    bold = book.add_format({"bold": True, "border": 1, "text_wrap": True, "font_name": "Arial"})
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    code_date = book.add_format({"num_format": "d.m.yy"})
    for form, headings in (("I", FORM_I), ("II", FORM_II)):
        if form not in forms:
            continue
        sheet = book.add_worksheet(hand.get("sheet", "Biểu") + (" 1" if form == "I" else " 2"))
        sheet.set_column(1, 1, 40)
        r = 0
        for number in range(hand["title_rows"]):
            sheet.write(r, 1, ["BÁO CÁO TỰ CHẤM ĐIỂM", "Chỉ số cải cách hành chính năm 2020",
                               "(Kèm theo Công văn)", ""][number])
            r += 1
        for label, value in identification(spec, name):
            if hand.get("unlabelled") and label == "Cơ quan báo cáo":
                continue
            sheet.write(r, 1, label + ":")
            sheet.write(r, 2, value, date if isinstance(value, datetime.date) else None)
            r += 1
        r += 1
        order = [headings[i] for i in hand["order"]] if form == "I" and "order" in hand else headings
        for c, heading in enumerate(order):
            sheet.write(r, c, hand.get("headings", {}).get(heading, heading), bold)
        for index, row in enumerate(forms[form]["rows"]):
            r += 1
            for c, heading in enumerate(order):
                value = row[heading]
                if heading == "STT" and hand.get("codes") == "bent" and row["open"]:
                    value = bent_code(str(value), index)
                    sheet.write(r, c, value, code_date if isinstance(value, datetime.date) else None)
                elif isinstance(value, datetime.date):
                    sheet.write_datetime(r, c, value, date)
                elif value is not None:
                    sheet.write(r, c, value)
    book.close()


def write_csv(spec, forms, name, path):
    form = spec["form"]
    headings = FORM_I if form == "I" else FORM_II
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        for label, value in identification(spec, name):
            writer.writerow([label, value.strftime("%d/%m/%Y") if isinstance(value, datetime.date) else value])
        writer.writerow([])
        writer.writerow(headings)
        for row in forms[form]["rows"]:
            values = []
            for heading in headings:
                value = row[heading]
                if isinstance(value, datetime.date):
                    value = value.strftime("%d/%m/%Y")
                values.append("" if value is None else as_vietnamese_text(value))
            writer.writerow(values)


def main():
    blank, output = (pathlib.Path(a) for a in sys.argv[1:3])
    output.mkdir(parents=True, exist_ok=True)
    with open(blank.parent / "phu-luc-1.csv", encoding="utf-8-sig", newline="") as file:
        surveys = {row["STT"] for row in csv.DictReader(file, delimiter=";")
                   if row["Loại"] != "thẩm định"}
    for spec in RETURNS:
        spec["surveys"] = surveys
        template = blank / f"{spec['agency']}.xlsx"
        forms = read_template(template)
        book = openpyxl.load_workbook(template, read_only=True)
        identity = {r[0]: r[1] for r in book["_parbook"].iter_rows(values_only=True) if r and r[0]}
        name = identity["agencyName"]
        if "I" in forms:
            fill_scores(spec, forms["I"]["rows"])
        if "II" in forms:
            fill_tasks(spec, forms["II"]["rows"])
        path = output / spec["file"]
        if path.suffix == ".csv":
            write_csv(spec, forms, name, path)
        elif "hand" in spec:
            write_by_hand(spec, forms, name, path)
        else:
            write_template(spec, template, forms, name, path)


if __name__ == "__main__":
    main()
