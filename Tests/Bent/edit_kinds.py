"""The kinds of edits that a clerk makes in a filled template, and what is right after each.

A kind changes the workbook of a `Desk` and returns a `Claim`, or None where it finds nothing to edit.
A row is edited once, so that each claim can be judged alone.
"""
import copy
import dataclasses
import datetime

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

from measure import canonical
from templates import FIELDS, FORMS, columns_of

SHEETS = {annex: title for title, annex in FORMS.items()}
KINDS = []
# How the texts begin that edits add.
TOKEN = "Nội dung riêng"
NOTHING = frozenset()


def kind(function):
    KINDS.append(function)
    return function


@dataclasses.dataclass
class Claim:
    """What may be read after an edit: by key the texts that are right, and texts to be found again.

    Once a file is made, each text to be found goes with its sheet.
    """
    values: dict
    lines: dict = dataclasses.field(default_factory=dict)
    tokens: list = dataclasses.field(default_factory=list)
    # Cells whose content has no place, and sheets that hold no form: each is named.
    cells: list = dataclasses.field(default_factory=list)
    sheets: list = dataclasses.field(default_factory=list)
    # Problems to be reported, each (its code, the key whose value it is about): where that was read.
    told: list = dataclasses.field(default_factory=list)
    may_be_absent: bool = False
    kind: str = ""


class Desk:
    """A filled workbook on which edits are made."""

    def __init__(self, book, answers, chance):
        self.book, self.answers, self.chance = book, answers, chance
        self.used, self.once, self.count, self.claims = set(), set(), 0, []
        # Where each form stands; headings that may tell why a column was not used: (annex, field, cell).
        self.sheets, self.told_columns = dict(SHEETS), []
        # Formulas to be stored beside their value, when the file is saved: (cell, value, formula).
        self.formulas, self.hidden_rows = [], []

    def token(self):
        self.count += 1
        return f"{TOKEN} {self.chance.randrange(10**6)}-{self.count}"

    def first(self, name):
        """Whether an edit of the whole sheet is the first of its sort."""
        fresh = name not in self.once
        self.once.add(name)
        return fresh

    def drop_tokens_written_over(self):
        """A text that a later edit wrote over or deleted is no longer to be found."""
        cells = [cell for sheet in self.book.worksheets for row in sheet.iter_rows() for cell in row]
        texts = {str(cell.value): cell.parent.title for cell in cells}
        texts |= {cell.comment.text: cell.parent.title for cell in cells if cell.comment}
        # openpyxl writes the links that a sheet lists, not those that its cells carry.
        texts |= {link.target: sheet.title for sheet in self.book.worksheets for link in sheet._hyperlinks}
        for claim in self.claims:
            claim.tokens = [(token, texts[token]) for token in claim.tokens if token in texts]

    def row_of(self, annex, code):
        sheet = self.book[SHEETS[annex]]
        top, _ = columns_of(sheet)
        return next((r for r in range(top + 1, sheet.max_row + 1)
                     if str(sheet.cell(r, self.column(annex, "STT")).value) == code), None)

    def column(self, annex, heading):
        return self.once_columns(annex)[heading]

    def once_columns(self, annex):
        return columns_of(self.book[SHEETS[annex]])[1]

    def pick(self, *fields, like=lambda value: True):
        """A cell of one of the fields in a row not yet edited: (key, cell), or None."""
        keys = [key for key, value in self.answers.items()
                if key[2] in fields and key[:2] not in self.used and like(value)]
        if not keys:
            return None
        key = self.chance.choice(keys)
        heading = next(h for h, f in FIELDS.items() if f == key[2] and h in self.once_columns(key[0]))
        row = self.row_of(*key[:2])
        if row is None:
            return None
        self.used.add(key[:2])
        return key, self.book[SHEETS[key[0]]].cell(row, self.column(key[0], heading))

    def pick_row(self):
        """A row not yet edited: (annex, code, sheet, row number), or None."""
        found = self.pick("selfScore", "state")
        return found and (*found[0][:2], found[1].parent, found[1].row)

    def keys_of(self, annex, code):
        return [key for key in self.answers if key[:2] == (annex, code)]

    def unchanged(self, annex, code):
        return {key: {canonical(self.answers[key])} for key in self.keys_of(annex, code)}


def retype(desk, fields, change, like=lambda value: True, absent=False):
    """Types something else into a cell: `change` gives (what is typed, the set of what is right)."""
    found = desk.pick(*fields, like=like)
    if not found:
        return None
    key, cell = found
    cell.value, right = change(desk.answers[key])
    if not isinstance(cell.value, datetime.date):
        cell.number_format = "General"
    return Claim({key: {canonical(value) for value in right}}, {key: cell.row}, may_be_absent=absent)


