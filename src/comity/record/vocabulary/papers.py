"""What is on paper: instruments and documents."""

# A dagger after a Korean or Chinese string: a native reader should check it (see docs/reference/strings-to-check.md).
from __future__ import annotations

from comity.record.kinds import Address, Civil, Digest, Fields, Language, Line, Member, Party, Ref, SideKey, Text, words
from comity.record.vocabulary.choices import INSTRUMENT_KIND, RANK
from comity.record.vocabulary.shapes import Attribute, subject_type

SIGNATORY = Fields(
    "signatory",
    (Member("side", SideKey(), required=True), Member("name", Text()), Member("rank", RANK)),
)

INSTRUMENT = subject_type(
    "instrument",
    words("instrument", "문서(양해각서 등)†", "合作文件（备忘录等）†"),
    Attribute(
        "kind", INSTRUMENT_KIND, words("kind", "유형†", "类型†"), required=True, testimony=True,
        note="said per side: sides may disagree on what a paper is",
    ),
    Attribute("title", Text(), words("title", "제목†", "标题†"), required=True),
    Attribute("signed", Civil(), words("signed", "서명일†", "签署日期†")),
    Attribute("in_force", Civil(), words("in force from", "발효일†", "生效日期†")),
    Attribute("expires", Civil(), words("expires", "만료일†", "到期日期†")),
    Attribute("parties", Party(), words("parties", "당사자†", "签署方†"), many=True),
    Attribute("signatories", SIGNATORY, words("signatories", "서명자†", "签署人†"), many=True),
    Attribute("witnesses", SIGNATORY, words("witnesses", "임석자†", "见证人†"), many=True),
    Attribute("conference", Ref(("conference",)), words("conference", "전체회의", "全体会议")),
    Attribute("team", Ref(("team",)), words("team", "팀", "组")),
    Attribute("renews", Ref(("instrument",)), words("renews", "갱신 대상†", "续签对象†")),
)  # fmt: skip

DOCUMENT = subject_type(
    "document",
    words("document", "자료†", "资料†"),
    Attribute("title", Text(), words("title", "제목†", "标题†"), required=True),
    Attribute("language", Language(), words("language", "언어†", "语言†")),
    Attribute("date", Civil(), words("date", "일자†", "日期†")),
    Attribute("publisher", Line(), words("publisher", "발행처†", "发布机构†")),
    Attribute("address", Address(), words("address", "주소†", "网址†")),
    Attribute("digest", Digest(), words("digest of the file", "파일 해시값†", "文件摘要值†")),
)
