#!/usr/bin/env python3
"""Small files that ask for much: what does each cost to check and to consolidate?

usage: attacks.py PARBOOK FOLDER [NAME…]

Writes the files into FOLDER (those whose names contain a NAME, or all), runs `check` and
`consolidate` on each, and prints CPU seconds and MiB. Fails where a file below 1 MB costs more
than 1 second or 200 MiB, or where a run ends in any other way than with status 0, 1 or 66.
"""

import os
import resource
import signal
import subprocess
import sys
import time

import files

SECONDS = 1.0
MEBIBYTES = 200
GIVEN_UP = 60
STATUSES = {0, 1, 66}


def run(command):
    """CPU seconds, MiB at the peak, and how the command ended."""

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (GIVEN_UP, GIVEN_UP))

    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit
    )
    deadline = time.monotonic() + 2 * GIVEN_UP
    while True:
        done, status, usage = os.wait4(process.pid, os.WNOHANG)
        if done:
            break
        if time.monotonic() > deadline:
            process.send_signal(signal.SIGKILL)
        time.sleep(0.005)
    code = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, code


def commands(parbook, path, folder):
    """What is run on a file; attacks on decisions and plans go where those are read."""
    book = os.path.join(folder, "out.xlsx")
    name = os.path.basename(path)
    if name.startswith("decisions"):
        plain = os.path.join(folder, "plain.csv")
        return [
            ("decisions", ["consolidate", plain, "-o", book, "--force", "--decisions", path])
        ]
    if name.startswith("plan"):
        return [("plan", ["plan", "check", path])]
    return [
        ("check", ["check", path]),
        ("consolidate", ["consolidate", path, "-o", book, "--force"]),
        ("annotate", ["check", path, "--annotate", os.path.join(folder, "back"), "--force"]),
    ]


def main():
    parbook, folder, wanted = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.makedirs(folder, exist_ok=True)
    files.write_plain(os.path.join(folder, "plain.csv"))
    failures = 0
    for name, write in files.ATTACKS.items():
        if wanted and not any(part in name for part in wanted):
            continue
        path = os.path.join(folder, name)
        write(path)
        size = os.path.getsize(path)
        for title, arguments in commands(parbook, path, folder):
            seconds, peak, status = run([parbook, "--quiet"] + arguments)
            fits = status in STATUSES and (
                size >= 1_000_000 or (seconds <= SECONDS and peak <= MEBIBYTES)
            )
            failures += not fits
            print(
                f"{name:28} {size:9,} B {title:12} {seconds:6.2f} s {peak:6.0f} MiB"
                f" status {status}{'' if fits else '  TOO MUCH'}",
                flush=True,
            )
    print(f"{failures} too dear" if failures else "all within 1 s and 200 MiB")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
