#!/usr/bin/env python3
"""Cut seeds for the fuzz targets out of the workbooks of Tests/Fixtures and the tables of Examples.

usage: make_seeds.py OUTDIR
"""
import csv
import glob
import os
import sys
import zipfile

here = os.path.dirname(os.path.abspath(__file__))
out = sys.argv[1]
count = 0


def put(target, data):
    global count
    folder = os.path.join(out, target)
    os.makedirs(folder, exist_ok=True)
    count += 1
    with open(os.path.join(folder, f"seed{count:04d}"), "wb") as f:
        f.write(data)


for path in sorted(glob.glob(os.path.join(here, "../Fixtures/workbooks/*.xlsx"))):
    with open(path, "rb") as f:
        put("container", f.read())
    with zipfile.ZipFile(path) as z:
        names = z.namelist()
        part = lambda name: z.read(name) if name in names else b""
        sheets = [n for n in names if "/worksheets/sheet" in n]
        for name in sheets:
            put("sheet", z.read(name))
        put("strings", part("xl/sharedStrings.xml"))
        put("styles", part("xl/styles.xml"))
        put("workbook", b"\0".join([z.read(sheets[0]), part("xl/sharedStrings.xml"), part("xl/styles.xml")]))


def stream(data):
    """The workbook stream of a compound file: sectors by their table, good files only."""
    u16, u32 = (lambda at: int.from_bytes(data[at:at + 2], "little")), (lambda at: int.from_bytes(data[at:at + 4], "little"))
    size = 1 << u16(30)
    numbers = lambda b: [int.from_bytes(b[i:i + 4], "little") for i in range(0, len(b), 4)]
    sector = lambda n: data[(n + 1) * size:(n + 2) * size]
    table = numbers(b"".join(sector(n) for n in numbers(data[76:512]) if n < 0xFFFFFFFA))

    def chain(start, table, piece):
        out = b""
        while start < 0xFFFFFFFA and len(out) <= len(data):
            out += piece(start)
            start = table[start]
        return out

    entries = chain(u32(48), table, sector)
    entries = [entries[i:i + 128] for i in range(0, len(entries), 128)]
    start = lambda e: int.from_bytes(e[116:120], "little")
    length = lambda e: int.from_bytes(e[120:124], "little")
    for e in entries:
        if e[:e[64]].decode("utf-16-le").rstrip("\0") in ("Workbook", "Book"):
            if length(e) >= u32(56):
                return chain(start(e), table, sector)[:length(e)]
            mini = chain(start(entries[0]), table, sector)
            short = numbers(chain(u32(60), table, sector))
            return chain(start(e), short, lambda n: mini[n * 64:n * 64 + 64])[:length(e)]
    return b""


for path in sorted(glob.glob(os.path.join(here, "../Fixtures/xls/*.xls")) + glob.glob(os.path.join(here, "../Fixtures/xls/*/*.xls"))):
    with open(path, "rb") as f:
        data = f.read()
    if not data.startswith(b"\xd0\xcf\x11\xe0"):
        continue
    put("compound", data)
    try:
        put("biff", stream(data))
    except (IndexError, UnicodeDecodeError):
        pass  # damaged on purpose


for path in sorted(glob.glob(os.path.join(here, "../Fixtures/ods/*.ods"))):
    with zipfile.ZipFile(path) as z:
        content = z.read("content.xml")
        if len(content) < 16384:
            put("ods", content)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl></w:abstractNum><w:num w:numId="1">
