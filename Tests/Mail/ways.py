"""How returns come: archives and mails as many programs make them, each with what is to be found in it.

A case is its file's name, its bytes, and the fate of what lies in it: `read`, or the code of a problem.
"""

import base64
import bz2
import email.message
import email.policy
import gzip
import io
import lzma
import os
import shutil
import struct
import subprocess
import tarfile
import unicodedata
import zipfile
import zlib

NAME = "Phiếu Sở Tài chính.csv"
CSV = (
    "Cơ quan báo cáo;Sở Tài chính\nKỳ báo cáo;Quý III năm 2020\nNgày báo cáo;14/10/2020\n\n"
    "STT;Lĩnh vực/Tiêu chí/Tiêu chí thành phần;Điểm tối đa;Điểm tự chấm;Tài liệu kiểm chứng\n"
    "6.1;Thực hiện cơ chế tự chủ;1;1;Báo cáo số 1\n"
).encode()
DAY = "Thu, 15 Oct 2020 08:30:00 +0700"
FROM = "=?UTF-8?B?U+G7nyBUw6BpIGNow61uaA==?= <stc@daklak.example>"
SENT = ("Sở Tài chính <stc@daklak.example>", "2020-10-15")


def workbook():
    """A small workbook of the same rows."""
    rows = [line.split(";") for line in CSV.decode().splitlines()]
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>"
        for row in rows)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return packed([
        ("[Content_Types].xml", f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
         f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
         f'PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override '
         f'PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>'),
        ("_rels/.rels", f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
         f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet '
         'name="Phụ lục I" sheetId="1" r:id="r1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}/relationships"><Relationship '
         f'Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml",
         f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>'),
    ])


def packed(entries, method=zipfile.ZIP_DEFLATED):
    """An archive by Python's zipfile."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return file.getvalue()


def raw(entries, flags=0, extra=b"", version=20):
    """An archive byte by byte: names as bytes, in no code page."""
    body, directory = b"", b""
    for name, content in entries:
        data = zlib.compress(content)[2:-4]
        head = struct.pack("<HHHHHIIIHH", version, flags, 8, 0, 0, zlib.crc32(content), len(data),
                           len(content), len(name), len(extra))
        directory += (b"PK\1\2" + struct.pack("<H", 20) + head
                      + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name + extra)
        body += b"PK\3\4" + head + name + extra + data
    return body + directory + b"PK\5\6" + struct.pack(
        "<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)


def unicode_path(shown, name):
    data = b"\1" + struct.pack("<I", zlib.crc32(shown)) + name.encode()
    return struct.pack("<HH", 0x7075, len(data)) + data


def by_program(folder, name, *command, files=None):
    """An archive by another program, run in a folder of files; None where it is not there."""
    if shutil.which(command[0]) is None:
        return None
    work = os.path.join(folder, "work")
    shutil.rmtree(work, ignore_errors=True)
    for path, content in (files or {f"phiếu/{NAME}": CSV}).items():
        os.makedirs(os.path.dirname(os.path.join(work, path)), exist_ok=True)
        with open(os.path.join(work, path), "wb") as file:
            file.write(content)
    subprocess.run([*command], cwd=work, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, env={**os.environ, "LANG": "C.UTF-8"})
    with open(os.path.join(work, name), "rb") as file:
        return file.read()


def tar():
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        information = tarfile.TarInfo(NAME)
        information.size = len(CSV)
        archive.addfile(information, io.BytesIO(CSV))
    return file.getvalue()


def archives(folder):
    """(file, bytes or None, {entry: fate})."""
    read = {NAME: "read"}
    inside = {f"phiếu/{NAME}": "read"}
    nfd = unicodedata.normalize("NFD", NAME).encode()
    plain = packed([(NAME, CSV)])
    twice = packed([("trong.zip", plain)])
    zip64 = io.BytesIO()
    with zipfile.ZipFile(zip64, "w") as archive, archive.open(NAME, "w", force_zip64=True) as entry:
        entry.write(CSV)
    old = "Phiếu Sở Tài chính.csv".encode("cp437", "replace").replace(b"?", b"_")
    few = "Tài chính.csv"
    combined = unicodedata.normalize("NFC", NAME)
    for letter, bent in {"ế": "ê\u0301", "ở": "ơ\u0309", "à": "à", "í": "í"}.items():
        combined = combined.replace(letter, bent)
    viet = combined.encode("cp1258")
    damaged = bytearray(packed([(NAME, CSV)], zipfile.ZIP_STORED))
    damaged[damaged.index("Quý".encode())] ^= 1
    yield "zipfile.zip", plain, read
    yield "zipfile-stored.zip", packed([(NAME, CSV)], zipfile.ZIP_STORED), read
    yield "zipfile-folders.zip", packed([(f"a/b/{NAME}", CSV)]), {f"a/b/{NAME}": "read"}
    yield "zipfile-workbook.zip", packed([("STC.xlsx", workbook())]), {"STC.xlsx": "read"}
    yield "zipfile-zip64.zip", zip64.getvalue(), read
    yield "zipfile-lzma.zip", packed([(NAME, CSV)], zipfile.ZIP_LZMA), {NAME: "archive-unread"}
    yield "zipfile-bzip2.zip", packed([(NAME, CSV)], zipfile.ZIP_BZIP2), {NAME: "archive-unread"}
    yield "info-zip.zip", by_program(folder, "x.zip", "zip", "-r", "x.zip", "phiếu"), inside
    yield "info-zip-flat.zip", by_program(folder, "x.zip", "zip", "-rj", "x.zip", "phiếu"), read
    yield "info-zip-password.zip", by_program(
        folder, "x.zip", "zip", "-r", "-P", "a", "x.zip", "phiếu"), {
            f"phiếu/{NAME}": "archive-encrypted"}
    yield "7z.zip", by_program(folder, "x.zip", "7z", "a", "-tzip", "x.zip", "phiếu"), inside
    yield "7z-utf8.zip", by_program(
        folder, "x.zip", "7z", "a", "-tzip", "-mcu=on", "x.zip", "phiếu"), inside
    yield "7z-aes.zip", by_program(
        folder, "x.zip", "7z", "a", "-tzip", "-pa", "-mem=AES256", "x.zip", "phiếu"), {
            f"phiếu/{NAME}": "archive-encrypted"}
    yield "bsdtar.zip", by_program(
        folder, "x.zip", "bsdtar", "--format", "zip", "-cf", "x.zip", "phiếu"), inside
    yield "mac.zip", raw([(b"p/", b""), (b"p/" + nfd, CSV), (b"__MACOSX/p/._" + nfd, b"\0\5\x16\7")],
                         flags=0), {f"p/{NAME}": "read", f"__MACOSX/p/._{NAME}": "hidden"}
    yield "explorer-437.zip", raw([(few.encode("cp437"), CSV)]), {few: "read"}
    yield "explorer-437-spoiled.zip", raw([(old, CSV)]), {"Phi_u S_ Tài chính.csv": "read"}
    yield "explorer-850.zip", raw([("Lãnh đạo xã.csv".replace("đạo", "dao").encode("cp850"), CSV)]), {
        "Lãnh dao xã.csv": "read"}
    yield "explorer-1258.zip", raw([(viet, CSV)]), read
    yield "flag-lies.zip", raw([(viet, CSV)], flags=0x800), read
    yield "no-flag.zip", raw([(NAME.encode(), CSV)]), read
    yield "unicode-path.zip", raw([(old, CSV)], extra=unicode_path(old, NAME)), read
    yield "unicode-path-stale.zip", raw([(old, CSV)], extra=unicode_path(b"x", "y.csv")), {
        "Phi_u S_ Tài chính.csv": "read"}
    yield "read-wrongly.zip", packed([(NAME.encode().decode("cp437"), CSV)]), read
    yield "backslashes.zip", raw([(f"phiếu\\{NAME}".encode(), CSV)], flags=0x800), inside
    yield "same-name.zip", raw([(NAME.encode(), CSV), (NAME.encode(), CSV)]), {
        NAME: "read", NAME.replace(".", " (2)."): "read"}
    yield "in-archive.zip", twice, {f"trong.zip › {NAME}": "read"}
    yield "two-deep.zip", packed([("ngoài.zip", twice)]), {
        f"ngoài.zip › trong.zip › {NAME}": "read"}
    yield "three-deep.zip", packed([("xa.zip", packed([("ngoài.zip", twice)]))]), {
        "xa.zip › ngoài.zip › trong.zip": "archive-unread"}
    yield "nothing.zip", packed([]), {"": "file-empty"}
    yield "damaged.zip", bytes(damaged), {NAME: "archive-damaged"}
    yield "cut.zip", plain[:-30], {"": "archive-damaged"}
    yield "others.zip", packed([(NAME, CSV), ("quét.pdf", b"%PDF-1.4"), ("logo.bin", b"x")]), {
        NAME: "read", "quét.pdf": "file-unsupported", "logo.bin": "not-a-return"}
    yield "rar.rar", b"Rar!\x1a\7\0" + CSV, {"": "archive-unread"}
    yield "rar-in.zip", packed([("p.rar", b"Rar!\x1a\7\0")]), {"p.rar": "archive-unread"}
    yield "7z.7z", by_program(folder, "x.7z", "7z", "a", "x.7z", "phiếu"), {"": "archive-unread"}
    yield "tar.tar", tar(), {"": "archive-unread"}
    yield "tar.tar.gz", gzip.compress(tar()), {"": "archive-unread"}
    yield "tar.tar.bz2", bz2.compress(tar()), {"": "archive-unread"}
    yield "tar.tar.xz", lzma.compress(tar()), {"": "archive-unread"}


def lines(*parts):
    return "\r\n".join(parts).encode()


def coded(content=None):
    return base64.encodebytes(CSV if content is None else content).decode().replace("\n", "\r\n")


def mail(*parts, boundary="b", head=(), kind="mixed"):
    """A mail written by hand: parts are (header lines, body)."""
    text = "".join(f"--{boundary}\r\n" + "".join(h + "\r\n" for h in header) + f"\r\n{body}\r\n"
                   for header, body in parts)
    return (f"From: {FROM}\r\nDate: {DAY}\r\nSubject: =?UTF-8?Q?Phi=E1=BA=BFu?=\r\n"
            + "".join(h + "\r\n" for h in head)
            + f'MIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'
            + text + f"--{boundary}--\r\n").encode()


TEXT = (["Content-Type: text/plain; charset=utf-8"], "Kính gửi")
B64 = "Content-Transfer-Encoding: base64"


def attached(name_header, content=None, *more):
    return ([f"Content-Disposition: attachment; {name_header}", B64, *more], coded(content))


def python_mail(policy, name=NAME):
    message = email.message.EmailMessage(policy=policy)
    message["From"], message["Date"], message["Subject"] = (
        "Sở Tài chính <stc@daklak.example>", DAY, "Phiếu")
    message.set_content("Kính gửi")
    message.add_attachment(CSV, maintype="text", subtype="csv", filename=name)
    return message.as_bytes()


def mails(_):
    word = "=?UTF-8?B?" + base64.b64encode(NAME.encode()).decode() + "?="
    quoted = "=?utf-8?Q?" + "".join(f"={byte:02X}" for byte in NAME.encode()) + "?="
    percent = "".join(f"%{byte:02X}" for byte in NAME.encode())
    half = base64.b64encode(NAME.encode()[:5]).decode(), base64.b64encode(NAME.encode()[5:]).decode()
    read, csv = {NAME: "read", "text 1": "mail-text"}, {"a.csv": "read"}
    plain = mail(TEXT, attached(f'filename="{NAME}"'))
    part = attached("filename=a.csv")
    png = (["Content-Type: image/png; name=image001.png", "Content-ID: <image001.png@01D6>", B64],
           coded(b"\x89PNG\r\n"))
    inner = mail(part, boundary="in").decode()
    qp = "".join(f"={b:02X}" if b > 126 or b == 61 else chr(b) for b in CSV).replace("\n", "\r\n")
    zipped = packed([(NAME, CSV)])
    alternative = mail((["Content-Type: text/plain"], "a"), (["Content-Type: text/html"], "<p>a"),
                       boundary="alt", kind="alternative").decode().split("MIME-Version: 1.0\r\n")[1]
    yield "python.eml", python_mail(email.policy.default), read
    yield "python-smtp.eml", python_mail(email.policy.SMTP), read
    yield "python-utf8.eml", python_mail(email.policy.SMTPUTF8), read
    yield "python-long.eml", python_mail(email.policy.SMTP, "Phụ lục " * 24 + "I.csv"), {
        "Phụ lục " * 24 + "I.csv": "read", "text 1": "mail-text"}
    related = mail((["Content-Type: text/html"], "<img src=cid:image001.png@01D6>"), png,
                   boundary="----=_NextPart_001", kind="related").decode().split("1.0\r\n", 1)[1]
    yield "outlook.eml", mail(
        ([related.split("\r\n\r\n", 1)[0]], related.split("\r\n\r\n", 1)[1]),
        ([f'Content-Type: application/vnd.ms-excel;\r\n\tname="{word}"', B64,
          f'Content-Disposition: attachment;\r\n\tfilename="{word}"'], coded()),
        boundary="----=_NextPart_000", head=["X-Mailer: Microsoft Outlook 16.0"]), {
            NAME: "read", "text 1": "mail-text", "image001.png": "mail-text"}
    yield "gmail.eml", mail(
        ([alternative.split("\r\n\r\n", 1)[0]], alternative.split("\r\n\r\n", 1)[1]),
        ([f'Content-Type: text/csv; charset="UTF-8"; name="{word}"',
          f'Content-Disposition: attachment; filename="{word}"', B64,
          "Content-ID: <f_kg9>", "X-Attachment-Id: f_kg9"], coded()), boundary="000000000000a1"), {
            NAME: "read", "text 1": "mail-text", "text 2": "mail-text"}
    yield "zimbra.eml", mail(TEXT, (
        [f"Content-Type: text/csv; name={word}", B64,
         f"Content-Disposition: attachment; filename={word}"], coded()),
        boundary="----=_Part_1_2.3", head=["X-Mailer: Zimbra 8.8.15 (ZimbraWebClient)"]), read
    yield "thunderbird.eml", mail(TEXT, (
        [f'Content-Type: text/csv; charset=UTF-8;\r\n name="{word}"', B64,
         "Content-Disposition: attachment;\r\n"
         f" filename*0*=UTF-8''{percent[:30]};\r\n filename*1*={percent[30:]}"], coded())), read
    yield "apple.eml", mail(TEXT, (
        ["Content-Type: text/csv; x-unix-mode=0644; name=\"a.csv\"", B64,
         "Content-Disposition: inline; filename*=utf-8''"
         + "".join(f"%{b:02X}" for b in unicodedata.normalize("NFD", NAME).encode())], coded()),
        boundary="Apple-Mail=_1"), read
    yield "broken-characters.eml", mail(TEXT, attached(
        f'filename="=?UTF-8?B?{half[0]}?=\r\n =?UTF-8?B?{half[1]}?="')), read
    yield "quoted-words.eml", mail(TEXT, attached(f"filename={quoted}")), read
    yield "eight-bit.eml", mail(TEXT, attached(f"filename={NAME}")), read
    yield "path.eml", mail(TEXT, attached(f'filename="C:\\Users\\a\\{NAME}"')), read
    yield "wrong-charset.eml", mail(TEXT, attached(f"filename*=iso-8859-1'vi'{percent}")), read
    yield "semicolon.eml", mail(attached("filename=a;b.csv")), {"a;b.csv": "read"}
    yield "type-only.eml", mail((["Content-Type: text/csv; name=a.csv", B64], coded())), csv
    yield "no-name.eml", mail((["Content-Type: text/csv", B64], coded())), {"1": "read"}
    yield "same-names.eml", mail(part, part), {"a.csv": "read", "a (2).csv": "read"}
    yield "junk.eml", mail((part[0], ">" + coded().replace("\r\n", " \r\n\r\n> ", 2))), csv
    yield "unpadded.eml", mail((part[0], coded(CSV + b"\n").replace("=", ""))), csv
    yield "broken.eml", mail((part[0], coded()[:-9] + "*")), {"a.csv": "mail-damaged"}
    yield "quoted-printable.eml", mail(
        (["Content-Disposition: attachment; filename=a.csv",
          "Content-Transfer-Encoding: quoted-printable"], qp)), csv
    yield "uuencode.eml", mail((["Content-Disposition: attachment; filename=a.csv",
                                 "Content-Transfer-Encoding: x-uuencode"], "begin 644 a.csv\r\n`")), {
        "a.csv": "mail-unread"}
    yield "uuencode-in-text.eml", mail(([], "a\r\nbegin 644 a.csv\r\n`\r\nend")), {
        "a.csv": "mail-unread", "text 1": "mail-text"}
    yield "winmail.eml", mail(TEXT, (["Content-Type: application/ms-tnef; name=winmail.dat", B64],
                                     coded(b"\x78\x9f\x3e\x22\1\0"))), {
        "winmail.dat": "mail-unread", "text 1": "mail-text"}
    yield "smime.eml", mail((["Content-Type: application/pkcs7-mime; name=smime.p7m", B64],
                             coded())), {"smime.p7m": "mail-unread"}
    yield "signed.eml", mail(TEXT, part, (
        ["Content-Type: application/pkcs7-signature; name=smime.p7s", B64], coded(b"0")),
        kind="signed"), {**csv, "text 1": "mail-text", "smime.p7s": "not-a-return"}
    yield "mbox.eml", b"From stc@daklak.example Thu Oct 15 08:30:00 2020\r\n" + plain, read
    yield "mark.eml", b"\xef\xbb\xbf" + plain, read
    yield "carriage-returns.eml", plain.replace(b"\r\n", b"\r"), read
    yield "line-feeds.eml", plain.replace(b"\r\n", b"\n"), read
    yield "no-boundary.eml", plain.replace(b'; boundary="b"', b""), read
    yield "other-boundary.eml", plain.replace(b'; boundary="b"', b"; boundary=x"), read
    yield "no-parts.eml", mail().replace(b"--b--", b"chu"), {"1": "mail-damaged"}
    yield "cut.eml", plain[:-9], {NAME: "mail-damaged", "text 1": "mail-text"}
    yield "cut-workbook.eml", mail(attached("filename=a.xlsx", workbook()))[:-9], {"a.xlsx": "read"}
    yield "letter.eml", lines(f"From: {FROM}", f"Date: {DAY}", "Message-ID: <1@a>", "", "Kính gửi"), {
        "": "mail-without-attachment"}
    yield "forwarded.eml", mail(TEXT, (["Content-Type: message/rfc822"], inner), boundary="out"), {
        "Phiếu › a.csv": "read", "text 1": "mail-text"}
    yield "attached-mail.eml", mail((["Content-Type: message/rfc822; name=thư.eml"], inner),
                                    boundary="out"), {"thư.eml › a.csv": "read"}
    yield "archive.eml", mail(attached("filename=phieu.zip", zipped)), {f"phieu.zip › {NAME}": "read"}
    yield "archives.eml", mail(attached("filename=a.zip", packed([("b.zip", zipped)]))), {
        f"a.zip › b.zip › {NAME}": "read"}
    yield "mail.zip", packed([("thư.eml", plain)]), {
        f"thư.eml › {NAME}": "read", "thư.eml › text 1": "mail-text"}
    yield "outlook.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + (
        "__properties_version1.0\0".encode("utf-16-le").ljust(64, b"\0") + b"\x30\0\2" + bytes(61)), {
            "": "mail-unread"}
