"""More edits of single cells and rows: forms of values that a clerk types, formulas, errors, remarks."""
import copy

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from edit_kinds import NOTHING, Claim, comma, copy_row, insert_row, kind, retype
from measure import canonical

WORDS = ["evidence", "result", "explanation", "difficulties"]


@kind
def amount_with_thousands(desk):
    def typed(value):
        grouped = f"{value // 1000}.{value % 1000:03}"
        return desk.chance.choice([grouped, f"{grouped} hồ sơ", grouped.replace(".", " "),
                                   grouped.replace(".", ",")]), {value}
    return retype(desk, ["a", "b"], typed, like=lambda value: value >= 1000)


@kind
def amount_with_unit(desk):
    forms = ("{:02} văn bản", "{} hồ sơ", "{} thủ tục", "{}hồ sơ", "{} TTHC.", "{:03} lượt")
    return retype(desk, ["a", "b"], lambda v: (desk.chance.choice(forms).format(v), {v}))


@kind
def amount_as_fraction(desk):
    """`980/1000` in the place of a, b blank."""
    found = desk.pick("a")
    if not found:
        return None
    key, cell = found
    total = key[:2] + ("b",)
    if total not in desk.answers:
        return None
    a, b = desk.answers[key], desk.answers[total]
    cell.value = desk.chance.choice([f"{a}/{b}", f"{a} / {b}", f"{a}/{b} hồ sơ"])
    cell.parent.cell(cell.row, desk.column(key[0], "Tổng số (b)")).value = None
    return Claim({key: {canonical(a)}, total: {canonical(b)}}, {key: cell.row, total: cell.row})


@kind
def amount_of_money(desk):
    return retype(desk, ["a", "b"], lambda v: (desk.chance.choice(
        ["45,2 tỷ đồng", "12 triệu đồng", "1,5 tỷ", "300 triệu", "2.500 triệu đồng"]), NOTHING))


@kind
def amount_as_share(desk):
    return retype(desk, ["a", "b"], lambda v: (desk.chance.choice(
        ["98%", "45,5 %", "98 phần trăm", "100% hồ sơ"]), NOTHING))


@kind
def day_in_short(desk):
    forms = (lambda d: f"{d.day}/{d.month}", lambda d: f"{d:%Y%m%d}", lambda d: f"{d:%d%m%Y}",
             lambda d: f"{d.day}-{d.month}-{d.year}", lambda d: f"{d.day},{d.month},{d.year}",
             lambda d: f"{d:%d/%m/%y}", lambda d: f"ngày {d.day} tháng {d.month}")
    return retype(desk, ["completedOn"], lambda v: (desk.chance.choice(forms)(v), {v}))


@kind
def day_of_a_month(desk):
    return retype(desk, ["completedOn"], lambda v: (desk.chance.choice(
        ["tháng 9/2020", "9/2020", "Quý III/2020", "T9", "năm 2020", "đầu tháng 9/2020"]), NOTHING))


@kind
def day_as_number(desk):
    """The number that a day is stored as, or eight digits."""
    def typed(day):
        serial = (day - day.__class__(1899, 12, 30)).days
        return desk.chance.choice([serial, int(f"{day:%Y%m%d}")]), {day}
    return retype(desk, ["completedOn"], typed)


@kind
def score_out_of_maximum(desk):
    found = desk.pick("selfScore")
    if not found:
        return None
    key, cell = found
    most = cell.parent.cell(cell.row, desk.column("I", "Điểm tối đa")).value
    value = desk.answers[key]
    cell.value = desk.chance.choice([f"{comma(value)}/{comma(most)}", f"{comma(value)}/{comma(most)} điểm"])
    return Claim({key: {canonical(value)}}, {key: cell.row})


