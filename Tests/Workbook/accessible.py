#!/usr/bin/env python3
"""Holds a workbook to what accessibility checkers ask, and to what sorting needs.

  accessible.py BOOK.xlsx …

Every chart and picture has alternative text; tables have headings, each its own, and no merged cells among their
rows; sheets have names that say something and print titles; type is told from its ground by 4.5 : 1 at least;
no formula is volatile. Needs nothing beyond Python's own library.
"""
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
VOLATILE = re.compile(r"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(")


def luminance(rgb):
    parts = [int(rgb[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    parts = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colour(element, default):
    rgb = None if element is None else element.get("rgb")
    return rgb[-6:] if rgb else default


def looks(styles):
    """(ink, ground) of every look that cells have, conditional ones included."""
    inks = [colour(f.find(MAIN + "color"), "000000") for f in styles.find(MAIN + "fonts")]
    grounds = [colour(f.find(f"{MAIN}patternFill/{MAIN}fgColor"), "FFFFFF") for f in styles.find(MAIN + "fills")]
    for xf in styles.find(MAIN + "cellXfs"):
        yield inks[int(xf.get("fontId"))], grounds[int(xf.get("fillId"))]
    for dxf in styles.find(MAIN + "dxfs") or []:
        ground = dxf.find(f"{MAIN}fill/{MAIN}patternFill")
        shades = [] if ground is None else [ground.find(MAIN + "bgColor"), ground.find(MAIN + "fgColor")]
        shade = next((s for s in shades if s is not None), None)
        yield colour(dxf.find(f"{MAIN}font/{MAIN}color"), "000000"), colour(shade, "FFFFFF")


def rows(reference):
    return [int(n) for n in re.findall(r"\d+", reference)]


def letters(address):
    """A column's letters, in the order of columns."""
    text = address.rstrip("0123456789")
    return len(text), text


def findings(path):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = lambda name: ET.fromstring(parts[name])
    for name in sorted(parts):
        if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
            for shape in xml(name).iter(DRAWING + "cNvPr"):
                if not shape.get("descr", "").strip():
                    yield f"{name}: {shape.get('name')} has no alternative text"
    for ink, ground in set(looks(xml("xl/styles.xml"))):
        if contrast(ink, ground) < 4.5:
            yield f"type {ink} on {ground}: {contrast(ink, ground):.2f}"
    book = xml("xl/workbook.xml")
    names = [sheet.get("name") for sheet in book.iter(MAIN + "sheet")]
    titled = {d.get("localSheetId") for d in book.iter(MAIN + "definedName") if d.get("name") == "_xlnm.Print_Titles"}
    for index, name in enumerate(names):
        if re.fullmatch(r"(Sheet|Trang tính)\d*", name):
            yield f"sheet {name}: its name says nothing"
        if index and str(index) not in titled:
            yield f"sheet {name}: its headings are not printed again"
        part = f"xl/worksheets/sheet{index + 1}.xml"
        sheet = xml(part)
        merged = [m.get("ref") for m in sheet.iter(MAIN + "mergeCell")]
        for formula in sheet.iter(MAIN + "f"):
            if VOLATILE.search(formula.text or ""):
                yield f"sheet {name}: volatile {formula.text}"
        relations = parts.get(f"xl/worksheets/_rels/sheet{index + 1}.xml.rels", b"<x/>")
        for relation in ET.fromstring(relations):
            if not relation.get("Type").endswith("/table"):
                continue
            table = xml("xl/" + relation.get("Target").replace("../", ""))
            headings = [c.get("name").lower() for c in table.iter(MAIN + "tableColumn")]
            if len(set(headings)) < len(headings) or any(re.fullmatch(r"column\d+", h) for h in headings):
                yield f"sheet {name}: headings of its table: {headings}"
            first, last = rows(table.get("ref"))
            widest = max(
                (letters(c.get("r")) for row in sheet.iter(MAIN + "row") if first <= int(row.get("r")) <= last
                 for c in row.iter(MAIN + "c")), default=(0, ""))
            if widest > letters(table.get("ref").split(":")[1]):
                yield f"sheet {name}: column {widest[1]} does not move when its table is sorted"
            for reference in merged:
                if rows(reference)[-1] >= first and rows(reference)[0] <= last:
                    yield f"sheet {name}: {reference} is merged in its table"
        filtered = sheet.find(MAIN + "autoFilter")
        if filtered is not None:
            first, last = rows(filtered.get("ref"))
            for reference in merged:
                if rows(reference)[-1] >= first and rows(reference)[0] <= last:
                    yield f"sheet {name}: {reference} is merged among filtered rows"


def main(books):
    if not books:
        sys.exit(__doc__)
    count = 0
    for book in books:
        for finding in findings(book):
            print(f"{book}: {finding}")
            count += 1
    print(f"{len(books)} workbooks, {count} findings")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
