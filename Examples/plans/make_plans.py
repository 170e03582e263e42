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
    "hai-cap-2025": [
        ("Số, ký hiệu", "212/KH-UBND"), ("Tên kế hoạch", "Kế hoạch nâng cao Chỉ số cải cách hành chính năm 2025"),
        ("Tỉnh, thành phố", "An Giang"), ("Năm kế hoạch", 2025), ("Ngày ban hành", datetime.date(2025, 7, 15)),
        ("Cơ quan ban hành", "UBND tỉnh An Giang"), ("Cơ quan thường trực", "Sở Nội vụ"),
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
# A criteria plan as a decision prints it: Roman fields, numbers that begin again, letters, rules below rows.
CRITERIA = [
    ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", 4.5, 3.5, 4.25, ""),
    ("1", "Kế hoạch cải cách hành chính năm", 1.5, 1.5, 1.5, "Sở Nội vụ"),
    ("", "Ban hành trước ngày 31/01: 1,5 điểm; sau ngày 31/01: 0,5 điểm; không ban hành: 0 điểm"),
    ("2", "Chế độ báo cáo", 1.5, 1, 1.25, ""),
    ("a)", "Đủ số lượng báo cáo", 0.5, 0.5, 0.5, "Sở Nội vụ"),
    ("b)", "Đúng thời hạn", 1, 0.5, 0.75, "Sở Nội vụ; Văn phòng UBND tỉnh"),
    ("3", "Kiểm tra cải cách hành chính", 1.5, 1, 1.5, "Sở Nội vụ"),
    ("", "Từ 30% cơ quan trở lên: 1,5 điểm"),
    ("", "Từ 20% đến dưới 30%: 1 điểm; dưới 20%: 0 điểm"),
    ("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", 4, 3, 4, ""),
    ("1", "Công khai thủ tục hành chính", 2, 1.5, 2, "Văn phòng UBND tỉnh"),
    ("2", "Giải quyết hồ sơ đúng hạn", 2, 1.5, 2, "Văn phòng UBND tỉnh"),
    ("III", "CẢI CÁCH TÀI CHÍNH CÔNG", 2, 1, 1.5, ""),
    ("1", "Giải ngân vốn đầu tư công", 2, 1, 1.5, "Sở Tài chính"),
]

# Two tiers of government: departments, and communes, wards and a special zone.
TIERS_CRITERIA = [
    ("1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", 3, 2, 3, ""),
    ("1.1", "Thực hiện Kế hoạch cải cách hành chính", 2, 1.5, 2, "Sở Nội vụ"),
    ("1.2", "Kiểm tra cải cách hành chính", 1, 0.5, 1, "Sở Nội vụ"),
    ("2", "CHUYỂN ĐỔI SỐ", 2, 1, 2, ""),
    ("2.1", "Hồ sơ trực tuyến toàn trình", 2, 1, 2, "Sở Khoa học và Công nghệ"),
]
TIERS_TASKS = [
    ("1.1.1", "Hoàn thành nhiệm vụ trong Kế hoạch", "Báo cáo", "100%", "31/12/2025", "Sở Nội vụ",
     "Các sở, ban, ngành; UBND cấp xã"),
    ("1.2.1", "Kiểm tra tại cơ quan, đơn vị", "Báo cáo", "Từ 30% trở lên", "Tháng 11", "Sở Nội vụ", "Sở Tài chính"),
    ("2.1.1", "Tỷ lệ hồ sơ trực tuyến toàn trình", "Báo cáo", "Từ 80% trở lên", "Quý IV",
     "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường; UBND cấp xã"),
]
# Name, kind, group, the bodies it took over from, last day, who took it over.
TIERS_AGENCIES = [
    ("Sở Nội vụ", "sở", "Các sở, ban, ngành", "Sở Lao động - Thương binh và Xã hội", "", ""),
    ("Sở Tài chính", "sở", "Các sở, ban, ngành", "Sở Kế hoạch và Đầu tư", "", ""),
    ("Sở Khoa học và Công nghệ", "sở", "Các sở, ban, ngành", "Sở Thông tin và Truyền thông", "", ""),
    ("Sở Nông nghiệp và Môi trường", "sở", "Các sở, ban, ngành",
     "Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường", "", ""),
    ("Sở Kế hoạch và Đầu tư", "sở", "Các sở, ban, ngành", "", "28/02/2025", "Sở Tài chính"),
    ("UBND phường Long Xuyên", "xã", "UBND cấp xã", "", "", ""),
    ("UBND xã Châu Thành", "xã", "UBND cấp xã", "", "", ""),
    ("UBND đặc khu Phú Quốc", "xã", "UBND cấp xã", "", "", ""),
    ("Các sở, ban, ngành", "nhóm", "", "", "", ""),
    ("UBND cấp xã", "nhóm", "", "", "", ""),
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
    "la-ma-2025": [
        dict(file="So Noi vu.xlsx", agency="so-noi-vu", date="2025-10-06", by="Nguyễn Thị Hạnh",
             scores={"I.1": 1.5, "I.2.a": 0.5, "I.2.b": 0.75, "I.3": 1}),
        # Differs from Sở Nội vụ on I.2.b: a conflict.
        dict(file="vpub.csv", agency="van-phong-ubnd-tinh", date="2025-10-07", by="Trần Văn Minh", form="I",
             scores={"I.2.b": 0.5, "II.1": 2, "II.2": 1.75}),
    ],
    "hai-cap-2025": [
        dict(file="snv.xlsx", agency="so-noi-vu", date="2025-10-06", by="Lê Thị Hoa",
             scores={"1.1": 2, "1.2": 0.5}, tasks={"1.1.1": ("Đang thực hiện", 40, 52), "1.2.1": ("Đang thực hiện", 9, 30)}),
        dict(file="Phu Quoc.xlsx", agency="ubnd-dac-khu-phu-quoc", date="2025-10-07", by="Ngô Văn Tám",
             tasks={"1.1.1": ("Hoàn thành", 12, 12), "2.1.1": ("Đang thực hiện", 800, 1000)}),
        dict(file="Long Xuyen.csv", agency="ubnd-phuong-long-xuyen", date="2025-10-08", by="Phan Thị Mai",
             form="II", tasks={"1.1.1": ("Hoàn thành", 10, 10), "2.1.1": ("Đang thực hiện", 1500, 1600)}),
        # A form printed before the merger, in the name of a body that Sở Tài chính took over.
        dict(file="So KHDT.csv", agency="so-tai-chinh", name="Sở Kế hoạch và Đầu tư", date="2025-10-03",
             by="Vũ Đình Long", form="II",
             tasks={"1.1.1": ("Hoàn thành", 8, 8), "1.2.1": ("Đang thực hiện", 2, 5)}),
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


class Book:
    """A workbook in the look of an office."""

    def __init__(self, path):
        self.book = xlsxwriter.Workbook(str(path))
        self.book.set_properties({"created": MADE})
        text = dict(font_name="Times New Roman", text_wrap=True, border=1, valign="vcenter")
        self.plain, self.bold = self.book.add_format(text), self.book.add_format({**text, "bold": True})
        self.title = self.book.add_format({"font_name": "Times New Roman", "bold": True, "align": "center"})
        self.date = self.book.add_format({"num_format": "dd/mm/yyyy"})

    def sheet(self, name, widths, titles):
        sheet = self.book.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for row, text in enumerate(titles):
            sheet.merge_range(row, 0, row, len(widths) - 1, text, self.title)
        return sheet

    def rows(self, sheet, first, rows, width, is_bold):
        for r, row in enumerate(rows, first):
            sheet.write_row(r, 0, row + ("",) * (width - len(row)), self.bold if is_bold(row) else self.plain)


def tasks_plan(path):
    """A plan of tasks alone: titles, one table, a sheet of agencies, a head."""
    book = Book(path)
    sheet = book.sheet("Phụ lục", [7, 42, 26, 30, 20, 24, 26], [
        "PHỤ LỤC", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025",
        "(Kèm theo Kế hoạch số 45/KH-UBND ngày 20/01/2025 của UBND tỉnh)"])
    sheet.write_row(4, 0, ["TT", "Nội dung nhiệm vụ", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành",
                           "Cơ quan chủ trì", "Cơ quan phối hợp"], book.bold)
    book.rows(sheet, 5, TASKS, 7, lambda row: len(row) == 2)
    write_agencies(book.book, AGENCIES)
    write_head(book.book, HEAD["nhiem-vu-2025"], book.date)
    book.book.close()


def roman_plan(path):
    """Criteria alone, under a heading of two rows; the titles say which plan it is."""
    book = Book(path)
    sheet = book.sheet("Phụ lục", [7, 60, 10, 12, 12, 34], [
        "PHỤ LỤC", "NHIỆM VỤ NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH TỈNH ĐẮK LẮK NĂM 2025",
        "(Kèm theo Kế hoạch số 88/KH-UBND ngày 10 tháng 3 năm 2025 của UBND tỉnh Đắk Lắk)"])
    for column, (above, below) in enumerate([
            ("TT", ""), ("Lĩnh vực, tiêu chí", ""), ("Điểm tối đa", ""), ("Năm 2024", "Điểm đạt"),
            ("Năm 2025", "Mục tiêu"), ("Cơ quan chủ trì", "")]):
        if below:
            sheet.write(4, column, above, book.bold)
            sheet.write(5, column, below, book.bold)
        else:
            sheet.merge_range(4, column, 5, column, above, book.bold)
    book.rows(sheet, 6, CRITERIA, 6, lambda row: row[0] in ("I", "II", "III"))
    book.book.close()


def tiers_plan(path):
    """Both annexes and a registry with the bodies of 2025."""
    book = Book(path)
    sheet = book.sheet("Phụ lục I", [7, 50, 10, 12, 12, 34], ["PHỤ LỤC I", "TIÊU CHÍ VÀ MỤC TIÊU NĂM 2025"])
    sheet.write_row(3, 0, ["TT", "Tiêu chí", "Điểm tối đa", "Điểm đạt được năm 2024", "Mục tiêu năm 2025",
                           "Cơ quan chủ trì"], book.bold)
    book.rows(sheet, 4, TIERS_CRITERIA, 6, lambda row: "." not in row[0])
    sheet = book.sheet("Phụ lục II", [7, 42, 20, 20, 18, 28, 34], ["PHỤ LỤC II", "NHIỆM VỤ NĂM 2025"])
    sheet.write_row(3, 0, ["TT", "Nội dung nhiệm vụ", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành",
                           "Cơ quan chủ trì", "Cơ quan phối hợp"], book.bold)
    book.rows(sheet, 4, TIERS_TASKS, 7, lambda row: False)
    sheet = book.book.add_worksheet("Cơ quan")
    sheet.set_column(0, 7, 30)
    sheet.write_row(0, 0, ["Mã", "Tên", "Loại", "Nhóm", "Kế thừa", "Hiệu lực đến", "Kế thừa bởi", "Gửi báo cáo"])
    for r, row in enumerate(TIERS_AGENCIES, 1):
        sheet.write_row(r, 0, ["", *row, "không" if row[1] == "nhóm" or row[4] else "có"])
        if row[4]:
            sheet.write_datetime(r, 5, datetime.datetime.strptime(row[4], "%d/%m/%Y"), book.date)
    write_head(book.book, HEAD["hai-cap-2025"], book.date)
    book.book.close()


PLANS = {"nhiem-vu-2025": tasks_plan, "la-ma-2025": roman_plan, "hai-cap-2025": tiers_plan}


def read_template(path, previous, year):
    """The forms of a template whose headings name these years."""
    first.FORM_I[3:5] = [f"Điểm đạt được năm {previous}", f"Mục tiêu năm {year}"]
    return first.read_template(path)


def make_return(spec, templates, output, period, year):
    template = templates / f"{spec['agency']}.xlsx"
    forms = read_template(template, year - 1, year)
    book = openpyxl.load_workbook(template, read_only=True)
    name = {r[0]: r[1] for r in book["_parbook"].iter_rows(values_only=True) if r and r[0]}["agencyName"]
    name = spec.get("name", name)
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
        head = dict(HEAD.get(name, []))
        with tempfile.TemporaryDirectory() as templates:
            subprocess.run([parbook, "--quiet", "--plan", plan, "template", "-o", templates, "--force"],
                           check=True)
            for spec in RETURNS[name]:
                make_return(spec, pathlib.Path(templates), folder / "returns",
                            head.get("Kỳ báo cáo của kế hoạch", "Quý III năm 2025"), 2025)


if __name__ == "__main__":
    main()
