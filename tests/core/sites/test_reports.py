"""Which report on a site holds when: expected from the reports, by hand."""

from __future__ import annotations

import json
from datetime import date

import pytest

from kachin_corridors.core.sites.derivation import activity_for_tip, gate_rows, mining_rows
from kachin_corridors.core.sites.reports import SiteReport, derive_intervals
from kachin_corridors.core.table_row import TableRow


def report(state, day, until=None, said="", grade="B2", by="a resident", site="gate", tells_state=True):
    return SiteReport(
        report_id=f"{state} {day} {by}",
        site_id=site,
        state=state,
        day=day,
        until=date.fromisoformat(until) if until else None,
        date_said=said,
        asserted_by=by,
        publisher="BNI",
        source_id="bni",
        reliability=grade[0],
        credibility=int(grade[1]),
        remark="",
        tells_state=tells_state,
    )


def states(*reports):
    return [
        (interval.valid_from and interval.valid_from.isoformat(), interval.state)
        for interval in derive_intervals("gate", reports)
    ]


def on(day, *reports):
    when = date.fromisoformat(day)
    return next(
        interval
        for interval in derive_intervals("gate", reports)
        if (interval.valid_from is None or interval.valid_from <= when)
        and (interval.valid_to is None or when < interval.valid_to)
    )


def test_nothing_is_known_before_the_first_report_and_that_is_said():
    assert states() == [(None, None)]
    assert states(report("closed", "2024-10-18")) == [(None, None), ("2024-10-18", "closed")]
    before = on("2024-10-17", report("closed", "2024-10-18"))
    assert (before.reports, before.rivals, before.last_report, before.since) == ((), (), None, None)


def test_a_report_holds_until_the_next():
    told = (report("restricted", "2024-12-13"), report("closed", "2024-10-22"), report("open", "2025-10-24"))
    assert states(*told) == [
        (None, None),
        ("2024-10-22", "closed"),
        ("2024-12-13", "restricted"),
        ("2025-10-24", "open"),
    ]
    intervals = derive_intervals("gate", told)
    assert [one.valid_to for one in intervals] == [*(one.valid_from for one in intervals[1:]), None]


def test_reports_on_other_sites_change_nothing():
    assert states(report("closed", "2024-10-22", site="another")) == [(None, None)]


@pytest.mark.parametrize(
    ("day", "from_"), [("2024-10", "2024-10-31"), ("2024-02", "2024-02-29"), ("2022", "2022-12-31")]
)
def test_a_month_or_a_year_counts_from_its_last_day(day, from_):
    assert states(report("closed", day))[1:] == [(from_, "closed")]


def test_nothing_is_known_after_the_time_that_the_last_report_names():
    told = (report("open", "2024-06-12"), report("closed", "2025-11-12", until="2025-11-24"))
    assert states(*told)[1:] == [("2024-06-12", "open"), ("2025-11-12", "closed"), ("2025-11-25", None)]
    assert on("2025-11-24", *told).state == "closed"


def test_a_report_says_again_what_was_said_and_the_status_is_as_old_as_it_was():
    told = (report("closed", "2024-10-22"), report("closed", "2024-11-12", said="2024-11-14"))
    interval = on("2024-12-01", *told)
    assert (interval.state, interval.since, interval.valid_from) == ("closed", date(2024, 10, 22), date(2024, 11, 12))
    assert interval.last_report == date(2024, 11, 14)
    assert on("2024-11-01", *told).last_report == date(2024, 10, 22)


@pytest.mark.parametrize(("said", "told"), [("", "2024-12-13"), ("2024-12", "2024-12-13"), ("2025-01", "2025-01-01")])
def test_the_last_report_is_the_day_of_the_event_or_the_later_one_on_which_it_was_said(said, told):
    assert on("2025-02-01", report("open", "2024-12-13", said=said)).last_report == date.fromisoformat(told)


def test_of_two_reports_of_one_day_the_better_graded_tells_and_the_other_is_named():
    good, worse = report("restricted", "2024-12-13", by="KIO"), report("open", "2024-12-13", grade="B3", by="NUG")
    for told in ((good, worse), (worse, good)):
        interval = on("2025-01-01", *told)
        assert (interval.state, interval.reports, interval.rivals) == ("restricted", (good,), (worse,))