def comma(value):
    return str(value).replace(".", ",")


def insert_row(desk, sheet, at):
    """Inserts a row, and moves what is merged below it and where claims stand."""
    sheet.insert_rows(at)
    for claim in desk.claims:
        for key, line in claim.lines.items():
            if SHEETS[key[0]] == sheet.title and line >= at:
                claim.lines[key] = line + 1
    for merged in sheet.merged_cells.ranges:
        if merged.min_row >= at:
            merged.shift(row_shift=1)


def copy_row(sheet, source, target):
    for cell in sheet[source]:
        sheet.cell(target, cell.column).value = cell.value


# Cells retyped

@kind
def score_as_text(desk):
    return retype(desk, ["selfScore"], lambda v: (desk.chance.choice(
        [comma(v), f" {comma(v)} ", f"{comma(v)} điểm", str(float(v))]), {v}))


@kind
def score_in_words(desk):
    return retype(desk, ["selfScore"], lambda v: (desk.chance.choice(
        ["không đạt", "1 hay 2", "#N/A", "tốt", "-1", "99", "0,5-1"]), NOTHING))


@kind
def score_as_date(desk):
    return retype(desk, ["selfScore"], lambda v: (
        datetime.datetime(2020, desk.chance.randint(11, 12), desk.chance.randint(20, 28)), NOTHING))


@kind
def score_as_percent(desk):
    found = desk.pick("selfScore", like=lambda v: 0 < v < 1)
    if not found:
        return None
    key, cell = found
    cell.number_format = "0%"
    # The points, where the program is sure of them; else the cell is reported.
    most = cell.parent.cell(cell.row, desk.column("I", "Điểm tối đa")).value
    return Claim({key: {canonical(desk.answers[key])} if most == 1 else set()}, {key: cell.row})


@kind
def state_reworded(desk):
    words = {"done": ["Đã hoàn thành", "HOÀN THÀNH", "hoan thanh", "Đã xong"],
             "inProgress": ["Đang triển khai", "đang thực hiện.", "Đang TH"],
             "notStarted": ["Chưa triển khai", "chưa thực hiện"]}
    return retype(desk, ["state"], lambda v: (desk.chance.choice(words[v]), {v}))


@kind
def state_with_reservation(desk):
    return retype(desk, ["state"], lambda v: (desk.chance.choice(
        ["Hoàn thành 70%", "Xong (chờ ký)", "Hoàn thành (6/9 đơn vị)", "Chưa hoàn thành xong", "?",
         "Hoàn thành một phần", "Cơ bản hoàn thành"]), {"inProgress"}))


@kind
def day_as_text(desk):
    forms = (lambda d: f"{d:%d/%m/%Y}", lambda d: f"{d:%Y-%m-%d}", lambda d: f"{d:%d.%m.%Y}",
             lambda d: f"ngày {d:%d/%m/%Y}", lambda d: f"{d.day} tháng {d.month} năm {d.year}")
    return retype(desk, ["completedOn"], lambda v: (desk.chance.choice(forms)(v), {v}))


@kind
def day_that_is_none(desk):
    return retype(desk, ["completedOn"], lambda v: (desk.chance.choice(
        ["31/02/2020", "cuối quý", "tháng 9", "30/9/202", "99/99/2020"]), NOTHING))


@kind
def amount_as_text(desk):
    forms = (lambda n: f"{n} hồ sơ", str, lambda n: f" {n}", lambda n: f"{n:03} văn bản")
    return retype(desk, ["a", "b"], lambda v: (desk.chance.choice(forms)(v), {v}))


@kind
def amount_in_words(desk):
    return retype(desk, ["a", "b"], lambda v: (desk.chance.choice(
        ["nhiều", "khoảng 300", "10-20", "trên 50"]), NOTHING))


@kind
def text_as_number(desk):
    number = desk.chance.randrange(2, 900)
    return retype(desk, ["evidence", "result", "explanation", "difficulties"], lambda v: (number, {number}))


@kind
def text_like_heading(desk):
    word = desk.chance.choice(["Minh chứng", "Kết quả", "Hồ sơ kiểm chứng", "Tài liệu kiểm chứng",
                               "Giải trình", "Trạng thái", "Đã hoàn thành", "Ghi chú", "Tổng cộng"])
    return retype(desk, ["evidence", "result", "difficulties"], lambda v: (word, {word}))


