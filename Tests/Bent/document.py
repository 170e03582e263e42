"""A return as data: labels above, tables below; written to a file by one of several writers."""
import csv
import datetime
import io
import pathlib
import subprocess
import tempfile
from dataclasses import dataclass, field

import openpyxl
import openpyxl.styles
import xlsxwriter

FORM_I = [
    "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt được năm 2019",
    "Mục tiêu năm 2020", "Chủ trì tham mưu", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"]
FORM_II = [
    "STT", "Lĩnh vực", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành", "Chủ trì",
    "Thực hiện", "Trạng thái", "Số đạt (a)", "Tổng số (b)", "Ngày hoàn thành",
    "Kết quả thực hiện", "Tài liệu kiểm chứng", "Khó khăn, kiến nghị"]


@dataclass
class Cell:
    """What stands in one cell: a value, and how it looks."""

    value: object = None
    font: str = ""
    number_format: str = ""
    formula: str = ""


@dataclass
class Table:
    """One form: heading rows, then body rows; every row a list of cells."""

    form: str
    headings: list  # of lists of Cell: one list a heading row
    rows: list
    merges: list = field(default_factory=list)  # (row, column, last row, last column), 0 = table's corner
    hidden_rows: set = field(default_factory=set)  # indices into rows
    hidden_columns: set = field(default_factory=set)  # indices into a row
    sheet: str = ""  # the sheet's name where it is not the form's
    hidden: bool = False


@dataclass
class Document:
    """A whole return."""

    agency: str
    labels: list  # of (label, value)
    tables: list
    above: list = field(default_factory=list)  # title lines above the labels
    below: list = field(default_factory=list)  # signature lines below the tables
    foreign_sheets: list = field(default_factory=list)  # (name, rows)
    column_offset: int = 0
    row_offset: int = 0
    one_sheet: bool = False
    file_name: str = "return"
    csv_dialect: dict = field(default_factory=dict)

    def cells(self):
        """Every cell of every table."""
        for table in self.tables:
            for row in table.headings + table.rows:
                yield from row


@dataclass
class Sheet:
    """One sheet laid out; rows and columns count from 0."""

    name: str = ""
    cells: dict = field(default_factory=dict)  # {(row, column): Cell}
    merges: list = field(default_factory=list)
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)
    hidden: bool = False


def sheets_of(document):
    """The document laid out, sheet by sheet."""
    sheets = []
    sheet, row = Sheet(), document.row_offset

    def finish(name, hidden=False):
        nonlocal sheet, row
        sheet.name, sheet.hidden = name, hidden
        sheets.append(sheet)
        sheet, row = Sheet(), document.row_offset

    left = document.column_offset
    for index, table in enumerate(document.tables):
        if index == 0 or not document.one_sheet:
            for line in document.above:
                sheet.cells[row, left + 1] = Cell(line)
                row += 1
            for label, value in document.labels:
                sheet.cells[row, left] = Cell(label)
                sheet.cells[row, left + 1] = value if isinstance(value, Cell) else Cell(value)
                row += 1
        row += 1
        top = row
        for line in table.headings + table.rows:
            for column, cell in enumerate(line):
                if cell.value is not None or cell.formula:
                    sheet.cells[row, left + column] = cell
            row += 1
        for first, column, last, last_column in table.merges:
            sheet.merges.append((top + first, left + column, top + last, left + last_column))
        sheet.hidden_rows |= {top + len(table.headings) + r for r in table.hidden_rows}
        sheet.hidden_columns |= {left + c for c in table.hidden_columns}
        row += 1
        if not document.one_sheet or index == len(document.tables) - 1:
            for line in document.below:
                sheet.cells[row, left + 1] = Cell(line)
                row += 1
        if not document.one_sheet:
            finish(table.sheet or f"Phụ lục {table.form}", table.hidden)
    if document.one_sheet:
        finish("Báo cáo")
    for name, rows in document.foreign_sheets:
        foreign = {(r, c): Cell(v) for r, line in enumerate(rows) for c, v in enumerate(line)}
        sheets.append(Sheet(name, foreign))
    return sheets


def write_xlsxwriter(document, path):
    book = xlsxwriter.Workbook(str(path))
    for laid in sheets_of(document):
        sheet = book.add_worksheet(laid.name)
        for (row, column), cell in laid.cells.items():
            look = {}
            if cell.font:
                look["font_name"] = cell.font
            if cell.number_format or isinstance(cell.value, datetime.date):
                look["num_format"] = cell.number_format or "dd/mm/yyyy"
            form = book.add_format(look) if look else None
            if cell.formula:
                sheet.write_formula(row, column, cell.formula, form, cell.value)
            elif isinstance(cell.value, datetime.date):
                sheet.write_datetime(row, column, cell.value, form)
            elif isinstance(cell.value, str):
                sheet.write_string(row, column, cell.value, form)
            else:
                sheet.write(row, column, cell.value, form)
        for first, column, last, last_column in laid.merges:
            kept = laid.cells.get((first, column), Cell(""))
            sheet.merge_range(first, column, last, last_column, kept.value)
        for row in laid.hidden_rows:
            sheet.set_row(row, None, None, {"hidden": True})
        for column in laid.hidden_columns:
            sheet.set_column(column, column, None, None, {"hidden": True})
        if laid.hidden:
            sheet.hide()
    book.close()


def write_openpyxl(document, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for laid in sheets_of(document):
        sheet = book.create_sheet(laid.name)
        for (row, column), cell in laid.cells.items():
            target = sheet.cell(row + 1, column + 1)
            target.value = cell.formula or cell.value
            if isinstance(cell.value, str) and not cell.formula:
                target.data_type = "s"
            if cell.font:
                target.font = openpyxl.styles.Font(name=cell.font)
            if cell.number_format:
                target.number_format = cell.number_format
            elif isinstance(cell.value, datetime.date):
                target.number_format = "dd/mm/yyyy"
        for first, column, last, last_column in laid.merges:
            sheet.merge_cells(start_row=first + 1, start_column=column + 1, end_row=last + 1,
                              end_column=last_column + 1)
        for row in laid.hidden_rows:
            sheet.row_dimensions[row + 1].hidden = True
        for column in laid.hidden_columns:
            sheet.column_dimensions[openpyxl.utils.get_column_letter(column + 1)].hidden = True
        if laid.hidden:
            sheet.sheet_state = "hidden"
    book.save(path)


def text_of(value):
    """A value as a Vietnamese spreadsheet writes it to CSV."""
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return str(value)


def write_csv(document, path):
    """All tables one below the other in one file."""
    dialect = {"encoding": "utf-8-sig", "delimiter": ";", **document.csv_dialect}
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=dialect["delimiter"], lineterminator="\r\n")
    merged = Document(**{**document.__dict__, "one_sheet": True, "foreign_sheets": []})
    cells = sheets_of(merged)[0].cells
    for row in range(max(r for r, _ in cells) + 1):
        width = max((c for r, c in cells if r == row), default=-1) + 1
        writer.writerow([text_of(cells.get((row, c), Cell()).value) for c in range(width)])
    text = buffer.getvalue()
    encode = dialect.get("encode")
    path.write_bytes(encode(text) if encode else text.encode(dialect["encoding"]))


def through_libreoffice(sources, target_format, folder):
    """Converts files with LibreOffice into a folder; returns the path of the first one made."""
    sources = [sources] if isinstance(sources, pathlib.Path) else sources
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
             target_format, "--outdir", str(folder), *map(str, sources)],
            check=True, capture_output=True, timeout=600)
    return pathlib.Path(folder) / (sources[0].stem + "." + target_format.split(":")[0])
