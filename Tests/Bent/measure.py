#!/usr/bin/env python3
"""Bends clean returns by rule, lets parbook read them, and counts what became of every value.

Usage: measure.py PARBOOK PLAN_FOLDER WORK_FOLDER [--libreoffice] [--pairs N]

Each value is *recovered* (parbook gives the right one), *reported* (it gives none, and a problem names
the cell, the row or the file), *lost* (none, and not a word) or *wrong* (another value). A value that a
rule does not damage has to be recovered. The status is 1 where anything was wrong, lost, or reported
although it could have been told.
"""
import argparse
import collections
import concurrent.futures
import copy
import datetime
import itertools
import json
import os
import pathlib
import random
import subprocess
import sys
from decimal import Decimal

import base
import document as documents
import rules
import rules_kinds  # noqa: F401  (adds its rules)
from legacy import to_windows_1258

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
    "csv-windows-1258": {"encode": to_windows_1258},
}
# What a CSV file cannot hold, besides rules that name their writer.
NOT_IN_CSV = {"text_in_tcvn3", "text_in_vni", "rows_hidden", "two_row_headings",
              "foreign_sheets_added", "codes_as_dates_month_first", "codes_as_dates_day_first",
              "scores_as_error_values", "codes_as_numbers", "scores_turned_into_dates",
              "scores_shown_in_thousands", "numbers_beyond_the_table"}
# Codes that say of a whole column that it is not used.
COLUMN_LEFT_OUT = {"column-ambiguous", "column-unit", "period-mismatch"}
THROUGH_LIBREOFFICE = ("", "codes_as_dates_day_first", "scores_as_text_with_comma", "text_in_tcvn3",
                       "rows_hidden", "two_row_headings", "code_cells_merged_down", "dates_as_serials")
# Pairs that undo one another or leave no answer that a person could tell either.
HEADING_RULES = ["heading_of_another_quarter", "heading_up_to_a_day", "heading_in_per_cent",
                 "heading_with_a_factor", "heading_of_another_body"]
IMPOSSIBLE = [*({rule, other} for rule in HEADING_RULES for other in ("two_row_headings", "headings_lost", "scores_shown_in_thousands")),
              *({"numbers_beyond_the_table", other} for other in ("plan_columns_removed", "columns_reversed")),
              *map(set, itertools.combinations(HEADING_RULES, 2)),
              {"codes_removed", "rows_sorted_by_name"}, {"codes_removed", "headings_lost"},
              {"headings_lost", "columns_reversed"}, {"sender_not_named", "sender_only_in_file_name"},
              # One text is stored in one way.
              *map(set, itertools.combinations(
                  ["text_in_tcvn3", "text_in_vni", "text_in_vntimeh", "text_decomposed"], 2))]


def canonical(value):
    """A value in the text that the records use."""
    if isinstance(value, (int, float, Decimal)):
        return format(Decimal(str(value)).normalize(), "f")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def apply_rules(clean, names):
    """The bent return, and the rules that changed anything in it."""
    bent = copy.deepcopy(clean)
    applied = []
    # Rules that look columns up by their heading come before those that change headings or text.
    last = ("text_", "headings_lost")
    # Merged cells stand by their rows' numbers, so rows are moved before.
    order = sorted(names, key=lambda name: (name.startswith(last), "merged" in name,
                                            name.startswith(("heading", "two_row", "look_alike"))))
    for name in order:
        before = copy.deepcopy(bent)
        try:
            rules.RULES[name](bent)
        except (LookupError, ValueError):
            # The return has no such form or column any more.
            bent = before
        if bent != before:
            applied.append(name)
    return bent, applied


def writer_for(names, choice):
    """The writer that the rules need, else the one of two by turns."""
    needed = {rules.RULES[name].writer for name in names} - {None, "xlsx"}
    return needed.pop() if needed else ("openpyxl", "xlsxwriter")[choice % 2]


def cases(returns, pairs, with_libreoffice):
    """[(label, rule names, document, answers, writer)]"""
    made = []
    everything = sorted(rules.RULES)
    for index, name in enumerate(everything):
        for clean, answers in returns:
            made.append((name, [name], clean, answers, writer_for([name], index)))
            if name not in NOT_IN_CSV and rules.RULES[name].writer is None:
                made.append((name, [name], clean, answers, "csv"))
            index += 1
    for dialect in CSV_DIALECTS:
        for clean, answers in returns:
            made.append((dialect, [], clean, answers, dialect))
    for clean, answers in returns:
        for writer in ("xlsxwriter", "openpyxl"):
            made.append(("clean", [], clean, answers, writer))
    chance = random.Random(7391)
    possible = [pair for pair in itertools.combinations(everything, 2)
                if not any(bad <= set(pair) for bad in IMPOSSIBLE)
                and not any(rules.RULES[name].writer == "csv" for name in pair)]
    for index, names in enumerate(chance.sample(possible, min(pairs, len(possible)))):
        clean, answers = returns[index % len(returns)]
        made.append(("pairs", list(names), clean, answers, writer_for(names, index)))
    if with_libreoffice:
        clean, answers = returns[0]
        for name in THROUGH_LIBREOFFICE:
            made.append((f"{name or 'clean'}, by way of ODS", [name] if name else [], clean, answers,
                         "ods"))
        made.append(("CSV written by LibreOffice", [], clean, answers, "soffice-csv"))
    return made


