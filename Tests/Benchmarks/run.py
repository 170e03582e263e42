#!/usr/bin/env python3
"""Benchmarks of reading, and of the whole job, against peers, as ratios.

usage: run.py [--pairs N] [--work DIR] [--write FILE]     table of ratios (default: 5 pairs, DIR .bench)
       run.py --job AGENCIES…                             only the whole job, for provinces of these sizes
       run.py --instructions [--record]                   callgrind instructions against instructions.tsv

Each line runs ours and theirs in turn, whole processes, and takes medians of wall time and of CPU time; peak memory is
the largest resident set of any run. The machine should be idle: on a busy one only CPU ratios mean something.

The whole job is `consolidate` of a province of province.py, with two tasks as always; its peer, one process, reads the
same returns, adds them up and lists every value and every text with its place (`peers.py province`).
"""
import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ["xlsxwriter==3.3.1", "openpyxl==3.1.5", "lxml==6.1.3", "python-calamine==0.9.1", "polars==2.1.0"]
TOP = os.path.dirname(os.path.dirname(HERE))
PARBOOK = os.path.join(TOP, ".build/release/parbook")
BENCH = os.path.join(HERE, ".build/release/ReaderBench")


def prepare(work):
    python = os.path.join(work, "venv/bin/python")
    if not os.path.exists(python):
        venv.create(os.path.join(work, "venv"), with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
    subprocess.run(["make", "-C", TOP, "release"], check=True, stdout=subprocess.DEVNULL)
    if options.job:
        return python
    if not all(os.path.exists(os.path.join(work, name)) for name in ("big-old.xls", "big.ods")):
        subprocess.run([python, os.path.join(HERE, "corpora.py"), work], check=True)
    subprocess.run(["swift", "build", "-c", "release", "-Xswiftc", "-static-stdlib", "--package-path", HERE], check=True,
                   stdout=subprocess.DEVNULL)
    return python


def measure(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL if command[0] == PARBOOK else None)
    _, status, usage = os.wait4(process.pid, 0)
    # 1 says that a return has a problem.
    if status != 0 and (command[0] != PARBOOK or os.waitstatus_to_exitcode(status) != 1):
        sys.exit(f"failed: {command}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(ours, theirs, pairs):
    """Median wall and CPU seconds of both, and the peak MiB of both."""
    runs = [(measure(ours), measure(theirs)) for _ in range(pairs)]
    median = lambda side, what: statistics.median(run[side][what] for run in runs)
    return [median(0, 0), median(1, 0), median(0, 1), median(1, 1),
            max(run[0][2] for run in runs), max(run[1][2] for run in runs)]


def job(python, work, agencies):
    """The two commands of the whole job for a province of so many agencies."""
    folder = os.path.join(work, f"province-{agencies}")
    if not os.path.exists(folder):
        subprocess.run([python, os.path.join(HERE, "province.py"), PARBOOK, folder, str(agencies)], check=True)
    plan, returns = os.path.join(folder, "plan"), os.path.join(folder, "returns")
    return ([PARBOOK, "--quiet", "--plan", plan, "consolidate", returns, "-o", os.path.join(work, "ours.xlsx"), "--force"],
            [python, os.path.join(HERE, "peers.py"), "province", returns, os.path.join(work, "theirs.xlsx")])


def table(args):
    python = prepare(args.work)
    at = lambda name: os.path.join(args.work, name)
    big, returns, table_csv = at("big.xlsx"), at("returns-2000"), at("big.csv")
    one = os.path.join(returns, "return-0003.xlsx")
    peer = lambda name, path: [python, os.path.join(HERE, "peers.py"), name, path]
    ours = lambda *words: [BENCH, *words]
    jobs = [(f"{agencies} returns consolidated, two tasks / python-calamine and XlsxWriter",
             *job(python, args.work, agencies), 0.35, 0.15) for agencies in args.job or [500]]
    lines = [] if args.job else [
        ("big.xlsx (1 M cells), all cells typed, one thread / python-calamine", ours("totals", big), peer("calamine", big), 0.25, 0.15),
        ("returns-2000, one thread / python-calamine", ours("totals", returns), peer("calamine", returns), 0.22, 0.15),
        ("returns-2000, two tasks / one task (wall)", ours("totals", "--tasks", "2", returns), ours("totals", returns), 0.60, 0.53),
        ("the expat way, big / python-calamine", ours("totals", "--expat", big), peer("calamine", big), 0.65, 0.55),
        ("big.ods (the same by LibreOffice) / python-calamine", ours("totals", at("big.ods")), peer("calamine", at("big.ods")), 0.50, 0.25),
        ("big / unzip -p", ours("totals", big), ["unzip", "-p", big], 0.75, 0.50),
        ("one small return, whole process / python-calamine", ours("totals", one), peer("calamine", one), 0.30, 0.16),
        ("big.csv typed / polars", ours("csv", table_csv), peer("polars-csv", table_csv), 0.45, 0.30),
        ("big.xlsx as the product's model / python-calamine", ours("model", big), peer("calamine", big), None, None),
        ("big-old.xls as the product's model / python-calamine", ours("model", at("big-old.xls")), peer("calamine", at("big-old.xls")), 0.50, 0.25),
    ]
    out = [f"{time.strftime('%Y-%m-%d')}, {platform.platform(terse=True)}, {os.cpu_count()} cores, load "
           f"{os.getloadavg()[0]:.1f}, medians of {args.pairs} interleaved pairs of whole processes.", "",
           "| what | must | aim | wall | CPU | ours s | theirs s | our peak MiB | theirs |", "|---|---|---|---|---|---|---|---|---|"]
    for what, left, right, must, aim in lines + jobs:
        wall, their_wall, cpu, their_cpu, peak, their_peak = compare(left, right, args.pairs)
        goal = lambda value: f"≤ {value:.2f}" if value else ""
        out.append(f"| {what} | {goal(must)} | {goal(aim)} | {wall/their_wall:.3f} | {cpu/their_cpu:.3f} | {wall:.3f} | "
                   f"{their_wall:.3f} | {peak:.1f} | {their_peak:.1f} |")
        print(out[-1], file=sys.stderr)
    if not args.job:
        out += memory(at, ours)
    text = "\n".join(out) + "\n"
    print(text)
    if args.write:
        with open(args.write, "w", encoding="utf-8") as file:
            file.write(text)


def memory(at, ours):
    big, returns = at("big.xlsx"), at("returns-2000")
    out = ["", "| peak memory | must MiB | aim MiB | MiB |", "|---|---|---|---|"]
    for what, command, must, aim in [("returns-2000", ours("totals", returns), 24, 16), ("big.xlsx, listed as JSON", ours("cells", big), 240, None)]:
        aimed = f"≤ {aim}" if aim else ""
        out.append(f"| {what} | ≤ {must} | {aimed} | {measure(command)[2]:.1f} |")
    return out


def instructions(args):
    """Instructions are steady where time is not: callgrind counts them, and more than 3 % more is a failure."""
    prepare(args.work)
    recorded = os.path.join(HERE, "instructions.tsv")
    before = {}
    if os.path.exists(recorded):
        with open(recorded, encoding="utf-8") as file:
            before = dict(line.rstrip("\n").split("\t") for line in file)
    big, table_csv = os.path.join(args.work, "big.xlsx"), os.path.join(args.work, "big.csv")
    cases = {"big, scanner": ["totals", big], "big, expat": ["totals", "--expat", big], "big.csv": ["csv", table_csv],
             "big, listed": ["cells", big]}
    now, status = {}, 0
    for name, words in cases.items():
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", BENCH, *words], check=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
        count = int(next(line.split(":")[1] for line in done.splitlines() if "Collected" in line))
        now[name] = f"{count / 1_000_010:.0f}"
        change = int(now[name]) / int(before[name]) - 1 if name in before else 0
        print(f"{name}: {now[name]} instructions a cell, recorded {before.get(name, 'none')} ({change:+.1%})")
        if change > 0.03:
            status = 1
    if args.record:
        with open(recorded, "w", encoding="utf-8") as file:
            file.writelines(f"{name}\t{count}\n" for name, count in now.items())
    return status


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--pairs", type=int, default=5)
parser.add_argument("--work", default=os.path.join(HERE, ".bench"))
parser.add_argument("--write")
parser.add_argument("--job", type=int, nargs="+", metavar="AGENCIES")
parser.add_argument("--instructions", action="store_true")
parser.add_argument("--record", action="store_true")
options = parser.parse_args()
options.work = os.path.abspath(options.work)
os.makedirs(options.work, exist_ok=True)
sys.exit(instructions(options) if options.instructions else table(options))