<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>"""
STYLES = f"""<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:basedOn w:val="N"/><w:pPr><w:numPr>
<w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:strike/><w:rFonts w:ascii="A"/></w:rPr></w:style></w:styles>"""
NOTES = f'<w:footnotes {W}><w:footnote w:id="1"><w:p><w:r><w:t>n</w:t></w:r></w:p></w:footnote></w:footnotes>'
RUN = '<w:r><w:rPr><w:strike/><w:vertAlign w:val="superscript"/></w:rPr><w:t>1,5</w:t><w:tab/><w:br/></w:r>'
CELL = '<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p>' + RUN + '</w:p></w:tc>'
ROW = f'<w:tr>{CELL}{CELL}<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'
TABLE = f'<w:tbl><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="9"/></w:tblGrid>{ROW}{ROW}</w:tbl>'
for body in [
    f'<w:p>{RUN}</w:p>{TABLE}<w:p>{RUN}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>{TABLE}',
    f'<w:tbl><w:tr><w:tc>{TABLE}<w:p><w:pPr><w:pStyle w:val="N"/><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl>',
    f'<w:p><w:r><w:pict><w:txbxContent><w:p>{RUN}</w:p>{TABLE}</w:txbxContent></w:pict></w:r><w:del>{RUN}</w:del><w:ins>{RUN}</w:ins></w:p>',
    f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="3"/><w:del/></w:trPr>{CELL}</w:tr>{ROW}</w:tbl><w:p><w:hyperlink w:anchor="a">{RUN}</w:hyperlink></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="0"/><w:listEntry w:val="a"/></w:ddList></w:ffData></w:fldChar>'
    '<w:instrText>HYPERLINK "x"</w:instrText><w:fldChar w:fldCharType="end"/></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>'
    f'<w:sdtContent>{RUN}</w:sdtContent></w:sdt><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>',
]:
    document = f'<w:document {W}><w:body>{body}</w:body></w:document>'
    put("docx", document.encode())
    put("docx", "\0".join([document, NUMBERING, STYLES, NOTES]).encode())


def compound(nodes):
    """A small compound file: (name, bytes) is a stream, (name, [nodes]) a storage."""
    entries, mini, short = [], b"", []
    pack = lambda *numbers: b"".join(n.to_bytes(4, "little") for n in numbers)
    FREE, END = 0xFFFFFFFF, 0xFFFFFFFE

    def add(nodes):
        nonlocal mini
        first = FREE
        for name, content in reversed(nodes):
            child, start, size = FREE, 0, 0
            if isinstance(content, list):
                child = add(content)
            else:
                start, size = len(short), len(content)
                blocks = (size + 63) // 64
                mini += content.ljust(blocks * 64, b"\0")
                short.extend([start + i + 1 for i in range(blocks - 1)] + [END] * (blocks > 0))
            entries.append([name, 1 if isinstance(content, list) else 2, first, child, start, size])
            first = len(entries)
        return first

    child = add(nodes)
    mini = mini.ljust((len(mini) + 511) // 512 * 512, b"\0")
    shorts = pack(*short)
    shorts = shorts.ljust((len(shorts) + 511) // 512 * 512, b"\xff")
    all = [["Root Entry", 5, FREE, child, 0, len(mini)]] + entries
    directory = b""
    for name, kind, right, child, start, size in all:
        text = name.encode("utf-16-le")
        directory += text.ljust(64, b"\0") + bytes([len(text) + 2, 0, kind, 1]) + pack(FREE, right, child)
        directory += bytes(36) + pack(start, size, 0)
    directory = directory.ljust((len(directory) + 511) // 512 * 512, b"\0")
    sizes = [len(mini) // 512, len(shorts) // 512, len(directory) // 512]
    table, at = [], 0
    for count in sizes:
        table += [at + i + 1 for i in range(count - 1)] + [END] * (count > 0)
        at += count
    table = pack(*(table + [0xFFFFFFFD] + [FREE] * (127 - len(table))))
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + bytes.fromhex("3e000300feff09000600") + bytes(10)
    header += pack(1, sizes[0] + sizes[1], 0, 4096, sizes[0], 1, END, 0, at) + b"\xff" * 432
    return header + mini + shorts + directory + table


def message(header, nodes):
    fixed = bytes(header) + bytes.fromhex("40003900060000000080c2c5d1a2d601") + bytes.fromhex("03000537060000000100000000000000")
    return nodes + [("__properties_version1.0", fixed)]


text = lambda tag, value: (f"__substg1.0_{tag}001F", value.encode("utf-16-le"))
part = message(8, [text("3707", "a.xlsx"), ("__substg1.0_37010102", b"PK")])
inner = message(24, [text("0037", "b"), ("__attach_version1.0_#00000000", part)])
put("msg", compound(message(32, [text("0037", "a"), text("5D01", "a@b"), ("__attach_version1.0_#00000000", part)])))
put("msg", compound(message(32, [("__attach_version1.0_#00000000", message(8, [("__substg1.0_3701000D", inner)]))])))
for text in ["1.5", "-0.30000000000000004e-5", "XFD1048576", "_x000D__xD83D__xDE00_", "2020-10-15T08:30:00.5Z",
             "[$-42A]dd/mm/yyyy;@", "a &amp; &#7841;<", "\0\0\0\0\0\0\0\x40"]:
    put("decoders", text.encode())
for text in ["a;b\n1,5;2\n", 'sep=|\r\n"a""b"|c\r', "a\tb\rc\t1.10", "Cơ quan;Sở\n1;2"]:
    put("csv", text.encode())
    put("csv", text.encode("utf-16"))
    put("csv", b"\xef\xbb\xbf" + text.encode())
put("csv", bytes([0x54, 0x69, 0xEA, 0xEC, 0x6E, 0x67]))
put("sheet", b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>')


def lines(path, first, last):
    """Rows of a CSV as lines of cells: the first, and those from some row on, up to what a seed may hold."""
    with open(path, encoding="utf-8-sig", newline="") as f:
        rows = list(csv.reader(f, delimiter=";"))
    kept = rows[:12] + rows[max(first, 12):last]
    return "\n".join("|".join(cell.replace("|", "/").replace("\n", " ") for cell in row) for row in kept)


IDENTITY = "_parbook\nformat|parbook/template/1\nplan|7391/KH-UBND\nyear|2020\nagency|so-noi-vu\nagencyName|Sở Nội vụ"
for name, sheet in [("STTTT-phu-luc-1", "Phụ lục I"), ("STTTT-phu-luc-2", "Phụ lục II"), ("ubnd-thi-xa-buon-ho", "II")]:
    path = os.path.join(here, f"../../Examples/returns/{name}.csv")
    for first, last in [(12, 30), (30, 60), (60, 90)]:
        text = f"{sheet}\n{lines(path, first, last)}"
        put("returns", text.encode())
        put("returns", f"{text}\f{IDENTITY}".encode())
put("returns", "A\nSTT|Tiêu chí|Điểm tự chấm|TLKC|Giải trình\n1.1|Kế hoạch|#1.5|BC\n1.2||0,5|x\n||5/7|".encode())
put("returns", "B\nSTT|Nội dung|Trạng thái|Số đạt (a)|Tổng số (b)|Ngày hoàn thành|Kết quả\n1.1|KH|Xong|#3|#4|15/9/2020|x".encode())
for text in ["Thẩm định\nSTT|Điểm thẩm định|Lý do|Người quyết định|Ngày|Cơ sở\n1.1|1,5|vì|A|15/10/2020|a=1\n1.2|#0.5||||",
             "X\nSTT|Tiêu chí|Điểm thẩm định\n3.1|Kiểm soát|0\n3.1||2\n9.9||1\n1.10||#1"]:
    put("decisions", text.encode())
