"""Edits of whole tables and sheets, made last in a file, and at most one of them."""
from edit_kinds import FIELDS, FORMS, Claim
from measure import canonical
from templates import columns_of

WHOLE = []
HEADINGS = {field: heading for heading, field in FIELDS.items()}


def whole(function):
    WHOLE.append(function)
    return function


def forms_of(desk):
    return [(annex, desk.book[title]) for title, annex in FORMS.items() if title in desk.book.sheetnames]


def claim_rest(desk, tokens=(), cells=(), sheets=(), absent=()):
    """Claims all values that no other edit touched, those of the columns `absent` not to be read."""
    taken = {key for claim in desk.claims for key in claim.values}
    values = {key: set() if (key[0], key[2]) in absent else {canonical(answer)}
              for key, answer in desk.answers.items() if key not in taken}
    rows = {(annex, str(sheet.cell(row, 1).value)): row for annex, sheet in (
        (annex, desk.book[title]) for annex, title in desk.sheets.items() if title in desk.book.sheetnames)
        for row in range(sheet.max_row, 0, -1)}
    lines = {key: rows[key[:2]] for key in values if key[:2] in rows}
    return Claim(values, lines, list(tokens), cells=list(cells), sheets=list(sheets))


def move(desk, annex, shift):
    """Tells the claims in which rows their values stand now."""
    for claim in desk.claims:
        for key, line in claim.lines.items():
            if key[0] == annex:
                claim.lines[key] = shift(line)


# Headings

OTHER = ["Quý II", "Quý II/2020", "quý 4 năm 2020", "năm 2019", "(năm 2021)", "6 tháng đầu năm",
         "6 tháng đầu năm 2020", "tháng 6/2020", "(Quý I)", "quý II năm 2020", "kỳ trước", "Quý III/2019",
         "(thẩm định)", "dự kiến"]
SAME = ["Quý III", "Quý III/2020", "năm 2020", "(9 tháng đầu năm 2020)", "quý 3 năm 2020", "tháng 9/2020"]
RENAMED = ["selfScore", "state", "a", "b", "completedOn", "result", "evidence"]


def rename(desk, words):
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    field = desk.chance.choice([f for f in RENAMED if HEADINGS[f] in names])
    more = desk.chance.choice([" ", "\n", " – "]) + desk.chance.choice(words)
    # Headings repeated between the rows say the same.
    for row in range(top, sheet.max_row + 1):
        cell = sheet.cell(row, names[HEADINGS[field]])
        if sheet.cell(row, names["STT"]).value == "STT":
            cell.value = f"{cell.value}{more}"
            desk.told_columns.append((annex, field, cell))
    return annex, field


@whole
def heading_of_other_period(desk):
    return claim_rest(desk, absent=[rename(desk, OTHER)])


@whole
def heading_of_this_period(desk):
    rename(desk, SAME)
    return claim_rest(desk)


@whole
def heading_in_capitals(desk):
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    for column in names.values():
        cell = sheet.cell(top, column)
        cell.value = desk.chance.choice([str(cell.value).upper(), f" {cell.value}: ", f"{cell.value} (*)"])
    return claim_rest(desk)


# Columns

def insert_column(desk, heading, value, count):
    """Inserts a column inside a table; fills `count` of its rows; returns the cells filled."""
    _, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    at = desk.chance.randint(2, len(names))
    sheet.insert_cols(at)
    for merged in list(sheet.merged_cells.ranges):
        if merged.min_col >= at:
            merged.shift(col_shift=1)
        elif merged.max_col >= at:
            merged.expand(right=1)
    if heading:
        sheet.cell(top, at).value = heading
    rows = [row for row in range(top + 1, sheet.max_row + 1)
            if sheet.cell(row, 1).value not in (None, "STT")]
    cells = [sheet.cell(row, at) for row in desk.chance.sample(rows, min(count, len(rows)))]
    for cell in cells:
        cell.value = value()
    return cells


@whole
def column_inserted_blank(desk):
    insert_column(desk, desk.chance.choice([None, "Ghi chú", "Cột phụ"]), None, 0)
    return claim_rest(desk)


@whole
def column_inserted_with_heading(desk):
    heading = desk.chance.choice(["Người nhập", "Ghi chú", "Số văn bản", "Bằng chứng gửi kèm", "Phòng phụ trách"])
    cells = insert_column(desk, heading, desk.token, desk.chance.choice([2, 40]))
    return claim_rest(desk, [cell.value for cell in cells])


