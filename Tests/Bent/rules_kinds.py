"""More rules: kinds of the issue on cells that were read wrongly or lost without a word (K1 to K12)."""
import copy

from document import Cell
from rules import EVERYTHING, column_of, form, rows_with_code, rule


# K1: a row of the plan is never a heading.
@rule(tells="plan-cell-changed")
def rows_like_headings(document):
    for table in document.tables:
        columns = {"I": ["Chủ trì tham mưu"], "II": ["Sản phẩm", "Yêu cầu", "Chủ trì", "Thực hiện"]}[table.form]
        for row in rows_with_code(table)[3:6]:
            for name in columns:
                at = column_of(table, name)
                if row[at].value is not None:
                    row[at] = Cell(table.headings[0][at].value)


def score_heading(document, words):
    table = form(document, "I")
    if table:
        table.headings[0][column_of(table, "Điểm tự chấm")] = Cell(words)


# K2, K5: columns of other periods, stages and bodies.
@rule("selfScore", tells="period-mismatch")
def heading_of_another_quarter(document):
    if form(document, "I"):
        score_heading(document, "Điểm tự chấm quý II")
    else:
        table = form(document, "II")
        table.headings[0][column_of(table, "Số đạt")] = Cell("Số đạt (a) quý II")


heading_of_another_quarter.damages |= {"a"}


@rule("selfScore", "a", tells="period-mismatch")
def heading_up_to_a_day(document):
    table = form(document, "I") or form(document, "II")
    name = "Điểm tự chấm" if table.form == "I" else "Số đạt"
    at = column_of(table, name)
    table.headings[0][at] = Cell(f"{table.headings[0][at].value} đến 30/6/2020")


@rule(tells="column-other-period")
def column_of_another_quarter_beside(document):
    table = form(document, "I") or form(document, "II")
    at = column_of(table, "Điểm tự chấm" if table.form == "I" else "Số đạt")
    for line in table.headings:
        line.append(Cell(f"{table.headings[0][at].value} quý II"))
    for row in table.rows:
        row.append(Cell(0) if row[at].value is not None else Cell())


# K6: tables of other periods and agencies.
def beside(document, name):
    table = document.tables[0]
    at = column_of(table, "Điểm tự chấm" if table.form == "I" else "Số đạt")
    made = copy.deepcopy(table)
    lines = [[cell.value for cell in made.headings[0]]]
    for row in [row for row in rows_with_code(made) if row[at].value is not None][:4]:
        row[at] = Cell(0)
        lines.append([cell.value for cell in row])
    document.foreign_sheets.append((name, lines))


@rule(writer="xlsx", tells="table-other-period")
def sheet_of_another_period(document):
    beside(document, "6T")


@rule(writer="xlsx", tells="table-other-period")
def sheet_of_another_stage(document):
    beside(document, "lần 1")


@rule(writer="xlsx", tells="table-other-agency")
def sheet_of_another_agency(document):
    beside(document, "Sở Xây dựng")


@rule(tells="title-other-period")
def title_of_another_quarter(document):
    document.above.append("Bảng tự chấm quý II/2020")


# K3: a remark takes a state back.
@rule("state", tells="state-unknown")
def states_with_remarks(document):
    for table in document.tables:
        if table.form == "II":
            at = column_of(table, "Trạng thái")
            rows = [row for row in table.rows if row[at].value == "Hoàn thành"]
            for row, words in zip(rows, ["Hoàn thành 70%", "Hoàn thành (chờ ký)", "Hoàn thành 6/9"] * 99):
                row[at] = Cell(words)
    if not form(document, "II"):
        raise LookupError


# K7: what stands in brackets of a heading, or above the table.
@rule("selfScore", "a", tells="column-unit")
def heading_in_per_cent(document):
    table = form(document, "I") or form(document, "II")
    at = column_of(table, "Điểm tự chấm" if table.form == "I" else "Số đạt")
    table.headings[0][at] = Cell(f"{table.headings[0][at].value} (%)")


@rule("selfScore", "a", tells="column-unit")
def heading_with_a_factor(document):
    table = form(document, "I") or form(document, "II")
    at = column_of(table, "Điểm tự chấm" if table.form == "I" else "Số đạt")
    table.headings[0][at] = Cell(f"{table.headings[0][at].value} (x10)")


@rule("selfScore", "a", tells="column-unit")
def heading_of_another_body(document):
    table = form(document, "I") or form(document, "II")
    at = column_of(table, "Điểm tự chấm" if table.form == "I" else "Số đạt")
    table.headings[0][at] = Cell(f"{table.headings[0][at].value} của Hội đồng thẩm định")


# K8: a comma moves what stands behind it.
@rule(*EVERYTHING, writer="csv", tells="row-too-long")
def rows_longer_than_their_heading(document):
    for table in document.tables:
        for row in rows_with_code(table)[2:5]:
            row.append(Cell("75"))


# K10: values beside their column.
@rule(tells="column-unknown")
def numbers_beyond_the_table(document):
    for table in document.tables:
        for row in rows_with_code(table)[2:5]:
            row += [Cell(), Cell(0.75)]


@rule("selfScore", tells="number-ambiguous")
def scores_shown_in_thousands(document):
    table = form(document, "I")
    if not table:
        raise LookupError
    at = column_of(table, "Điểm tự chấm")
    for row in table.rows:
        if isinstance(row[at].value, (int, float)) and row[at].value:
            row[at] = Cell(row[at].value, number_format="0.00,")