# Cells struck, merged, moved, remarked

@kind
def cell_struck(desk):
    found = desk.pick("selfScore", "a", "b")
    if not found:
        return None
    key, cell = found
    font = copy.copy(cell.font)
    font.strike = True
    cell.font = font
    return Claim({key: set()}, {key: cell.row})


@kind
def run_struck(desk):
    found = desk.pick("selfScore")
    if not found:
        return None
    key, cell = found
    mark = desk.chance.choice([InlineFont(strike=True), InlineFont(vertAlign="superscript")])
    cell.value = CellRichText(comma(cell.value), TextBlock(mark, "5"))
    return Claim({key: {canonical(desk.answers[key])}}, {key: cell.row})


@kind
def scores_merged(desk):
    return merged_down(desk, "selfScore", lambda first: set())


@kind
def evidence_merged(desk):
    return merged_down(desk, "evidence", lambda first: {canonical(first)})


def merged_down(desk, field, right):
    found = desk.pick(field)
    if not found:
        return None
    key, cell = found
    sheet, heading = cell.parent, next(h for h, f in FIELDS.items() if f == field)
    code = str(sheet.cell(cell.row + 1, desk.column(key[0], "STT")).value)
    below = (key[0], code, field)
    if below not in desk.answers or below[:2] in desk.used:
        return None
    desk.used.add(below[:2])
    sheet.merge_cells(start_row=cell.row, end_row=cell.row + 1, start_column=cell.column,
                      end_column=cell.column)
    first = desk.answers[key]
    return Claim({key: right(first), below: right(first)}, {key: cell.row, below: cell.row})


@kind
def cell_moved_beside(desk):
    found = desk.pick("selfScore", "a", "evidence", "result")
    if not found:
        return None
    key, cell = found
    cell.parent.cell(cell.row, cell.parent.max_column + desk.chance.randint(1, 2)).value = cell.value
    cell.value = None
    return Claim({key: set()}, {key: cell.row})


@kind
def note_beside(desk):
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    token = desk.token()
    sheet.cell(row, len(desk.once_columns(annex)) + desk.chance.randint(1, 3)).value = token
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row), [token])


@kind
def comment_added(desk):
    found = desk.pick("selfScore", "state", "evidence", "result", "a")
    if not found:
        return None
    key, cell = found
    token = desk.token()
    cell.comment = Comment(token, "Người lập")
    return Claim({key: {canonical(desk.answers[key])}}, {key: cell.row}, [token])


@kind
def link_added(desk):
    found = desk.pick("evidence")
    if not found:
        return None
    key, cell = found
    token = f"https://daklak.gov.vn/van-ban/{desk.chance.randrange(10**6)}"
    cell.hyperlink = token
    return Claim({key: {canonical(desk.answers[key])}}, {key: cell.row}, [token])


@kind
def code_retyped(desk):
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    forms = [code + ".", f" {code} ", code.replace(".", ","), None]
    if code.count(".") == 2:
        day, month, year = map(int, code.split("."))
        forms += [datetime.datetime(2000 + year, month, day)] * 2
    sheet.cell(row, desk.column(annex, "STT")).value = desk.chance.choice(forms)
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row))


# Rows

@kind
def heading_repeated(desk):
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    insert_row(desk, sheet, row)
    copy_row(sheet, columns_of(sheet)[0], row)
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row + 1))


@kind
def note_between_rows(desk):
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    insert_row(desk, sheet, row)
    token = desk.token()
    sheet.cell(row, desk.chance.randint(1, len(desk.once_columns(annex)))).value = token
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row + 1), [token])


@kind
def row_doubled(desk):
    found = desk.pick_row()
    if not found:
        return None
    annex, code, sheet, row = found
    insert_row(desk, sheet, row + 1)
    copy_row(sheet, row, row + 1)
    return Claim(desk.unchanged(annex, code), dict.fromkeys(desk.keys_of(annex, code), row))


@kind
def row_doubled_otherwise(desk):
    found = desk.pick("selfScore")
    if not found:
        return None
    key, cell = found
    sheet, row = cell.parent, cell.row
    insert_row(desk, sheet, row + 1)
    copy_row(sheet, row, row + 1)
    sheet.cell(row + 1, cell.column).value = 0.125 if cell.value != 0.125 else 0.25
    return Claim({key: set()}, {key: row})


