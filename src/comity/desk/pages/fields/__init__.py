"""Form fields that all pages share: what people type, and the value of the record that comes of it.

Fields that offer what is in the record (`Sides`, `Subject`, `Subjects`, `Evidence`, `Source`) need `offer_from`, called
in the form's `__init__`.
"""

from comity.desk.pages.fields.choices import Choice, Sides, Subject, Subjects
from comity.desk.pages.fields.dates import CivilDate
from comity.desk.pages.fields.offering import offer_from
from comity.desk.pages.fields.papers import Evidence, Papers, Source
from comity.desk.pages.fields.select import OneOf
from comity.desk.pages.fields.texts import TextByLanguage

__all__ = [
    "Choice",
    "CivilDate",
    "Evidence",
    "OneOf",
    "Papers",
    "Sides",
    "Source",
    "Subject",
    "Subjects",
    "TextByLanguage",
    "offer_from",
]
