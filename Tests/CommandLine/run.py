#!/usr/bin/env python3
"""Runs the built parbook as a user would: exit statuses, streams, and every console block of the README.

  run.py PARBOOK
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = "Examples/returns"
# arguments · exit status · what standard output holds · what standard error holds
CASES = [
    (["--version"], 0, "parbook ", ""),
    (["--help"], 0, "CÁC LỆNH", ""),
    (["--lang", "en", "--help"], 0, "SUBCOMMANDS", ""),
    (["consolidate", "-h"], 0, "--as-of", ""),
    (["nonsense"], 64, "", "consolidate"),
    (["--lang", "en", "chekc"], 64, "", "no command “chekc”"),
    (["--lang", "xx", "plan", "check"], 64, "", "vi"),
    (["consolidate", EXAMPLES], 64, "", "--output"),
    (["consolidate", EXAMPLES, "-o", "{tmp}/x.xlsx", "--as-of", "hôm qua"], 64, "", "hôm qua"),
    (["plan", "check"], 0, "plan-sum-differs", "7391/KH-UBND"),
    (["plan", "check"], 0, "chỗ nữa: nhiệm vụ 1.2, 1.3.1, 1.4.2", "--all"),
    (["plan", "check"], 0, "Phụ lục I: 103 dòng (cấp 1: 8, cấp 2: 43, cấp 3: 52)", "7391/KH-UBND"),
    (["plan", "check", "--json"], 0, '"schema": "parbook/plan-check/1"', ""),
    (["plan", "check", "--all"], 0, "Nhiệm vụ 8.1.5: yêu cầu", "7391/KH-UBND"),
    (["template", "-o", "{tmp}/q4", "--period", "Quý IV/2020", "--agency", "Sở Nội vụ"], 0, "", "q4"),
    (["check", "{tmp}/q4/so-noi-vu.xlsx"], 1, "", "period-mismatch"),
    (["template", "-o", "{tmp}/q5", "--period", "Quý V/2020"], 64, "", "Quý V/2020"),
    (["plan", "check", "--quiet"], 0, "plan-sum-differs", ""),
    (["--plan", "{tmp}/nowhere", "plan", "check"], 66, "", "nowhere"),
    (["plan", "export", "-o", "{tmp}/plan"], 0, "", "plan"),
    (["--plan", "{tmp}/plan", "plan", "check"], 0, "plan-sum-differs", "103"),
    (["plan", "export", "-o", "{tmp}/plan"], 73, "", "--force"),
    (["template", "-o", "{tmp}/blank", "--agency", "STP"], 0, "", "1"),
    (["template", "-o", "{tmp}/blank", "--agency", "Sở Trên Trời"], 64, "", "Sở Trên Trời"),
    (["template", "-o", "{tmp}/blank", "--agency", "Các sở, ban, ngành"], 64, "", "nhóm"),
    (["template", "-o", "README.md/x", "--agency", "STP"], 73, "", "README.md"),
    (["check", "{tmp}/blank/so-tu-phap.xlsx"], 1, "", "return-blank"),
    (["check", "Examples/returns/SKHCN.xlsx"], 0, "", "✔ SKHCN.xlsx"),
    (["check", "Examples/returns/STTTT-phu-luc-1.csv"], 1, "", "above-maximum"),
    (["check", "Examples/returns/STTTT-phu-luc-1.csv", "--json"], 1, '"fit": false', ""),
    (["check", "{tmp}/absent.xlsx"], 66, "", "absent.xlsx"),
    (["check", "README.md"], 1, "", "no-table"),
    (["convert", "Examples/returns/SKHCN.xlsx", "--format", "csv"], 0, "so-khoa-hoc-va-cong-nghe", ""),
    (["convert", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/r.json"], 0, "", ""),
    (["cells", "Examples/returns/SKHCN.xlsx", "--json"], 0, '"ref":"B1"', ""),
    (["convert", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/records.docx"], 64, "", "records.docx"),
    (["check", "Examples/returns/Huyen Ea H'leo.xlsx"], 1, "", "achieved-above-total"),
    (["--lang", "en", "consolidate", EXAMPLES, "-o", "{tmp}/all.xlsx", "--all"], 1, "", "(and 2 more: "),
    (["check", "docs/pictures"], 1, "", "so-tong-hop.png"),
    # Names made by prepare(): for the shell, and for the terminal.
    (["check", "{tmp}/names"], 1, "", "'{tmp}/names/a $(touch PWNED) it'\\''s.csv'"),
    (["check", "{tmp}/names"], 1, "", "\\u{1b}[31mred⏎OK.csv"),
    (["check", "Sources/parbook/Commands"], 66, "", "Sources/parbook/Commands"),
    (["consolidate", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/th.csv"], 64, "", "th.csv"),
    (["consolidate", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/bc.xlsx", "--report", "{tmp}/bc.doc"], 64,
     "", "bc.doc"),
    (["consolidate", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/bc.xlsx", "--report", "{tmp}/bc.docx"], 0,
     "", "bc.docx"),
    (["consolidate", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/th.xlsx", "--as-of", "15/10/20"], 64,
     "", "15/10/20"),
    (["consolidate", "Examples/returns/SKHCN.xlsx", "-o", "{tmp}/th.xlsx", "--decisions",
      "Examples/returns/SKHCN.xlsx"], 66, "", "decision-table-missing"),
    (["--plan", "Examples/returns/SKHCN.xlsx", "template", "-o", "{tmp}/t"], 66, "", "plan-is-return"),
    (["--plan", "Templates/dak-lak-2020", "plan", "check"], 0, "plan-sum-differs", "103"),
    (["plan", "check", "README.md"], 66, "", "plan-unreadable"),
    (["cells", "docs/pictures/so-tong-hop.png"], 66, "", "so-tong-hop.png"),
    (["cells", "{tmp}/absent.csv"], 66, "", "absent.csv"),
    (["explain", "above-maximum"], 0, "điểm tối đa", ""),
    (["explain", "[above-maximum]"], 0, "điểm tối đa", ""),
    (["plan", "new", "-o", "{tmp}/ke-hoach.xlsx"], 0, "", "plan check {tmp}/ke-hoach.xlsx"),
    (["plan", "new", "-o", "{tmp}/ke-hoach.xlsx"], 73, "", "--force"),
    (["plan", "new", "-o", "{tmp}/ke-hoach.csv"], 64, "", ".xlsx"),
    (["plan", "new", "--year", "25", "-o", "{tmp}/k.xlsx"], 64, "", "25"),
    (["plan", "check", "{tmp}/ke-hoach.xlsx"], 66, "", "plan-not-filled-in"),
    (["plan", "export", "-o", "{tmp}/plan.csv"], 64, "", "plan.csv"),
    (["consolidate", EXAMPLES, "-o", "{tmp}/no/x.xlsx"], 73, "", "không tồn tại"),
    (["check", EXAMPLES, "--agency", "STP"], 64, "", "17"),
    (["explain", "above"], 64, "", "above-maximum"),
    (["consolidate", EXAMPLES, "-o", "{tmp}/out.xlsx", "--json", "{tmp}/out.json"], 1, "", "out.xlsx"),
    (["consolidate", EXAMPLES, "-o", "{tmp}/out.xlsx"], 73, "", "--force"),
    (["consolidate", EXAMPLES, "-o", "Examples/returns/SKHCN.xlsx", "--force"], 73, "", "SKHCN"),
    (["consolidate", "{tmp}/none", "-o", "{tmp}/none.xlsx"], 66, "", "none"),
    (["consolidate", EXAMPLES, "-o", "{tmp}/again.xlsx", "--decisions", "{tmp}/out.xlsx",
      "--previous", "{tmp}/out.json"], 1, "", "So với lần trước: 0"),
    (["check", "{tmp}/out.xlsx"], 1, "", "own-workbook"),
    (["check", "{tmp}/again.xlsx"], 1, "", "own-workbook"),
    (["consolidate", EXAMPLES, "-o", "{tmp}/next.xlsx", "--period", "Quý IV/2020", "--previous", "{tmp}/out.json",
      "--previous", "Examples/returns/SKHCN.xlsx"], 66, "", "previous-unreadable"),
]


def environment(locale):
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    return {**kept, "LANG": locale}


def prepare(temporary):
    """Files whose names are meant to do harm."""
    folder = pathlib.Path(temporary) / "names"
    folder.mkdir()
    faulty = (ROOT / EXAMPLES / "STTTT-phu-luc-1.csv").read_bytes()
    (folder / "a $(touch PWNED) it's.csv").write_bytes(faulty)
    (folder / "x\x1b[31mred\nOK.csv").write_bytes(b"STT\n1\n")


def run_cases(parbook, temporary):
    failures = []
    for arguments, status, output, message in CASES:
        arguments = [a.replace("{tmp}", temporary) for a in arguments]
        message = message.replace("{tmp}", temporary)
        run = subprocess.run([parbook, *arguments], cwd=ROOT, capture_output=True, text=True,
                             env=environment("vi_VN.UTF-8"), timeout=120)
        if run.returncode != status or output not in run.stdout or message not in run.stderr:
            failures.append(f"{' '.join(arguments)}: status {run.returncode}, not {status}\n"
                            f"  out: {run.stdout[:200]!r}\n  err: {run.stderr[:300]!r}")
    return len(CASES), failures


def readme_blocks():
    """(command, expected lines) of every console block that runs parbook."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for block in re.findall(r"```console\n(.*?)```", text, re.S):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("parbook"):
                yield command, output.rstrip("\n").split("\n")


