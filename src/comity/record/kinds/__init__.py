"""The kinds of values that attributes can have."""

from comity.record.kinds.base import Fault, Faults, Kind, Value
from comity.record.kinds.choice import Choice, Option
from comity.record.kinds.composed import Cause, Fields, MapOf, Member
from comity.record.kinds.plain import Address, Civil, Country, Digest, Language, Line, Whole, suggest
from comity.record.kinds.references import Party, Ref, SameAs, SideKey, Source, is_key, split_subject
from comity.record.kinds.text import Names, Text
from comity.record.kinds.words import Words, words

__all__ = [
    "Address",
    "Cause",
    "Choice",
    "Civil",
    "Country",
    "Digest",
    "Fault",
    "Faults",
    "Fields",
    "Kind",
    "Language",
    "Line",
    "MapOf",
    "Member",
    "Names",
    "Option",
    "Party",
    "Ref",
    "SameAs",
    "SideKey",
    "Source",
    "Text",
    "Value",
    "Whole",
    "Words",
    "is_key",
    "split_subject",
    "suggest",
    "words",
]
