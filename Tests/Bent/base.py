"""Clean returns with known answers, built from the plan's own tables."""
import csv
import datetime
import pathlib
import zlib

from document import FORM_I, FORM_II, Cell, Document, Table

NAMES = {
    "so-tai-chinh": "Sở Tài chính", "so-noi-vu": "Sở Nội vụ",
    "ubnd-thanh-pho-buon-ma-thuot": "UBND thành phố Buôn Ma Thuột"}
DISTRICT_GROUPS = ("UBND cấp huyện", "UBND cấp xã")


def read_table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def number(text):
    """A figure of the plan's tables as a spreadsheet holds it."""
    if not text:
        return None
    value = float(text.replace(",", "."))
    return int(value) if value.is_integer() else value


def checksum(*parts):
    return zlib.crc32("/".join(parts).encode())


def leads_of(text):
    return [name.strip() for name in text.replace("\n", ";").split(";") if name.strip()]


def form_one(plan, agency):
    """Form I of an agency: its leaves, each with a self-score, evidence and explanation."""
    name = NAMES[agency]
    codes = {row["STT"] for row in plan}
    rows, answers = [], {}
    for row in plan:
        code = row["STT"]
        leaf = not any(other.startswith(code + ".") for other in codes)
        if not (leaf and name in leads_of(row["Chủ trì tham mưu"])) or row["Loại"] != "thẩm định":
            continue
        maximum, previous = number(row[FORM_I[2]]), number(row[FORM_I[3]])
        target = number(row[FORM_I[4]])
        choices = [target, previous, maximum, round(maximum * 0.75, 4)]
        score = choices[checksum(agency, code) % 4]
        evidence = f"Báo cáo số {checksum(code) % 500}/BC ngày 05/10/2020"
        explanation = "Đã hoàn thành, đề nghị công nhận" if checksum(code, "e") % 3 == 0 else None
        rows.append([Cell(v) for v in (
            code, row[FORM_I[1]], maximum, previous, target, row[FORM_I[5]], score, evidence,
            explanation)])
        answers["I", code, "selfScore"] = score
        answers["I", code, "evidence"] = evidence
        if explanation:
            answers["I", code, "explanation"] = explanation
    return Table("I", [[Cell(h) for h in FORM_I]], rows), answers


def form_two(plan, agency):
    """Form II of an agency: the tasks it leads or implements."""
    name = NAMES[agency]
    rows, answers = [], {}
    states = ["done", "inProgress", "notStarted"]
    words = {"done": "Hoàn thành", "inProgress": "Đang thực hiện", "notStarted": "Chưa thực hiện"}
    for row in plan:
        code = row["STT"]
        named = leads_of(row["Chủ trì"]) + leads_of(row["Thực hiện"])
        groups = DISTRICT_GROUPS if agency.startswith("ubnd-") else ()
        if not (name in named or any(g in named for g in groups)):
            continue
        state = states[checksum(agency, code, "state") % 3]
        total = 900 + checksum(agency, code) % 3000
        achieved = total if state == "done" else total * 2 // 3
        day = datetime.date(2020, 9, 1 + checksum(code, "day") % 30) if state == "done" else None
        result = f"Kết quả đợt {checksum(code, 'r') % 9 + 1}: đạt yêu cầu" if day else None
        values = {
            "state": state, "a": achieved, "b": total, "completedOn": day,
            "result": result, "evidence": f"Văn bản số {checksum(code, 'v') % 900}/UBND" if day else None,
            "difficulties": None if day else "Thiếu kinh phí"}
        rows.append([Cell(v) for v in [code] + [row[h] or None for h in FORM_II[1:7]] + [
            words[state], achieved, total, day, values["result"], values["evidence"],
            values["difficulties"]]])
        for field, value in values.items():
            if value is not None:
                answers["II", code, field] = value
    return Table("II", [[Cell(h) for h in FORM_II]], rows), answers


def clean_returns(plan_folder):
    """[(document, answers)] for three agencies of different shape."""
    folder = pathlib.Path(plan_folder)
    annexes = read_table(folder / "phu-luc-1.csv"), read_table(folder / "phu-luc-2.csv")
    returns = []
    for agency, name in NAMES.items():
        tables, answers = [], {}
        for make, plan in zip((form_one, form_two), annexes):
            table, known = make(plan, agency)
            if table.rows:
                tables.append(table)
                answers.update(known)
        labels = [("Cơ quan báo cáo", name), ("Kỳ báo cáo", "Quý III năm 2020"),
                  ("Ngày báo cáo", datetime.date(2020, 10, 14)), ("Người lập biểu", "Lê Thị Hòa"),
                  ("Điện thoại", "0262 3851234")]
        returns.append((Document(agency, labels, tables, file_name=agency), answers))
    return returns
