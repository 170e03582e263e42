"""Attacks in OpenDocument: repeats, styles, texts and names that ask for much."""

import zipfile

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def document(path, tables, styles=""):
    """A package whose content holds these tables."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as z:
        z.writestr(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED
        )
        z.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:spreadsheet>{tables}"
            "</office:spreadsheet></office:body></office:document-content>",
        )


def table(rows, name="Biểu 1"):
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row(cells, attributes=""):
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def text(words, attributes=""):
    return (
        f'<table:table-cell office:value-type="string" {attributes}><text:p>{words}</text:p>'
        "</table:table-cell>"
    )


def number(value):
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}'
        "</text:p></table:table-cell>"
    )


HEAD = row(text("Mã") + text("Tiêu chí") + text("Điểm tự chấm"))
MANY = 'table:number-rows-repeated="1000000"'


def add(attack):
    @attack("rows-repeated.ods")
    def _(path):
        document(path, table(HEAD + row(text("1.1") + text("a") + number(1), MANY)))

    @attack("rows-repeated-within.ods")
    def _(path):
        one = row(text("1.1") + text("a") + number(1), 'table:number-rows-repeated="16000"')
        document(path, table(HEAD + one))

    @attack("columns-repeated.ods")
    def _(path):
        wide = text("a", 'table:number-columns-repeated="16384"')
        document(path, table(HEAD + row(wide, 'table:number-rows-repeated="3"')))

    @attack("long-text-repeated.ods")
    def _(path):
        document(path, table(row(text("ắ" * 32767), 'table:number-rows-repeated="49000"')))

    @attack("empty-rows.ods")
    def _(path):
        empty = "<table:table-row/>" + row("<table:table-cell/>", MANY)
        document(path, table(empty * 400000 + row(text("a"))))

    @attack("empty-rows-unknown.ods")
    def _(path):
        document(path, table('<table:table-row/><table:table-row table:x="1"/>' * 500000))

    @attack("hidden-rows.ods")
    def _(path):
        hidden = row("", f'table:visibility="collapse" {MANY}')
        document(path, "".join(table(hidden + HEAD, f"S{i}") for i in range(900)))

    @attack("styles-and-sheets.ods")
    def _(path):
        styles = "".join(
            f'<style:style style:name="c{i}" style:family="table-cell" '
            f'style:parent-style-name="c{i - 1}"/>'
            for i in range(90000)
        )
        cells = "".join(f'<table:table-cell table:style-name="c{i}"/>' for i in range(90000))
        tables = "".join(table(row(text("a")), f"S{i}") for i in range(900))
        document(path, table(row(cells)) + tables, styles)

    @attack("unknown-styles.ods")
    def _(path):
        cells = "".join(f'<table:table-cell table:style-name="u{i}"/>' for i in range(600000))
        document(path, table(row(cells)))

    @attack("merges-repeated.ods")
    def _(path):
        cell = text("a", 'table:number-columns-spanned="255" table:number-rows-spanned="9"')
        document(path, table(row(cell * 60, 'table:number-rows-repeated="800"')))

    @attack("remarks-repeated.ods")
    def _(path):
        remark = "<office:annotation><text:p>" + "ghi chú " * 500 + "</text:p></office:annotation>"
        cell = f"<table:table-cell>{remark}</table:table-cell>"
        document(path, table(HEAD + row(cell, 'table:number-rows-repeated="9000"')))

    @attack("links-repeated.ods")
    def _(path):
        links = '<text:a xlink:href="https://a.vn">a</text:a>' * 1000
        document(path, table(HEAD + row(text(links), 'table:number-rows-repeated="9"')))

    @attack("runs-repeated.ods")
    def _(path):
        styles = (
            '<style:style style:name="T" style:family="text"><style:text-properties '
            'style:text-line-through-style="solid"/></style:style>'
        )
        runs = '<text:span text:style-name="T">a</text:span>b' * 10000
        document(path, table(row(text(runs), 'table:number-rows-repeated="40000"')), styles)

    @attack("spans.ods")
    def _(path):
        document(path, table(row(text("<text:span/>" * 2500000))))

    @attack("paragraphs.ods")
    def _(path):
        cell = f'<table:table-cell office:value-type="string">{"<text:p/>" * 3000000}</table:table-cell>'
        document(path, table(row(cell)))

    @attack("blanks.ods")
    def _(path):
        document(path, table(row(text('<text:s text:c="32767"/>' * 100000))))

    @attack("namespaces.ods")
    def _(path):
        cell = '<table:table-cell xmlns:a="b"/>'
        document(path, table(row(cell * 1000000)))

    @attack("namespaces-changed.ods")
    def _(path):
        inner = '<b xmlns=""/>' * 2500000
        space = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        document(path, f'<table table:name="a" xmlns="{space}"><table-row>{inner}</table-row></table>')

    @attack("numbers-dense.ods")
    def _(path):
        rows = "".join(row(text("1.1") + text("a") + number(1)) for _ in range(16000))
        document(path, table(HEAD + rows))

    @attack("columns-hidden.ods")
    def _(path):
        pair = '<table:table-column/><table:table-column table:visibility="collapse"/>'
        rows = "".join(row(text("1.1") + text("a") + number(1)) for _ in range(16000))
        document(path, table(pair * 8192 + HEAD + rows))

    @attack("sheets.ods")
    def _(path):
        document(path, "".join(table(HEAD, f"S{i}") for i in range(1000)))
