#!/usr/bin/env python3
"""Holds parbook's JSON against its schemas (Sources/Publishing/Canonical/Schema).

  validate.py FILE.json …       these files; each names its schema itself
  validate.py                   what the built parbook prints for the built-in plan and the examples

Needs the Python package jsonschema (Debian: python3-jsonschema).
"""
import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCHEMAS = os.path.join(ROOT, "Sources", "Publishing", "Canonical", "Schema")

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("validate.py: the Python package jsonschema is missing (apt install python3-jsonschema)")


def validators():
    found = {}
    for path in glob.glob(os.path.join(SCHEMAS, "*.schema.json")):
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        Draft202012Validator.check_schema(schema)
        found[schema["$id"]] = Draft202012Validator(schema)
    return found


def validate(path, known):
    with open(path, encoding="utf-8") as file:
        value = json.load(file)
    validator = known.get(value.get("schema"))
    if validator is None:
        print(f"{path}: no schema named {value.get('schema')!r}")
        return False
    errors = list(validator.iter_errors(value))
    for error in errors[:20]:
        place = "/".join(str(step) for step in error.absolute_path)
        print(f"{path}: {place}: {error.message[:200]}")
    print(f"{path}: {value['schema']}, {len(errors)} errors")
    return not errors and refuses_strangers(path, value, validator)


def refuses_strangers(path, value, validator):
    """The schema must be strict: a key more, or a required one less, is an error."""
    more, less = copy.deepcopy(value), copy.deepcopy(value)
    more["stranger"] = 1
    less.pop(next(key for key in less if key != "schema"))
    if validator.is_valid(more) or validator.is_valid(less):
        print(f"{path}: the schema lets a strange or missing key pass")
        return False
    return True


def printed(folder):
    """JSON of every kind from the built program."""
    program = os.environ.get("PARBOOK") or os.path.join(ROOT, ".build", "debug", "parbook")
    returns = os.path.join(ROOT, "Examples", "returns")
    plan, records, whole, again, later = (
        os.path.join(folder, name)
        for name in ("plan.json", "records.json", "consolidation.json", "again.json", "next.json"))
    commands = [
        ["plan", "export", "-o", plan],
        ["convert", *sorted(glob.glob(os.path.join(returns, "*.*"))), "--format", "json", "-o", records],
        ["consolidate", returns, "-o", os.path.join(folder, "whole.xlsx"), "--json", whole],
        # Another round, from which most returns are missing.
        ["consolidate", os.path.join(returns, "SNV-quy3.xlsx"), "-o", os.path.join(folder, "again.xlsx"),
         "--json", again, "--previous", whole],
        ["consolidate", returns, "--period", "Quý IV/2020", "-o", os.path.join(folder, "next.xlsx"),
         "--json", later, "--previous", whole, "--previous", again],
    ]
    for command in commands:
        run = subprocess.run([program, "--quiet", *command], capture_output=True, text=True)
        # 1: done, and problems were found.
        if run.returncode not in (0, 1):
            sys.exit(f"parbook {command[0]}: status {run.returncode}\n{run.stderr}")
    return [plan, records, whole, again, later, status(program, returns, folder)]


def status(program, returns, folder):
    """The status of a round of the examples."""
    dot, printed = os.path.join(folder, "dot"), os.path.join(folder, "status.json")
    for words in (["new", dot, "--period", "Quý III năm 2020"], ["add", dot, returns], ["status", dot, "--json"]):
        run = subprocess.run([program, "--quiet", "round", *words], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"parbook round {words[0]}: status {run.returncode}\n{run.stderr}")
    with open(printed, "w", encoding="utf-8") as file:
        file.write(run.stdout)
    return printed


def main(paths):
    known = validators()
    with tempfile.TemporaryDirectory() as folder:
        results = [validate(path, known) for path in paths or printed(folder)]
    sys.exit(0 if results and all(results) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
