#!/usr/bin/env python3
"""Reads the draft that MailDraftTests.swift holds by its bytes, by Python's own reader of mails."""

import email
import email.policy
import pathlib
import sys

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
ROOT = pathlib.Path(__file__).resolve().parents[2]
TEXT = f"Kính gửi Sở Tài chính,\n\n.\nFrom đây\n--\n{LETTERS}\n"
ATTACHMENTS = [
    (LETTERS + ".xlsx", bytes(range(256))),
    ("Phụ lục " * 25 + ".xlsx", b""),
    ("a; b=\"c\" %41'=?utf-8?B?QQ==?=.csv", b"--\r\n\r\n"),
    ("plain.csv", b"A" * 1000),
]


def main():
    data = (ROOT / "Tests/Golden/mail/draft.eml").read_bytes()
    mail = email.message_from_bytes(data, policy=email.policy.default)
    body = mail.get_body()
    files = [part for part in mail.iter_attachments()]
    # What programs that know nothing of RFC 2231 show.
    other = [part["content-type"].params["name"] for part in files]
    checks = {
        "unsent": mail["x-unsent"] == "1",
        "to": [(a.display_name, a.addr_spec) for a in mail["to"].addresses]
        == [('Sở Tài chính, phòng "Ngân sách"', "stc@daklak.example"), ("", "noi-vu@daklak.example")],
        "subject": mail["subject"] == "Đề nghị sửa phiếu tự chấm Chỉ số cải cách hành chính "
        "Quý III năm 2020: còn 3 việc",
        "text": body.get_content().replace("\r\n", "\n") == TEXT,
        "attachments": [(f.get_filename(), f.get_payload(decode=True)) for f in files]
        == ATTACHMENTS,
        "other names": other == [name for name, _ in ATTACHMENTS],
        "defects": not any(part.defects for part in mail.walk()),
    }
    failed = [name for name, holds in checks.items() if not holds]
    for name in failed:
        print(f"draft.eml: {name} is not read back")
    sys.exit(bool(failed))


main()
