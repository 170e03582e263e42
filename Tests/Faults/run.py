#!/usr/bin/env python3
"""Disturbs the program while it writes: each system call in turn fails, or a signal ends it.

Usage: run.py PARBOOK WORK_FOLDER [--calls N] [--kills N] [--seed N]

Of each command that writes, strace makes the n-th write, read, lseek, openat, fsync, link or rename fail,
for N numbers n spread over all calls that an undisturbed run makes. The run must end with status 73 (or 66
where an input could not be read) and the old file intact, or with the right bytes; a hidden folder may never be left.
Signals INT, TERM and HUP come at a random moment, N times each: nothing may be left, and what stands under the
output's name is the old file or the whole new one.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
RETURNS = TOP / "Examples/returns"
CALLS = {"write": "ENOSPC", "pwrite64": "ENOSPC", "read": "EIO", "lseek": "EIO", "openat": "EMFILE",
         "fsync": "EIO", "link": "EIO", "rename": "EIO", "chmod": "EPERM", "mkdir": "ENOSPC"}


def commands(folder):
    """Each command that writes: its words, and the outputs it makes."""
    few = [str(RETURNS / name) for name in ("SKHCN.xlsx", "SNV-quy3.xlsx")]
    return {
        "consolidate": (["consolidate", *few, "-o", f"{folder}/a.xlsx", "--json", f"{folder}/a.json"], ["a.xlsx", "a.json"]),
        "convert": (["convert", few[0], "-o", f"{folder}/a.xlsx"], ["a.xlsx"]),
        "plan export": (["plan", "export", "-o", f"{folder}/a.xlsx"], ["a.xlsx"]),
        "template": (["template", "-o", folder, "--agency", "Sở Nội vụ"], None),
        "check --annotate": (["check", few[0], "--annotate", folder], None),
    }


class Judge:
    def __init__(self, parbook, work):
        self.parbook, self.work = parbook, work
        self.counts, self.faults = {}, []

    def prepared(self, folder, old):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in old:
            (folder / name).write_bytes(b"old")

    def judge(self, what, folder, status, right, allowed):
        """Whether a disturbed run left what it may leave."""
        found = {p.name: p.read_bytes() if p.is_file() else None for p in folder.iterdir()}
        hidden = [name for name in found if name.startswith(".")]
        fresh = {name: data for name, data in found.items() if not name.startswith(".")}
        is_old = all(data == b"old" for data in fresh.values()) and set(fresh) == set(right)
        is_right = fresh == right
        verdict = "right" if is_right and (status in (0, 1) or status < 0 and status in allowed) else "refused" if is_old and status in allowed else "FAULT"
        if hidden:
            verdict = "FAULT"
        self.counts[(what.split(":")[0], verdict)] = self.counts.get((what.split(":")[0], verdict), 0) + 1
        if verdict == "FAULT":
            self.faults.append(f"{what}: status {status}, hidden {hidden}, "
                               f"{ {n: (len(d or b'')) for n, d in fresh.items()} }")


def run(words, **options):
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)


def number_of_calls(parbook, words, folder, call):
    log = folder.parent / "calls.txt"
    run(["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}", parbook, *words])
    return sum(1 for line in log.read_text(errors="replace").splitlines() if re.search(rf"\b{call}\(", line))


def inject(judge, options):
    chance = random.Random(options.seed)
    for name in commands(""):
        folder = judge.work / "out"
        judge.prepared(folder, [])
        words, _ = commands(str(folder))[name]
        words = ["--quiet", *words, "--force"]
        done = run([judge.parbook, *words])
        if done.returncode not in (0, 1):
            sys.exit(f"{name}: {done.stderr.decode()}")
        right = {p.name: p.read_bytes() for p in folder.iterdir()}
        for call, error in CALLS.items():
            judge.prepared(folder, right)
            count = number_of_calls(judge.parbook, words, folder, call)
            numbers = range(1, count + 1)
            if count > options.calls:
                numbers = sorted(chance.sample(numbers, options.calls))
            for number in numbers:
                judge.prepared(folder, right)
                done = run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                            f"inject={call}:error={error}:when={number}", judge.parbook, *words])
                # A library that cannot be loaded ends the program before it begins.
                loading = b"error while loading shared libraries" in done.stderr
                allowed = (73, 66, 74, 127) if loading or call in ("read", "openat", "lseek") else (73, 66, 74)
                judge.judge(f"{name} {call}: call {number} of {count}", folder, done.returncode, right, allowed)


def kill(judge, options):
    chance = random.Random(options.seed)
    folder = judge.work / "out"
    words, outputs = commands(str(folder))["consolidate"]
    words = [judge.parbook, "--quiet", *words, "--force"]
    judge.prepared(folder, [])
    start = time.monotonic()
    run(words)
    length = time.monotonic() - start
    right = {p.name: p.read_bytes() for p in folder.iterdir()}
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        for _ in range(options.kills):
            judge.prepared(folder, outputs)
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0.02, length * 1.1))
            process.send_signal(number)
            status = process.wait()
            judge.judge(f"{number.name}", folder, status, right, (-number,))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parbook")
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--calls", type=int, default=60)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    judge = Judge(os.path.abspath(options.parbook), options.work.resolve())
    judge.work.mkdir(parents=True, exist_ok=True)
    kill(judge, options)
    inject(judge, options)
    for (what, verdict), count in sorted(judge.counts.items()):
        print(f"{what:28} {verdict:8} {count}")
    for fault in judge.faults[:40]:
        print(fault)
    print(f"{sum(judge.counts.values())} disturbed runs, {len(judge.faults)} faults")
    sys.exit(1 if judge.faults else 0)


main()
