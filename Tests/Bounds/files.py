"""The attacks: for each name a function that writes the file."""

import base64
import io
import zipfile

import open_document

NS = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ATTACKS = {}


def attack(name):
    def add(function):
        ATTACKS[name] = function
        return function

    return add


open_document.add(attack)

# --- building


def text(reference, words):
    return f'<c r="{reference}" t="inlineStr"><is><t>{words}</t></is></c>'


def shared(index, reference=""):
    place = f' r="{reference}"' if reference else ""
    return f'<c{place} t="s"><v>{index}</v></c>'


def sheet(rows, after="", before=""):
    return f"<worksheet {NS}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def relation(name, kind, target, mode=""):
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def book(path, sheets, strings="", styles="", extra=None, entries=None, workbook=""):
    """A workbook of sheets given as parts; `entries` names the same part several times."""
    count = range(1, len(sheets) + 1)
    entries = entries or [(f"S{i}", f"r{i}", "") for i in count]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as z:
        z.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
            'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        )
        z.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            + relation("a", "officeDocument", "xl/workbook.xml")
            + "</Relationships>",
        )
        listed = "".join(
            f'<sheet name="{name}" sheetId="{i}" r:id="{part}"{state}/>'
            for i, (name, part, state) in enumerate(entries, 1)
        )
        z.writestr("xl/workbook.xml", f"<workbook {NS}><sheets>{listed}</sheets>{workbook}</workbook>")
        z.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            + "".join(relation(f"r{i}", "worksheet", f"worksheets/s{i}.xml") for i in count)
            + relation("s", "sharedStrings", "ss.xml")
            + (relation("t", "styles", "styles.xml") if styles else "")
            + "</Relationships>",
        )
        z.writestr("xl/ss.xml", f"<sst {NS}>{strings}</sst>")
        if styles:
            z.writestr("xl/styles.xml", f"<styleSheet {NS}>{styles}</styleSheet>")
        for i, part in enumerate(sheets, 1):
            z.writestr(f"xl/worksheets/s{i}.xml", part)
        for name, part in (extra or {}).items():
            z.writestr(name, part)


def strings(*words):
    return "".join(f"<si><t>{word}</t></si>" for word in words)


NAME = "Lĩnh vực/Tiêu chí/Tiêu chí thành phần"
TOP = f'<row r="1">{text("A1", "Cơ quan báo cáo")}{text("B1", "Sở Nội vụ")}</row>'
HEAD = (
    f'{text("A3", "STT")}{text("B3", NAME)}{text("G3", "Điểm tự chấm")}'
    f'{text("H3", "Tài liệu kiểm chứng")}{text("I3", "Giải trình")}'
)


def table(count, cells, head=HEAD):
    """A table of Form I whose rows are given by their number."""
    rows = "".join(f'<row r="{r}">{cells(r)}</row>' for r in range(4, 4 + count))
    return f'{TOP}<row r="3">{head}</row>{rows}'


def row_of_score(r):
    return text(f"A{r}", "1.1") + f'<c r="G{r}"><v>1</v></c>'


def write_plain(path):
    with open(path, "w") as f:
        f.write(f"Cơ quan báo cáo,Sở Nội vụ\n\nSTT,{NAME},Điểm tự chấm\n1.1,,1\n")


WORDS = ["abc", "Sở Y tế", "1.1", "báo cáo kết quả", "xyz", "đúng hạn", "chưa"]


def distinct(number):
    """A short text of its own for each number."""
    return "bcdghklmnpqrstvx"[number % 16] + f"oa{number:x}"


# --- work: columns, rows, headings


@attack("lost-columns.xlsx")
def _(path):
    head = "".join(
        text(f"{c}3", words)
        for c, words in zip("ABC", ["Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"])
    )
    row = "<c/><c/><c/>" + "".join(shared(c % 7) for c in range(49))
    book(path, [sheet(table(1000, lambda r: row, head))], strings(*WORDS))


@attack("lost-columns-huge.xlsx")
def _(path):
    head = "".join(
        text(f"{c}3", words)
        for c, words in zip("ABC", ["Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"])
    )
    row = "<c/><c/><c/>" + "".join(shared(c % 7) for c in range(300))
    book(path, [sheet(table(1000, lambda r: row, head))], strings(*WORDS))


@attack("wide.xlsx")
def _(path):
    row = "".join(shared(c % 7) for c in range(16384))
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 61)))], strings(*WORDS))


