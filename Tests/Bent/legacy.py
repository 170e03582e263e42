"""Vietnamese as fonts of 1995 store it: the characters that a Unicode program shows for the bytes.

TCVN3 (ABC): TCVN 5712:1993 table 3, read as Windows-1252 characters. VNI: a base letter followed by a
mark. Written apart from the program's own tables, so that each checks the other.
"""
import unicodedata

TCVN3 = dict(zip(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô­õö÷øùúûüýþ"))
TCVN3.update(zip("ĂÂĐÊÔƠƯ", "¡¢§£¤¥¦"))

VNI_TONES = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
VNI_CIRCUMFLEX = {"": "â", "\u0300": "à", "\u0301": "á", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
VNI_BREVE = {"": "ê", "\u0300": "è", "\u0301": "é", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
VNI_WHOLE = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def to_tcvn3(text):
    """Capitals with a tone have no place in the table: the font's lower-case letter stands there."""
    text = unicodedata.normalize("NFC", text)
    return "".join(TCVN3.get(c) or TCVN3.get(c.lower()) or c for c in text)


def vni_letter(letter):
    upper = letter != letter.lower()
    low = letter.lower()
    if low in VNI_WHOLE:
        coded = VNI_WHOLE[low]
    else:
        base, *marks = unicodedata.normalize("NFD", low)
        tone = next((m for m in marks if m in VNI_TONES), "")
        if "\u031b" in marks:
            coded = ("ô" if base == "o" else "ö") + (VNI_TONES[tone] if tone else "")
        elif "\u0302" in marks:
            coded = base + VNI_CIRCUMFLEX[tone]
        elif "\u0306" in marks:
            coded = base + VNI_BREVE[tone]
        else:
            coded = base + (VNI_TONES[tone] if tone else "")
    return coded.upper() if upper else coded


def to_vni(text):
    """Every accented letter as VNI-Windows writes it."""
    return "".join(vni_letter(c) if ord(c) > 127 else c for c in unicodedata.normalize("NFC", text))


def to_windows_1258(text):
    """The bytes of Windows-1258, whose tones stand as characters of their own after the letter."""
    result = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            result.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in marks if mark in VNI_TONES]
            shape = unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in tones))
            result.append((shape + "".join(tones)).encode("cp1258", "replace"))
    return b"".join(result)