def write(document, writer, folder, stem):
    if writer in CSV_DIALECTS:
        document.csv_dialect = CSV_DIALECTS[writer]
        writer = "csv"
    folder.mkdir(parents=True, exist_ok=True)
    if writer in ("ods", "soffice-csv"):
        first = folder / f"{stem}.xlsx"
        document.one_sheet = writer == "soffice-csv"
        documents.write_xlsxwriter(document, first)
        if writer == "ods":
            ods = documents.through_libreoffice(first, "ods", folder)
            return documents.through_libreoffice(ods, "xlsx", folder)
        # 59 is the separator of a Vietnamese system, 76 UTF-8, 1066 vi-VN: `1,5` and `15/10/2020`.
        export = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true,false"
        return documents.through_libreoffice(first, export, folder)
    suffix, write_file = WRITERS[writer]
    path = folder / (stem + suffix)
    write_file(document, path)
    return path


def read_back(parbook, path):
    """What parbook makes of a file: (values by (annex, code, field), problems)."""
    run = subprocess.run([parbook, "--lang", "en", "--quiet", "convert", str(path), "--format", "json"],
                         capture_output=True, timeout=60)
    if run.returncode == 1 and not run.stdout:
        # Nothing was understood, so there are no records; `check` tells why.
        told = subprocess.run([parbook, "--lang", "en", "--quiet", "check", str(path), "--json"],
                              capture_output=True, timeout=60)
        return {}, [p for file in json.loads(told.stdout)["files"] for p in file["problems"]]
    if run.returncode not in (0, 1):
        return {}, [{"code": f"exit-{run.returncode}", "severity": "error",
                     "message": run.stderr.decode()}]
    output = json.loads(run.stdout, parse_float=Decimal, parse_int=Decimal)
    values = {}
    for record in output["records"]:
        for field, entry in record["values"].items():
            if entry["value"] is not None:
                key = record["annex"], record["code"], field
                used = canonical(entry["value"])
                if key in values and values[key] != used:
                    used = f"{values[key]} | {used}"
                values[key] = used
    return values, output["problems"]


def judge(answers, values, problems, damaged, tells):
    """Counts by outcome, and the list of what went wrong."""
    counts, faults = collections.Counter(), []
    told = {p.get("row") for p in problems if p["severity"] != "note"}
    codes = {p["code"] for p in problems}
    # Nothing at all was taken from the file, and an error says why.
    whole_file = not values and any(p["severity"] == "error" for p in problems)
    for code in tells - codes:
        counts["lost"] += 1
        faults.append(f"said nothing of {code}")
    for key, answer in answers.items():
        annex, code, field = key
        got = values.get(key)
        if got == canonical(answer):
            counts["recovered"] += 1
        elif got is not None:
            counts["wrong"] += 1
            faults.append(f"wrong {annex} {code} {field}: {got!r}, not {canonical(answer)!r}")
        elif code in told or whole_file or (field in damaged and codes & COLUMN_LEFT_OUT
                                        or "rows-without-heading" in codes):
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


def measure(parbook, folder, case):
    """(counts, faults) of one case."""
    label, names, clean, answers, writer = case
    bent, applied = apply_rules(clean, names)
    path = write(bent, writer, folder, bent.file_name)
    values, problems = read_back(parbook, path)
    damaged = set().union(*(rules.RULES[name].damages for name in names))
    tells = {rules.RULES[name].tells for name in applied} - {None}
    # A file that is refused as a whole tells no more than why.
    return judge(answers, values, problems, damaged, tells if values or len(names) < 2 else set())


def main():
    options = argparse.ArgumentParser()
    options.add_argument("parbook")
    options.add_argument("plan")
    options.add_argument("work", type=pathlib.Path)
    options.add_argument("--libreoffice", action="store_true")
    options.add_argument("--pairs", type=int, default=200)
    chosen = options.parse_args()
    made = cases(base.clean_returns(chosen.plan), chosen.pairs, chosen.libreoffice)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda numbered: measure(
            chosen.parbook, chosen.work / f"{numbered[0]:04}", numbered[1]), enumerate(made)))
    table, files, total = {}, collections.Counter(), collections.Counter()
    for index, (case, (counts, faults)) in enumerate(zip(made, results)):
        files[case[0]] += 1
        table.setdefault(case[0], collections.Counter()).update(counts)
        total += counts
        if faults:
            print(f"{index:04} {' + '.join(case[1]) or case[0]} [{case[4]}] {dict(counts)}")
            print("\n".join(f"      {fault}" for fault in faults[:6]))
    columns = ("recovered", "reported", "lost", "wrong")
    print(f"{'rule':36}{'files':>7}" + "".join(f"{name:>11}" for name in columns))
    for label, counts in [*table.items(), ("all", total)]:
        count = files[label] if label != "all" else len(made)
        print(f"{label:36}{count:7}" + "".join(f"{counts[name]:11}" for name in columns))
    print(f"{len(rules.RULES)} rules, {len(made)} bent returns, {sum(total[c] for c in columns)} values: "
          f"{total['recovered']} recovered, {total['reported']} reported "
          f"({total['needlessly reported']} of them though clear), {total['lost']} lost in silence, "
          f"{total['wrong']} wrong in silence")
    sys.exit(1 if total["wrong"] or total["lost"] or total["needlessly reported"] else 0)


if __name__ == "__main__":
    main()
