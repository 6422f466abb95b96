"""A report that cannot be recorded says in which field what is wrong, and one that can be has no fault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from ledgers import claim
from new_reports import REPORT, TODAY, report

from kachin_corridors.core.control.record import ControlUnit
from kachin_corridors.core.evidence import report_errors as wrong
from kachin_corridors.core.evidence.cautions import cautions_of
from kachin_corridors.core.evidence.new_report import NewUnit, claim_of, source_id_of, unit_id_of
from kachin_corridors.core.evidence.report_faults import ReportField, correction_error, faults_of
from kachin_corridors.core.evidence.surroundings import Surroundings
from kachin_corridors.core.words import ClaimKind, Origin, Status, UnitKind

AROUND = Surroundings(
    units={
        "bhamo": ControlUnit("bhamo", "Bhamo", "town", "bhamo"),
        "bhamo-ib-236": ControlUnit("bhamo-ib-236", "Bhamo: IB 236", "base", "bhamo-ib-236"),
        "road": ControlUnit("road", "Bhamo–Myitkyina road", "road section", "", "myitkyina", "bhamo"),
    },
    corridors={
        "bhamo": frozenset({"stilwell"}),
        "myitkyina": frozenset({"stilwell"}),
        "sittwe": frozenset({"kaladan"}),
    },
    places={"bhamo": "Bhamo", "myitkyina": "Myitkyina", "sittwe": "Sittwe", "bhamo-ib-236": "IB 236"},
    gazetteer={"MMR001010701": "Bhamo", "158273": "Aung Tha"},
    place_of_code={"MMR001010701": "bhamo"},
    unit_of_claim={"of-momauk": "momauk"},
    reliabilities={"https://example.org/a-report": ("DVB", "B")},
)
OLD = claim(0, "The Irrawaddy", "B2", "junta", claim_id="old", recorded_by="the project")


def faults(of=REPORT, claims=(OLD,), around=AROUND):
    return [(fault.field, type(fault.error)) for fault in faults_of(of, claims, TODAY, around)]


def new(**fields):
    return report(unit_id="", new_unit=NewUnit(**{"name": "Aung Tha", "kind": UnitKind.TOWN, **fields}))


def test_a_report_without_fault():
    assert faults() == []
    assert faults_of(REPORT, [], TODAY) == []


@pytest.mark.parametrize(
    ("fields", "field", "error"),
    [
        ({"unit_id": ""}, ReportField.UNIT, wrong.UnitMissingError),
        ({"unit_id": "atlantis"}, ReportField.UNIT, wrong.UnknownUnitError),
        ({"new_unit": NewUnit("Bhamo", UnitKind.TOWN, "bhamo")}, ReportField.UNIT, wrong.UnitMissingError),
        ({"actor": " "}, ReportField.ACTOR, wrong.ValueMissingError),
        ({"actor": "KIO"}, ReportField.ACTOR, wrong.SimilarActorError),
        ({"actor": "kia", "is_new_actor": True}, ReportField.ACTOR, wrong.MisspeltActorError),
        ({"actor": "KIA, AA", "is_new_actor": True}, ReportField.ACTOR, wrong.ActorNameError),
        ({"actor": "K\x00IA", "is_new_actor": True}, ReportField.ACTOR, wrong.BadCharacterError),
        ({"against": ("KIA",)}, ReportField.AGAINST, wrong.AgainstItselfError),
        ({"against": ("the army",)}, ReportField.AGAINST, wrong.UnknownActorError),
        ({"status": Status.CONTESTED}, ReportField.AGAINST, wrong.AgainstMissingError),
        ({"status": Status.SHARED}, ReportField.AGAINST, wrong.AgainstMissingError),
        ({"status": Status.PARTLY_REPORTED}, ReportField.STATUS, wrong.UnknownStatusError),
        ({"event_date": date(2026, 11, 30), "date_said": None}, ReportField.EVENT_DATE, wrong.FutureDayError),
        ({"date_said": date(2026, 11, 30)}, ReportField.DATE_SAID, wrong.FutureDayError),
        ({"event_date": date(205, 1, 1)}, ReportField.EVENT_DATE, wrong.DistantDayError),
        ({"date_said": date(2026, 11, 19)}, ReportField.DATE_SAID, wrong.SaidBeforeEventError),
        ({"asserted_by": ""}, ReportField.ASSERTED_BY, wrong.ValueMissingError),
        ({"statement": "\n"}, ReportField.STATEMENT, wrong.ValueMissingError),
        ({"statement": "x" * 4_001}, ReportField.STATEMENT, wrong.TextTooLongError),
        ({"statement": "taken \u202e"}, ReportField.STATEMENT, wrong.BadCharacterError),
        ({"statement": "taken \ud800"}, ReportField.STATEMENT, wrong.BadCharacterError),
        ({"publisher": "DVB\nKNG"}, ReportField.PUBLISHER, wrong.BadCharacterError),
        ({"publisher": ""}, ReportField.PUBLISHER, wrong.PublisherMissingError),
        ({"url": "javascript:alert(1)"}, ReportField.URL, wrong.AddressError),
        ({"url": "https://"}, ReportField.URL, wrong.AddressError),
        ({"url": "https://[half"}, ReportField.URL, wrong.AddressError),
        ({"reliability": "G", "url": ""}, ReportField.RELIABILITY, wrong.UnknownGradeError),
        ({"credibility": 0}, ReportField.CREDIBILITY, wrong.UnknownGradeError),
        ({"reliability": "C"}, ReportField.RELIABILITY, wrong.OtherReliabilityError),
        ({"supersedes": "nothing"}, ReportField.SUPERSEDES, wrong.UnknownClaimError),
        ({"supersedes": "of-momauk"}, ReportField.SUPERSEDES, wrong.OtherUnitError),
        ({"supersedes": "old"}, ReportField.SUPERSEDES, wrong.MayNotCorrectError),
    ],
)
def test_the_field_in_which_a_fault_is(fields, field, error):
    assert faults(report(**fields)) == [(field, error)]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"name": "", "place_id": "sittwe"}, wrong.ValueMissingError),
        ({}, wrong.PlaceOfUnitError),
        ({"place_id": "sittwe", "position": (97.0, 24.0), "precision_m": 500}, wrong.PlaceOfUnitError),
        ({"place_id": "atlantis"}, wrong.UnknownPlaceIdError),
        ({"gazetteer_pcode": "1"}, wrong.UnknownPlaceIdError),
        ({"place_id": "bhamo"}, wrong.KnownUnitError),
        ({"gazetteer_pcode": "MMR001010701"}, wrong.KnownUnitError),
        ({"position": (24.0, 97.3), "precision_m": 500}, wrong.PositionError),
        ({"position": (float("nan"), 24.0), "precision_m": 500}, wrong.PositionError),
        ({"position": (97.0, 24.0)}, wrong.ValueMissingError),
        ({"position": (97.0, 24.0), "precision_m": 0}, wrong.NotPositiveError),
        ({"place_id": "sittwe", "radius_km": 4.0}, wrong.PlaceOfUnitError),
        ({"kind": UnitKind.AREA, "place_id": "sittwe", "radius_km": -4.0}, wrong.NotPositiveError),
        ({"kind": UnitKind.ROAD_SECTION, "from_place_id": "bhamo"}, wrong.PlaceOfUnitError),
        ({"kind": UnitKind.ROAD_SECTION, "from_place_id": "bhamo", "to_place_id": "bhamo"}, wrong.SameEndsError),
        ({"kind": UnitKind.ROAD_SECTION, "from_place_id": "bhamo", "to_place_id": "sittwe"}, wrong.NoRoadBetweenError),
        ({"kind": UnitKind.ROAD_SECTION, "from_place_id": "bhamo", "to_place_id": "myitkyina"}, wrong.KnownUnitError),
    ],
)
def test_a_new_unit_that_cannot_be(fields, error):
    assert faults(new(**fields)) == [(ReportField.NEW_UNIT, error)]


def test_new_units_that_can_be():
    assert faults(new(gazetteer_pcode="158273")) == []
    assert faults(new(position=(97.0, 24.0), precision_m=500)) == []
    # Several bases stand at one place.
    assert faults(new(kind=UnitKind.BASE, name="IB 47", place_id="bhamo")) == []
    assert faults(new(kind=UnitKind.AREA, place_id="bhamo", radius_km=4.0)) == []


def test_an_actor_that_is_not_known_is_told_with_those_spelt_alike():
    (fault,) = faults_of(report(actor="Kachin BFG"), [], TODAY)
    assert "Did you mean Kachin BGF?" in str(fault.error)
    assert faults(report(actor="Myohla KPDF", is_new_actor=True)) == []
    assert faults(report(actor="ABSDF"), around=replace(AROUND, actors=AROUND.actors | {"ABSDF"})) == []


def test_a_correction_by_who_said_it_or_of_a_better_grade():
    assert faults(report(supersedes="old", asserted_by="The Irrawaddy")) == []
    assert faults(report(supersedes="old", credibility=1)) == []
    without_source = report(supersedes="old", asserted_by="The Irrawaddy", publisher="", url="")
    assert faults(without_source) == [(ReportField.SUPERSEDES, wrong.MayNotCorrectError)]


def test_a_row_that_is_void_already_is_not_corrected_again():
    correction = claim(0, "The Irrawaddy", "B2", "KIA", claim_id="new", supersedes="old")
    withdrawal = replace(OLD, claim_id="new", supersedes="old", kind=ClaimKind.WITHDRAWAL)
    again = report(supersedes="old", asserted_by="The Irrawaddy")
    for by, how in ((correction, "corrected"), (withdrawal, "withdrawn")):
        (fault,) = faults_of(again, [OLD, by], TODAY, AROUND)
        assert str(fault.error) == f"The report old was {how} already. Choose the one that stands."


def test_what_is_said_of_a_report_that_is_recorded():
    assert cautions_of(REPORT, [OLD], AROUND) == []
    assert [each.field for each in cautions_of(report(publisher="", url=""), [OLD])] == [ReportField.PUBLISHER]
    assert cautions_of(report(publisher="", url="", status=Status.CLAIMED), [OLD]) == []
    assert [each.field for each in cautions_of(report(credibility=1), [OLD])] == [ReportField.CREDIBILITY]
    assert cautions_of(report(credibility=1), [claim(0, "RFA", "B2", "KIA")]) == []
    far = [each.error for each in cautions_of(new(position=(24.0, 12.0), precision_m=500), [], AROUND)]
    assert [str(error).partition(". ")[0] for error in far] == ["Longitude 24, latitude 12 is outside the map"]
    assert [each.field for each in cautions_of(new(name="BHAMO", place_id="sittwe"), [], AROUND)] == [
        ReportField.NEW_UNIT
    ]


def test_a_page_graded_otherwise_than_those_of_its_publisher_is_told():
    around = replace(AROUND, publishers={"DVB": "B"})
    other = report(url="https://example.org/other", reliability="D")
    (caution,) = cautions_of(other, [], around)
    assert caution.field is ReportField.RELIABILITY
    assert "The pages of “DVB” in this workspace are graded B, and this one D." in str(caution.error)
    assert cautions_of(replace(other, reliability="B"), [], around) == []
    # Of a page that is known the reliability is its own, and another one is refused.
    assert cautions_of(REPORT, [], replace(AROUND, publishers={"DVB": "A"})) == []


def test_the_row_that_a_report_becomes():
    row = claim_of(report(actor=" KIA "), "id", "bhamo", "source", " N. N. ", TODAY)
    assert (row.claim_id, row.unit_id, row.source_id, row.recorded_by) == ("id", "bhamo", "source", "N. N.")
    assert (row.actor, row.kind, row.origin, row.recorded_at) == ("KIA", ClaimKind.REPORT, Origin.ANALYST, TODAY)
    assert row.is_strong


def test_two_who_cite_one_page_make_one_source():
    assert source_id_of(report(statement="other", asserted_by="KIA")) == source_id_of(REPORT)
    assert source_id_of(report(date_said=None)) != source_id_of(REPORT)
    assert source_id_of(report(publisher="", url="")) == ""
    assert unit_id_of(UnitKind.TOWN, "Aung Tha", ["p"]) == unit_id_of(UnitKind.TOWN, "Aungtha", ["p"])
    assert unit_id_of(UnitKind.BASE, "IB 47", ["p"]) != unit_id_of(UnitKind.BASE, "IB 236", ["p"])


def test_a_claim_does_not_correct_itself():
    itself = replace(OLD, supersedes="old")
    assert isinstance(correction_error(itself, itself, [itself]), wrong.CorrectsItselfError)