def test_a_weak_report_tells_no_state_and_is_named():
    closed, weak = report("closed", "2024-10-31"), report("open", "2024-12-13", grade="B4", by="NUG")
    interval = on("2025-01-01", closed, weak)
    assert (interval.state, interval.rivals, interval.since) == ("closed", (weak,), date(2024, 10, 31))
    alone = on("2025-01-01", weak)
    assert (alone.state, alone.reports, alone.rivals) == (None, (), (weak,))
    assert on("2025-01-01", report("open", "2024-12-13", grade="D2")).state is None


def test_a_weak_report_is_no_longer_named_once_somebody_knows_better():
    told = (report("open", "2024-12-13", grade="B4"), report("restricted", "2025-10-24"))
    assert on("2025-11-01", *told).rivals == ()


def test_who_looks_back_on_a_time_contradicts_what_was_said_then():
    back = report("closed", "2024-10", until="2025-10-23", said="2025-11-26", grade="B3", by="KIO official")
    then = report("restricted", "2024-12-13", by="a trader")
    again = report("restricted", "2025-10-24")
    told = (back, then, again)
    assert [(one.state, one.rivals) for one in derive_intervals("gate", told)] == [
        (None, ()),
        ("closed", ()),
        ("restricted", (back,)),
        ("restricted", ()),
    ]
    assert on("2025-12-01", *told).since == date(2024, 12, 13)


def test_who_looks_back_and_agrees_is_among_the_reports():
    back = report("closed", "2024-10", until="2025-10-23", grade="B3")
    later = report("closed", "2024-11-12")
    assert on("2024-11-20", back, later).reports == (later, back)


def test_the_rows_of_a_gate_say_who_says_so():
    gate = TableRow({"place_id": "gate", "name": "Gate"})
    told = [
        report("restricted", "2024-12-13", by="KIO (Naw Bu)", said="2024-12"),
        report("open", "2024-12-13", grade="B4", by="a minister"),
    ]
    before, since = (row.values for row in gate_rows({"gate": gate}, told))
    assert (before["status"], before["said_by"], before["source_id"], before["last_report"]) == (
        "unknown",
        "",
        "",
        None,
    )
    assert (since["status"], since["said_by"], since["source_id"]) == ("restricted", "KIO (Naw Bu)", "bni")
    assert since["basis"] == "KIO (Naw Bu), 2024-12-13 (BNI, B2): restricted"
    assert since["rival_reports"] == "a minister, 2024-12-13 (BNI, B4): open"
    assert (before["valid_to"], since["valid_from"], since["valid_to"]) == (
        date(2024, 12, 13),
        date(2024, 12, 13),
        None,
    )


def test_a_plan_is_told_beside_the_state_and_only_until_the_next_one():
    plan = report("resumption planned", "2024-11-18", tells_state=False)
    told = (report("stopped", "2024-11-12"), plan, report("resumed", "2025-03"))
    assert [(one.state, one.beside, one.since) for one in derive_intervals("gate", told)] == [
        (None, (), None),
        ("stopped", (), date(2024, 11, 12)),
        ("stopped", (plan,), date(2024, 11, 12)),
        ("resumed", (), date(2025, 3, 31)),
    ]
    alone = on("2025-01-01", plan)
    assert (alone.state, alone.reports, alone.rivals, alone.beside) == (None, (), (), (plan,))


def test_the_activity_of_a_cluster_as_rows_and_for_its_tip():
    plan = report("resumption planned", "2024-11-18", by="KIA", tells_state=False)
    told = (report("stopped", "2024-11-12", said="2024-11-14"), plan)
    rows = mining_rows({"gate": "Pangwa"}, told)
    assert [(row.values["name"], row.values["activity"], row.values["beside"]) for row in rows] == [
        ("Pangwa", "", ""),
        ("Pangwa", "stopped", ""),
        ("Pangwa", "stopped", "KIA, 2024-11-18 (BNI, B2): resumption planned"),
    ]
    assert json.loads(activity_for_tip(rows))[::2] == [
        {
            "from": "",
            "to": "2024-11-12",
            "activity": "nothing is reported",
            "since": "",
            "last": "",
            "basis": "",
            "beside": "",
            "rival_reports": "",
        },
        {
            "from": "2024-11-18",
            "to": "",
            "activity": "stopped",
            "since": "2024-11-12",
            "last": "2024-11-14",
            "basis": "a resident, 2024-11-12 (BNI, B2): stopped",
            "beside": "KIA, 2024-11-18 (BNI, B2): resumption planned",
            "rival_reports": "",
        },
    ]
