"""Which characters real text is made of: the ground on which an encoding is chosen.

Each alphabet is a list of tiers (characters, share of the non-ASCII characters of a text that fall in the tier). The
shares are rounded guesses; what matters is their order of magnitude, because a wrong encoding turns frequent characters
into rare ones.
"""

from __future__ import annotations

import math
from functools import cache

KOREAN_SYLLABLES = (
    "이다는의에을를가은로하고지어한기도사시리아자인대나서부수정그라해일게있여스만공전보제구주원연동과상면장성"
    "으비모조치들마국오방소우안신경문화교육환통합위회협력추진행계획산업관광술체청년민단참외무학생류설센터개발"
    "역북중울베독차팀실처담당간임명약각호결양록견내용검토완료미착예현재태번분칭야름날짜최입후별적세선물할때까"
    "와것등및더요습니했됐된될않없같또말활운영유매출판식품농투금융혁창트디털데망넷건병질먼변쓰레녹색너절감래량"
    "철버노복올림픽축박책컨텐츠홍브랜드포럼워숍초친홈페크김강윤권황송손배백허남심즉종총충취측층큰타탁특파편평"
    "표피필항향험형혼효훈희힘"
)

CHINESE_CHARACTERS = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道"
    "行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意"
    "无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什"
    "二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义"
    "各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金"
    "指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求"
    "据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔京首组环境育济卫医疗友城混委秘案议备"
    "忘录谅协落推未启状态编号称域注负责单联络创园旅游宣周青校企投贸易博览坛研讨班培训派遣考察互访举办签署促支"
    "持服息技网绿节减排质垃圾污源铁馆图艺团演赛奥足球松食健康养志愿费额亿元省县街局厅略调整续延消否继双独"
)

COMMON_LETTERS = "éèàüöäñçíóáãõêôúß"
LETTERS = "âîûïëåøæœýìòùšžÉÈÀÜÖÄÑÇÍÓÁÃÕÊÔÂÎÛÏËÅØÆŒÚÝÌÒÙŠŽ"
COMMON_SIGNS = "’‘“”–—…"
SIGNS = "€£°«»·•§©®™½¼²³ªº¡¿´×±\u00a0−"
ASIAN_SIGNS = (
    "，。、；：？！“”‘’（）《》〈〉「」『』【】…—―·・～→←↑↓○●◎◇◆□■△▲▽▼☆★※"
    "①②③④⑤⑥⑦⑧⑨⑩０１２３４５６７８９－＋％＆㎡㎞℃ⅠⅡⅢ　"
)

FLOOR = 1e-9


def level(encoding: str, leads: range, trails: range) -> str:
    """The characters of one block of a double-byte set."""
    return "".join(bytes([lead, trail]).decode(encoding, "ignore") for lead in leads for trail in trails)


def spread(tiers: list[tuple[str, float]]) -> dict[str, float]:
    """For each character the logarithm of its likelihood; a character counts in the first tier that holds it."""
    table: dict[str, float] = {}
    for characters, share in tiers:
        fresh = {character for character in characters if character not in table}
        table.update(dict.fromkeys(fresh, math.log(share / len(fresh))))
    return table


@cache
def korean() -> dict[str, float]:
    row = range(0xA1, 0xFF)
    return spread(
        [
            (KOREAN_SYLLABLES, 0.85),
            (level("euc_kr", range(0xB0, 0xC9), row), 0.1),
            (ASIAN_SIGNS, 0.04),
            (level("cp949", range(0x81, 0xA1), range(0x41, 0xFF)), 0.002),
            (level("euc_kr", range(0xCA, 0xFE), row), 0.007),
            (level("euc_kr", range(0xA1, 0xB0), row), 0.001),
        ]
    )


@cache
def chinese() -> dict[str, float]:
    row = range(0xA1, 0xFF)
    return spread(
        [
            (CHINESE_CHARACTERS, 0.75),
            (level("gb2312", range(0xB0, 0xD8), row), 0.17),
            (ASIAN_SIGNS, 0.05),
            (level("gb2312", range(0xD8, 0xF8), row), 0.02),
            (level("gb2312", range(0xA1, 0xB0), row), 0.001),
            (level("gbk", range(0x81, 0xFF), range(0x40, 0xFF)), 0.009),
        ]
    )


@cache
def latin() -> dict[str, float]:
    return spread([(COMMON_LETTERS, 0.65), (LETTERS, 0.08), (COMMON_SIGNS, 0.2), (SIGNS, 0.06)])