def run_readme(parbook, temporary):
    """In a folder of its own, beside the examples: rounds made there leave nothing in the repository."""
    failures, count = [], 0
    work = pathlib.Path(temporary) / "readme"
    work.mkdir()
    (work / "Examples").symlink_to(ROOT / "Examples")
    for command, expected in readme_blocks():
        count += 1
        run = subprocess.run(f'parbook() {{ "{parbook}" "$@"; }}; {command}', shell=True, cwd=work,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                             env=environment("vi_VN.UTF-8"), timeout=120, executable="/bin/bash")
        printed = run.stdout.split("\n")
        for line in expected:
            if line not in ("…", "") and line not in printed:
                failures.append(f"README: {command}\n  does not print: {line}")
    return count, failures


def run_locales(parbook, temporary):
    """The same bytes under locales that write numbers, days and capital letters otherwise."""
    failures, outputs = [], {}
    for locale in ("C", "vi_VN", "tr_TR"):
        name = locale if locale == "C" else f"{locale}.UTF-8"
        if locale != "C":
            subprocess.run(["localedef", "-i", locale, "-f", "UTF-8", f"{temporary}/{name}"], check=True,
                           stdout=subprocess.DEVNULL)
        known = {**environment(name), "LC_ALL": name, "LOCPATH": temporary}
        # A locale that cannot be loaded would show nothing.
        subprocess.run([sys.executable, "-c", "import locale; locale.setlocale(locale.LC_ALL, '')"], env=known, check=True)
        files = [f"{temporary}/{name}.{ending}" for ending in ("xlsx", "json", "docx")]
        run = subprocess.run([parbook, "consolidate", EXAMPLES, "-o", files[0], "--json", files[1], "--report", files[2]],
                             cwd=ROOT, capture_output=True, env=known, timeout=120)
        made = [pathlib.Path(file).read_bytes() for file in files if os.path.exists(file)]
        outputs[name] = (run.returncode, run.stderr.replace(f"/{name}.".encode(), b"/"), *made)
        if len(made) != len(files) or outputs[name] != outputs["C"]:
            failures.append(f"{name}: not what LANG=C gives (status {run.returncode}, {len(made)} files)")
    return len(outputs), failures


def main():
    parbook = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        prepare(temporary)
        count, failures = run_cases(parbook, temporary)
        blocks, stale = run_readme(parbook, temporary)
        locales, differing = run_locales(parbook, temporary)
    failures += stale + differing
    print("\n".join(failures))
    print(f"{count + blocks + locales - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures or blocks == 0 else 0)


main()
