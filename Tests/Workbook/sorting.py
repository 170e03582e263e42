#!/usr/bin/env python3
"""Lets LibreOffice sort every table of workbooks, and calculate: each row must keep its figures.

  sorting.py BOOK.xlsx …

Each table is sorted downwards by its second column, by a macro in a profile of its own. Then the rows must be the
same rows in another order, each with the results that it had, and no figure of the first sheet may change. Needs
`soffice` and nothing beyond Python's own library.
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

from recalculate import cells, parts

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub SortTables(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = 1 : fields(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields" : how(0).Value = fields()
  how(1).Name = "ContainsHeader" : how(1).Value = True
  For Each place In document.DatabaseRanges.ElementNames
    area = document.DatabaseRanges.getByName(place).DataArea
    document.Sheets(area.Sheet).getCellRangeByPosition( _
      area.StartColumn, area.StartRow, area.EndColumn, area.EndRow).sort(how())
  Next
  document.calculateAll()
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName" : format(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, format())
  document.close(True)
End Sub
</script:module>
"""

def tables(path):
    """(sheet, name, first row, last row, columns) of each table."""
    with zipfile.ZipFile(path) as archive:
        for sheet, part in parts(archive):
            rels = part.replace("worksheets/", "worksheets/_rels/") + ".rels"
            if rels not in archive.namelist():
                continue
            for relation in ET.fromstring(archive.read(rels)):
                if not relation.get("Type").endswith("/table"):
                    continue
                table = ET.fromstring(archive.read("xl/" + relation.get("Target").replace("../", "")))
                left, first, right, last = re.fullmatch(
                    r"([A-Z]+)(\d+):([A-Z]+)(\d+)", table.get("ref")).groups()
                yield sheet, table.get("name"), int(first) + 1, int(last), letters(left, right)


def letters(left, right):
    names = [chr(65 + n) for n in range(26)] + [f"A{chr(65 + n)}" for n in range(26)]
    return names[names.index(left):names.index(right) + 1]


def sorted_copy(path, folder):
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    # The program puts an empty module into a profile that it makes.
    subprocess.run([*office, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    module = os.path.join(folder, "profile", "user", "basic", "Standard", "Module1.xba")
    with open(module, "w", encoding="utf-8") as file:
        file.write(MACRO)
    target = os.path.join(folder, "sorted.xlsx")
    # A copy, which nobody else has open: the program would ask, and wait for an answer.
    source = "file://" + shutil.copy(path, os.path.join(folder, "book.xlsx"))
    subprocess.run(
        [*office, f'macro:///Standard.Module1.SortTables("{source}","file://{target}")'],
        check=True, capture_output=True, timeout=120)
    return target


def shown(value):
    return f"{value:.9g}" if isinstance(value, float) else value


def rows(found, sheet, first, last, columns):
    return [
        tuple(shown(found.get((sheet, f"{column}{row}"))) for column in columns)
        for row in range(first, last + 1)]


def check(path, folder):
    before, after = cells(path), cells(sorted_copy(path, folder))
    wrong = []
    moved = 0
    for sheet, name, first, last, columns in tables(path):
        one = rows(before, sheet, first, last, columns)
        other = rows(after, sheet, first, last, columns)
        moved += one != other
        lost = collections.Counter(one) - collections.Counter(other)
        wrong += [f"{sheet} ({name}): no row is {row} any more" for row in list(lost)[:3]]
        keys = [row[1] for row in other if row[1] is not None]
        if len(set(keys)) > 1 and one == other:
            wrong.append(f"{sheet} ({name}): the order is the same")
    with zipfile.ZipFile(path) as archive:
        overview = next(parts(archive))[0]
    # Helpers that say at which place of a list a row is picked follow the list.
    wrong += [
        f"{overview}!{cell}: {value!r} became {after.get((sheet, cell))!r}"
        for (sheet, cell), value in before.items()
        if sheet == overview and re.match(r"[A-Q]\d", cell) and shown(after.get((sheet, cell))) != shown(value)]
    for text in wrong:
        print(f"{path}: {text}")
    print(f"{path}: {moved} tables sorted, {len(wrong)} findings")
    return not wrong and moved > 0


def main(arguments):
    fine = []
    for path in arguments:
        with tempfile.TemporaryDirectory() as folder:
            fine.append(check(path, folder))
    sys.exit(0 if fine and all(fine) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
