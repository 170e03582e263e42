#!/usr/bin/env python3
"""Kills each command of a round that writes, at many points, and goes on.

Usage: kill.py PARBOOK WORK_FOLDER [--points N]

strace ends the program (SIGKILL) at its n-th call that changes something on the disk, for N numbers n spread
over all such calls of an undisturbed run. Then the state must be whole: `round status` understands the folder,
the same command run again does what it should have done, no file and no line is lost or stands twice, nothing hidden
is left, and the workbook is byte for byte what it would have been.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
RETURNS = [TOP / "Examples/returns" / name for name in ("SKHCN.xlsx", "SNV-quy3.xlsx")]
CALLS = "openat,write,pwrite64,fsync,chmod,mkdir,link,rename,unlink,rmdir,ftruncate"
WRITING = re.compile(r"^\d+ +(?:openat\([^)]*O_CREAT|write\([3-9]|write\(\d\d|pwrite64\(|fsync\(|chmod\(|mkdir\(|link\(|rename\(|unlink\(|rmdir\()")


def table(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))


class Killer:
    def __init__(self, parbook, work, points):
        self.parbook, self.work, self.points = str(parbook), work, points
        self.round = work / "dot"
        self.faults, self.runs = [], 0

    def run(self, *words, allowed=(0, 1)):
        done = subprocess.run([self.parbook, "--quiet", "round", *map(str, words)],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode not in allowed:
            raise AssertionError(f"{words}: status {done.returncode}: {done.stderr.decode()[:500]}")
        return done.stdout

    def killed(self, words):
        """The points at which the undisturbed command changes something, and a run ended at each of them."""
        words = [self.parbook, "--quiet", "round", *map(str, words)]
        log = self.work / "calls.txt"
        self.restore()
        subprocess.run(["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={CALLS}", *words],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        counts, numbers = {}, []
        for line in log.read_text(errors="replace").splitlines():
            call = re.match(r"^\d+ +(\w+)\(", line)
            if not call:
                continue
            counts[call[1]] = counts.get(call[1], 0) + 1
            if WRITING.match(line):
                numbers.append((call[1], counts[call[1]]))
        step = max(1, len(numbers) // self.points)
        for call, number in numbers[::step][:self.points]:
            self.restore()
            subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                            f"inject={call}:signal=KILL:when={number}", *words],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.runs += 1
            yield f"{call} {number}"

    def keep(self):
        shutil.rmtree(self.work / "kept", ignore_errors=True)
        if self.round.exists():
            shutil.copytree(self.round, self.work / "kept")
        (self.work / "out.zip").unlink(missing_ok=True)

    def restore(self):
        # A package is written outside the round; what a killed run leaves there nobody else may remove.
        for left in self.work.glob(".parbook-*"):
            shutil.rmtree(left, ignore_errors=True)
        shutil.rmtree(self.round, ignore_errors=True)
        if (self.work / "kept").exists():
            shutil.copytree(self.work / "kept", self.round)
        (self.work / "out.zip").unlink(missing_ok=True)

    def test(self, name, words, whole):
        """Kills `words` at every point; `whole` says what must hold once the command was run again."""
        self.keep()
        points = 0
        for point in self.killed(words):
            points += 1
            try:
                if (self.round / "dot.csv").exists():
                    json.loads(self.run("status", self.round, "--json", allowed=(0,)))
                if not (name == "new" and (self.round / "dot.csv").exists()):
                    self.run(*words)
                whole()
                hidden = [p.name for p in self.round.rglob(".parbook-*")] + [p.name for p in self.work.glob(".parbook-*")
                                                                            if name != "pack"]
                assert not hidden, f"left: {hidden}"
                assert not (self.round / ".dang-nhan.csv").exists(), "the intent is left"
            except AssertionError as fault:
                self.faults.append(f"{name} killed at {point}: {fault}")
        self.restore()
        self.run(*words)
        whole()
        print(f"{name}: killed at {points} points", flush=True)

    # What must hold.

    def made(self):
        templates = [p.name for p in (self.round / "1 Gui di").glob("*.xlsx")]
        assert len(templates) == 36, f"{len(templates)} templates"
        assert [row[2] for row in table(self.round / "nhat-ky.csv")[1:]].count("tạo đợt") == 1, "the journal"

    def received(self):
        lines = [row for row in table(self.round / "nhat-ky.csv")[1:] if row[2] == "nhận"]
        assert sorted(row[3] for row in lines) == sorted(p.name for p in RETURNS), f"lines {lines}"
        assert all(row[7] == "02/10/2020" for row in lines), f"days {lines}"
        for path in RETURNS:
            kept = self.round / "2 Nhan ve" / path.name
            assert kept.read_bytes() == path.read_bytes(), f"{path.name} differs"

    def used(self):
        self.received()
        status = json.loads(self.run("status", self.round, "--json"))
        files = [f for a in status["agencies"] for f in a["files"]]
        assert [f["why"] for f in files if f["file"] == "SKHCN.xlsx"] == ["setAside"], files

    def answered(self):
        self.received()
        rows = table(self.round / "3 Tra lai" / "danh-sach.csv")[1:]
        named = {name for row in rows for name in row[2].split("|")}
        there = {p.name for p in (self.round / "3 Tra lai").iterdir()} - {"danh-sach.csv"}
        assert named == there and len(rows) == 35, f"{len(rows)} answers; {named ^ there}"

    def consolidated(self):
        self.received()
        books = sorted((self.round / "4 Tong hop").glob("*.xlsx"))
        assert books and books[-1].read_bytes() == self.workbook, "another workbook"
        assert (books[-1].with_suffix(".json")).exists(), "no JSON"

    def packed(self):
        self.run("verify", self.work / "out.zip", allowed=(0,))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("parbook")
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--points", type=int, default=50)
    options = parser.parse_args()
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    killer = Killer(pathlib.Path(options.parbook).resolve(), options.work.resolve(), options.points)
    folder = killer.round
    killer.test("new", ["new", folder, "--period", "Quý III năm 2020", "--due", "05/10/2020"], killer.made)
    killer.test("add", ["add", folder, *RETURNS, "--received", "02/10/2020"], killer.received)
    killer.test("answer", ["answer", folder, "--date", "06/10/2020"], killer.answered)
    killer.keep()
    killer.run("consolidate", folder)
    killer.workbook = (folder / "4 Tong hop/Tong hop lan 01.xlsx").read_bytes()
    killer.restore()
    killer.test("consolidate", ["consolidate", folder], killer.consolidated)
    killer.test("pack", ["pack", folder, "-o", options.work.resolve() / "out.zip", "--force"], killer.packed)
    killer.test("use", ["use", folder, "SKHCN.xlsx", "--none", "--reason", "gửi nhầm"], killer.used)
    print(f"{killer.runs} runs killed, {len(killer.faults)} faults")
    for fault in killer.faults[:40]:
        print("  " + fault)
    sys.exit(1 if killer.faults else 0)


main()
