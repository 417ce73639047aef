"""Random committees: a small world, so that sides speak of the same things, contradict, correct and take back."""

from __future__ import annotations

from hypothesis import strategies as st

from comity.record import Said, Statement
from comity.record.kinds import Value

SIDES = ("seoul", "beijing", "tokyo")
KEYS = ("a", "b", "c")
DATES = ("2015", "2016-07", "2016-07-08", "2018-03-19", "2021-05")
INSTANTS = ("2016-01-01T00:00:00Z", "2018-03-19T09:00:00Z", "2024-07-30T00:00:00Z")

keys = st.sampled_from(KEYS)
sides = st.sampled_from(SIDES)
dates = st.sampled_from(DATES)
plans = keys.map("plan/{}".format)
texts = st.dictionaries(st.sampled_from(("en", "ko", "zh")), st.sampled_from(("one", "two")), min_size=1)
# A few letters that bite; the whole of Unicode takes a second to be drawn from at all.
strings = st.text(alphabet="aZ0 -/.가京\x00\ud800\n", max_size=8) | st.sampled_from(("en", "state", "held", "seoul"))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | strings,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(strings, inner, max_size=3),
    max_leaves=8,
)


def _maybe(value: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    return st.none() | value


def _said(**attributes: st.SearchStrategy[Value]) -> st.SearchStrategy[dict[str, Value]]:
    optional = {name: _maybe(value) for name, value in attributes.items()}
    return st.fixed_dictionaries({}, optional=optional).filter(bool)


statuses = st.fixed_dictionaries(
    {"state": st.sampled_from(("planned", "postponed", "held", "lapsed"))}, optional={"date": dates}
)
some_sides = st.lists(sides, min_size=1, max_size=3, unique=True)

about_and_said = st.one_of(
    st.tuples(
        plans,
        _said(title=texts, done_by=some_sides, carried_from=st.lists(plans, unique=True, max_size=2), due=dates),
    ),
    st.tuples(plans, _said(same=plans)),
    st.tuples(keys.map("report/{}".format), _said(plan=plans, progress=st.sampled_from(("promoted", "implemented")))),
    st.tuples(keys.map("conference/{}".format), _said(status=statuses, host=sides)),
    st.tuples(sides.map("side/{}".format), _said(since=dates)),
    st.tuples(st.just("committee/it"), _said(sides=some_sides)),
    st.tuples(plans, st.dictionaries(st.sampled_from(("mood", "title", "due")), json_values, min_size=1)),
    st.tuples(st.just("festival/x"), _said(title=texts)),
)

statements = st.builds(
    lambda pair, by, on: Statement(pair[0], pair[1], by=by, on=on),
    about_and_said,
    st.none() | sides,
    st.none() | dates,
)


@st.composite
def committees(draw: st.DrawFn, *, most: int = 24) -> list[Said]:
    """What several sides said, in ledger order."""
    spoken = draw(st.lists(st.tuples(sides, statements, st.sampled_from(INSTANTS)), max_size=most))
    next_seq = dict.fromkeys(SIDES, 0)
    said = []
    for speaker, statement, at in spoken:
        next_seq[speaker] += 1
        said.append(Said(speaker, next_seq[speaker], 0, at, statement))
    return said
