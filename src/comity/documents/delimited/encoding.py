"""Which encoding a text file is written in.

In order: a byte order mark; strict UTF-8 over the whole file; UTF-16 by its pattern of zero bytes; else that one of
CP949, GB18030, Mac Roman and Windows-1252 (which holds Latin-1) under which the file reads most like real Korean,
Chinese or Latin text. Only where none of these is likely is charset-normalizer asked: it knows many more but errs on
short text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log
from pathlib import Path

from comity.documents.delimited import frequent

CHUNK = 1 << 20
SAMPLE = 1 << 18
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNLIKELY = log(frequent.FLOOR) / 2
CLEAR_LEAD = 3.0
MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class FoundEncoding:
    """An encoding as Python names it, how it was found, and whether another was nearly as likely."""

    name: str
    how: str
    nearly: str | None = None


@dataclass(frozen=True, slots=True)
class Survey:
    """What one pass over the bytes tells: is it UTF-8 throughout, and some of the lines that are not plain ASCII."""

    utf8: bool
    cut_short: bool
    head: bytes
    lines: tuple[bytes, ...]


def find_encoding(path: Path) -> FoundEncoding:
    """Reads the file once, in pieces; memory does not grow with it."""
    with path.open("rb") as file:
        start = file.read(4)
    for mark, name in MARKS:
        if start.startswith(mark):
            return FoundEncoding(name, "its byte order mark")
    survey = survey_bytes(path)
    sixteen = find_utf16(survey.head)
    if sixteen:
        return FoundEncoding(sixteen, "its zero bytes")
    if survey.utf8:
        return FoundEncoding("utf-8", "every byte of it is valid UTF-8")
    if mostly_utf8(survey.lines, cut_short=survey.cut_short):
        return FoundEncoding("utf-8", "nearly all of it is valid UTF-8")
    return most_likely(survey.lines)


def survey_bytes(path: Path) -> Survey:
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, cut_short, head, lines, held = True, False, b"", list[bytes](), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            head = head or chunk[:SAMPLE]
            if utf8:
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError:
                    utf8 = False
            if held < SAMPLE and not chunk.isascii():
                fresh = telling_lines(chunk, limit=SAMPLE - held)
                lines.extend(fresh)
                held += sum(map(len, fresh))
            if not utf8 and held >= SAMPLE:
                break
    if utf8:
        try:
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            utf8, cut_short = False, True
    return Survey(utf8=utf8, cut_short=cut_short, head=head, lines=tuple(lines))


def telling_lines(chunk: bytes, *, limit: int) -> list[bytes]:
    """The lines of `chunk` that are not ASCII, without the two at its edges that may be cut, up to `limit` bytes."""
    lines = chunk.splitlines()
    whole = lines[1:-1] if len(chunk) == CHUNK and len(lines) > 2 else lines  # noqa: PLR2004 (two edges)
    found, held = list[bytes](), 0
    for line in whole:
        if line.isascii():
            continue
        found.append(line[: limit - held])
        held += len(found[-1])
        if held >= limit:
            break
    return found


def find_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: the commas, digits and line ends of a table leave zeros in every second byte only."""
    if len(head) < 2:  # noqa: PLR2004 (one character)
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    for name, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 3 * others and zeros > len(head) // 200 and decodes(head[: len(head) // 2 * 2], name):
            return name
    return None


def decodes(data: bytes, encoding: str) -> bool:
    """Whether `data` is valid, but for a character cut off at its end."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def mostly_utf8(lines: tuple[bytes, ...], *, cut_short: bool) -> bool:
    """A UTF-8 file with a few broken bytes, or cut off; to guess another encoding for it would spoil all the rest."""
    if cut_short:
        return not b"".join(lines)[:-3].isascii()
    valid = sum(decodes(line, "utf-8") for line in lines)
    return valid > 2 and valid >= MOSTLY * len(lines)  # noqa: PLR2004 (a line or two may be valid by chance)


def likeness(text: str, table: Mapping[str, float]) -> float:
    """Log-likelihood of the characters of `text` beyond ASCII."""
    floor = log(frequent.FLOOR)
    return sum(table.get(character, floor) for character in text if character > "\x7f")


ODD = re.compile(
    r"[a-zß-ÿšžœ][À-ÖØ-ÞŠŽŒ]|[ß-öø-ÿ][A-Z]"  # a capital inside a small word
    r"|[0-9][ß-öø-ÿ]|[ß-öø-ÿ][0-9]"  # a letter beside a digit, where a dash would stand
    r"|(?<![^\s,;])[ìîïñóôõ](?![^\s,;])"  # a letter alone, where a dash or a quotation mark would stand
    r"|[^\W\d_][“‘]|[”][^\W\d_]"  # a quotation that opens behind a letter
    r"|\b[ìîï][a-z]|[a-z][îï]\b|nít\b"  # letters that seldom begin or end a word; "donít" was "don’t"
)
ODDITY = log(0.02)


def latin_likeness(text: str) -> float:
    """As `likeness`, and signs and letters in places where they seldom stand count against it."""
    return likeness(text, frequent.latin()) + ODDITY * len(ODD.findall(text))


def candidates() -> dict[str, Callable[[str], float]]:
    return {
        "cp949": lambda text: likeness(text, frequent.korean()),
        "gb18030": lambda text: likeness(text, frequent.chinese()),
        "cp1252": latin_likeness,
        "mac_roman": latin_likeness,
    }


def most_likely(lines: tuple[bytes, ...]) -> FoundEncoding:
    scores = {name: sum(like(line.decode(name, "replace")) for line in lines) for name, like in candidates().items()}
    first, second = sorted(scores, key=lambda name: -scores[name])[:2]
    beyond_ascii = sum(byte > 127 for line in lines for byte in line)  # noqa: PLR2004 (the last of ASCII)
    if scores[first] / max(beyond_ascii, 1) < UNLIKELY:
        return ask_charset_normalizer(lines, otherwise=first)
    nearly = second if scores[first] - scores[second] < CLEAR_LEAD else None
    return FoundEncoding(first, "its text reads most like that", nearly)


def ask_charset_normalizer(lines: tuple[bytes, ...], *, otherwise: str) -> FoundEncoding:
    from charset_normalizer import from_bytes

    best = from_bytes(b"\n".join(lines)).best()
    if best is None:
        return FoundEncoding(otherwise, "no encoding is likely", otherwise)
    return FoundEncoding(best.encoding, "charset-normalizer's guess", otherwise)