@whole
def column_inserted_without_heading(desk):
    cells = insert_column(desk, None, desk.token, desk.chance.choice([2, 40]))
    return claim_rest(desk, [cell.value for cell in cells])


@whole
def numbers_inserted_without_heading(desk):
    """Numbers that could be scores or amounts, in a column without a heading."""
    cells = insert_column(desk, None, lambda: desk.chance.choice([0.5, 1, 3, 40, "0,25"]),
                          desk.chance.choice([2, 40]))
    return claim_rest(desk, cells=cells)


@whole
def numbers_inserted_with_heading(desk):
    heading = desk.chance.choice(["Điểm của phòng", "Số lượt", "Điểm năm trước", "Tỷ lệ (%)", "Điểm chênh lệch"])
    cells = insert_column(desk, heading, lambda: desk.chance.choice([0.5, 1, 3, 40]),
                          desk.chance.choice([2, 40]))
    return claim_rest(desk, cells=cells)


@whole
def column_hidden(desk):
    _, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    letter = sheet.cell(top, desk.chance.choice(list(names.values()))).column_letter
    sheet.column_dimensions[letter].hidden = True
    return claim_rest(desk)


# Tables

@whole
def table_sorted(desk):
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    if any(merged.max_row > top for merged in sheet.merged_cells.ranges):
        return None
    column = names[desk.chance.choice([h for h in names if h not in ("STT", "Kiểm tra")])]
    rows = list(range(top + 1, sheet.max_row + 1))
    downwards = desk.chance.randrange(2)
    order = sorted(rows, key=lambda row: str(sheet.cell(row, column).value or ("" if downwards else "~~~")),
                   reverse=bool(downwards))
    now = {old: new for new, old in zip(rows, order)}
    cells = list(sheet._cells.values())
    for cell in cells:
        cell.row = now.get(cell.row, cell.row)
    sheet._cells = {(cell.row, cell.column): cell for cell in cells}
    move(desk, annex, lambda line: now.get(line, line))
    return claim_rest(desk)


@whole
def forms_side_by_side(desk):
    """Form II to the right of Form I, on one sheet."""
    forms = dict(forms_of(desk))
    if len(forms) < 2:
        return None
    target, source = forms["I"], forms["II"]
    top, (below, _) = columns_of(target)[0], columns_of(source)
    right = target.max_column + 1 + desk.chance.randrange(3)
    down = top - below + desk.chance.choice([0, 0, 0, 1, 5])
    for merged in list(source.merged_cells.ranges):
        if merged.min_row > below:
            return None
    for cell in list(source._cells.values()):
        if cell.row < below or cell.value is None and not (cell.comment or cell.hyperlink):
            continue
        made = target.cell(cell.row + down, cell.column + right, cell.value)
        for claim in desk.claims:
            claim.cells = [made if other is cell else other for other in claim.cells]
        made.font, made.number_format = cell.font.copy(), cell.number_format
        made.data_type = cell.data_type
        if cell.hyperlink:
            made.hyperlink = cell.hyperlink.target
        if cell.comment:
            comment, cell.comment = cell.comment, None
            made.comment = comment
    desk.formulas = [entry for entry in desk.formulas if entry[0].parent is not source]
    desk.hidden_rows = [cell for cell in desk.hidden_rows if cell.parent is not source]
    desk.book.remove(source)
    desk.sheets["II"] = target.title
    move(desk, "II", lambda line: line + down)
    return claim_rest(desk)


BELOW = [
    (("STT", "Tên văn bản", "Số hiệu", "Ngày ban hành"), ("1", None, "12/QĐ", "01/09/2020")),
    (("STT", "Nội dung", "Đơn vị", "Ghi chú"), ("I", None, "Phòng TH", "")),
    (("TT", "Chỉ tiêu", "Điểm", "Lý do"), ("1.1", None, 0.5, "")),
    (("Mã", "Kiến nghị", "Kết quả"), ("2.1", None, "Đạt")),
    (("STT", "Họ và tên", "Chức vụ", "Điện thoại"), ("1", None, "Chuyên viên", "0262")),
    (("STT", "Tiêu chí", "Điểm tự chấm", "Tài liệu kiểm chứng"), ("A.1", None, 0.5, "x")),
]


