#!/usr/bin/env python3
"""Fuzzes the understanding: edits filled templates at random, and judges what became of each edit.

Usage: edits.py PARBOOK PLAN_FOLDER WORK_FOLDER [--count N] [--seed N] [--each N]

An edit claims what a careful person would make of its cells. It is *recovered* (what is right was
read), *reported* (nothing was used, and a problem or an unplaced text stands at its cell, row or
sheet), *lost* (nothing, and not a word) or *wrong* (something else was used). Values that no edit
touched are held likewise, and the fates of every file have to add up to the cells read. The status is
1 where anything was lost or wrong, or an account does not add up.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import zipfile
from decimal import Decimal

import openpyxl

import edit_kinds
import edit_names  # noqa: F401  (adds its kinds)
import edit_values  # noqa: F401  (adds its kinds)
import edit_whole
from measure import canonical
from templates import fill

BATCH = 20


def make(task):
    """Edits one template: (file name, answers, claims)."""
    seed, each, source, answers, folder = task
    chance = random.Random(seed)
    book = openpyxl.load_workbook(source)
    desk = edit_kinds.Desk(book, answers, chance)
    for _ in range(each * 3):
        if len(desk.claims) == each:
            break
        kind = chance.choice(edit_kinds.KINDS)
        claim = kind(desk)
        if claim is not None:
            claim.kind = kind.__name__
            desk.claims.append(claim)
    if chance.randrange(5):
        kind = chance.choice(edit_whole.WHOLE)
        claim = kind(desk)
        if claim is not None:
            claim.kind = kind.__name__
            desk.claims.append(claim)
    name = f"{seed:06}-{pathlib.Path(source).name}"
    desk.drop_tokens_written_over()
    save(desk, pathlib.Path(folder) / name)
    for claim in desk.claims:
        claim.cells = [(cell.parent.title, cell.coordinate) for cell in claim.cells if cell.value is not None]
    columns = [(annex, field, cell.coordinate) for annex, field, cell in desk.told_columns]
    return name, desk.answers, desk.claims, desk.sheets, columns


def save(desk, path):
    """Saves the workbook, and puts formulas beside the values that are their results."""
    for sheet in desk.book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.hyperlink:
                    cell.hyperlink.ref = cell.coordinate
    for cell in desk.hidden_rows:
        cell.parent.row_dimensions[cell.row].hidden = True
    desk.book.save(path)
    formulas = collections.defaultdict(list)
    for cell, value, formula in desk.formulas:
        if cell.value == value:
            number = desk.book.worksheets.index(cell.parent) + 1
            formulas[f"xl/worksheets/sheet{number}.xml"].append((cell.coordinate, formula))
    if not formulas:
        return
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    for part, cells in formulas.items():
        for at, formula in cells:
            parts[part] = re.sub(rf'(<c r="{at}"[^>]*>)(?=<v>)'.encode(),
                                 lambda m: m[1] + f"<f>{formula}</f>".encode(), parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)


def run(parbook, *arguments):
    done = subprocess.run([parbook, "--lang", "en", "--quiet", *map(str, arguments)], capture_output=True)
    if done.returncode not in (0, 1):
        sys.exit(f"parbook {arguments[0]} ended with {done.returncode}: {done.stderr.decode()[:500]}")
    return json.loads(done.stdout, parse_float=Decimal, parse_int=Decimal) if done.stdout else {}


def plain(text):
    """A value without what is rightly added to it: the address of a link, a note continued below."""
    return re.sub(r" \(https://[^)]*\)|\n" + edit_kinds.TOKEN + ".*", "", text)


def read(parbook, paths):
    """By file name: (values, problems and unplaced texts, account)."""
    records = run(parbook, "convert", "--format", "json", *paths).get("records", [])
    checked = run(parbook, "check", "--json", *paths)["files"]
    values = collections.defaultdict(lambda: collections.defaultdict(set))
    for record in records:
        for field, entry in record["values"].items():
            if entry["value"] is not None:
                key = record["annex"], record["code"], field
                values[record["file"]][key].add(plain(canonical(entry["value"])))
    return {file["file"]: (values[file["file"]], file, json.dumps(
        [file, [r for r in records if r["file"] == file["file"]]], ensure_ascii=False, default=str))
        for file in checked}


def teller(file, values, forms, columns):
    """A function that says whether the absence of a value is told, and where."""
    problems = [p for p in file["problems"] if p["severity"] != "note"]
    rows = {p["row"] for p in problems if p.get("row")}
    refused = not values and any(p["severity"] == "error" for p in problems)
    sheets = {p["sheet"] for p in problems
              if p["severity"] == "error" and p.get("sheet") and not p.get("row")}
    named = {(p.get("sheet"), p["cell"].split(":")[0]) for p in problems if p.get("cell")}
    columns = {(annex, field) for annex, field, cell in columns if (forms[annex], cell) in named}
    lines = {(p.get("sheet"), "".join(filter(str.isdigit, p["cell"].split(":")[0])))
             for p in problems + file.get("unplaced", []) if p.get("cell")}

    def told(key, line=None):
        annex, code, field = key
        sheet = forms[annex]
        return (refused or code in rows or sheet in sheets or (sheet, str(line)) in lines
                or (annex, field) in columns)
    return told


def judge(answers, claims, forms, columns, read_back):
    """[(kind, outcome, what)] for each edit, and for the values that no edit touched."""
    values, file, text = read_back
    told, results, touched = teller(file, values, forms, columns), [], set()
    order = ("wrong", "lost", "reported", "recovered")
    cells_told = {(p["sheet"], p["cell"].split(":")[0])
                  for p in file["problems"] + file.get("unplaced", []) if p.get("cell")}
    codes_told = {(p["code"], p["row"]) for p in file["problems"] if p.get("row")}
    # Rows that are kept as a whole stand at their first cell.
    rows_kept = {(p["sheet"], "".join(filter(str.isdigit, p["cell"]))) for p in file.get("unplaced", [])
                 if " | " in p["written"]}
    # Nothing of these sheets is read, and each is named.
    left_out = {p["sheet"] for p in file["problems"]
                if p["code"] in ("table-other-period", "table-other-agency", "hidden-table-ignored")}
    sheets_told = {p["sheet"] for p in file["problems"]
                   if not p.get("row") and p["sheet"] in str(p["found"]).split(" | ")}
    for claim in claims:
        found = []
        for key, right in claim.values.items():
            touched.add(key)
            got = values.get(key, set())
            if got and not got <= right:
                found.append(("wrong", f"{key}: {got}, not {right or 'blank'}"))
            elif got or claim.may_be_absent:
                found.append(("recovered", ""))
            else:
                answer = answers.get(key)
                here = told(key, claim.lines.get(key)) or isinstance(answer, str) and answer in text
                found.append(("reported" if here else "lost", f"{key} {claim.lines.get(key)}"))
        for token, sheet in claim.tokens:
            found.append(("reported", "") if token in text or sheet in left_out else ("lost", token))
        for cell in claim.cells:
            row = cell[0], "".join(filter(str.isdigit, cell[1]))
            found.append(("reported", "") if cell in cells_told or row in rows_kept or cell[0] in left_out
                         else ("lost", f"cell {cell}"))
        for code, *keys in claim.told:
            key = keys[0]
            if all(values.get(key) for key in keys):
                found.append(("reported", "") if (code, key[1]) in codes_told else ("lost", f"{code} {key}"))
        for sheet in claim.sheets:
            found.append(("reported", "") if sheet in sheets_told else ("lost", f"sheet {sheet}"))
        worst = min(found, key=lambda pair: order.index(pair[0]), default=("recovered", ""))
        results.append((claim.kind, *worst))
    for key, answer in answers.items():
        if key in touched:
            continue
        got = values.get(key, set())
        if got != {canonical(answer)}:
            fate = "wrong" if got else "reported" if told(key) else "lost"
            results.append(("(values not edited)", fate, f"{key}: {got or 'blank'}, not {answer!r}"))
        else:
            results.append(("(values not edited)", "recovered", ""))
    cells = dict(file.get("cells") or {})
    if cells and cells.pop("read") != sum(cells.values()):
        results.append(("(accounts)", "wrong", f"does not add up: {file['cells']}"))
    else:
        results.append(("(accounts)", "recovered", ""))
    return results


def main():
    options = argparse.ArgumentParser()
    options.add_argument("parbook")
    options.add_argument("plan", type=pathlib.Path)
    options.add_argument("work", type=pathlib.Path)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--each", type=int, default=12)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    clean, edited = chosen.work / "filled", chosen.work / "edited"
    for folder in (clean, edited):
        folder.mkdir(parents=True, exist_ok=True)
    sources = []
    for blank in sorted((chosen.plan / "blank").glob("*.xlsx")):
        sources.append((clean / blank.name, fill(blank, blank.stem, clean / blank.name)))
    tasks = [(chosen.seed * 100_000 + n, chosen.each, *sources[n % len(sources)], edited)
             for n in range(-(-chosen.count // chosen.each))]
    table, shown = collections.defaultdict(collections.Counter), collections.Counter()
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        made = list(pool.map(make, tasks, chunksize=8))
    batches = [made[at:at + BATCH] for at in range(0, len(made), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        back = pool.map(lambda batch: read(chosen.parbook, [edited / name for name, *_ in batch]), batches)
        for batch, result in zip(batches, back):
            for name, *made_of in batch:
                for kind, fate, what in judge(*made_of, result[name]):
                    table[kind][fate] += 1
                    if fate in ("lost", "wrong"):
                        shown[kind, fate] += 1
                        if shown[kind, fate] <= 4:
                            print(f"{fate} {kind} {name}: {what}")
    columns, total = ("recovered", "reported", "lost", "wrong"), collections.Counter()
    print(f"{'edit':36}" + "".join(f"{name:>11}" for name in columns))
    for kind, counts in sorted(table.items()):
        print(f"{kind:36}" + "".join(f"{counts[name]:11}" for name in columns))
        total.update(counts if not kind.startswith("(") else {})
    faults = sum(counts["lost"] + counts["wrong"] for counts in table.values())
    print(f"{sum(total.values())} edits in {len(made)} files: " + ", ".join(
        f"{total[name]} {name}" for name in columns) + f"; {faults} faults with the values not edited")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