@attack("wide-distinct.xlsx")
def _(path):
    def row(r):
        cells = "".join(shared(r * 16384 + c) for c in range(16384))
        return f'<row r="{r + 1}">{cells}</row>'

    book(
        path,
        [sheet("".join(row(r) for r in range(3)))],
        strings(*[distinct(i) for i in range(3 * 16384)]),
    )


@attack("many-headings-wide.xlsx")
def _(path):
    head = "".join(text("", "Điểm tự chấm" if c % 2 else f"STT {c}").replace(' r=""', "") for c in range(16384))
    rows = f'<row r="3">{head}</row>' + "".join(
        f'<row r="{r}"><c><v>1.1</v></c></row>' for r in range(4, 60000)
    )
    book(path, [sheet(TOP + rows)])


@attack("headings-everywhere.xlsx")
def _(path):
    head = ["STT", NAME, "Điểm tự chấm", "Giải trình"]
    row = "".join(shared(c) for c in range(4))
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 12800)))], strings(*head))


@attack("tiny-tables.xlsx")
def _(path):
    head = ["STT", NAME, "Điểm tự chấm", "1.1", "1", "Tài liệu kiểm chứng"]
    rows = ""
    for i in range(9200):
        place = i % 50
        cells = "<c/>" * place + "".join(shared(c) for c in (0, 1, 2, 5)[: 3 + i % 2])
        rows += f'<row r="{3 * i + 1}">{cells}</row>'
        rows += f'<row r="{3 * i + 2}">{"<c/>" * place}{shared(3)}<c/>{shared(4)}</row>'
    book(path, [sheet(rows)], strings(*head))


@attack("continuations.xlsx")
def _(path):
    def row(r):
        return (row_of_score(r) if r == 4 else "") + shared(0, f"H{r}")

    book(path, [sheet(table(20000, row))], strings("x" * 200))


@attack("rows-of-one-code.xlsx")
def _(path):
    rows = table(27500, lambda r: shared(0, f"A{r}") + f'<c r="G{r}"><v>{r % 9}</v></c>')
    book(path, [sheet(rows)], strings("1.1"))


@attack("near-names.xlsx")
def _(path):
    rows = table(30000, lambda r: shared(r - 4, f"B{r}") + f'<c r="G{r}"><v>1</v></c>')
    words = [f"Thực hiện kế hoạch cải cách hành chính hằng năm s{i:x}" for i in range(30000)]
    book(path, [sheet(rows)], strings(*words))


@attack("text-above.xlsx")
def _(path):
    rows = "".join(
        f'<row r="{r}">' + "".join(shared((r - 1) * 9 + c) for c in range(9)) + "</row>"
        for r in range(1, 6400)
    )
    head = HEAD.replace('3"', '10001"')
    words = [f"Uỷ ban nhân dân huyện {distinct(i)}" for i in range(57600)]
    book(path, [sheet(rows + f'<row r="10001">{head}</row>')], strings(*words))


@attack("labels.xlsx")
def _(path):
    rows = "".join(
        f'<row r="{r}">' + "".join(shared((r - 1) * 235 + c) for c in range(235)) + "</row>"
        for r in range(1, 240)
    )
    words = [f"Cơ quan báo cáo: Sở {distinct(i)}" for i in range(56500)]
    book(path, [sheet(rows)], strings(*words))


@attack("names-of-the-plan.xlsx")
def _(path):
    row = "".join(shared(0) for _ in range(1000))
    book(
        path,
        [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 50)))],
        strings("Ban hành kế hoạch cải cách hành chính hằng năm"),
    )


@attack("signatures.xlsx")
def _(path):
    row = "".join(shared(c % 3) for c in range(900))
    book(path, [sheet(table(55, lambda r: row))], strings("Giám đốc", "Tổng cộng", "Nơi nhận"))


@attack("many-sheets.xlsx")
def _(path):
    book(path, [sheet(table(3, row_of_score)) for _ in range(1000)])


@attack("one-part-many-sheets.xlsx")
def _(path):
    rows = table(30, row_of_score)
    book(path, [sheet(rows)], entries=[(f"S{i}", "r1", "") for i in range(1000)])


@attack("hidden-sheets.xlsx")
def _(path):
    entries = [(f"S{i}", "r1", ' state="hidden"') for i in range(1000)]
    book(path, [sheet(table(30, row_of_score))], entries=entries)


# --- work: text


@attack("long-comment.xlsx")
def _(path):
    book(path, [sheet(table(2000, lambda r: shared(0, f"B{r}")))], strings("ắ" * 32767))


