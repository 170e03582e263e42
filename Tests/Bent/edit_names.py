"""Edits of what names a table, a column or a figure: periods, units, owners, formats; and of what
stands beside or against a value."""
import datetime

from edit_kinds import NOTHING, Claim, comma, kind, retype
from edit_whole import FIELDS, HEADINGS, claim_rest, forms_of, whole
from templates import columns_of

PERIODS = ["6T", "T6", "Q2", "QII", "Quý II", "30.6", "đến 30.6", "31-12-2019", "Nam 2019", "Năm 2019",
           "6 thang", "Tháng 6", "Kỳ trước", "Quý trước", "Năm trước", "Cùng kỳ", "lần 1", "đợt 1",
           "Tổng hợp lần 1"]
UNITS = ["(x10)", "x 10", "(%)", "(nghìn)", "(triệu đồng)", "(tỷ đồng)", "(ĐVT: %)", "(phần trăm)", "×100"]
BODIES = ["Sở Xây dựng", "(Sở Xây dựng)", "của Hội đồng thẩm định", "của Bộ Nội vụ", "của Tổ thẩm định"]
DAYS = ["đến 30/6", "đến 30/6/2020", "(30/6)", "đến hết ngày 31/3", "6T", "cùng kỳ", "quý trước"]


def put(cell, value):
    """Types a value as it is; the template's formats are of other columns."""
    cell.value = value
    cell.number_format = "General"


def copy_of(desk, annex, sheet, at, made=None):
    """The headings and some rows of a form, with other values, from row `at` of a sheet on."""
    made = made or sheet
    top, names = columns_of(sheet)
    field = "selfScore" if annex == "I" else "a"
    column = names[HEADINGS[field]]
    rows = [row for row in range(top + 1, sheet.max_row + 1)
            if isinstance(sheet.cell(row, column).value, (int, float))]
    rows = desk.chance.sample(rows, min(4, len(rows)))
    for offset, row in enumerate([top, *rows]):
        for heading, other in names.items():
            value = sheet.cell(row, other).value
            if heading != "Kiểm tra" and not str(value).startswith("="):
                put(made.cell(at + offset, other), value)
        if row != top:
            put(made.cell(at + offset, column), 0.0437 if annex == "I" else 3)
    return rows


@whole
def sheet_of_other_period_beside(desk):
    """Some rows of the form once more, on a sheet that is named for another period or stage."""
    annex, sheet = desk.chance.choice(forms_of(desk))
    made = desk.book.create_sheet(desk.chance.choice(PERIODS))
    if not copy_of(desk, annex, sheet, desk.chance.choice([1, 5]), made):
        desk.book.remove(made)
        return None
    return claim_rest(desk, sheets=[made.title])


@whole
def table_under_its_own_labels(desk):
    """Some rows once more below, under a label of another period or agency."""
    annex, sheet = desk.chance.choice(forms_of(desk))
    at = sheet.max_row + 3
    label, value = desk.chance.choice([("Kỳ báo cáo", "Quý II năm 2020"), ("Kỳ báo cáo", "6 tháng"),
                                       ("Kỳ báo cáo: Quý II/2020", None), ("Cơ quan báo cáo", "Sở Xây dựng")])
    if str(sheet.cell(2, 1).value).lower() == "sở xây dựng":
        return None
    if not copy_of(desk, annex, sheet, at + 1):
        return None
    put(sheet.cell(at, 1), label)
    put(sheet.cell(at, 2), value)
    return claim_rest(desk)


@whole
def title_of_other_period(desk):
    """The title above the form names another quarter than the label: it is told."""
    annex, sheet = desk.chance.choice(forms_of(desk))
    cell = sheet.cell(desk.chance.choice([2, 4]), 1)
    if not isinstance(cell.value, str) or cell.coordinate in sheet.merged_cells and "MergedCell" in str(type(cell)):
        return None
    cell.value = desk.chance.choice(["BÁO CÁO QUÝ II NĂM 2020", "Bảng tự chấm quý II/2020",
                                     "TÌNH HÌNH THỰC HIỆN 6 THÁNG ĐẦU NĂM 2020", "KẾT QUẢ NĂM 2019"])
    return claim_rest(desk, cells=[cell])


def renamed(desk, words, fields):
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    found = [field for field in fields if HEADINGS[field] in names]
    if not found:
        return None
    field = desk.chance.choice(found)
    # Where other scores stand beside, those of the second stage are then the round's.
    if field == "selfScore" and "scores" in desk.once:
        return None
    for row in range(top, sheet.max_row + 1):
        if sheet.cell(row, names["STT"]).value == "STT":
            cell = sheet.cell(row, names[HEADINGS[field]])
            cell.value = f"{cell.value} {words}"
            desk.told_columns.append((annex, field, cell))
    return claim_rest(desk, absent=[(annex, field)])


@whole
def heading_with_other_unit(desk):
    return renamed(desk, desk.chance.choice(UNITS), ["selfScore", "a", "b"])


@whole
def heading_of_other_body(desk):
    sheet = forms_of(desk)[0][1]
    if str(sheet.cell(2, 1).value).lower() == "sở xây dựng":
        return None
    return renamed(desk, desk.chance.choice(BODIES), ["selfScore", "a", "b", "state"])


@whole
def heading_of_a_day(desk):
    return renamed(desk, desk.chance.choice(DAYS), ["selfScore", "a", "b", "state"])


