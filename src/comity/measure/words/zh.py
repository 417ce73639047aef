"""简体中文句子。 Sentences as a foreign affairs office writes them in a report."""

from __future__ import annotations

from comity.measure.words.language import OF_ONE, Language, plain, signed

_UNITS = {
    "people": "{}人",
    "teams": "{}个组",
    "memoranda": "{}份",
    "meetings": "{}次",
    "months": "{}个月",
    "days": "{}天",
    "times": "{}次",
}

_PHRASES = {
    "rate_risen": "{indicator}由{from_}的{before}上升至{to}的{after}，提高{size}个百分点"
    "（95%置信区间：{low}至{high}个百分点）",
    "rate_fallen": "{indicator}由{from_}的{before}下降至{to}的{after}，降低{size}个百分点"
    "（95%置信区间：{low}至{high}个百分点）",
    "rate_held": "{indicator}基本持平：{from_}为{before}，{to}为{after}，差值为{points}个百分点"
    "（95%置信区间：{low}至{high}个百分点）",
    "rate_too_few": "{indicator}{from_}为{before}，{to}为{after}，差值为{points}个百分点"
    "（95%置信区间：{low}至{high}个百分点），因数量较少，尚难判断升降",
    "rate_undecided": "{indicator}{from_}为{before}，{to}为{after}，差值为{points}个百分点，"
    "但另有{undecided}项情况不明，可能改变结论，尚难判断升降",
    "rate_small": "{indicator}{from_}为{before}，{to}为{after}，因不足{least}项，尚难判断升降",
    "rate_no_value": "{indicator}在{missing}没有数值，{from_}与{to}无法比较",
    "count_risen": "{indicator}由{from_}的{before}增至{to}的{after}",
    "count_fallen": "{indicator}由{from_}的{before}减至{to}的{after}",
    "count_held": "{indicator}在{from_}和{to}均为{after}",
    "rank_risen": "{indicator}由{from_}的{before}升格为{to}的{after}",
    "rank_fallen": "{indicator}由{from_}的{before}降为{to}的{after}",
    "rank_held": "{indicator}在{from_}和{to}均为{after}",
    "single": "{indicator}{to}为{value}，此前没有可比较的会议",
    "while_open": "{sentence}（尚在落实期内）",
    "within_team": "{team}：{sentence}",
    "tally": "{aspect}：上升{risen}项，持平{held}项，下降{fallen}项，尚难判断{too_few}项",
    "left_out": "{to}未计入：情况不明{unknown}项，未报告{no_report}项",
    "left_out_none": "{to}没有未计入的方案",
    "no_value_needs": "{indicator}没有数值：缺少{needs}",
    "no_value_at": "{indicator}在{at}没有数值",
    "no_value_yet": "{indicator}各次会议均尚无数值",
    "delegation": "{conference}{side}代表团",
    "gap": "{subject}：{attribute}不详",
    "gap_plans": "{total}项方案中，{count}项的{attribute}不详",
    "still_open": "{conference}确定的交流合作方案尚在落实期内，按目前情况统计",
    "apart_above": "{team}与其他各组差异明显：{indicator}为{own}，其他各组为{rest}，高出{size}个百分点"
    "（95%置信区间：{low}至{high}个百分点，经霍尔姆校正{probability}）",
    "apart_below": "{team}与其他各组差异明显：{indicator}为{own}，其他各组为{rest}，低{size}个百分点"
    "（95%置信区间：{low}至{high}个百分点，经霍尔姆校正{probability}）",
    "apart_none": "各组之间未见明显差异；差距最大的是{team}的{indicator}，为{own}，其他各组为{rest}，"
    "差值为{points}个百分点（95%置信区间：{low}至{high}个百分点，经霍尔姆校正{probability}）",
    "apart_nothing": "各组方案数量较少，无法相互比较",
    "shock_fallen": "受外部冲击影响的方案推进率为{hit}，其余方案为{spared}，低{size}个百分点"
    "（95%置信区间：{low}至{high}个百分点）",
    "shock_risen": "受外部冲击影响的方案推进率为{hit}，其余方案为{spared}，高出{size}个百分点"
    "（95%置信区间：{low}至{high}个百分点）",
    "shock_held": "受外部冲击影响的方案推进率为{hit}，其余方案为{spared}，基本持平，差值为{points}个百分点"
    "（95%置信区间：{low}至{high}个百分点）",
    "shock_too_few": "受外部冲击影响的方案推进率为{hit}，其余方案为{spared}，差值为{points}个百分点"
    "（95%置信区间：{low}至{high}个百分点），因数量较少，尚难判断",
    "shock_small": "受外部冲击影响的方案推进率为{hit}，其余方案为{spared}，因不足{least}项，尚难判断",
    "shock_no_value": "受外部冲击影响的方案与其余方案无法比较（已评估{hit}与{spared}）",
    "shock_conferences": "外部冲击期间应召开全体会议{due}次，其中延期{postponed}次，取消{cancelled}次，"
    "未能举行{lapsed}次",
    "shock_met": "{who}：{disruption}开始{months}后再次举行会议",
    "shock_not_met": "{who}：{disruption}开始后{months}内没有会议记录",
    "cycle_positive": "{leader}较高时，下一次会议的{follower}也较高（r = {r}，95%置信区间：{low}至{high}，{pairs}对）",
    "cycle_negative": "{leader}较高时，下一次会议的{follower}较低（r = {r}，95%置信区间：{low}至{high}，{pairs}对）",
    "cycle_unclear": "{leader}与下一次会议的{follower}是否相关尚难判断（r = {r}，"
    "95%置信区间：{low}至{high}，{pairs}对）",
    "cycle_too_little": "三个方面是否相互促进尚无法判断：连续会议共{pairs}对，至少需要{needed}对",
    "composite": "{to}综合值为{value}（各项权重在{least}至{most}倍之间变动时为{low}至{high}）",
    "composite_no_value": "{to}没有综合值：缺少{missing}",
}

