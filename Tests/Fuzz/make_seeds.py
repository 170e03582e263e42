#!/usr/bin/env python3
"""Cut seeds for the fuzz targets out of the workbooks of Tests/Fixtures.

usage: make_seeds.py OUTDIR
"""
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