@whole
def heading_of_points_alone(desk):
    """`Điểm`, `Điểm đạt` in place of the self-score: nobody knows whose."""
    forms = dict(forms_of(desk))
    if "I" not in forms:
        return None
    sheet = forms["I"]
    top, names = columns_of(sheet)
    words = desk.chance.choice(["Điểm", "Điểm đạt", "Điểm thẩm định", "Điểm đạt được năm 2020", "Kết quả chấm"])
    for row in range(top, sheet.max_row + 1):
        if sheet.cell(row, names["STT"]).value == "STT":
            cell = sheet.cell(row, names["Điểm tự chấm"])
            cell.value = words
            desk.told_columns.append(("I", "selfScore", cell))
    return claim_rest(desk, absent=[("I", "selfScore")])


@whole
def unit_above_the_table(desk):
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    fields = ["selfScore"] if annex == "I" else ["a", "b"]
    cell = sheet.cell(top - 1, names[HEADINGS[fields[0]]])
    if cell.value is not None:
        return None
    cell.value = desk.chance.choice(["ĐVT: %", "Đơn vị tính: %", "Đơn vị tính: nghìn", "(ĐVT: triệu đồng)"])
    for field in fields:
        for row in range(top, sheet.max_row + 1):
            if sheet.cell(row, names["STT"]).value == "STT":
                desk.told_columns.append((annex, field, sheet.cell(row, names[HEADINGS[field]])))
    return claim_rest(desk, absent=[(annex, field) for field in fields])


@whole
def rows_moved_without_heading(desk):
    """The last rows of a form go on on another sheet, without a heading."""
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    filled = [row for row in range(top + 1, sheet.max_row + 1)
              if "." in str(sheet.cell(row, names["STT"]).value)]
    rows = filled[-desk.chance.randint(2, 4):]
    codes = {str(sheet.cell(row, names["STT"]).value) for row in rows}
    if len(filled) < 6 or any(m.max_row > top for m in sheet.merged_cells.ranges) or any(
            (annex, code) in desk.used for code in codes):
        return None
    made = desk.book.create_sheet(desk.chance.choice(["PL1 (2)", "Tiếp", "Sheet3"]))
    claim = claim_rest(desk)
    for offset, row in enumerate(rows):
        for heading, column in names.items():
            cell = sheet.cell(row, column)
            if heading != "Kiểm tra" and not str(cell.value).startswith("="):
                put(made.cell(3 + offset, column), cell.value)
            cell.value, cell.comment, cell.hyperlink = None, None, None
    # What was read is right; what was not is told of by row.
    claim.sheets = [made.title]
    return claim


@kind
def score_shown_otherwise(desk):
    """The format shows a thousandth, a per cent sign or figures of its own."""
    found = desk.pick("selfScore")
    if not found:
        return None
    key, cell = found
    cell.number_format = desk.chance.choice(['0.00,', '0.0,', '0.0"%"', '"0,25"', '0.0" nghìn"', '#,##0.00,,'])
    return Claim({key: set(NOTHING)}, {key: cell.row})


@kind
def score_shown_with_decimals(desk):
    found = desk.pick("selfScore")
    if not found:
        return None
    key, cell = found
    cell.number_format = desk.chance.choice(['0.00', '0.0#', '#,##0.00', '0.00" điểm"', '_(* #,##0.00_)', '0.000'])
    return Claim(desk.unchanged(*key[:2]), {key: cell.row})


@kind
def score_named_otherwise(desk):
    """The explanation asks for another score than the column holds: both are told."""
    found = desk.pick("selfScore")
    if not found:
        return None
    key, cell = found
    words = key[:2] + ("explanation",)
    at = cell.parent.cell(cell.row, desk.column("I", "Giải trình"))
    text = desk.chance.choice(["đề nghị sửa {} điểm", "Tự chấm {}", "{} điểm"]).format(
        comma(desk.answers[key] + 0.125))
    put(at, text)
    return Claim(desk.unchanged(*key[:2]) | {words: {text}}, {key: cell.row, words: cell.row},
                 told=[("score-contradicted", key, words)])


@kind
def result_against_state(desk):
    found = desk.pick("state", like=lambda v: v in ("done", "notStarted"))
    if not found:
        return None
    key, cell = found
    words = key[:2] + ("result",)
    at = cell.parent.cell(cell.row, desk.column("II", "Kết quả thực hiện"))
    text = desk.chance.choice(["Chưa xong, đang làm", "Đang chờ phê duyệt", "Chưa hoàn thành"]
                              if desk.answers[key] == "done" else ["Đã hoàn thành trong tháng 9", "Đã xong"])
    put(at, text)
    return Claim(desk.unchanged(*key[:2]) | {words: {text}}, {key: cell.row, words: cell.row},
                 told=[("state-contradicted", key, words)])


@kind
def day_of_the_year_before(desk):
    found = desk.pick("completedOn")
    if not found:
        return None
    key, cell = found
    day = desk.answers[key].replace(year=2019) if isinstance(desk.answers[key], datetime.date) else None
    if day is None:
        return None
    cell.value = day
    return Claim({key: {day.isoformat()}}, {key: cell.row}, told=[("date-before-plan", key)])


@kind
def value_beyond_the_table(desk):
    """A number to the right of all columns, beside a row."""
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    cell = sheet.cell(row, sheet.max_column + desk.chance.randint(1, 3))
    cell.value = desk.chance.choice([0.75, 3, "0,25"])
    return Claim(desk.unchanged(annex, code), {key: row for key in desk.keys_of(annex, code)}, cells=[cell])


@kind
def value_among_the_instructions(desk):
    if "Hướng dẫn" not in desk.book.sheetnames or not desk.first("instructions"):
        return None
    sheet = desk.book["Hướng dẫn"]
    cell = sheet.cell(sheet.max_row + desk.chance.randint(1, 5), desk.chance.randint(1, 5))
    cell.value = desk.chance.choice([0.75, "1.1 xin sửa thành 0,5", "Tự chấm 0,25"])
    return Claim({}, cells=[cell])