_NAMES = {
    "rank.10": "工作人员",
    "rank.20": "科长",
    "rank.30": "处长",
    "rank.40": "局长",
    "rank.45": "市长助理",
    "rank.50": "副市长",
    "rank.60": "市长",
    "finding.risen": "上升",
    "finding.held": "持平",
    "finding.fallen": "下降",
    "finding.too_few": "尚难判断",
    "finding.no_value": "没有数值",
    "conference_continuity": "全体会议举行率",
    "conference_continuity.postponements": "全体会议延期次数",
    "conference_continuity.days_of_delay": "全体会议延迟天数",
    "conference_interval.variation": "全体会议间隔变异系数",
    "participants.median_rank": "参加官员级别中位数",
    "meetings_between": "两次全体会议之间的会议次数",
    "teams": "组数",
    "participants": "参加人数",
    "tenure": "连续参加者比例",
    "instruments": "累计签署的谅解备忘录",
    "team_memoranda": "签有备忘录的组所占比例",
    "follow_up": "各方均已检查的方案比例",
    "accord": "各方说法一致的方案比例",
    "precision": "可检查的方案比例",
    "mutual_share": "共同方案比例",
    "whole": "整个委员会",
}

_DIGITS = "零一二三四五六七八九"
_TENS_END = 100


def _numeral(number: int) -> str:
    """一 … 九十九; figures above and below."""
    if not 0 < number < _TENS_END:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = {0: "", 1: "十"}.get(tens, f"{_DIGITS[tens]}十")
    return ten + (_DIGITS[ones] if ones else "")


def _quantity(value: float, unit: str) -> str:
    if unit in OF_ONE:
        return f"{value:.2f}"
    return _UNITS.get(unit, "{}").format(plain(value))


LANGUAGE = Language(
    code="zh",
    phrases=_PHRASES,
    names=_NAMES,
    percent=lambda share: f"{100 * share:.1f}%",
    points=lambda value: signed(value, minus="-"),
    size=lambda value: f"{abs(value):.1f}",
    quantity=_quantity,
    conference=lambda number: f"第{_numeral(number)}次全体会议",
    fraction="{}/{}（{}）",
    bracket="{}（{}）",
    listed="、",
)