@attack("long-texts.xlsx")
def _(path):
    rows = table(13, lambda r: row_of_score(r) + "".join(shared(0, f"{c}{r}") for c in "BHI"))
    book(path, [sheet(rows)], strings("ắ" * 32000))


@attack("long-decomposed.xlsx")
def _(path):
    rows = table(13, lambda r: row_of_score(r) + "".join(shared(0, f"{c}{r}") for c in "BHI"))
    book(path, [sheet(rows)], strings(" a\u0306\u0301" * 2500))


@attack("long-legacy.xlsx")
def _(path):
    rows = table(13, lambda r: row_of_score(r) + "".join(shared(0, f"{c}{r}") for c in "BHI"))
    book(path, [sheet(rows)], strings("Së Néi vô " * 1000))


@attack("long-foreign.xlsx")
def _(path):
    rows = table(13, lambda r: row_of_score(r) + "".join(shared(0, f"{c}{r}") for c in "BHI"))
    book(path, [sheet(rows)], strings("Ж" * 7000))


@attack("middling-legacy.xlsx")
def _(path):
    rows = table(5000, lambda r: shared(r - 4, f"B{r}") + f'<c r="G{r}"><v>1</v></c>')
    words = [f"Së Néi vô b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m 2020 {i:x}" for i in range(5000)]
    book(path, [sheet(rows)], strings(*words))


@attack("long-evidence.xlsx")
def _(path):
    book(
        path,
        [sheet(table(2000, lambda r: text(f"A{r}", "1.1") + shared(0, f"H{r}")))],
        strings("ắ" * 32767),
    )


@attack("huge-shared.xlsx")
def _(path):
    book(
        path,
        [sheet(table(99000, lambda r: shared(0, f"B{r}")))],
        strings("a" * 32767),
    )


@attack("rich-runs.xlsx")
def _(path):
    runs = "<r><rPr><strike/></rPr><t>a</t></r>" * 30000
    book(path, [sheet(table(100, row_of_score))], f"<si>{runs}</si>" * 40)


# --- memory and reading


@attack("merges.xlsx")
def _(path):
    merges = "<mergeCells>" + '<mergeCell ref="A1:IU9"/>' * 10**6 + "</mergeCells>"
    book(path, [sheet(table(1, row_of_score), merges)])


@attack("merges-tall.xlsx")
def _(path):
    count = 26000
    merges = "".join(f'<mergeCell ref="G{r}:G{r + 1}"/>' for r in range(4, 4 + count, 2))
    rows = table(count, lambda r: f'<c r="A{r}" t="s"><v>0</v></c><c r="G{r}"><v>1</v></c>')
    book(path, [sheet(rows, f"<mergeCells>{merges}</mergeCells>")], strings("1.1"))


@attack("empty-cells.xlsx")
def _(path):
    row = "<c/>" * 16384
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 1001)))])


@attack("empty-rows.xlsx")
def _(path):
    book(path, [sheet("<row/>" * 1_048_576)] * 8)


@attack("blank-formats.xlsx")
def _(path):
    row = '<c s="1"/>' * 20
    book(
        path,
        [sheet(table(10, row_of_score) + f"<row>{row}</row>" * 65000)],
        styles="<cellXfs><xf/><xf/></cellXfs>",
    )


@attack("numbers.xlsx")
def _(path):
    row = "<c><v>1</v></c>" * 16000
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 200)))])


@attack("numbers-few.xlsx")
def _(path):
    row = "<c><v>1.1</v></c>" * 50
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 1000)))])


@attack("odd-cells.xlsx")
def _(path):
    row = "<c><x/><v>1</v></c>" * 16000
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 190)))])


@attack("unreadable-cells.xlsx")
def _(path):
    row = "<c><v>1,5x</v></c>" * 900
    book(path, [sheet(table(55, lambda r: row))])


@attack("formulas.xlsx")
def _(path):
    row = "<c><f>A1</f></c>" * 900
    book(path, [sheet(table(55, lambda r: row))])


@attack("deep-formulas.xlsx")
def _(path):
    formula = "IF(A1," * 2000 + "1" + ")" * 2000
    rows = table(2000, lambda r: f'<c r="G{r}"><f>{formula}</f><v>1</v></c>' + text(f"A{r}", "1.1"))
    book(path, [sheet(rows)])


@attack("reversed-cells.xlsx")
def _(path):
    rows = "".join(
        f'<row r="{r}">' + "".join(f'<c r="{c}{r}"><v>1</v></c>' for c in "IHGFEDCBA") + "</row>"
        for r in range(11000, 0, -1)
    )
    book(path, [sheet(rows)])


