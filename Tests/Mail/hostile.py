"""Archives and mails made to do harm, each with what must be said of it: a fate of some entry.

Each is small; checking it must take no second and no 200 MiB.
"""

import functools
import struct
import zlib

from ways import CSV, attached, coded, mail, packed, raw

READ_OR_REFUSED = None


@functools.cache
def flat(count):
    """A stream that inflates to so many zeros."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    step = bytes(1 << 20)
    return b"".join(packer.compress(step) for _ in range(count >> 20)) + packer.flush()


def crafted(entries, count=None, offset=0):
    """An archive whose directory may lie: entries are (name, data, method, declared size, place)."""
    body, directory = b"", b""
    for name, data, method, size, place in entries:
        head = struct.pack("<HHHHHIIIHH", 20, 0x800, method, 0, 0, zlib.crc32(CSV), len(data), size,
                           len(name), 0)
        where = len(body) if place is None else place
        directory += (b"PK\1\2" + struct.pack("<H", 20) + head
                      + struct.pack("<HHHII", 0, 0, 0, 0, where) + name)
        if place is None:
            body += b"PK\3\4" + head + name + data
    number = len(entries) if count is None else count
    return body + directory + b"PK\5\6" + struct.pack(
        "<HHHHIIH", 0, 0, number, number, len(directory), len(body) + offset, 0)


def nested(levels, make, inner):
    for level in range(levels):
        inner = make(level, inner)
    return inner


def nested_parts(levels):
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"
                   for n in range(levels))
    return ("From: a@b.example\r\nMIME-Version: 1.0\r\n" + head
            + "Content-Disposition: attachment; filename=a.csv\r\n\r\n1").encode()


def nested_mails(levels):
    return nested(levels, lambda n, inner: mail((["Content-Type: message/rfc822"], inner),
                                                boundary=f"m{n}").decode(), mail(attached("name=a"))
                  .decode()).encode()


def cases():
    """(file, bytes, the code that must occur or nothing)."""
    stored = (CSV, 0, len(CSV), None)
    long = "=?utf-8?B?" * 20_000
    yield "bomb.zip", crafted([(b"a.csv", flat(600 << 20), 8, 600 << 20, None)]), "limit-exceeded"
    yield "bombs.zip", crafted([(b"%d.csv" % n, flat(60 << 20), 8, 60 << 20, None)
                                for n in range(12)]), "limit-exceeded"
    yield "bomb-says-small.zip", crafted([(b"a.csv", flat(600 << 20), 8, 10, None)]), "archive-damaged"
    yield "bomb.eml", mail(attached("filename=a.zip", crafted(
        [(b"a.csv", flat(600 << 20), 8, 600 << 20, None)]))), "limit-exceeded"
    yield "entries.zip", packed([(f"{n}.csv", b"") for n in range(10_001)]), "limit-exceeded"
    yield "nested.zip", nested(50, lambda n, inner: packed([(f"{n}.zip", inner)]), packed(
        [("a.csv", CSV)])), "archive-unread"
    yield "overlapping.zip", crafted([(b"a.csv", *stored), (b"b.csv", CSV, 0, len(CSV), 0)]), (
        "file-refused")
    yield "size-lies.zip", crafted([(b"a.csv", CSV, 0, 1 << 31, None)]), "archive-damaged"
    yield "count-lies-less.zip", crafted([(b"a.csv", *stored), (b"b.csv", *stored)], 1), (
        "archive-damaged")
    yield "count-lies-more.zip", crafted([(b"a.csv", *stored)], 60_000), "limit-exceeded"
    yield "offset-lies.zip", crafted([(b"a.csv", *stored)], offset=1 << 20), "archive-damaged"
    yield "place-lies.zip", crafted([(b"a.csv", CSV, 0, len(CSV), 1 << 30), (b"b.csv", *stored)]), (
        "archive-damaged")
    yield "same-names.zip", packed([("a.csv", b"")] * 9_000), None
    yield "strange-names.zip", raw([("é├".encode() * 9_000 + b"%d.csv" % n, CSV) for n in range(30)]), None
    yield "folder-with-bytes.zip", raw([(b"a.csv/", CSV)]), None
    for number, name in enumerate([
            b"../../../../tmp/out.csv", b"/etc/out.csv", b"C:\\Windows\\out.csv",
            b"a\nerror: forged\n.csv", b"\x1b[2J\x1b]0;x\7.csv", "\u202evsc.csv".encode(), b"\0.csv",
            b"a" * 60_000 + b".csv"]):
        yield f"name-{number}.zip", raw([(name, CSV)], flags=0x800), READ_OR_REFUSED
        quoted = name.decode().replace("\n", "%0A").replace("\0", "%00")
        yield f"name-{number}.eml", mail(attached(f"filename*=utf-8''{quoted}")), READ_OR_REFUSED
    yield "parts.eml", mail(*[attached("filename=a.csv", b"1")] * 10_000), "limit-exceeded"
    yield "nested-parts.eml", nested_parts(50), "limit-exceeded"
    yield "nested-mails.eml", nested_mails(50), "limit-exceeded"
    yield "broken.eml", mail((attached("filename=a.csv")[0], coded()[:41])), "mail-damaged"
    yield "no-boundary.eml", mail().replace(b'; boundary="b"', b"").replace(b"--b--", b"x" * 900_000), (
        "mail-damaged")
    yield "header.eml", b"From: a@b.example\r\nSubject: " + b"a" * 900_000, None
    yield "words.eml", mail(attached(f'filename="{long}"'), head=[f"X: {long}"]), READ_OR_REFUSED
    yield "folds.eml", mail(attached("filename=a.csv"), head=["X: a" + "\r\n b" * 60_000]), None
    yield "pieces.eml", mail(attached("; ".join(f"filename*{n}*=%41" for n in range(9_000)))), None
    yield "boundaries.eml", mail(([], "--c\r\n" * 150_000)), "mail-without-attachment"
    yield "mails.eml", b"From a\r\nSubject: a\r\n\r\n\r\n" * 30_000, "limit-exceeded"
