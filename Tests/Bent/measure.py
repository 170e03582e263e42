#!/usr/bin/env python3
"""Bends clean returns by rule, lets parbook read them, and counts what became of every value.

Usage: measure.py PARBOOK PLAN_FOLDER WORK_FOLDER [--libreoffice] [--pairs N] [--report FILE]

Each value is *recovered* (parbook gives the right one), *reported* (it gives none, and a problem names
the cell, the row or the file), *lost* (none, and not a word) or *wrong* (another value). A value that a
rule does not damage has to be recovered. The status is 1 where anything was wrong, lost, or reported
although it could have been told.
"""
import argparse
import collections
import copy
import datetime
import json
import pathlib
import random
import subprocess
import sys
from decimal import Decimal

import base
import document as documents
import rules

WRITERS = {
    "xlsxwriter": (".xlsx", documents.write_xlsxwriter),
    "openpyxl": (".xlsx", documents.write_openpyxl),
    "csv": (".csv", documents.write_csv),
}
CSV_DIALECTS = {
    "csv-semicolon": {},
    "csv-comma": {"delimiter": ","},
    "csv-tab-utf16": {"delimiter": "\t", "encoding": "utf-16"},
    "csv-no-bom": {"encoding": "utf-8"},
}
# What a CSV file cannot hold, or what only makes sense in one kind of file.
NOT_IN_CSV = {"text_in_tcvn3", "text_in_vni", "rows_hidden", "two_row_headings",
              "foreign_sheets_added", "codes_as_dates_month_first", "codes_as_dates_day_first",
              "scores_as_error_values", "codes_as_numbers", "scores_turned_into_dates"}
# Pairs that undo one another or leave no answer that a person could tell either.
IMPOSSIBLE = [{"codes_removed", "rows_sorted_by_name"}, {"codes_removed", "headings_lost"},
              {"text_in_tcvn3", "text_in_vni"}, {"text_in_tcvn3", "text_decomposed"},
              {"text_in_vni", "text_decomposed"}, {"headings_lost", "columns_reversed"}]


def canonical(value):
    """A value in the text that the records use."""
    if isinstance(value, (int, float)):
        return format(Decimal(str(value)).normalize(), "f")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def needs_heading(name):
    return name in ("headings_lost",)


def apply_rules(clean, names):
    bent = copy.deepcopy(clean)
    # Rules that look columns up by their heading come before those that change headings.
    order = sorted(names, key=lambda n: (n.startswith(("heading", "two_row", "look_alike", "text_")),
                                         n.startswith(("text_", "heading")), needs_heading(n)))
    for name in order:
        rules.RULES[name](bent)
    return bent


def cases(returns, pairs, with_libreoffice):
    """[(label, rule names, document, answers, writer)]"""
    made = []
    everything = sorted(rules.RULES)
    for index, name in enumerate(everything):
        clean, answers = returns[index % 2] if name != "sender_only_in_file_name" else returns[0]
        made.append((name, [name], clean, answers, "xlsxwriter" if index % 2 else "openpyxl"))
        if name not in NOT_IN_CSV:
            made.append((name, [name], clean, answers, "csv"))
    for dialect in CSV_DIALECTS:
        for clean, answers in returns:
            made.append((dialect, [], clean, answers, dialect))
    for clean, answers in returns:
        for writer in ("xlsxwriter", "openpyxl"):
            made.append(("clean", [], clean, answers, writer))
    chance = random.Random(7391)
    while pairs > 0:
        first, second = chance.sample(everything, 2)
        if any(bad <= {first, second} for bad in IMPOSSIBLE):
            continue
        clean, answers = returns[pairs % 3]
        made.append((f"{first}+{second}", [first, second], clean, answers,
                     ("xlsxwriter", "openpyxl")[pairs % 2]))
        pairs -= 1
    if with_libreoffice:
        for name in ("clean", "codes_as_dates_day_first", "scores_as_text_with_comma",
                     "text_in_tcvn3", "rows_hidden", "two_row_headings"):
            clean, answers = returns[0]
            names = [] if name == "clean" else [name]
            made.append((f"{name} (ods)", names, clean, answers, "ods"))
            if name == "clean":
                made.append((f"{name} (csv of LibreOffice)", names, clean, answers, "soffice-csv"))
    return made


