#!/usr/bin/env python3
"""Makes Examples/returns-q4: what could have come for Quý IV năm 2020, the round after Examples/returns.

Usage: make_quarter4.py TEMPLATES RETURNS_Q3 OUTPUT

TEMPLATES are blank templates for that period (parbook template --period "Quý IV năm 2020"); RETURNS_Q3 is
Examples/returns. Invented, and the same on every run, like make_returns.py, whose forms and rules it uses.
"""
import base64
import csv
import datetime
import io
import pathlib
import shutil
import sys
import tempfile
import zipfile

import openpyxl

import make_returns as first

first.PERIOD = "Quý IV năm 2020"
first.MADE = datetime.datetime(2021, 1, 8, 8, 0, 0)

# Sets the answers of the quarter: more is done than three months before.
BETTER = {"3.4.2": ("Hoàn thành", 9105, 9105)}
RETURNS = [
    dict(file="SNV-quy4.xlsx", agency="so-noi-vu", date="2021-01-06", by="Nguyễn Thị Hạnh",
         scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 1, "4.1.2": 0.5,
                 "2.4.1": 0.9, "2.4.2": 0.9, "5.8.1": 0.95, "5.8.2": 0.95, "8.1": 8.4}),
    dict(file="So Tai chinh.xlsx", agency="so-tai-chinh", date="2021-01-05", by="Võ Thị Mai",
         scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 1, "6.1.2": 1, "6.2.1": 0.5}),
    dict(file="So KHDT.xlsx", agency="so-ke-hoach-va-dau-tu", date="2021-01-07", by="Phạm Quốc Anh",
         scores={"4.3.1": 0.25, "4.3.2": 0.25, "4.3.3": 1, "6.1.1": 0.9}),
    dict(file="stnmt Q4.xlsx", agency="so-tai-nguyen-va-moi-truong", date="2021-01-04", by="Hoàng Văn Lực",
         scores={"4.3.1": 0.25, "4.3.2": 0, "4.3.3": 1}),
    # Sent after the first decision: what it was taken on is no longer so.
    dict(file="stnmt Q4 (sua).xlsx", agency="so-tai-nguyen-va-moi-truong", date="2021-01-12", by="Hoàng Văn Lực",
         scores={"4.3.1": 0.25, "4.3.2": 0.125, "4.3.3": 1}),
    dict(file="UBND TP BMT.xlsx", agency="ubnd-thanh-pho-buon-ma-thuot", date="2021-01-05", by="Ngô Đình Phúc",
         tasks={"3.4.2": ("Hoàn thành", 56020, 56100)}),
    # In two parts: the second holds only what the first left out.
    dict(file="Cu Mgar.xlsx", agency="ubnd-huyen-cu-mgar", date="2021-01-04", by="Y Thịnh Mlô", tasks=BETTER,
         part=lambda code: not code.startswith("7.")),
    dict(file="Cu Mgar (bo sung).xlsx", agency="ubnd-huyen-cu-mgar", date="2021-01-09", by="Y Thịnh Mlô",
         tasks=BETTER, part=lambda code: code.startswith("7.")),
    # A mistake to be corrected.
    dict(file="Ea Hleo.xlsx", agency="ubnd-huyen-ea-hleo", date="2021-01-06", by="Nguyễn Văn Sơn",
         tasks={"3.4.2": ("Hoàn thành", 7100, 7010)}),
    # Two files of one day that say different things: somebody has to look.
    dict(file="Krong Pac.xlsx", agency="ubnd-huyen-krong-pac", date="2021-01-06", by="Lương Thị Bích",
         tasks={"3.4.2": ("Hoàn thành", 10900, 10966)}),
    dict(file="Krong Pac ban 2.xlsx", agency="ubnd-huyen-krong-pac", date="2021-01-06", by="Lương Thị Bích",
         tasks={"3.4.2": ("Hoàn thành", 10800, 10966)}),
]
MAILED = [
    dict(file="phu-luc-1.csv", agency="so-thong-tin-va-truyen-thong", date="2021-01-05", by="Đặng Minh Tuấn",
         form="I", scores={"7.2.1": 0.25, "7.3.1": 0.25}),
    dict(file="phu-luc-2.csv", agency="so-thong-tin-va-truyen-thong", date="2021-01-05", by="Đặng Minh Tuấn", form="II"),
]


def make(spec, templates, surveys, output):
    spec["surveys"] = surveys
    template = templates / f"{spec['agency']}.xlsx"
    forms = first.read_template(template)
    book = openpyxl.load_workbook(template, read_only=True)
    name = {r[0]: r[1] for r in book["_parbook"].iter_rows(values_only=True) if r and r[0]}["agencyName"]
    if "I" in forms:
        first.fill_scores(spec, forms["I"]["rows"])
    if "II" in forms:
        first.fill_tasks(spec, forms["II"]["rows"])
    if "part" in spec:
        for form in forms:
            for row in forms[form]["rows"]:
                row["open"] = row["open"] and spec["part"](str(row["STT"]))
    path = output / spec["file"]
    if path.suffix == ".csv":
        first.write_csv(spec, forms, name, path)
    else:
        first.write_template(spec, template, forms, name, path)


def mail(folder, path):
    """A mail with a ZIP archive of all files of a folder, as a mail program saves it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            info = zipfile.ZipInfo(f"Quý IV/{file.name}", date_time=(2021, 1, 5, 8, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read_bytes())

    def words(text):
        return "=?utf-8?B?" + base64.b64encode(text.encode()).decode() + "?="

    lines = [
        f"From: {words('Sở Thông tin và Truyền thông')} <stttt@daklak.gov.vn>",
        "To: <soNoiVu@daklak.gov.vn>",
        f"Subject: {words('Báo cáo CCHC quý IV')}",
        "Date: Tue, 05 Jan 2021 15:12:00 +0700",
        "Message-ID: <20210105151200.1@daklak.gov.vn>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="=_phan"',
        "",
        "--=_phan",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        base64.b64encode("Kính gửi Sở Nội vụ báo cáo quý IV.\r\n".encode()).decode(),
        "--=_phan",
        f'Content-Type: application/zip; name="{words("Báo cáo quý IV.zip")}"',
        "Content-Transfer-Encoding: base64",
        f'Content-Disposition: attachment; filename="{words("Báo cáo quý IV.zip")}"',
        "",
    ]
    lines += [line.decode() for line in base64.encodebytes(packed.getvalue()).split()]
    path.write_bytes("\r\n".join(lines + ["--=_phan--", ""]).encode("ascii"))


# The least that is a PDF of one blank page: a scan of what was signed.
PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


def main():
    templates, before, output = (pathlib.Path(a) for a in sys.argv[1:4])
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    plan = pathlib.Path(__file__).resolve().parents[1] / "Templates/dak-lak-2020/phu-luc-1.csv"
    with open(plan, encoding="utf-8-sig", newline="") as file:
        surveys = {row["STT"] for row in csv.DictReader(file, delimiter=";") if row["Loại"] != "thẩm định"}
    for spec in RETURNS:
        make(spec, templates, surveys, output)
    with tempfile.TemporaryDirectory() as folder:
        for spec in MAILED:
            make(spec, templates, surveys, pathlib.Path(folder))
        mail(pathlib.Path(folder), output / "thu-stttt.eml")
    # Of the quarter before, sent again by mistake.
    shutil.copy(before / "SoTuPhap_PL1_PL2.xlsx", output / "So Tu phap.xlsx")
    (output / "UBND huyen Lak (ban ky).pdf").write_bytes(PDF)


if __name__ == "__main__":
    main()
