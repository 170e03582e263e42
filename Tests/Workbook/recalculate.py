#!/usr/bin/env python3
"""Lets LibreOffice calculate workbooks anew and compares every cell with what was stored.

  recalculate.py BOOK.xlsx …                         nothing may change
  recalculate.py BOOK.xlsx --set 'Thẩm định!E8=1.5' --expect 'Phụ lục I!I9=1.5' …
                                                     types a number first; only what is expected is checked

Needs `soffice` and nothing beyond Python's own library.
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# Calculate always on loading, whatever program the file says it is from.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def parts(archive):
    """Sheet names and the parts that hold them."""
    targets = {
        r.get("Id"): r.get("Target")
        for r in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    for sheet in ET.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
        target = targets[sheet.get(REL + "id")]
        yield sheet.get("name"), target.lstrip("/") if target.startswith("/") else "xl/" + target


def cells(path):
    """(sheet, address) → value, formulas by their stored results; empty cells and texts left out."""
    found = {}
    with zipfile.ZipFile(path) as archive:
        strings = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ET.fromstring(archive.read("xl/sharedStrings.xml")).iter(MAIN + "si"):
                strings.append("".join(t.text or "" for t in item.iter(MAIN + "t")))
        for name, part in parts(archive):
            for cell in ET.fromstring(archive.read(part)).iter(MAIN + "c"):
                value = cell.find(MAIN + "v")
                kind = cell.get("t", "n")
                if kind == "inlineStr":
                    text = "".join(t.text or "" for t in cell.iter(MAIN + "t"))
                elif value is None or value.text is None:
                    continue
                else:
                    text = strings[int(value.text)] if kind == "s" else value.text
                found[name, cell.get("r")] = float(text) if kind in ("n", "b") else text
    return {key: value for key, value in found.items() if value != ""}


def typed(path, entries, out):
    """A copy of the workbook with numbers put into empty cells."""
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(out, "w") as copy:
        places = dict(parts(archive))
        for info in archive.infolist():
            data = archive.read(info)
            for sheet, address, value in entries:
                if places[sheet] != info.filename:
                    continue
                pattern = rb'<c r="%s"( s="\d+")?/>' % address.encode()
                data, count = re.subn(
                    pattern, rb'<c r="%s"\1><v>%s</v></c>' % (address.encode(), value.encode()), data)
                if count != 1:
                    sys.exit(f"{path}: {sheet}!{address} is not an empty cell")
            copy.writestr(info, data)


def calculated(path, folder):
    """The workbook as LibreOffice calculates it."""
    profile = os.path.join(folder, "profile")
    if not os.path.isdir(profile):
        os.makedirs(os.path.join(profile, "user"))
        with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w") as file:
            file.write(PROFILE)
    out = os.path.join(folder, "out")
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx",
         "--outdir", out, path], capture_output=True, text=True, timeout=300)
    result = os.path.join(out, os.path.basename(path))
    if run.returncode != 0 or not os.path.exists(result):
        sys.exit(f"{path}: soffice failed: {run.stderr.strip()}")
    return cells(result)


def same(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= 1e-9 * max(1, abs(one))
    return one == other


def compare(path, folder):
    stored, fresh = cells(path), calculated(path, folder)
    wrong = [
        (key, stored.get(key), fresh.get(key))
        for key in sorted(stored.keys() | fresh.keys())
        if not same(stored.get(key), fresh.get(key))
    ]
    for (sheet, address), before, after in wrong:
        print(f"{path}: {sheet}!{address}: stored {before!r}, calculated {after!r}")
    print(f"{path}: {len(stored)} cells, {len(wrong)} changed")
    return not wrong and stored


def place(text):
    target, value = text.rsplit("=", 1)
    sheet, address = target.rsplit("!", 1)
    return sheet, address, value


def type_and_expect(path, entries, expectations, folder):
    changed = os.path.join(folder, "typed.xlsx")
    typed(path, entries, changed)
    fresh = calculated(changed, folder)
    good = True
    for sheet, address, value in expectations:
        shown = fresh.get((sheet, address), "")
        wanted = float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else value
        if not same(shown, wanted):
            print(f"{path}: {sheet}!{address}: expected {wanted!r}, calculated {shown!r}")
            good = False
    print(f"{path}: {len(entries)} typed, {len(expectations)} expected")
    return good


def main(arguments):
    books, entries, expectations = [], [], []
    lists = {"--set": entries, "--expect": expectations}
    rest = iter(arguments)
    for argument in rest:
        if argument in lists:
            lists[argument].append(place(next(rest)))
        else:
            books.append(argument)
    if not books:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        if entries or expectations:
            results = [type_and_expect(book, entries, expectations, folder) for book in books]
        else:
            results = [compare(book, folder) for book in books]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
