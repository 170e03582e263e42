"""The rules by which clean returns are bent. Each changes a document in place.

A rule is a function with a `damages` set: the fields in which the right value may no longer be told,
so that reporting it is the right answer. With an empty set every value has to be recovered.
"""
import copy
import datetime
import re
import unicodedata

from document import Cell, Table
from legacy import to_tcvn3, to_vni

RULES = {}


EVERYTHING = ("state", "a", "b", "completedOn", "selfScore", "evidence", "explanation", "result",
              "difficulties")


def rule(*damages, writer=None, tells=None):
    """Registers a rule; `damages` are field names that may be reported instead of recovered.

    `writer` is the only one that can write what the rule makes; `tells` is the code of a problem that
    has to be among those reported.
    """
    def register(function):
        function.damages = set(damages)
        function.tells = tells
        function.writer = writer
        RULES[function.__name__] = function
        return function
    return register


def column_of(table, *starts):
    """Index of the column whose heading begins with one of the words."""
    for index, cell in enumerate(table.headings[0]):
        if str(cell.value).startswith(starts):
            return index
    raise LookupError(starts)


def rows_with_code(table):
    """The rows whose code still stands as the plan writes it."""
    return [row for row in table.rows if re.fullmatch(r"[0-9]+(\.[0-9]+)*", str(row[0].value or ""))]


def column_of_states(table):
    """Index of the column whose cells are states."""
    words = {"Hoàn thành", "Đang thực hiện", "Chưa thực hiện"}
    return next((i for i in range(len(table.rows[0]))
                 if any(row[i].value in words for row in table.rows)), 1)


def form(document, which):
    return next((t for t in document.tables if t.form == which), None)


# Where the table is

@rule()
def title_lines_above(document):
    document.above = ["UBND TỈNH ĐẮK LẮK", "BÁO CÁO TỰ CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2020",
                      "(Kèm theo Công văn số 12/CV ngày 10/10/2020)", ""]


@rule()
def signature_below(document):
    document.below = ["", "Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", "GIÁM ĐỐC", "Nguyễn Văn A"]


@rule()
def table_moved_right(document):
    document.column_offset = 3


@rule()
def forms_in_one_sheet(document):
    document.one_sheet = True


@rule(tells="sheet-ignored")
def foreign_sheets_added(document):
    document.foreign_sheets = [
        ("Nháp", [["a", "b"], [1, 2], [3, 4]]),
        ("Danh bạ", [["Họ tên", "Điện thoại"], ["Nguyễn Văn B", "0905"]])]


@rule()
def headings_repeated_each_page(document):
    for table in document.tables:
        rows = []
        for index, row in enumerate(table.rows):
            if index and index % 7 == 0:
                rows.append([Cell(c.value) for c in table.headings[0]])
            rows.append(row)
        table.rows = rows


@rule()
def two_row_headings(document):
    table = form(document, "I")
    if not table:
        return
    score = column_of(table, "Điểm tự chấm")
    first = [Cell(c.value) for c in table.headings[0]]
    second = [Cell() for _ in first]
    first[score] = Cell("Kết quả năm 2020")
    for offset, name in enumerate(["Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"]):
        second[score + offset] = Cell(name)
        if offset:
            first[score + offset] = Cell()
    table.headings = [first, second]
    table.merges = [(0, c, 1, c) for c in range(score)] + [(0, score, 0, score + 2)]


