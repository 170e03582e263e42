#!/usr/bin/env python3
"""Makes the plans below Examples/plans, each with what agencies could have sent back.

Usage: make_plans.py PARBOOK OUTPUT

Each folder of OUTPUT holds a plan as an office has it (ke-hoach.xlsx) and its returns, which are made from
the templates that PARBOOK writes for the plan. Invented, and the same on every run, like make_returns.py,
whose forms and rules are used.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import xlsxwriter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import make_returns as first  # noqa: E402

MADE = datetime.datetime(2025, 10, 15, 8, 0, 0)

HEAD = {
    "nhiem-vu-2025": [
        ("Số, ký hiệu", "45/KH-UBND"), ("Tên kế hoạch", "Kế hoạch cải cách hành chính tỉnh Đắk Lắk năm 2025"),
        ("Tỉnh, thành phố", "Đắk Lắk"), ("Năm kế hoạch", 2025), ("Ngày ban hành", datetime.date(2025, 1, 20)),
        ("Cơ quan ban hành", "UBND tỉnh Đắk Lắk"), ("Cơ quan thường trực", "Sở Nội vụ"),
        ("Kỳ báo cáo của kế hoạch", "Quý III năm 2025")],
}

# Annex II alone, as every province has one each year: groups of tasks, no scores.
TASKS = [
    ("1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
    ("1.1", "Ban hành Kế hoạch cải cách hành chính năm 2025", "Kế hoạch của UBND tỉnh",
     "Xác định rõ nhiệm vụ, sản phẩm, thời hạn", "Trước 31/01/2025", "Sở Nội vụ", ""),
    ("1.2", "Kiểm tra công tác cải cách hành chính", "Báo cáo kết quả kiểm tra", "Từ 30% cơ quan trở lên",
     "Tháng 11", "Sở Nội vụ", "Văn phòng UBND tỉnh"),
    ("1.3", "Đối thoại với người dân, doanh nghiệp", "Báo cáo", "≥ 2", "Quý IV", "Văn phòng UBND tỉnh",
     "Sở Tài chính"),
    ("2", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
    ("2.1", "Tỷ lệ hồ sơ giải quyết đúng hạn", "Báo cáo thống kê", "Từ 98% trở lên", "Tháng 12",
     "Văn phòng UBND tỉnh", "Các sở, ban, ngành"),
    ("2.2", "Rà soát, đơn giản hóa thủ tục hành chính", "Quyết định của UBND tỉnh", "100%", "Quý III",
     "Sở Tư pháp", "Các sở, ban, ngành"),
    ("3", "CẢI CÁCH TÀI CHÍNH CÔNG"),
    ("3.1", "Giải ngân vốn đầu tư công", "Báo cáo", "Từ 95% trở lên", "31/12/2025", "Sở Tài chính",
     "Các sở, ban, ngành"),
    ("3.2", "Thực hiện cơ chế tự chủ của đơn vị sự nghiệp", "Quyết định giao tự chủ", "", "Thường xuyên",
     "Sở Tài chính", "Sở Nội vụ; Sở Y tế"),
    ("4", "XÂY DỰNG CHÍNH QUYỀN SỐ"),
    ("4.1", "Tỷ lệ hồ sơ trực tuyến toàn trình", "Báo cáo", "Từ 80% trở lên", "Quý IV",
     "Sở Khoa học và Công nghệ", "Các sở, ban, ngành"),
]
AGENCIES = ["Sở Nội vụ", "Văn phòng UBND tỉnh", "Sở Tư pháp", "Sở Tài chính", "Sở Y tế", "Sở Khoa học và Công nghệ"]

RETURNS = {
    "nhiem-vu-2025": [
        dict(file="So Noi vu.xlsx", agency="so-noi-vu", date="2025-10-06", by="Nguyễn Thị Hạnh",
             tasks={"1.1": ("Hoàn thành", None, None), "1.2": ("Đang thực hiện", 9, 36)}),
        dict(file="VP UBND tinh.xlsx", agency="van-phong-ubnd-tinh", date="2025-10-07", by="Trần Văn Minh",
             tasks={"2.1": ("Đang thực hiện", 15210, 15502), "1.3": ("Đang thực hiện", 1, None)}),
        # Its own task is past its deadline.
        dict(file="stp.csv", agency="so-tu-phap", date="2025-10-08", by="Lê Thu Hà", form="II",
             tasks={"2.2": ("Đang thực hiện", 31, 40)}),
    ],
}


def write_head(book, rows, date):
    sheet = book.add_worksheet("Kế hoạch")
    sheet.set_column(0, 1, 40)
    for r, (key, value) in enumerate([("Khóa", "Giá trị"), *rows]):
        sheet.write(r, 0, key)
        sheet.write(r, 1, value, date if isinstance(value, datetime.date) else None)


def write_agencies(book, names):
    sheet = book.add_worksheet("Cơ quan")
    sheet.set_column(0, 3, 30)
    sheet.write_row(0, 0, ["Mã", "Tên", "Nhóm", "Gửi báo cáo"])
    for r, name in enumerate(names, 1):
        sheet.write_row(r, 0, ["", name, "Các sở, ban, ngành", "có"])
    sheet.write_row(len(names) + 1, 0, ["", "Các sở, ban, ngành", "", "không"])


def tasks_plan(path):
    """A plan of tasks alone: titles, one table, a sheet of agencies, a head."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": MADE})
    text = dict(font_name="Times New Roman", text_wrap=True, border=1, valign="vcenter")
    plain, bold = book.add_format(text), book.add_format({**text, "bold": True})
    title = book.add_format({"font_name": "Times New Roman", "bold": True, "align": "center"})
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Phụ lục")
    for column, width in enumerate([7, 42, 26, 30, 20, 24, 26]):
        sheet.set_column(column, column, width)
    sheet.merge_range(0, 0, 0, 6, "PHỤ LỤC", title)
    sheet.merge_range(1, 0, 1, 6, "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025", title)
    sheet.merge_range(2, 0, 2, 6, "(Kèm theo Kế hoạch số 45/KH-UBND ngày 20/01/2025 của UBND tỉnh)", title)
    sheet.write_row(4, 0, ["TT", "Nội dung nhiệm vụ", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành",
                           "Cơ quan chủ trì", "Cơ quan phối hợp"], bold)
    for r, row in enumerate(TASKS, 5):
        sheet.write_row(r, 0, row + ("",) * (7 - len(row)), bold if len(row) == 2 else plain)
    write_agencies(book, AGENCIES)
    write_head(book, HEAD["nhiem-vu-2025"], date)
    book.close()


