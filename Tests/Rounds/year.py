#!/usr/bin/env python3
"""The example year by `round` commands alone: two rounds, from `round new` to `round verify`.

Usage: year.py PARBOOK

Every state of `round status` occurs; decisions are typed into the workbook, one becomes stale; a file
in two parts counts row by row; a return of the wrong quarter is not counted; the package proves itself in a copy.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "Tests/Workbook"))
import recalculate  # noqa: E402

PARBOOK = str(pathlib.Path(sys.argv[1]).resolve())
LATE = "stnmt Q4 (sua).xlsx"


def run(*words, status=(0, 1)):
    done = subprocess.run([PARBOOK, "--quiet", "round", *map(str, words)], capture_output=True, text=True)
    assert done.returncode in status, f"{words}: status {done.returncode}: {done.stderr}"
    return done.stdout


def status(folder):
    return json.loads(run("status", folder, "--json", status=(0,)))


def states(folder):
    return {a["id"]: a["state"] for a in status(folder)["agencies"]}


def why(folder, name):
    agencies = status(folder)["agencies"]
    return next(f["why"] for a in agencies for f in a["files"] if f["file"] == name)


def newest(folder, ending=".json"):
    return sorted((folder / "4 Tong hop").glob(f"*{ending}"))[-1]


def consolidation(folder):
    return json.loads(newest(folder).read_text(encoding="utf-8"))


def criterion(folder, code):
    return next(c for c in consolidation(folder)["criteria"] if c["code"] == code)


def decide(folder, code, points):
    """Types a decision into the last workbook, as a clerk does."""
    path = newest(folder, ".xlsx")
    rows = recalculate.cells(path)
    row = next(at[1:] for (sheet, at), value in rows.items() if sheet == "Thẩm định" and at[0] == "A" and value == code)
    recalculate.typed(path, [("Thẩm định", f"E{row}", str(points))], path.with_suffix(".typed"))
    path.with_suffix(".typed").replace(path)


def expect(what, value, right):
    assert value == right, f"{what}: {value!r}, not {right!r}"
    print(f"ok  {what}")


def problems(folder, code):
    return [p["file"] for p in consolidation(folder)["problems"] if p["code"] == code]


def quarter3(folder):
    run("new", folder, "--period", "Quý III năm 2020", "--due", "15/10/2020")
    run("add", folder, TOP / "Examples/returns", "--received", "14/10/2020")
    run("consolidate", folder)
    decide(folder, "4.3.2", 0.25)
    run("consolidate", folder)
    expect("a decision typed into the workbook holds", criterion(folder, "4.3.2")["score"], 0.25)
    run("answer", folder, "--date", "20/10/2020")


def quarter4(folder, before):
    run("new", folder, "--period", "Quý IV/2020", "--due", "07/01/2021", "--after", before)
    returns = TOP / "Examples/returns-q4"
    run("add", folder, *[p for p in sorted(returns.iterdir()) if p.name != LATE], "--received", "08/01/2021")
    now = states(folder)
    expect("nothing sent", now["so-y-te"], "notSent")
    expect("fell away", now["ubnd-huyen-krong-ana"], "notSent")
    expect("only a signed copy", now["ubnd-huyen-lak"], "signedOnly")
    expect("a mistake to correct", now["ubnd-huyen-ea-hleo"], "toCorrect")
    expect("the wrong quarter", now["so-tu-phap"], "toCorrect")
    expect("two versions of one day", now["ubnd-huyen-krong-pac"], "toReview")
    expect("usable", now["so-noi-vu"], "usable")
    expect("in a mail, in an archive", now["so-thong-tin-va-truyen-thong"], "usable")
    expect("half of it", now["ubnd-huyen-cu-mgar"], "toCorrect")
    run("use", folder, "Cu Mgar (bo sung).xlsx", "--supplement", "--reason", "Gửi tiếp phần công nghệ thông tin")
    expect("both halves", states(folder)["ubnd-huyen-cu-mgar"], "usable")
    run("use", folder, "Krong Pac.xlsx", "--none", "--reason", "Bản nháp, gửi nhầm")
    expect("set aside", why(folder, "Krong Pac.xlsx"), "setAside")
    expect("looked at", states(folder)["ubnd-huyen-krong-pac"], "usable")
    run("answer", folder, "--date", "11/01/2021")
    expect("reminded", (folder / "3 Tra lai/so-y-te - nhac gui.txt").exists(), True)

    run("consolidate", folder)
    expect("nothing of the wrong quarter counts", problems(folder, "period-mismatch"), ["So Tu phap.xlsx"])
    decide(folder, "4.3.2", 0.25)
    run("consolidate", folder)
    expect("decided", criterion(folder, "4.3.2")["score"], 0.25)
    run("add", folder, TOP / "Examples/returns-q4" / LATE, "--received", "13/01/2021")
    run("consolidate", folder)
    expect("a decision taken on other values is stale", problems(folder, "decision-stale"), ["quyet-dinh.csv"])
    expect("and is not applied", criterion(folder, "4.3.2")["score"], None)


def prove(folder, work):
    package = work / "goi.zip"
    run("pack", folder, "-o", package, status=(0,))
    run("verify", package, status=(0,))
    print("ok  the package proves itself")
    copy = work / "ban sao" / "Q4"
    shutil.copytree(folder, copy)
    run("consolidate", copy)
    expect("a copy gives the same bytes", newest(copy, ".xlsx").read_bytes() == newest(folder, ".xlsx").read_bytes(), True)


def main():
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        third, fourth = work / "2020 Quy III", work / "2020 Quy IV"
        quarter3(third)
        quarter4(fourth, third)
        now = consolidation(fourth)
        assert now["period"] == "Quý IV/2020", now["period"]
        prove(fourth, work)
    print("The year holds.")


main()