@attack("odd-elements.xlsx")
def _(path):
    book(path, [sheet(table(1, row_of_score), "<a/>" * 15_000_000)])


@attack("strings-empty.xlsx")
def _(path):
    book(path, [sheet(table(1, row_of_score))], "<si/>" * 5_000_000)


@attack("styles.xlsx")
def _(path):
    book(path, [sheet(table(1, row_of_score))], styles="<cellXfs>" + "<xf/>" * 10_000_000 + "</cellXfs>")


@attack("styles-fonts.xlsx")
def _(path):
    fonts = "<font><name val='x'/></font>" * 99_000
    formats = "".join(f"<numFmt numFmtId='{i + 200}' formatCode='{i}0.00'/>" for i in range(50_000))
    cells = "".join(f"<xf numFmtId='{i + 200}' fontId='{i}'/>" for i in range(50_000))
    styles = f"<numFmts>{formats}</numFmts><fonts>{fonts}</fonts><cellXfs>{cells}</cellXfs>"
    book(path, [sheet(table(1, row_of_score))], styles=styles)


@attack("defined-names.xlsx")
def _(path):
    names = "".join(f'<definedName name="n{i}">S1!$A$1</definedName>' for i in range(300_000))
    book(path, [sheet(table(1, row_of_score))], workbook=f"<definedNames>{names}</definedNames>")


@attack("relations.xlsx")
def _(path):
    many = "".join(relation(f"x{i}", "hyperlink", "a", ' TargetMode="External"') for i in range(250_000))
    rels = f'<Relationships xmlns="{PACKAGE}/relationships">{many}</Relationships>'
    book(
        path,
        [sheet(table(1, row_of_score), '<hyperlinks><hyperlink ref="A1" r:id="x1"/></hyperlinks>')],
        extra={"xl/worksheets/_rels/s1.xml.rels": rels},
    )


def with_comments(path, comments):
    rels = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        + relation("c", "comments", "../comments1.xml")
        + "</Relationships>"
    )
    part = f"<comments {NS}><authors><author>x</author></authors><commentList>{comments}</commentList></comments>"
    book(
        path,
        [sheet(table(3000, row_of_score))],
        extra={"xl/worksheets/_rels/s1.xml.rels": rels, "xl/comments1.xml": part},
    )


@attack("comments.xlsx")
def _(path):
    with_comments(
        path,
        "".join(
            f'<comment ref="H{r}" authorId="0"><text><t>x</t></text></comment>'
            for r in range(4, 10004)
        ),
    )


@attack("comments-many.xlsx")
def _(path):
    with_comments(path, '<comment ref="H4" authorId="0"><text><t>x</t></text></comment>' * 500_000)


@attack("links-of-ranges.xlsx")
def _(path):
    links = "".join(
        f'<hyperlink ref="A{r}:Z{r + 30}" location="S1!A1"/>' for r in range(1, 20000)
    )
    book(path, [sheet(table(300, row_of_score), f"<hyperlinks>{links}</hyperlinks>")])


@attack("hidden-columns.xlsx")
def _(path):
    columns = "".join(
        f'<col min="{i % 16000 + 1}" max="{i % 16000 + 1}" hidden="1"/>' for i in range(150_000)
    )
    book(path, [sheet(table(3000, row_of_score), before=f"<cols>{columns}</cols>")])


# --- problems


@attack("problems.xlsx")
def _(path):
    rows = table(27000, lambda r: f'<c r="A{r}"><v>99.9</v></c><c r="G{r}"><v>1</v></c>')
    book(path, [sheet(rows)])


@attack("problems-of-values.xlsx")
def _(path):
    row = text("", "1.1").replace(' r=""', "") + "<c/>" * 5 + shared(0) * 3
    book(path, [sheet(table(12500, lambda r: row))], strings("1,5x"))


# --- CSV


def csv(path, body):
    with open(path, "w", encoding="utf-8") as f:
        f.write(f"Cơ quan báo cáo,Sở Nội vụ\n\nSTT,{NAME},Điểm tự chấm,Giải trình\n{body}")


@attack("one-line.csv")
def _(path):
    csv(path, "1.1,x,1," + "a" * 900_000)


@attack("empty-lines.csv")
def _(path):
    csv(path, "\n" * 900_000)


@attack("empty-fields.csv")
def _(path):
    csv(path, ("," * 16_000 + "\n") * 56)