PLANS = {"nhiem-vu-2025": tasks_plan}


def read_template(path, previous, year):
    """The forms of a template whose headings name these years."""
    first.FORM_I[3:5] = [f"Điểm đạt được năm {previous}", f"Mục tiêu năm {year}"]
    return first.read_template(path)


def make_return(spec, templates, output, period, year):
    template = templates / f"{spec['agency']}.xlsx"
    forms = read_template(template, year - 1, year)
    book = openpyxl.load_workbook(template, read_only=True)
    name = {r[0]: r[1] for r in book["_parbook"].iter_rows(values_only=True) if r and r[0]}["agencyName"]
    first.PERIOD, first.MADE = period, MADE
    spec = {"surveys": spec.get("surveys", set()), **spec}
    if "I" in forms:
        first.fill_scores(spec, forms["I"]["rows"])
    if "II" in forms:
        first.fill_tasks(spec, forms["II"]["rows"])
    for form in forms.values():
        for row in form["rows"]:
            done = row.get(first.COMPLETED)
            if done:
                row[first.COMPLETED] = done.replace(year=year)
            for heading in (first.EVIDENCE, first.EXPLANATION):
                if row.get(heading):
                    row[heading] = row[heading].replace("2020", str(year))
    path = output / spec["file"]
    if path.suffix == ".csv":
        first.write_csv(spec, forms, name, path)
    else:
        first.write_template(spec, template, forms, name, path)


def main():
    parbook, output = sys.argv[1], pathlib.Path(sys.argv[2])
    for name, write in PLANS.items():
        folder = output / name
        (folder / "returns").mkdir(parents=True, exist_ok=True)
        plan = folder / "ke-hoach.xlsx"
        write(plan)
        head = dict(HEAD[name])
        with tempfile.TemporaryDirectory() as templates:
            subprocess.run([parbook, "--quiet", "--plan", plan, "template", "-o", templates, "--force"],
                           check=True)
            for spec in RETURNS[name]:
                make_return(spec, pathlib.Path(templates), folder / "returns",
                            head["Kỳ báo cáo của kế hoạch"], head["Năm kế hoạch"])


if __name__ == "__main__":
    main()
