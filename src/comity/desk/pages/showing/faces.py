"""How a side is shown: its ink, the letter of its badge, its names."""

from __future__ import annotations

from dataclasses import dataclass

from comity.desk.pages.showing.texts import Picked, html_tag, picked
from comity.record import Record

INKS = 7
# The language in which a city writes its own name, by its country.
TONGUES = {
    "KR": "ko", "KP": "ko", "CN": "zh", "HK": "zh", "MO": "zh", "TW": "zh", "JP": "ja", "RU": "ru", "MN": "mn",
    "VN": "vi", "TH": "th", "LA": "lo", "KH": "km", "MM": "my", "ID": "id", "MY": "ms", "DE": "de", "FR": "fr",
    "ES": "es", "IT": "it", "PT": "pt", "BR": "pt", "PL": "pl", "NL": "nl", "TR": "tr", "UA": "uk", "KZ": "kk",
    "UZ": "uz", "GR": "el", "HU": "hu", "CZ": "cs", "SE": "sv", "FI": "fi", "DK": "da", "NO": "no", "MX": "es",
    "AR": "es", "CL": "es", "CO": "es", "AT": "de",
}  # fmt: skip
# Places that are known by another letter of their name than the first, as their own official short forms have it.
SHORT_FORMS = {
    "北京": "京", "上海": "沪", "重庆": "渝", "河北": "冀", "山西": "晋", "内蒙古": "蒙", "安徽": "皖", "福建": "闽",
    "江西": "赣", "山东": "鲁", "河南": "豫", "湖北": "鄂", "湖南": "湘", "广东": "粤", "广西": "桂", "海南": "琼",
    "江苏": "苏", "香港": "港", "澳门": "澳",
}  # fmt: skip
MOST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Face:
    """One side. `name` is in the reader's language where there is one, `native` as the side itself writes it."""

    side: str
    ink: int
    letters: str
    name: Picked
    native: Picked

    @property
    def native_tag(self) -> str:
        return html_tag(self.native.tag)


def faces_of(record: Record, *, us: str, language: str) -> dict[str, Face]:
    """Every side of the record, our own first. An ink goes with the record's order and so is the same everywhere."""
    natives = {side: native_name(record, side) for side in record.sides}
    letters = badge_letters({side: name.text for side, name in natives.items()})
    order = sorted(record.sides, key=lambda side: side != us)
    ink = {side: place % INKS for place, side in enumerate(record.sides)}
    return {
        side: Face(side, ink[side], letters[side], picked(names_of_side(record, side), language) or Picked(side),
                   natives[side])
        for side in order
    }  # fmt: skip


def names_of_side(record: Record, side: str) -> dict[str, str]:
    """Every language in which any side names it; the side's own word counts first."""
    words = record.words(f"side/{side}", "names")
    found: dict[str, str] = {}
    for speaker in sorted(words, key=lambda each: each != side):
        value = words[speaker].value
        if isinstance(value, dict):
            found = {**{str(tag): str(text) for tag, text in value.items()}, **found}
    return found


def native_name(record: Record, side: str) -> Picked:
    words = record.words(f"side/{side}", "country").values()
    country = next((str(word.value) for word in words), "")
    names = names_of_side(record, side)
    native = TONGUES.get(country, "en")
    if native in names:
        return Picked(names[native], native)
    return picked(names, native) or Picked(side)


def badge_letters(names: dict[str, str]) -> dict[str, str]:
    """The shortest beginning that tells the sides apart: usually one letter."""
    found = {side: _letters(name, 1) for side, name in names.items()}
    for count in range(2, MOST_LETTERS + 1):
        alike = [side for side in names if list(found.values()).count(found[side]) > 1]
        found |= {side: _letters(names[side], count) for side in alike}
    return found


def _letters(name: str, count: int) -> str:
    short = next((letter for place, letter in SHORT_FORMS.items() if name.startswith(place)), "")
    if count == 1 and short:
        return short
    return name[:count].capitalize() if name[:1].isascii() else name[:count]
