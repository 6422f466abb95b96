"""What the reports on border gates and mines must fulfil beyond the type of each value."""

from __future__ import annotations

from collections.abc import Iterator

from kachin_corridors.core.dates import first_day, last_day
from kachin_corridors.core.schema import split_ids

from .problems import Problem
from .reading import Record, Sources

REPORTS = {"gate_reports": ("place_id", "status"), "mining_reports": ("cluster_id", "activity")}
"""The files of reports, and in which fields each has its site and the state that the site is said to be in."""


def check_reports(sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with reports: days out of order, said twice, or later than what was published."""
    published = {record["source_id"]: record["published"] for record in sources["sources"]}
    for file, fields in REPORTS.items():
        seen: dict[tuple[object, ...], int] = {}
        for record in sources[file]:
            yield from _days(record, published)
            for field in ("asserted_by", "publisher", "remark"):
                if ";" in (record[field] or ""):
                    yield record.problem(field, "it has a semicolon, which parts reports in map tips", "Write a comma")
            said = tuple(record[field] for field in (*fields, "day", "asserted_by", "source_id"))
            if said in seen:
                yield record.problem("day", f"row {seen[said]} says the same", "Drop one of the two")
            seen.setdefault(said, record.row)


def _days(record: Record, published: dict[str, str]) -> Iterator[Problem]:
    if not record["day"]:
        return
    begins = first_day(record["day"])
    if record["date_said"] and last_day(record["date_said"]) < begins:
        yield record.problem("date_said", f"{record['date_said']} is before the day, {record['day']}", "Check both")
    if record["until"] and record["until"] < last_day(record["day"]):
        yield record.problem("until", f"{record['until']} is before the end of {record['day']}", "Check both")
    days = [published.get(source) for source in split_ids(record["source_id"])]
    if days and all(day and last_day(day) < begins for day in days):
        reason = f"{record['day']} is after its source was published, {max(filter(None, days))}"
        yield record.problem("day", reason, "Check the day, and the date of the source")