@kind
def error_typed(desk):
    """An error in place of a value, as Excel stores it."""
    found = desk.pick("selfScore", "state", "a", "b", "completedOn", *WORDS)
    if not found:
        return None
    key, cell = found
    cell.value = desk.chance.choice(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?"])
    cell.data_type = "e"
    return Claim({key: set()}, {key: cell.row})


@kind
def formula_with_value(desk):
    """A formula whose result is stored, as Excel saves it."""
    found = desk.pick("selfScore", "a", "b")
    if not found:
        return None
    key, cell = found
    desk.formulas.append((cell, cell.value, desk.chance.choice(["SUM(1,2)", "Z99+1", "'Tờ khác'!B2*1"])))
    return Claim({key: {canonical(desk.answers[key])}}, {key: cell.row})


@kind
def formula_without_value(desk):
    found = desk.pick("selfScore", "a", "b", "state", *WORDS)
    if not found:
        return None
    key, cell = found
    cell.value = desk.chance.choice(["=1+1", "=Z99", '=IF(A1="","",1)'])
    return Claim({key: set()}, {key: cell.row})


@kind
def words_struck(desk):
    found = desk.pick("state", "completedOn", *WORDS)
    if not found:
        return None
    key, cell = found
    font = copy.copy(cell.font)
    font.strike = True
    cell.font = font
    return Claim({key: set()}, {key: cell.row})


@kind
def words_struck_in_part(desk):
    """What was written before is struck, what holds now stands behind it."""
    found = desk.pick("state", *WORDS)
    if not found:
        return None
    key, cell = found
    cell.value = CellRichText(TextBlock(InlineFont(strike=True), "Hoàn thành "), str(cell.value))
    return Claim({key: {canonical(desk.answers[key])}}, {key: cell.row})


@kind
def value_in_a_comment(desk):
    """The cell is blank, its comment says the value."""
    found = desk.pick("selfScore", "state", "a", "b", "completedOn")
    if not found:
        return None
    key, cell = found
    token = f"{desk.token()}: {cell.value}"
    cell.comment, cell.value = Comment(token, "Người lập"), None
    return Claim({key: set()}, {key: cell.row}, [token])


@kind
def comment_on_the_plan(desk):
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    token = desk.token()
    sheet.cell(row, desk.chance.randint(1, 6)).comment = Comment(token, "Người lập")
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row), [token])


@kind
def link_anywhere(desk):
    found = desk.pick("selfScore", "state", "a", "completedOn", *WORDS)
    if not found:
        return None
    key, cell = found
    at = cell.parent.cell(cell.row, desk.chance.choice([1, 2, 3, cell.column, cell.column]))
    token = f"https://daklak.gov.vn/tep/{desk.chance.randrange(10**6)}"
    at.hyperlink = token
    return Claim({key: {canonical(desk.answers[key])}}, {key: cell.row}, [token])


@kind
def row_doubled_with_link(desk):
    """Two alike rows; what one of them carries beside its values is not lost."""
    found = desk.pick("evidence", "selfScore", "state", "result")
    if not found:
        return None
    key, cell = found
    sheet, row = cell.parent, cell.row
    insert_row(desk, sheet, row + 1)
    copy_row(sheet, row, row + 1)
    at = sheet.cell(row + desk.chance.randint(0, 1), cell.column)
    token = f"https://daklak.gov.vn/kep/{desk.chance.randrange(10**6)}"
    if desk.chance.randrange(2):
        at.hyperlink = token
    else:
        token = desk.token()
        at.comment = Comment(token, "Người lập")
    return Claim(desk.unchanged(*key[:2]), dict.fromkeys(desk.keys_of(*key[:2]), row), [token])


@kind
def row_hidden(desk):
    """A hidden row counts as one that is seen, or it is told."""
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    desk.hidden_rows.append(sheet.cell(row, 1))
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row))


@kind
def values_exchanged(desk):
    """A state among the results, and the result among the states."""
    found = desk.pick("state")
    if not found:
        return None
    (annex, code, _), cell = found
    other = cell.parent.cell(cell.row, desk.column(annex, "Kết quả thực hiện"))
    cell.value, other.value = other.value, cell.value
    result, state = (annex, code, "result"), (annex, code, "state")
    return Claim({state: set(), result: {canonical(cell.value), other.value}},
                 {state: cell.row, result: cell.row})
