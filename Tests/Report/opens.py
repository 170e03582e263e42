#!/usr/bin/env python3
"""Whether LibreOffice opens the draft of the report without losing a word, on two or three A4 pages.

  opens.py PARBOOK RETURNS

Needs `soffice` (Calc and Writer), `pdftotext` and `pdfinfo`, and nothing beyond Python's own library.
"""
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text):
    return re.findall(r"\S+", text)


def meant(path):
    """The words of the document, as its parts have them; every part must be well formed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: tree.fromstring(archive.read(name)) for name in archive.namelist()}
    paragraphs = parts["word/document.xml"].iter(W + "p")
    return words(" ".join("".join(text.text or "" for text in one.iter(W + "t")) for one in paragraphs))


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.stderr.strip()}")
    return done.stdout


def main():
    program, returns = sys.argv[1:]
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for language in ["vi", "en"]:
            report = os.path.join(folder, f"report-{language}.docx")
            made = subprocess.run(
                [program, "--quiet", "--lang", language, "consolidate", returns, "-o",
                 os.path.join(folder, f"{language}.xlsx"), "--report", report, "--as-of", "2021-01-31"],
                capture_output=True)
            if made.returncode > 1:
                sys.exit(made.stderr.decode())
            profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
            for target in ["txt:Text (encoded):UTF8", "pdf"]:
                run("soffice", profile, "--headless", "--convert-to", target, "--outdir", folder, report)
            shown = words(open(report[:-4] + "txt", encoding="utf-8-sig").read())
            wanted = meant(report)
            info = run("pdfinfo", report[:-4] + "pdf")
            pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
            fits = 2 <= pages <= 3 and "(A4)" in info
            same = shown == wanted
            if not same:
                place = next((i for i, pair in enumerate(zip(shown, wanted)) if pair[0] != pair[1]), -1)
                print(f"{report}: word {place}: {shown[place:place + 5]}, not {wanted[place:place + 5]}")
            print(f"report in {language}: {len(wanted)} words, {'all' if same else 'not all'} there; {pages} pages")
            good &= same and fits
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