def write(document, writer, folder, stem):
    if writer in CSV_DIALECTS:
        document.csv_dialect = CSV_DIALECTS[writer]
        writer = "csv"
    folder.mkdir(parents=True, exist_ok=True)
    if writer in ("ods", "soffice-csv"):
        first = folder / f"{stem}.xlsx"
        documents.write_xlsxwriter(document, first)
        if writer == "ods":
            ods = documents.through_libreoffice(first, "ods", folder)
            return documents.through_libreoffice(ods, "xlsx", folder)
        # 59 is the separator of a Vietnamese system, 76 UTF-8, -1 every sheet.
        export = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1"
        return documents.through_libreoffice(first, export, folder)
    suffix, write_file = WRITERS[writer]
    path = folder / (stem + suffix)
    write_file(document, path)
    return path


def read_back(parbook, path):
    """(records by (annex, code, field), problems) as parbook tells them."""
    run = subprocess.run([parbook, "--lang", "en", "--quiet", "convert", str(path), "--format", "json"],
                         capture_output=True, timeout=60)
    if run.returncode not in (0, 1):
        return {}, [{"code": f"exit-{run.returncode}", "file": path.name,
                     "message": run.stderr.decode()}]
    output = json.loads(run.stdout or b"{}")
    values = {}
    for record in output.get("records", []):
        for field, value in record["values"].items():
            if value and value.get("used") is not None:
                key = record["annex"], record["code"], field
                used = str(value["used"])
                if key in values and values[key] != used:
                    used = f"{values[key]} | {used}"
                values[key] = used
    return values, output.get("problems", [])


def judge(answers, values, problems, damaged):
    """Counts by outcome, and the list of what went wrong."""
    counts, faults = collections.Counter(), []
    told = {p.get("row") for p in problems if p.get("severity") != "note"}
    whole_file = any(p.get("severity") == "error" and not p.get("row") and not p.get("cell")
                     for p in problems) or any(p["code"].startswith("exit-66") for p in problems)
    for key, answer in answers.items():
        annex, code, field = key
        got = values.get(key)
        if got == canonical(answer):
            counts["recovered"] += 1
        elif got is not None:
            counts["wrong"] += 1
            faults.append(f"wrong {annex} {code} {field}: {got!r}, not {canonical(answer)!r}")
        elif code in told or whole_file:
            counts["reported"] += 1
            if field not in damaged:
                counts["needlessly reported"] += 1
                faults.append(f"reported though clear {annex} {code} {field}")
        else:
            counts["lost"] += 1
            faults.append(f"lost {annex} {code} {field}")
    for key in values.keys() - answers.keys():
        if key[1] in {c for _, c, _ in answers}:
            counts["wrong"] += 1
            faults.append(f"invented {key}: {values[key]!r}")
    return counts, faults


def main():
    options = argparse.ArgumentParser()
    options.add_argument("parbook")
    options.add_argument("plan")
    options.add_argument("work", type=pathlib.Path)
    options.add_argument("--libreoffice", action="store_true")
    options.add_argument("--pairs", type=int, default=60)
    options.add_argument("--report", type=pathlib.Path)
    chosen = options.parse_args()
    total, lines, files = collections.Counter(), [], 0
    for index, (label, names, clean, answers, writer) in enumerate(
            cases(base.clean_returns(chosen.plan), chosen.pairs, chosen.libreoffice)):
        bent = apply_rules(clean, names)
        folder = chosen.work / f"{index:03}"
        path = write(bent, writer, folder, bent.file_name)
        values, problems = read_back(chosen.parbook, path)
        damaged = set().union(*(rules.RULES[n].damages for n in names)) if names else set()
        counts, faults = judge(answers, values, problems, damaged)
        total += counts
        files += 1
        if faults:
            lines.append(f"{index:03} {label} [{writer}] {dict(counts)}")
            lines += [f"      {fault}" for fault in faults[:6]]
    if chosen.report:
        chosen.report.write_text("\n".join(lines) + "\n", encoding="utf-8")
    else:
        print("\n".join(lines))
    print(f"{files} bent returns, {sum(total[k] for k in ('recovered', 'reported', 'lost', 'wrong'))}"
          f" values: {total['recovered']} recovered, {total['reported']} reported"
          f" ({total['needlessly reported']} of them though clear), {total['lost']} lost in silence,"
          f" {total['wrong']} wrong in silence")
    sys.exit(1 if total["wrong"] or total["lost"] else 0)


if __name__ == "__main__":
    main()