@attack("one-letter-fields.csv")
def _(path):
    csv(path, ("a," * 1000 + "\n") * 440)


@attack("long-rows.csv")
def _(path):
    csv(path, "1.1,x,1,y,z,w\n" * 8_900)


@attack("distinct.csv")
def _(path):
    csv(path, "".join(f"{distinct(i)},{distinct(i + 1)}\n" for i in range(33_000)))


@attack("quotes.csv")
def _(path):
    csv(path, '"""","""",1,""""\n' * 13_900)


@attack("open-quote.csv")
def _(path):
    csv(path, '1.1,x,1,"' + "a\n" * 440_000)


# --- envelopes


def archive(path, entries, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method, compresslevel=6) as z:
        for name, content in entries:
            z.writestr(name, content)


def bytes_of(write):
    stream = io.BytesIO()
    write(stream)
    return stream.getvalue()


@attack("copies.zip")
def _(path):
    """Archives in archives, of copies of one dear return."""
    row = "<c/><c/><c/>" + "".join(shared(c % 7) for c in range(49))
    head = "".join(
        text(f"{c}3", words)
        for c, words in zip("ABC", ["Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình"])
    )
    one = bytes_of(lambda f: book(f, [sheet(table(1000, lambda r: row, head))], strings(*WORDS)))
    inner = bytes_of(
        lambda f: archive(f, [(f"{i}.xlsx", one) for i in range(100)], zipfile.ZIP_STORED)
    )
    archive(path, [(f"{i}.zip", inner) for i in range(3)])


@attack("many-entries.zip")
def _(path):
    archive(path, [(f"{i}.csv", "") for i in range(7_000)])


@attack("large-entries.zip")
def _(path):
    archive(path, [(f"{i}.csv", b"\n" * (60 << 20)) for i in range(15)])


def mail(path, parts, count):
    with open(path, "w") as f:
        f.write(
            "From: a@b\nMIME-Version: 1.0\nMessage-ID: <x>\n"
            'Content-Type: multipart/mixed; boundary="b"\n\n'
        )
        f.write(parts * count + "--b--\n")


@attack("parts.eml")
def _(path):
    mail(path, "--b\n\nx\n", 10_000)


@attack("attachments.eml")
def _(path):
    mail(
        path,
        '--b\nContent-Disposition: attachment; filename="x.csv"\n'
        "Content-Transfer-Encoding: base64\n\n\n",
        990,
    )


@attack("mail-copies.eml")
def _(path):
    one = io.BytesIO()
    book(one, [sheet(table(6000, lambda r: shared(0, f"A{r}") + shared(1, f"G{r}")))], strings("1.1", "1,5"))
    body = base64.b64encode(one.getvalue()).decode()
    part = (
        '--b\nContent-Disposition: attachment; filename="x.xlsx"\n'
        f"Content-Transfer-Encoding: base64\n\n{body}\n"
    )
    mail(path, part, max(1, 900_000 // len(part)))


# --- decisions and plans


@attack("decisions-wide.xlsx")
def _(path):
    row = "".join(shared(c % 7) for c in range(16384))
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 7)))], strings(*WORDS))


@attack("decisions-rows.xlsx")
def _(path):
    head = "".join(text(f"{c}3", w) for c, w in zip("ABC", ["STT", "Điểm thẩm định", "Lý do"]))
    rows = table(33000, lambda r: shared(0, f"A{r}") + f'<c r="B{r}"><v>{r % 3}</v></c>', head)
    book(path, [sheet(rows)], strings("1.1"))


@attack("plan-wide.xlsx")
def _(path):
    row = "".join(shared(c % 7) for c in range(16384))
    book(path, [sheet("".join(f'<row r="{r}">{row}</row>' for r in range(1, 7)))], strings(*WORDS))


@attack("plan-rows.xlsx")
def _(path):
    words = ["STT", NAME, "Điểm tối đa", "Điểm đạt được năm 2019", "Mục tiêu năm 2020", "Chủ trì tham mưu"]
    head = "".join(text(f"{c}3", w) for c, w in zip("ABCDEF", words))
    rows = table(
        16000,
        lambda r: shared(0, f"A{r}") + shared(1, f"B{r}") + "".join(f'<c r="{c}{r}"><v>1</v></c>' for c in "CDE")
        + shared(2, f"F{r}"),
        head,
    )
    book(path, [sheet(rows)], strings("1.1", "Tên", "Sở Nội vụ"))