@rule()
def totals_blank_and_comment_rows(document):
    for table in document.tables:
        width = len(table.headings[0])
        table.rows.insert(len(table.rows) // 2, [Cell() for _ in range(width)])
        comment = [Cell() for _ in range(width)]
        comment[1] = Cell("(Ghi chú: số liệu tính đến hết quý III)")
        table.rows.insert(len(table.rows) // 3, comment)
        if table.form == "I":
            total = [Cell() for _ in range(width)]
            total[1] = Cell("TỔNG CỘNG")
            total[column_of(table, "Điểm tối đa")] = Cell(100)
            table.rows.append(total)


@rule(tells="hidden-content")
def rows_hidden(document):
    for table in document.tables:
        table.hidden_rows = {len(table.rows) // 2, len(table.rows) - 1}


@rule(writer="xlsx", tells="hidden-content")
def columns_hidden(document):
    for table in document.tables:
        table.hidden_columns = {3, len(table.headings[0]) - 2}


@rule()
def table_far_down(document):
    document.row_offset = 300


@rule(writer="xlsx")
def sheets_renamed(document):
    for index, table in enumerate(document.tables):
        table.sheet = f"Sheet{index + 1}"


@rule(writer="xlsx", tells="hidden-table-ignored")
def older_draft_in_hidden_sheet(document):
    table = form(document, "I")
    if table:
        draft = copy.deepcopy(table)
        draft.sheet, draft.hidden = "Bản nháp", True
        score = column_of(draft, "Điểm tự chấm")
        for row in draft.rows:
            row[score] = Cell(0)
        document.tables.append(draft)


@rule()
def column_numbers_below_headings(document):
    for table in document.tables:
        table.rows.insert(0, [Cell(i + 1) for i in range(len(table.headings[0]))])


@rule()
def column_numbers_in_brackets(document):
    for table in document.tables:
        table.rows.insert(0, [Cell(f"({i + 1})") for i in range(len(table.headings[0]))])


@rule()
def field_headings_between_rows(document):
    table = form(document, "II")
    if table:
        width, seen, rows = len(table.headings[0]), set(), []
        for row in table.rows:
            top = str(row[0].value).split(".")[0]
            if top not in seen:
                seen.add(top)
                rows.append([Cell("I" * int(top)) if int(top) < 4 else Cell(),
                             Cell("Lĩnh vực khác")] + [Cell() for _ in range(width - 2)])
            rows.append(row)
        table.rows = rows


# Which column is which

@rule("selfScore", tells="column-ambiguous")
def second_score_column(document):
    """Two columns called alike that disagree: a question, never a guess."""
    table = form(document, "I")
    if table:
        score = column_of(table, "Điểm tự chấm")
        for line in table.headings:
            line.append(Cell("Điểm tự chấm"))
        for row in table.rows:
            row.append(Cell(0) if row[score].value is not None else Cell())

@rule()
def columns_reversed(document):
    for table in document.tables:
        order = [0, 1] + list(range(len(table.headings[0]) - 1, 1, -1))
        table.headings = [[line[i] for i in order] for line in table.headings]
        table.rows = [[row[i] for i in order] for row in table.rows]


@rule()
def extra_columns(document):
    for table in document.tables:
        for line in table.headings:
            line.insert(2, Cell("Ghi chú riêng"))
            line.append(Cell("Người thực hiện"))
        for index, row in enumerate(table.rows):
            row.insert(2, Cell("xem lại" if index % 5 == 0 else None))
            row.append(Cell("Chị Lan" if index % 3 == 0 else None))


@rule()
def plan_columns_removed(document):
    for table in document.tables:
        wanted = ("Điểm đạt", "Mục tiêu", "Chủ trì", "Sản phẩm", "Thời gian", "Thực hiện")
        kept = [i for i, c in enumerate(table.headings[0]) if not str(c.value).startswith(wanted)]
        table.headings = [[line[i] for i in kept] for line in table.headings]
        table.rows = [[row[i] for i in kept] for row in table.rows]


def rewrite_headings(document, change):
    for table in document.tables:
        for cell in table.headings[0]:
            cell.value = change(cell.value)


@rule()
def headings_in_capitals(document):
    rewrite_headings(document, str.upper)


@rule()
def headings_without_diacritics(document):
    def strip(text):
        plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        return "".join(c for c in plain if not unicodedata.combining(c))
    rewrite_headings(document, strip)


@rule()
def headings_with_line_breaks(document):
    rewrite_headings(document, lambda text: text.replace(" ", "\n", 1) + " ")


@rule()
def headings_misspelt(document):
    slips = {"Điểm tự chấm": "Điểm tự chầm", "Tài liệu kiểm chứng": "Tài liêụ kiểm chưng",
             "Trạng thái": "Trang thaí", "Giải trình": "Giải trìn"}
    rewrite_headings(document, lambda text: slips.get(text, text))


@rule()
def headings_by_synonym(document):
    other = {"Điểm tự chấm": "Tự đánh giá", "Tài liệu kiểm chứng": "Minh chứng",
             "STT": "TT", "Điểm tối đa": "Điểm chuẩn"}
    rewrite_headings(document, lambda text: other.get(text, text))


# Which row is which

def bend_codes(document, change):
    for table in document.tables:
        for row in rows_with_code(table):
            parts = [int(p) for p in str(row[0].value).split(".")]
            new = change(parts)
            if new is not None:
                row[0] = new if isinstance(new, Cell) else Cell(new)


@rule()
def codes_as_numbers(document):
    bend_codes(document, lambda p: float(f"{p[0]}.{p[1]}") if len(p) == 2 and p[1] != 10 else
               p[0] if len(p) == 1 else None)


@rule()
def codes_as_dates_day_first(document):
    def change(p):
        if len(p) == 2 and p[1] <= 12:
            return Cell(datetime.date(2020, p[1], p[0]), number_format="d-mmm")
        if len(p) == 3 and p[1] <= 12:
            return Cell(datetime.date(2000 + p[2], p[1], p[0]), number_format="dd/mm/yyyy")
        return None
    bend_codes(document, change)


@rule()
def codes_as_dates_month_first(document):
    def change(p):
        if len(p) == 2 and p[0] <= 12:
            return Cell(datetime.date(2020, p[0], p[1]), number_format="mmm-d")
        return None
    bend_codes(document, change)


@rule()
def codes_with_full_stop(document):
    bend_codes(document, lambda p: ".".join(map(str, p)) + ".")


@rule()
def codes_with_commas(document):
    bend_codes(document, lambda p: ",".join(map(str, p)))


@rule()
def codes_with_blanks(document):
    bend_codes(document, lambda p: "\u00a0" + " . ".join(map(str, p)) + " ")


@rule()
def fields_in_roman(document):
    roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    bend_codes(document, lambda p: roman[p[0] - 1] + "".join(f".{x}" for x in p[1:]))


@rule()
def codes_removed(document):
    for table in document.tables:
        for row in rows_with_code(table):
            row[0] = Cell()


@rule()
def some_codes_removed(document):
    for table in document.tables:
        for index, row in enumerate(table.rows):
            if index % 3 == 1:
                row[0] = Cell()


@rule()
def codes_before_names(document):
    """Code and name in one cell, as people type `1.1. Ban hành…`."""
    for table in document.tables:
        for row in rows_with_code(table):
            row[1] = Cell(f"{row[0].value}. {row[1].value}")
            row[0] = Cell()


@rule(writer="xlsx")
def code_cells_merged_down(document):
    """Every third row gets a second line below it; code and name are merged over both."""
    for table in document.tables:
        if len(table.headings) > 1:
            continue
        rows = []
        for index, row in enumerate(table.rows):
            rows.append(row)
            if index % 3 == 0:
                rows.append([Cell() for _ in row])
                line = len(table.headings) + len(rows) - 2
                table.merges += [(line, column, line + 1, column) for column in (0, 1)]
        table.rows = rows


@rule()
def rows_sorted_by_name(document):
    for table in document.tables:
        table.rows.sort(key=lambda row: str(row[1].value))


@rule()
def row_repeated_alike(document):
    for table in document.tables:
        table.rows.append([Cell(c.value, c.font, c.number_format) for c in table.rows[-1]])


@rule(tells="row-code-unknown")
def unknown_code_added(document):
    for table in document.tables:
        row = [Cell() for _ in table.headings[0]]
        row[0], row[1] = Cell("9.9.9"), Cell("Tiêu chí của riêng cơ quan")
        table.rows.append(row)


@rule("selfScore")
def row_repeated_otherwise(document):
    table = form(document, "I")
    if table:
        score = column_of(table, "Điểm tự chấm")
        row = next(r for r in reversed(table.rows) if r[score].value not in (None, 0))
        twin = [Cell(c.value, c.font, c.number_format) for c in row]
        twin[score] = Cell(0)
        table.rows.append(twin)


@rule()
def plan_cells_changed(document):
    table = form(document, "I")
    if table:
        for row in rows_with_code(table)[1:3]:
            row[2] = Cell(99)


# Values

def bend_scores(document, change):
    table = form(document, "I")
    if not table:
        return
    score = column_of(table, "Điểm tự chấm")
    for index, row in enumerate(table.rows):
        if isinstance(row[score].value, (int, float)):
            row[score] = Cell(change(row[score].value, row, index))


def comma(number):
    return f"{number:g}".replace(".", ",")


@rule()
def scores_as_text_with_comma(document):
    bend_scores(document, lambda v, row, i: comma(v))


@rule()
def scores_with_unit(document):
    bend_scores(document, lambda v, row, i: comma(v) + (" điểm" if i % 2 else "đ"))


@rule()
def scores_over_maximum_form(document):
    bend_scores(document, lambda v, row, i: f"{comma(v)}/{comma(row[2].value)}")


@rule()
def scores_with_blanks(document):
    bend_scores(document, lambda v, row, i: f"\u00a0 {comma(v)}0 " if "," in comma(v) else f" {comma(v)} ")


@rule("selfScore")
def scores_as_percent(document):
    bend_scores(document, lambda v, row, i: f"{round(100 * v / row[2].value)}%" if i % 2 else v)


@rule("selfScore")
def scores_as_words(document):
    bend_scores(document, lambda v, row, i: ["không đạt", "x", "đạt", v][i % 4])


@rule("selfScore")
def scores_above_maximum(document):
    bend_scores(document, lambda v, row, i: row[2].value + 1 if i % 3 == 0 else v)


@rule("selfScore")
def scores_below_zero(document):
    bend_scores(document, lambda v, row, i: -1 if i % 3 == 0 else v)


@rule("selfScore")
def scores_as_error_values(document):
    table = form(document, "I")
    if table:
        score = column_of(table, "Điểm tự chấm")
        for index, row in enumerate(table.rows):
            if isinstance(row[score].value, (int, float)) and index % 3 == 0:
                row[score] = Cell("#N/A", formula="=NA()")


@rule("selfScore")
def scores_turned_into_dates(document):
    def change(v, row, i):
        whole, _, rest = comma(v).partition(",")
        if rest and 1 <= int(whole) <= 31 and 1 <= int(rest) <= 12:
            return datetime.date(2020, int(rest), int(whole))
        return v
    bend_scores(document, change)


@rule("completedOn")
def dates_as_text(document):
    table = form(document, "II")
    if not table:
        return
    column = column_of(table, "Ngày hoàn thành")
    writings = ["%d/%m/%Y", "%-d-%-m-%Y", "%d.%m.%Y", "%Y-%m-%d", "ngày %d tháng %m năm %Y"]
    for index, row in enumerate(table.rows):
        if isinstance(row[column].value, datetime.date):
            row[column] = Cell(row[column].value.strftime(writings[index % len(writings)]))


@rule()
def states_in_other_words(document):
    table = form(document, "II")
    if not table:
        return
    words = {"Hoàn thành": ["Đã hoàn thành", "HOÀN THÀNH", "hoan thanh", "Xong"],
             "Đang thực hiện": ["đang thực hiện", "Đang triển khai", "dang thuc hien"],
             "Chưa thực hiện": ["Chưa", "chưa thực hiện", "Chưa triển khai"]}
    column = column_of(table, "Trạng thái")
    for index, row in enumerate(table.rows):
        if row[column].value in words:
            choice = words[row[column].value]
            row[column] = Cell(choice[index % len(choice)])


@rule("state")
def states_nobody_knows(document):
    table = form(document, "II")
    if table:
        column = column_of(table, "Trạng thái")
        for index, row in enumerate(table.rows):
            if row[column].value and index % 2:
                row[column] = Cell("Sắp tới sẽ xem xét")


@rule()
def quantities_with_thousands(document):
    table = form(document, "II")
    if not table:
        return
    for name in ("Số đạt", "Tổng số"):
        column = column_of(table, name)
        for row in table.rows:
            if isinstance(row[column].value, int) and row[column].value >= 1000:
                row[column] = Cell(f"{row[column].value:,}".replace(",", " "))


@rule(writer="xlsxwriter")
def scores_as_formulas(document):
    """A formula with its result stored beside it, as every spreadsheet program saves it."""
    def change(value, row, index):
        return value
    bend_scores(document, change)
    table = form(document, "I")
    if table:
        score = column_of(table, "Điểm tự chấm")
        for row in table.rows:
            if isinstance(row[score].value, (int, float)):
                row[score].formula = f"={row[score].value}/2*2"


@rule("selfScore", writer="openpyxl", tells="formula-without-value")
def formulas_without_results(document):
    """Programs that cannot calculate store the formula alone."""
    scores_as_formulas(document)


@rule()
def dates_as_serials(document):
    table = form(document, "II")
    if table:
        column = column_of(table, "Ngày hoàn thành")
        for row in table.rows:
            if isinstance(row[column].value, datetime.date):
                row[column] = Cell((row[column].value - datetime.date(1899, 12, 30)).days)


@rule("completedOn")
def dates_with_short_years(document):
    table = form(document, "II")
    if table:
        column = column_of(table, "Ngày hoàn thành")
        for row in table.rows:
            if isinstance(row[column].value, datetime.date):
                row[column] = Cell(row[column].value.strftime("%d/%m/%y"))


@rule("completedOn")
def dates_that_are_none(document):
    table = form(document, "II")
    if table:
        column = column_of(table, "Ngày hoàn thành")
        for index, row in enumerate(table.rows):
            if isinstance(row[column].value, datetime.date) and index % 2:
                row[column] = Cell("31/02/2020" if index % 4 == 1 else "cuối quý III")


@rule("a", "b")
def quantities_with_dots(document):
    """`1.234` in a column of whole numbers is 1234; nobody may read 1,234 there."""
    table = form(document, "II")
    if table:
        for name in ("Số đạt", "Tổng số"):
            column = column_of(table, name)
            for row in table.rows:
                if isinstance(row[column].value, int) and row[column].value >= 1000:
                    row[column] = Cell(f"{row[column].value:,}".replace(",", "."))


@rule()
def scores_in_full_width(document):
    wide = str.maketrans("0123456789,", "０１２３４５６７８９，")
    bend_scores(document, lambda v, row, i: comma(v).translate(wide))


# Text

@rule()
def text_decomposed(document):
    for cell in document.cells():
        if isinstance(cell.value, str):
            cell.value = unicodedata.normalize("NFD", cell.value)


@rule()
def tone_placement_old(document):
    for cell in document.cells():
        if isinstance(cell.value, str):
            for new, old in (("hóa", "hoá"), ("thủy", "thuỷ"), ("hòa", "hoà"), ("Hóa", "Hoá")):
                cell.value = cell.value.replace(new, old)


def convert_text(document, encode, font):
    for cell in document.cells():
        if isinstance(cell.value, str) and any(ord(c) > 127 for c in cell.value):
            cell.value, cell.font = encode(cell.value), font
    document.labels = [(label, Cell(encode(v), font) if isinstance(v, str) else v)
                       for label, v in document.labels]


@rule(tells="text-from-tcvn3")
def text_in_tcvn3(document):
    convert_text(document, to_tcvn3, ".VnTime")


@rule(tells="text-from-vni")
def text_in_vni(document):
    convert_text(document, to_vni, "VNI-Times")


@rule(writer="xlsx")
def text_in_vntimeh(document):
    """The font draws capitals for the codes of small letters; data of the agency stay as they are."""
    def bend(cell):
        if isinstance(cell.value, str) and any(ord(c) > 127 for c in cell.value):
            cell.value, cell.font = to_tcvn3(cell.value.lower()), ".VnTimeH"
    for table in document.tables:
        for line in table.headings:
            for cell in line:
                bend(cell)
        for row in table.rows:
            bend(row[1])
        if table.form == "II":
            column = column_of_states(table)
            for row in table.rows:
                bend(row[column])


@rule()
def look_alike_letters(document):
    rewrite_headings(document, lambda text: text.replace("c", "с").replace("a", "а"))


# Who sent it

@rule()
def sender_abbreviated(document):
    short = {"so-tai-chinh": "STC", "so-noi-vu": "SNV", "ubnd-thanh-pho-buon-ma-thuot": "UBND TP. BMT"}
    document.labels = [(l, short.get(document.agency, v) if l.startswith("Cơ quan") else v)
                       for l, v in document.labels]


@rule()
def sender_with_province(document):
    document.labels = [(l, f"{v} tỉnh Đắk Lắk" if l.startswith("Cơ quan") else v)
                       for l, v in document.labels]


@rule()
def sender_only_in_file_name(document):
    name = {"so-tai-chinh": "Sở Tài chính", "so-noi-vu": "SNV",
            "ubnd-thanh-pho-buon-ma-thuot": "UBND TP BMT"}[document.agency]
    document.labels = [(l, v) for l, v in document.labels if not l.startswith("Cơ quan")]
    document.file_name = name


@rule(*EVERYTHING, tells="sender-is-group")
def sender_is_a_group(document):
    group = "UBND cấp huyện" if document.agency.startswith("ubnd-") else "Các sở, ban, ngành"
    document.labels = [(l, group if l.startswith("Cơ quan") else v) for l, v in document.labels]
    document.file_name = "bao-cao-quy-3"


@rule(*EVERYTHING, tells="sender-mismatch")
def senders_disagree(document):
    """The file's name says another agency than the label inside."""
    document.file_name = "Sở Tư pháp - báo cáo quý III"


@rule(*EVERYTHING, tells="sender-unknown")
def sender_not_named(document):
    document.labels = [(l, v) for l, v in document.labels if not l.startswith("Cơ quan")]
    document.file_name = "bao cao quy 3"


@rule()
def labels_with_colon_in_one_cell(document):
    document.labels = [
        (f"{l}: {v.strftime('%d/%m/%Y') if isinstance(v, datetime.date) else v}", None)
        if not isinstance(v, Cell) else (l, v) for l, v in document.labels]


@rule(*EVERYTHING)
def headings_lost(document):
    for table in document.tables:
        table.headings = [[Cell() for _ in table.headings[0]]]
        table.merges = []
