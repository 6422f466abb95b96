"""What changed between two days as a paragraph to copy into a report, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.control.actors import name_in_a_sentence
from ...core.evidence.change_kinds import CHANGED_HANDS, Actors, ChangeKind, arrow, holder_in_short
from ...core.evidence.changes import Changes, ControlChange, RoadChange
from ...core.news_age import AGEING_AFTER_DAYS, OLD_AFTER_DAYS, Freshness
from ...core.shortening import NAME_CHARACTERS, shortened
from ...core.words import Status
from .change_table import passages_in_words

_MOST_NAMED = 15
"""So many places are named in one sentence, and of the others their number."""


def paragraph_of(changes: Changes) -> str:
    """Return all that changed as prose, from the earlier to the later of the two days, and what is not recorded."""
    forward = changes if changes.since <= changes.day else changes.inverse()
    sentences = [
        *_changed_hands(forward),
        *_contests(forward),
        *_first_reports(forward),
        *_there_and_back(forward),
        *_roads(forward),
        *_townships(forward),
        *_evidence(forward),
        *_not_recorded(forward),
    ]
    return " ".join(sentences)


def counts_in_words(changes: Changes) -> str:
    """Return how many places there are of each kind, and the kilometres of road: a line for a heading."""
    counts = [(kind, len(changes.of_kind(kind))) for kind in ChangeKind]
    parts = [f"{count} {kind_in_words(kind)}" for kind, count in counts if count]
    km = sum(change.km for change in changes.roads)
    if km:
        parts.append(_tr("{km} km of corridors with another holder").format(km=f"{km:.1f}"))
    return ", ".join(parts)


def summary_of(changes: Changes) -> str:
    """Return what a map or a table of the changes says of itself in a line, with both days."""
    text = _tr("Changes from {since} to {day}: {counts}.")
    counts = counts_in_words(changes) or _tr("none is recorded")
    return text.format(since=changes.since.isoformat(), day=changes.day.isoformat(), counts=counts)


def kind_in_words(kind: ChangeKind) -> str:
    """Return a kind of change in the language of the interface."""
    return {
        ChangeKind.GAINED: _tr("gained"),
        ChangeKind.LOST: _tr("lost"),
        ChangeKind.NEWLY_CONTESTED: _tr("newly contested"),
        ChangeKind.CONTEST_ENDED: _tr("no longer contested"),
        ChangeKind.OTHER_STATUS: _tr("other status"),
        ChangeKind.NEWLY_REPORTED: _tr("newly reported"),
        ChangeKind.NOT_REPORTED: _tr("not yet reported"),
        ChangeKind.AND_BACK: _tr("changed and back"),
        ChangeKind.REASSESSED: _tr("reassessed (evidence only)"),
        ChangeKind.AGEING: _tr("ageing"),
        ChangeKind.FRESHER: _tr("fresher news"),
    }[kind]


def actors_in_words(actors: Actors) -> str:
    """Return ``the KIA`` or ``the KIA and the junta``."""
    names = [name_in_a_sentence(shortened(actor, NAME_CHARACTERS)) for actor in actors]
    return _joined(names)


def place_in_words(change: ControlChange, *notes: str) -> str:
    """Return a place, in brackets its township where its own name does not say it, and notes."""
    name, township = (shortened(text, NAME_CHARACTERS) for text in (change.unit.name, change.unit.township))
    return name_with(name, ("" if name.startswith(township) else township, *notes))


def name_with(name: str, notes: Iterable[str]) -> str:
    """Return a name with those of the notes in brackets that are not empty."""
    told = [note for note in notes if note]
    return f"{name} ({'; '.join(told)})" if told else name


def _changed_hands(changes: Changes) -> list[str]:
    """Tell who took what from whom; the first sentence names the days."""
    of_pairs: dict[tuple[Actors, Actors, Status], list[ControlChange]] = {}
    for change in changes.of_kind(*CHANGED_HANDS):
        seen = {each.kind: each.actors for each in change.seen()}
        gained, lost = seen.get(ChangeKind.GAINED, ()), seen.get(ChangeKind.LOST, ())
        before = change.before.status if change.before else Status.UNKNOWN
        of_pairs.setdefault((gained, lost, before), []).append(change)
    first = _tr("Between {since} and {day} {count} places changed hands.") if of_pairs else ""
    if not of_pairs:
        first = _tr("Between {since} and {day} no place is recorded to have changed hands.")
    count = sum(map(len, of_pairs.values()))
    if count == 1:
        first = _tr("Between {since} and {day} one place changed hands.")
    sentences = [first.format(since=changes.since.isoformat(), day=changes.day.isoformat(), count=count)]
    ordered = sorted(of_pairs.items(), key=lambda item: (not item[0][0], not item[0][1], -len(item[1]), item[0]))
    for (gained, lost, before), places in ordered:
        sentence = _sentence_of_holders(gained, lost, before).format(
            actor=actors_in_words(gained), other=actors_in_words(lost), places=_places(places)
        )
        sentences.append(f"{sentence[0].upper()}{sentence[1:]}")
    return sentences


def _sentence_of_holders(gained: Actors, lost: Actors, before: Status) -> str:
    if gained and lost:
        return _tr("{actor} took {places} from {other}.")
    if lost:
        return _tr("{other} is no longer reported to hold {places}, and nobody else is.")
    if before == Status.CONTESTED:
        return _tr("{actor} now holds {places}, which was contested before.")
    return _tr("{actor} is now reported to hold {places}; before, it was not known who held it.")


def _contests(changes: Changes) -> list[str]:
    sentences = []
    if contested := changes.of_kind(ChangeKind.NEWLY_CONTESTED):
        sentences.append(_tr("Newly contested: {places}.").format(places=_places(contested, _before)))
    if ended := changes.of_kind(ChangeKind.CONTEST_ENDED):
        text = _tr("No longer contested, without anybody reported to hold it: {places}.")
        sentences.append(text.format(places=_places(ended)))
    if others := changes.of_kind(ChangeKind.OTHER_STATUS):
        sentences.append(_tr("Otherwise assessed: {places}.").format(places=_places(others, _before_and_after)))
    return sentences


def _first_reports(changes: Changes) -> list[str]:
    reported = changes.of_kind(ChangeKind.NEWLY_REPORTED)
    if not reported:
        return []
    text = _tr("Reported for the first time, which need not be a change on the ground: {places}.")
    return [text.format(places=_places(reported, _after))]


def _there_and_back(changes: Changes) -> list[str]:
    back = changes.of_kind(ChangeKind.AND_BACK)
    return [_tr("Changed and changed back: {places}.").format(places=_places(back, _after))] if back else []


def _roads(changes: Changes) -> list[str]:
    if not changes.roads:
        return []
    text = _tr("Kilometres of corridors with another holder: {stretches}.")
    return [text.format(stretches=_listed(map(road_in_words, changes.roads)))]


def road_in_words(change: RoadChange) -> str:
    """Return ``43.0 km of the Stilwell Road, between Waingmaw and Dawthponeyan (contested → KIA)``."""
    text = _tr("{km} km of {corridor}, {stretch} ({before} → {after})")
    return text.format(
        km=f"{change.km:.1f}",
        corridor=shortened(change.corridor, NAME_CHARACTERS),
        stretch=stretch_in_words(change),
        before=holder_in_short(change.before),
        after=holder_in_short(change.after),
    )


def stretch_in_words(change: RoadChange) -> str:
    """Return from where to where a road has another holder; what lies about a place ends as far from it either way."""
    start, end = (shortened(name, NAME_CHARACTERS) for name in (change.from_name, change.to_name))
    if start == end:
        return _tr("within {distance}").format(distance=start)
    return _tr("between {start} and {end}").format(start=start, end=end)


def _townships(changes: Changes) -> list[str]:
    if not changes.townships:
        return []
    told = [f"{shortened(change.name, NAME_CHARACTERS)} ({change.in_words})" for change in changes.townships]
    return [_tr("Townships with another status: {townships}.").format(townships=_listed(told))]


def _evidence(changes: Changes) -> list[str]:
    sentences = []
    if reassessed := changes.of_kind(ChangeKind.REASSESSED):
        text = _tr("The evidence changed, but not who holds it: {places}.")
        sentences.append(text.format(places=_places(reassessed)))
    if ageing := changes.of_kind(ChangeKind.AGEING):
        text = _tr("Nothing was reported, and the news became older than {some} or {many} days: {places}.")
        sentences.append(text.format(places=_places(ageing), some=AGEING_AFTER_DAYS, many=OLD_AFTER_DAYS))
    return sentences


def _not_recorded(changes: Changes) -> list[str]:
    """Say of how many places no change is recorded, and how little that may mean."""
    sentences = []
    if changes.unchanged:
        old = sum(change.freshness is Freshness.OLD for change in changes.unchanged)
        text = _tr("Other places with a report, without any change recorded: {count}.")
        if old:
            text = _tr(
                "Other places with a report, without any change recorded: {count}; of {old} the last report is over "
                "{days} days old."
            )
        sentences.append(text.format(count=len(changes.unchanged), old=old, days=OLD_AFTER_DAYS))
    if changes.reports_up_to is None:
        sentences.append(_tr("There is no report up to {day}.").format(day=changes.day.isoformat()))
    else:
        text = _tr("Reports reach up to {day}; what nobody reported is not in this account.")
        sentences.append(text.format(day=changes.reports_up_to.isoformat()))
    return sentences


def _places(changes: Iterable[ControlChange], note: Callable[[ControlChange], str] = lambda _: "") -> str:
    """Return the names of places, in brackets what is to be noted of each, and who held it in between."""
    return _listed(place_in_words(change, note(change), _in_between(change)) for change in changes)


def _before(change: ControlChange) -> str:
    return _tr("before: {holder}").format(holder=holder_in_short(change.before))


def _after(change: ControlChange) -> str:
    return holder_in_short(change.after)


def _before_and_after(change: ControlChange) -> str:
    return arrow(change.before, change.after)


def _in_between(change: ControlChange) -> str:
    if not change.in_between:
        return ""
    return _tr("in between: {holders}").format(holders=passages_in_words(change.in_between))


def _listed(texts: Iterable[str]) -> str:
    every = list(texts)
    if len(every) <= _MOST_NAMED:
        return _joined(every)
    more = _tr("{count} more").format(count=len(every) - _MOST_NAMED)
    return _joined([*every[:_MOST_NAMED], more])


def _joined(texts: Sequence[str]) -> str:
    """Return ``one``, ``one and two`` or ``one, two and three``."""
    if len(texts) < 2:
        return "".join(texts)
    return _tr("{several} and {last}").format(several=", ".join(texts[:-1]), last=texts[-1])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Changes", text)
