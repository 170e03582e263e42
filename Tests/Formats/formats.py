#!/usr/bin/env python3
"""Saves the example returns as .xls and .ods (by LibreOffice) and their tables as .docx, consolidates each
set, and holds the results against that of the originals.

Usage: formats.py PARBOOK RETURNS WORK

Of .xls and .ods all of the JSON must be the same but for endings and digests of files; of .docx all but
the places too. What repairs of .docx say is left apart: numbers and days are text there.
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def shown(cell):
    value = cell["value"]
    if cell["type"] == "number":
        return f"{value:.6f}".rstrip("0").rstrip(".").replace(".", ",") if isinstance(value, float) else str(value)
    if cell["type"] == "date":
        return "/".join(reversed(value[:10].split("-")))
    return "" if value is None else str(value)


def paragraph(text):
    runs = []
    for line in text.split("\n"):
        pieces = line.split("\t")
        inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(p)}</w:t>' for p in pieces)
        runs.append(f"<w:r>{inner}</w:r>")
    return "<w:p>" + "<w:r><w:br/></w:r>".join(runs) + "</w:p>"


def table(rows, width):
    grid = '<w:gridCol w:w="900"/>' * width
    body = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(row.get(c, ''))}</w:tc>" for c in range(1, width + 1)) + "</w:tr>"
                   for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def document(parbook, path, target, way):
    """The sheets with a heading as Word tables: whole, with the head as paragraphs, or parted by page breaks."""
    listing = subprocess.run([parbook, "cells", "--json", path], capture_output=True, text=True).stdout
    body = ""
    for sheet in json.loads(listing)["sheets"]:
        rows = collections.defaultdict(dict)
        for cell in sheet["cells"]:
            letters, number = re.fullmatch(r"([A-Z]+)(\d+)", cell["ref"]).groups()
            rows[int(number)][column(letters)] = shown(cell)
        heading = next((n for n in sorted(rows) if any(t.strip() in ("STT", "TT") for t in rows[n].values())), None)
        if heading is None:
            continue
        width = max(c for row in rows.values() for c in row)
        last = max(rows)
        numbers = list(range(heading, last + 1))
        if way == "pasted":
            body += table([rows.get(n, {}) for n in range(1, last + 1)], width) + "<w:p/>"
            continue
        for n in range(1, heading):
            if n in rows:
                body += paragraph("\t".join(rows[n][c] for c in sorted(rows[n])))
        if way == "typed":
            body += table([rows.get(n, {}) for n in numbers], width)
        else:
            cut = len(numbers) // 2
            again = numbers[:1] if way == "repeated" else []
            body += table([rows.get(n, {}) for n in numbers[:cut]], width) + BREAK
            body += table([rows.get(n, {}) for n in again + numbers[cut:]], width)
        body += "<w:p/>"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", TYPES)
        z.writestr("_rels/.rels", RELATIONS)
        z.writestr("word/document.xml", f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')


def consolidated(parbook, folder, work):
    out = work / (folder.name + ".xlsx")
    run = subprocess.run([parbook, "consolidate", folder, "-o", out, "--json", out.with_suffix(".json"), "--force",
                          "--as-of", "2020-10-20"], capture_output=True, text=True)
    if run.returncode > 1:
        sys.exit(run.stderr)
    return out.with_suffix(".json").read_text()


PLACES = {"file", "sheet", "cell", "row", "message", "sha256", "related", "files", "asOfSource", "written"}
OF_TEXT = {"number-as-text", "date-as-text", "decimal-comma", "sheet-ignored", "sender-from-file-name", "protection-removed",
           "hidden-content", "formula-without-value", "row-code-from-number", "row-code-from-text"}


def bare(value):
    """Without places."""
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if k not in PLACES}
    return [bare(v) for v in value] if isinstance(value, list) else value


def lines(text, is_document):
    text = re.sub(r"\.(xlsx|xls|ods|docx)\b", ".*", text)
    if not is_document:
        return re.sub(r"\b[0-9a-f]{64}\b", "", text).splitlines()
    whole = json.loads(text)
    problems = [bare(p) | {"code": p["code"]} for p in whole.pop("problems") if p["code"] not in OF_TEXT]
    figures = json.dumps(bare(whole), ensure_ascii=False, indent=1, sort_keys=True).splitlines()
    return figures + sorted(json.dumps(p, ensure_ascii=False, sort_keys=True) for p in problems)


def main():
    parbook, returns, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    sources = sorted(returns.iterdir())
    original = consolidated(parbook, returns, work)
    status = 0
    for way in ["xls", "ods", "pasted", "typed", "parted", "repeated"]:
        folder = work / way
        folder.mkdir()
        for path in sources:
            if path.suffix != ".xlsx":
                shutil.copy(path, folder)
            elif way not in ("xls", "ods"):
                document(parbook, path, folder / (path.stem + ".docx"), way)
        if way in ("xls", "ods"):
            books = [str(p) for p in sources if p.suffix == ".xlsx"]
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work.resolve()}/profile", "--headless", "--convert-to",
                            way, "--outdir", folder, *books], check=True, capture_output=True)
        is_document = way not in ("xls", "ods")
        expected = collections.Counter(lines(original, is_document))
        found = collections.Counter(lines(consolidated(parbook, folder, work), is_document))
        missing, more = expected - found, found - expected
        print(f"{way}: {len(missing)} lines missing, {len(more)} more")
        for mark, some in (("-", missing), ("+", more)):
            for line in list(some)[:12]:
                print(f"  {mark} {line.strip()[:220]}")
        status |= bool(missing or more)
    sys.exit(status)


main()
