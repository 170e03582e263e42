#!/usr/bin/env python3
"""Prints workbooks by way of LibreOffice: how many pages, and where they end.

  pages.py [--most N] BOOK.xlsx …

There are at most N pages (40); a sheet that says where its pages end takes just those, so that both agree on
what a page holds; and no page ends with a row that only heads those below it: a row in bold type of the annexes,
a title of Thẩm định. Needs `soffice`, `pdftotext` and nothing beyond Python's own library.
"""
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile

from recalculate import MAIN, cells, parts

FIRST_ROW = 6
# Sheets whose bold names head the rows below, by the column of the name.
HEADED = {"Phụ lục I": "B", "Phụ lục II": "B", "Annex I": "B", "Annex II": "B"}


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFC", text) if not c.isspace())


def printed(path, folder):
    """The texts of the pages."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", folder, path], check=True, capture_output=True)
    pdf = os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".pdf")
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return [letters(page) for page in text.split("\f")[:-1]]


def bold_rows(archive, part, column):
    styles = ET.fromstring(archive.read("xl/styles.xml"))
    bold = [font.find(MAIN + "b") is not None for font in styles.find(MAIN + "fonts")]
    looks = [bold[int(xf.get("fontId"))] for xf in styles.find(MAIN + "cellXfs")]
    return {
        int(cell.get("r")[1:])
        for cell in ET.fromstring(archive.read(part)).iter(MAIN + "c")
        if re.fullmatch(column + r"\d+", cell.get("r")) and looks[int(cell.get("s", 0))]
    }


def check(path, most, folder):
    wrong = []
    pages = printed(path, folder)
    if len(pages) > most:
        wrong.append(f"{len(pages)} pages are more than {most}")
    texts = cells(path)
    with zipfile.ZipFile(path) as archive:
        sheets = list(parts(archive))
        starts = {}
        for name, _ in sheets:
            title = letters(str(texts.get((name, "A1"), "")))
            found = [number for number, page in enumerate(pages) if title and page.startswith(title)]
            if found:
                starts[name] = found[0]
        for name, part in sheets:
            breaks = [
                int(b.get("id"))
                for b in ET.fromstring(archive.read(part)).iterfind(f"{MAIN}rowBreaks/{MAIN}brk")]
            following = [start for start in starts.values() if name in starts and start > starts[name]]
            taken = min(following, default=len(pages)) - starts.get(name, 0)
            if breaks and taken != len(breaks) + 1:
                wrong.append(f"{name}: {taken} pages printed, {len(breaks) + 1} meant")
            if name in HEADED:
                heads = bold_rows(archive, part, HEADED[name])
                wrong += [
                    f"{name}: row {row} heads rows of the next page"
                    for row in breaks if row in heads and row >= FIRST_ROW]
    for text in wrong:
        print(f"{path}: {text}")
    print(f"{path}: {len(pages)} pages, {len(wrong)} findings")
    return not wrong


def main(arguments):
    most = 40
    if arguments[:1] == ["--most"]:
        most, arguments = int(arguments[1]), arguments[2:]
    with tempfile.TemporaryDirectory() as folder:
        fine = [check(path, most, folder) for path in arguments]
    sys.exit(0 if all(fine) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
