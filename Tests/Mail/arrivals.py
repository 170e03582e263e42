#!/usr/bin/env python3
"""Archives and mails by many programs, and hostile ones: each return is found or refused by name.

  arrivals.py PARBOOK [NAME…]     all cases, or those whose names hold a NAME

Each file goes through `check --json`. Of honest ones every entry must have the fate that stands
beside it in ways.py, and files of mails their sender and day; hostile ones (hostile.py) must end
with status 0, 1 or 66 within a second and 200 MiB (a debug build has ten), print no control
character, and leave nothing behind.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import hostile
import ways

MEBIBYTES = 200


def check(parbook, path, seconds):
    """Status, JSON, standard error, CPU seconds and MiB of a check."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen([parbook, "--lang", "en", "check", path, "--json"],
                                   stdout=subprocess.PIPE, stderr=errors)
        watch = threading.Timer(10 * seconds, process.kill)
        watch.start()
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        message = errors.read()
    return (process.returncode, output, message, usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss / 1024)


def fates(output, name):
    """The fate of all that lies in a file, and the senders of what was read."""
    items = json.loads(output)["inputs"]["items"]
    assert len({item["name"] for item in items}) == len(items), "a name twice"
    found, senders = {}, set()
    for item in items:
        inner = item["name"].removeprefix(name).removeprefix(" › ")
        if item["fate"] != "opened":
            found[inner] = item["reason"] or item["fate"]
        if item["fate"] == "read":
            senders.add((item.get("receivedFrom"), item.get("receivedOn")))
    return found, senders


def honest(parbook, path, name, expected):
    status, output, message, _, _ = check(parbook, path, 10)
    if status not in (0, 1, 66):
        return f"status {status}: {message[:200]!r}"
    if not output:
        return f"no output: {message[:200]!r}"
    found, senders = fates(output, name)
    if found != expected:
        return f"found {found}\n  not {expected}"
    sent = {ways.SENT} if "eml" in name or name == "mail.zip" else {(None, None)}
    return None if senders <= sent else f"senders {senders}"


def attacked(parbook, path, _, code):
    seconds = 1 if "release" in parbook else 10
    status, output, message, used, mebibytes = check(parbook, path, seconds)
    codes = {p["code"] for file in json.loads(output or b'{"files": []}')["files"]
             for p in file["problems"]}
    if output:
        codes |= {i["reason"] for i in json.loads(output)["inputs"]["items"]}
    if status not in (0, 1, 66):
        return f"status {status}: {message[:200]!r}"
    if code and code not in codes:
        return f"{codes}, not {code}"
    if used > seconds or mebibytes > MEBIBYTES:
        return f"{used:.2f} s, {mebibytes:.0f} MiB"
    shown = message.decode() + output.decode()
    strange = [c for c in shown if (ord(c) < 32 and c != "\n") or c in "\x7f\u202e"]
    return f"prints {strange[:3]}" if strange else None


def main():
    parbook, wanted = os.path.abspath(sys.argv[1]), sys.argv[2:]
    warnings.simplefilter("ignore")  # zipfile's, of the same name twice
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as work:

        def run(case):
            name, content, expected, judge = case
            # Each in a folder of its own, where nothing may be left.
            with tempfile.TemporaryDirectory(dir=made) as folder:
                path = os.path.join(folder, name)
                with open(path, "wb") as file:
                    file.write(content)
                fault = judge(parbook, path, name, expected)
                left = os.listdir(folder)
            return f"{name}: {fault or left}" if fault or left != [name] else None

        cases = [(*case, honest) for make in (ways.archives, ways.mails) for case in make(work)]
        cases += [(*case, attacked) for case in hostile.cases()]
        cases = [c for c in cases if not wanted or any(word in c[0] for word in wanted)]
        absent = [name for name, content, *_ in cases if content is None]
        cases = [c for c in cases if c[1] is not None]
        with ThreadPoolExecutor(2) as pool:
            failures = list(filter(None, pool.map(run, cases)))
        failures += [f"left behind: {name}" for name in os.listdir(made)]
    print("\n".join(failures), end="\n" if failures else "")
    if absent:
        print(f"not made, since the program is missing: {', '.join(absent)}")
    print(f"{len(cases) - len(failures)} archives and mails passed, {len(failures)} failed "
          f"({time.monotonic() - began:.0f} s)")
    sys.exit(1 if failures or absent else 0)


main()
