"""English sentences."""

from __future__ import annotations

from comity.measure.words.language import OF_ONE, Language, plain, signed

# Counts stand bare ("number of teams rose from 3 to 4"); spans of time carry their unit.
_UNITS = {"months": ("month", "months"), "days": ("day", "days")}

_PHRASES = {
    "rate_risen": "{indicator:Cap} rose from {before} at {from_} to {after} at {to}, {points} points, "
    "95 % interval {low} to {high}",
    "rate_fallen": "{indicator:Cap} fell from {before} at {from_} to {after} at {to}, {points} points, "
    "95 % interval {low} to {high}",
    "rate_held": "{indicator:Cap} held: {before} at {from_}, {after} at {to}, {points} points, "
    "95 % interval {low} to {high}",
    "rate_too_few": "{indicator:Cap} went from {before} at {from_} to {after} at {to}, {points} points, "
    "95 % interval {low} to {high}: too few to tell",
    "rate_undecided": "{indicator:Cap} went from {before} at {from_} to {after} at {to}, {points} points; "
    "of {undecided} plans nobody knows, and they could turn it round: too few to tell",
    "rate_small": "{indicator:Cap} was {before} at {from_} and {after} at {to}: fewer than {least} to count, "
    "too few to tell",
    "rate_no_value": "{indicator:Cap} cannot be compared between {from_} and {to}: no value at {missing}",
    "count_risen": "{indicator:Cap} rose from {before} at {from_} to {after} at {to}",
    "count_fallen": "{indicator:Cap} fell from {before} at {from_} to {after} at {to}",
    "count_held": "{indicator:Cap} stayed at {after} from {from_} to {to}",
    "rank_risen": "{indicator:Cap} rose from {before} at {from_} to {after} at {to}",
    "rank_fallen": "{indicator:Cap} fell from {before} at {from_} to {after} at {to}",
    "rank_held": "{indicator:Cap} stayed at {after} from {from_} to {to}",
    "single": "{indicator:Cap}: {value} at {to}; no earlier conference to compare with",
    "while_open": "{sentence} (still open)",
    "within_team": "{team}: {sentence}",
    "tally": "{aspect:Cap}: {risen} risen, {held} held, {fallen} fallen, {too_few} too few to tell",
    "left_out": "Left out of the rates at {to}: {unknown} unknown, {no_report} without a report",
    "left_out_none": "At {to} no plan is left out of the rates",
    "no_value_needs": "{indicator:Cap} has no value: nothing is known of {needs}",
    "no_value_at": "{indicator:Cap} has no value at {at}",
    "no_value_yet": "{indicator:Cap} has no value at any conference yet",
    "delegation": "delegation of {side} at {conference}",
    "gap": "{subject:Cap}: {attribute} not known",
    "gap_plans": "{count} of {total} plans: {attribute} not known",
    "still_open": "{conference:Cap} is still open: its plans are read as they stand today",
    "apart_above": "{team} stands apart: {indicator:low} {own} against {rest} in the other teams, {points} points, "
    "95 % interval {low} to {high}, {probability} after Holm",
    "apart_below": "{team} stands apart: {indicator:low} {own} against {rest} in the other teams, "
    "{points} points, "
    "95 % interval {low} to {high}, {probability} after Holm",
    "apart_none": "No team can be told apart from the others; furthest is {team} with {indicator:low} "
    "{own} against {rest}, "
    "{points} points, 95 % interval {low} to {high}, {probability} after Holm",
    "apart_nothing": "There are too few plans in the teams to set one against the others",
    "shock_fallen": "Plans met by a disruption were promoted less often: {hit} against {spared} of the others, "
    "{points} points, 95 % interval {low} to {high}",
    "shock_risen": "Plans met by a disruption were promoted more often: {hit} against {spared} of the others, "
    "{points} points, 95 % interval {low} to {high}",
    "shock_held": "Plans met by a disruption were promoted as often: {hit} against {spared} of the others, "
    "{points} points, 95 % interval {low} to {high}",
    "shock_too_few": "Plans met by a disruption were promoted {hit}, the others {spared}, {points} points, "
    "95 % interval {low} to {high}: too few to tell",
    "shock_small": "Plans met by a disruption were promoted {hit}, the others {spared}: fewer than {least} to count, "
    "too few to tell",
    "shock_no_value": "Plans met by a disruption cannot be set against others: {hit} and {spared} assessed",
    "shock_conferences": "Conferences due while a disruption lasted: {due}; {postponed} postponed, "
    "{cancelled} cancelled, {lapsed} lapsed",
    "shock_met": "{who:Cap}: met again {months} after {disruption} began",
    "shock_not_met": "{who:Cap}: no meeting on record in the {months} since {disruption} began",
    "cycle_positive": "{leader:Cap} goes before {follower:low}: where the first is higher, the second is "
    "higher at the next "
    "conference (r = {r}, 95 % interval {low} to {high}, {pairs} pairs)",
    "cycle_negative": "{leader:Cap} goes before {follower:low}: where the first is higher, the second is "
    "lower at the next "
    "conference (r = {r}, 95 % interval {low} to {high}, {pairs} pairs)",
    "cycle_unclear": "Whether {leader:low} goes before {follower:low} cannot be told "
    "(r = {r}, 95 % interval {low} to {high}, {pairs} pairs)",
    "cycle_too_little": "Whether the aspects reinforce each other cannot be told: steps from one conference to the "
    "next: {pairs}, needed: {needed} or more",
    "composite": "Composite {value} at {to}; {low} to {high} when every weight may be between {least} and {most} "
    "times the given one",
    "composite_no_value": "No composite at {to}: no value for {missing:low}",
}

_NAMES = {
    "rank.10": "staff",
    "rank.20": "section head",
    "rank.30": "division head",
    "rank.40": "bureau head",
    "rank.45": "assistant mayor",
    "rank.50": "vice mayor",
    "rank.60": "mayor",
    "finding.risen": "risen",
    "finding.held": "held",
    "finding.fallen": "fallen",
    "finding.too_few": "too few to tell",
    "finding.no_value": "no value",
    "conference_continuity": "share of due conferences that were held",
    "conference_continuity.postponements": "number of postponements",
    "conference_continuity.days_of_delay": "delay of conferences",
    "conference_interval.variation": "variation of the months between conferences",
    "participants.median_rank": "median rank of the officials",
    "meetings_between": "number of meetings between conferences",
    "teams": "number of teams",
    "participants": "number of participants",
    "tenure": "share of people who were there before",
    "instruments": "number of memoranda signed",
    "team_memoranda": "share of teams with a memorandum",
    "follow_up": "share of plans followed up by every side that does them",
    "accord": "share of plans on which the sides tell the same story",
    "precision": "share of plans that can be checked",
    "whole": "the whole committee",
}


def _inflect(text: str, ending: str) -> str:
    return text[:1].upper() + text[1:] if ending == "Cap" else text[:1].lower() + text[1:]


def _quantity(value: float, unit: str) -> str:
    if unit in OF_ONE:
        return f"{value:.2f}"
    if unit not in _UNITS:
        return plain(value)
    one, many = _UNITS[unit]
    return f"{plain(value)} {one if plain(value) == '1' else many}"


LANGUAGE = Language(
    code="en",
    phrases=_PHRASES,
    names=_NAMES,
    percent=lambda share: f"{100 * share:.1f} %",
    points=lambda value: signed(value, minus="−"),
    size=lambda value: f"{abs(value):.1f}",
    quantity=_quantity,
    conference=lambda number: f"conference {number}",
    fraction="{}/{} ({})",
    bracket="{} ({})",
    listed=", ",
    inflect=_inflect,
)