@kind
def rows_exchanged(desk):
    first, second = desk.pick("state"), desk.pick("state")
    if not (first and second):
        return None
    sheet = first[1].parent
    for column in range(1, len(desk.once_columns("II")) + 1):
        one, other = sheet.cell(first[1].row, column), sheet.cell(second[1].row, column)
        one.value, other.value = other.value, one.value
    values = desk.unchanged(*first[0][:2]) | desk.unchanged(*second[0][:2])
    return Claim(values, dict.fromkeys(values, first[1].row))


@kind
def row_deleted(desk):
    found = desk.pick("state")
    if not found:
        return None
    key, cell = found
    for other in cell.parent[cell.row]:
        other.value = None
    return Claim({k: set() for k in desk.keys_of(*key[:2])})


# Whole columns and sheets, once a file each

@kind
def column_of_notes(desk):
    """A column with a heading of its own beside the table; a few cells filled."""
    if not desk.first("columns"):
        return None
    sheet = desk.book["Phụ lục II"]
    top, names = columns_of(sheet)
    column = len(names) + 1
    sheet.cell(top, column).value = desk.chance.choice(["Ghi chú", "Ý kiến khác", "Bằng chứng gửi kèm"])
    tokens = []
    rows = range(top + 1, sheet.max_row + 1)
    for row in desk.chance.sample(rows, min(3, len(rows))):
        if sheet.cell(row, 1).value not in (None, "STT") and sheet.cell(row, column).value is None:
            tokens.append(desk.token())
            sheet.cell(row, column).value = tokens[-1]
    return Claim({}, {}, tokens) if tokens else None


@kind
def columns_exchanged(desk):
    if not desk.first("columns"):
        return None
    sheet = desk.book["Phụ lục II"]
    top, names = columns_of(sheet)
    if any(merged.max_row > top for merged in sheet.merged_cells.ranges):
        return None
    one, other = desk.chance.sample([names[h] for h in ("Trạng thái", "Kết quả thực hiện",
                                     "Tài liệu kiểm chứng", "Khó khăn, kiến nghị", "Ngày hoàn thành")], 2)
    for row in range(top, sheet.max_row + 1):
        left, right = sheet.cell(row, one), sheet.cell(row, other)
        formats = right.number_format, left.number_format
        left.font, right.font = copy.copy(right.font), copy.copy(left.font)
        left.value, right.value = right.value, left.value
        # openpyxl gives a day a format of its own.
        left.number_format, right.number_format = formats
    found = desk.pick("state")
    return found and Claim(desk.unchanged(*found[0][:2]), {})


@kind
def list_beside(desk):
    if not desk.first("beside"):
        return None
    sheet = desk.book["Phụ lục II"]
    top, names = columns_of(sheet)
    at, token = top + desk.chance.randint(0, 9), desk.token()
    for offset, line in enumerate((("STT", "Nội dung", "Kết quả"), (1, token, "Đạt"), (2, "Họp", "Đạt"))):
        for column, value in enumerate(line, len(names) + 3):
            sheet.cell(at + offset, column).value = value
    return Claim({}, {}, [token])


@kind
def sheet_of_other_period(desk):
    """A copy of a form named for another quarter, its values otherwise."""
    if not desk.first("sheet"):
        return None
    source = desk.book["Phụ lục II"]
    made = desk.book.copy_worksheet(source)
    made.title = desk.chance.choice(["Quý II", "Phụ lục II (Quý II)", "PL II 6 tháng"])
    top, names = columns_of(made)
    for row in range(top + 1, made.max_row + 1):
        for heading in ("Số đạt (a)", "Kết quả thực hiện"):
            cell = made.cell(row, names[heading])
            if cell.value is not None:
                cell.value = 7 if heading.startswith("Số") else "Kết quả quý trước"
    found = desk.pick("a", "result")
    return found and Claim({found[0]: {canonical(desk.answers[found[0]])}}, {})


@kind
def other_scores_beside(desk):
    """Scores of another period or stage in a column of their own."""
    sheet = desk.book["Phụ lục I"] if "Phụ lục I" in desk.book.sheetnames else None
    if sheet is None or not desk.first("scores"):
        return None
    top, names = columns_of(sheet)
    column = len(names) + 1
    sheet.cell(top, column).value = desk.chance.choice(
        ["Điểm tự chấm Quý II", "Điểm thẩm định", "Điểm tự chấm lần 2", "Điểm năm 2018"])
    found = None
    for key, value in desk.answers.items():
        if key[2] == "selfScore":
            row = desk.row_of(*key[:2])
            if row and sheet.cell(row, column).value is None:
                sheet.cell(row, column).value = 0.0625
    found = desk.pick("selfScore")
    return found and Claim({found[0]: {canonical(desk.answers[found[0]])}}, {found[0]: found[1].row})