@whole
def table_below(desk):
    """A second table with headings of its own."""
    _, sheet = desk.chance.choice(forms_of(desk))
    at = sheet.max_row + desk.chance.randint(1, 4)
    headings, line = desk.chance.choice(BELOW)
    tokens = []
    for row in range(desk.chance.randint(1, 6) + 1):
        values = list(headings if row == 0 else line)
        if row:
            tokens.append(desk.token())
            values[1] = tokens[-1]
        for column, value in enumerate(values, 1):
            sheet.cell(at + row, column).value = value
    return claim_rest(desk, tokens)


@whole
def table_of_other_period_below(desk):
    """The head and some rows of the form once more, for another quarter, with other values."""
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    at = sheet.max_row + 2
    field = "selfScore" if annex == "I" else "a"
    column = names[HEADINGS[field]]
    filled = [row for row in range(top + 1, at - 1) if isinstance(sheet.cell(row, column).value, (int, float))]
    sheet.cell(at, 1).value = desk.chance.choice(["QUÝ II NĂM 2020", "Số liệu 6 tháng đầu năm 2020", "Năm 2019"])
    rows = [top, *desk.chance.sample(filled, min(5, len(filled)))]
    for offset, row in enumerate(rows, 1):
        for other in names.values():
            value = sheet.cell(row, other).value
            if not str(value).startswith("="):
                sheet.cell(at + offset, other).value = value
        if row != top:
            sheet.cell(at + offset, column).value = 0.0437 if annex == "I" else 3
    return claim_rest(desk)


# Sheets

@whole
def form_hidden(desk):
    _, sheet = desk.chance.choice(forms_of(desk))
    sheet.sheet_state = desk.chance.choice(["hidden", "veryHidden"])
    return claim_rest(desk)


@whole
def sheet_added(desk):
    """A sheet of another kind, seen or hidden, with values."""
    made = desk.book.create_sheet(desk.chance.choice(["Ghi chú", "Tính toán", "Sheet1", "Danh sách gửi kèm"]))
    made.sheet_state = desk.chance.choice(["visible", "hidden"])
    for line in (("Nội dung", "Số lượng"), (desk.token(), 3), (desk.token(), 0.5)):
        made.append(line)
    return claim_rest(desk, sheets=[made.title])


@whole
def form_renamed(desk):
    annex, sheet = desk.chance.choice(forms_of(desk))
    sheet.title = desk.chance.choice(["Sheet1", "Biểu 01", "PL", "Tự chấm", "Báo cáo"])
    desk.sheets[annex] = sheet.title
    return claim_rest(desk)


@whole
def form_of_other_period(desk):
    """The sheet is named for another period than the return: what stands on it goes before, and is told."""
    if "sheet" in desk.once:
        return None
    annex, sheet = desk.chance.choice(forms_of(desk))
    says_itself = any(str(cell.value).startswith("Kỳ báo cáo") for row in sheet["A1:C12"] for cell in row)
    sheet.title = desk.chance.choice(["Quý II", "PL 6 tháng", "Quý IV năm 2020", "Năm 2019"])
    desk.sheets[annex] = sheet.title
    return claim_rest(desk, sheets=[sheet.title],
                      absent=[] if says_itself else [(annex, field) for field in HEADINGS])


@whole
def form_doubled(desk):
    """The form twice, one value otherwise on the copy: neither is used for it, and it is told."""
    annex, sheet = desk.chance.choice(forms_of(desk))
    top, names = columns_of(sheet)
    field = "selfScore" if annex == "I" else "a"
    made = desk.book.copy_worksheet(sheet)
    made.title = desk.chance.choice(["Bản sao", f"{sheet.title} (2)", "Sheet2"])
    for old, row in sheet.row_dimensions.items():
        made.row_dimensions[old].hidden = row.hidden
    taken = {key for claim in desk.claims for key in claim.values}
    keys = [key for key in desk.answers if key[0] == annex and key[2] == field and key not in taken]
    if not keys:
        desk.book.remove(made)
        return None
    key = desk.chance.choice(keys)
    row = desk.row_of(*key[:2])
    if row is None:
        desk.book.remove(made)
        return None
    made.cell(row, names[HEADINGS[field]]).value = 0.0437 if annex == "I" else 3
    claim = claim_rest(desk)
    claim.values[key] = set()
    claim.lines[key] = row
    return claim
