"""A fault in the sources is reported with file, row, field and what to do, and nothing is built."""

import csv
import json

import pytest


def change(folder, file, key, field, value):
    """Set a field of the first row that holds ``key`` in its first field; return the line it stands in."""
    path = folder / file
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    line = next(number for number, row in enumerate(rows) if row[0] == key)
    rows[line][rows[0].index(field)] = value
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    return line + 1


def claim_of(folder, unit):
    with (folder / "control_claims.csv").open(encoding="utf-8", newline="") as stream:
        return next(row["claim_id"] for row in csv.DictReader(stream) if row["unit_id"] == unit)


def test_the_sources_of_the_repository_have_no_fault(faults, sources_folder):
    assert faults(sources_folder) == []


def test_nor_have_those_that_are_spoilt_below(faults, few_sources):
    assert faults(few_sources) == []


PLANTED = [
    ("places.csv", "bhamo", "lat", "abc", "no number"),
    ("places.csv", "bhamo", "lat", "97.23357", "out of range"),
    ("places.csv", "bhamo", "lat", "", "not both given"),
    ("places.csv", "bhamo", "township_pcode", "MMR001001", "lies in MMR001010, not in MMR001001"),
    ("places.csv", "sittwe", "township_pcode", "MMR001001", "lies in no township of Kachin"),
    ("places.csv", "bhamo", "source_id", "", "it is empty"),
    ("places.csv", "bhamo", "source_id", "hearsay", "not in sources.csv"),
    ("places.csv", "bhamo", "grade", "K", "not allowed"),
    ("places.csv", "bhamo", "method", "", "position without method"),
    ("places.csv", "bhamo", "kind", " town", "spaces around"),
    ("places.csv", "mansi", "place_id", "bhamo", "already used in row"),
    ("places.csv", "bhamo-airport", "position_of", "hsawlaw", "no position of its own"),
    ("place_names.csv", "bhamo", "language", "burmese", "not allowed"),
    ("place_names.csv", "bhamo", "place_id", "atlantis", "not in places.csv"),
    ("township_names.csv", "MMR001010", "pcode", "MMR001099", "not in township_pcodes.csv"),
    ("name_warnings.csv", "Tsawlaw", "place_id", "atlantis", "not in places.csv"),
    ("name_warnings.csv", "Stilwell Road", "source_id", "", "it is empty"),
    ("mining_statistics.csv", "2024-05", "value", "+40 %", "no number"),
    ("mining_statistics.csv", "2024-05", "as_of", "2024-13", "no partial date"),
    ("mining_clusters.csv", "pangwa", "township_pcode", "MMR001010", "lies in MMR001005"),
    ("corridor_legs.csv", "stilwell-03", "from_place_id", "mogaung", "must join end to end"),
    ("corridor_legs.csv", "stilwell-03", "to_place_id", "hsawlaw", "no position"),
    ("corridor_legs.csv", "stilwell-03", "leg_order", "4", "Write 3"),
    ("corridor_legs.csv", "stilwell-03", "mode", "air", "not allowed"),
    ("leg_waypoints.csv", "stilwell-02", "place_id", "hsawlaw", "no position"),
    ("leg_waypoints.csv", "stilwell-02", "why", "", "it is empty"),
    ("leg_waypoints.csv", "stilwell-02", "source_id", "hearsay", "not in sources.csv"),
    ("leg_status.csv", "gap-border-mines-01", "status", "planned", "a leg whose mode is gap"),
    ("leg_status.csv", "stilwell-02", "status", "no link", "a leg whose mode is road"),
    ("gazetteer.csv", "165816", "lat", "", "it is empty"),
    ("gazetteer_rejected.csv", "166754", "reason", "", "it is empty"),
    ("leg_waypoints.csv", "stilwell-02", "waypoint_order", "2", "Write 1"),
    ("leg_status.csv", "stilwell-02", "status", "closed", "not allowed"),
    ("leg_status.csv", "rail-mizoram-01", "valid_from", "2026-01-01", "is not after 2026-01-01"),
    ("published_distances.csv", "ledo-bhamo-2025", "published_km", "about 620", "no number"),
    ("published_distances.csv", "ledo-bhamo-2025", "to_place_id", "ledo", "the same place"),
    ("control_units.csv", "bhamo", "place_id", "atlantis", "not in places.csv"),
    ("control_units.csv", "bhamo-myitkyina-road", "from_place_id", "atlantis", "not in places.csv"),
    ("control_units.csv", "bhamo-myitkyina-road", "to_place_id", "", "has two ends"),
    ("control_units.csv", "bhamo-myitkyina-road", "to_place_id", "myitkyina", "has two ends"),
    ("control_units.csv", "bhamo-myitkyina-road", "to_place_id", "paletwa", "no corridor passes both"),
    ("control_units.csv", "bhamo", "from_place_id", "momauk", "a town is one place"),
    ("article_statements.csv", "A1", "source_id", "", "it is empty"),
]


@pytest.mark.parametrize(
    ("file", "key", "field", "value", "reason"), PLANTED, ids=[f"{p[0]}:{p[2]}={p[3] or 'empty'}" for p in PLANTED]
)
def test_a_planted_fault_is_named(faults, sources_copy, file, key, field, value, reason):
    row = change(sources_copy, file, key, field, value)
    found = faults(sources_copy)
    assert any(reason in text and text.startswith(f"{file}, row ") for text in found), found
    # The first of two rows of a leg is changed, the second is then the one out of order.
    assert any(f"row {row}, field {field}" in text or f"row {row + 1}, field {field}" in text for text in found)


CLAIM_FAULTS = [
    ("claim_id", "1", "no uuid"),
    ("status", "liberated", "not allowed"),
    ("actor", "resistance", "not a known actor"),
    ("against", "", "has two sides"),
    ("event_date", "December 2024", "no date"),
    ("event_date", "2027-01-01", "before what is recorded"),
    ("event_date", "2026-11-01", "after its source was published"),
    ("date_said", "2024-12-01", "before the event"),
    ("credibility", "7", "not allowed"),
    ("reliability", "G", "not allowed"),
    ("source_id", "", "it is empty"),
    ("source_id", "moi-18973; hearsay", "not in sources.csv"),
    ("supersedes", "00000000-0000-4000-8000-000000000000", "not in control_claims.csv"),
    ("asserted_by", "", "it is empty"),
]


@pytest.mark.parametrize(
    ("field", "value", "reason"), CLAIM_FAULTS, ids=[f"{f[0]}={f[1] or 'empty'}" for f in CLAIM_FAULTS]
)
def test_a_fault_of_a_claim_is_named(faults, sources_copy, field, value, reason):
    row = change(sources_copy, "control_claims.csv", claim_of(sources_copy, "bhamo"), field, value)
    found = faults(sources_copy)
    assert any(text.startswith(f"control_claims.csv, row {row}, field ") and reason in text for text in found), found


def test_a_claim_cannot_correct_one_of_another_unit(faults, sources_copy):
    other = claim_of(sources_copy, "mansi")
    row = change(sources_copy, "control_claims.csv", claim_of(sources_copy, "bhamo"), "supersedes", other)
    assert [text for text in faults(sources_copy) if f"row {row}, field supersedes" in text and "another unit" in text]


def test_claims_cannot_correct_each_other(faults, sources_copy):
    one, other = claim_of(sources_copy, "sumprabum"), claim_of(sources_copy, "sadung")
    change(sources_copy, "control_claims.csv", other, "unit_id", "sumprabum")
    change(sources_copy, "control_claims.csv", one, "supersedes", other)
    row = change(sources_copy, "control_claims.csv", other, "supersedes", one)
    assert [text for text in faults(sources_copy) if f"row {row}, field supersedes" in text and "circle" in text]


def test_a_leg_without_status_is_named(faults, sources_copy):
    path = sources_copy / "leg_status.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("kaladan-01,")), encoding="utf-8")
    assert any(
        "corridor_legs.csv" in text and "kaladan-01 has no row in leg_status.csv" in text
        for text in faults(sources_copy)
    )


def test_a_wrong_heading_and_a_missing_file_are_named(faults, sources_copy):
    path = sources_copy / "corridors.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("corridor_id", "id", 1), encoding="utf-8")
    (sources_copy / "place_names.csv").unlink()
    found = faults(sources_copy)
    assert any(text.startswith("corridors.csv, row 1: the heading is id,") for text in found)
    assert any(text.startswith("place_names.csv: the file is missing") for text in found)


def test_a_value_with_an_unquoted_comma_is_named(faults, sources_copy):
    path = sources_copy / "corridors.csv"
    row = len(path.read_text(encoding="utf-8").splitlines()) + 1
    with path.open("a", encoding="utf-8") as stream:
        stream.write("sea,Kolkata–Sittwe,by sea, not by land,the-federal-2025-09\n")
    assert any(text.startswith(f"corridors.csv, row {row}: there are not 4 values") for text in faults(sources_copy))


def test_a_file_in_another_encoding_is_named(faults, sources_copy):
    with (sources_copy / "corridors.csv").open("a", encoding="latin-1") as stream:
        stream.write("sea,Kolkata-Sittwe,à la mer,the-federal-2025-09\n")
    assert any(text.startswith("corridors.csv: it is not encoded in UTF-8") for text in faults(sources_copy))


def test_a_township_that_is_no_valid_polygon_is_named(faults, sources_copy):
    path = sources_copy / "townships.geojson"
    text = path.read_text(encoding="utf-8")
    start = text.index("[[[") + 2
    end = text.index("]]", start)
    path.write_text(text[:start] + "[96, 25], [97, 26], [97, 25], [96, 26], [96, 25" + text[end:], encoding="utf-8")
    assert any("townships.geojson, row 1, field geometry" in text for text in faults(sources_copy))


def test_all_faults_are_reported_together_and_nothing_is_built(build_module, sources_copy, tmp_path):
    change(sources_copy, "places.csv", "bhamo", "lat", "abc")
    change(sources_copy, "leg_status.csv", "stilwell-02", "status", "closed")
    target = tmp_path / "kachin_corridors.gpkg"
    target.write_bytes(b"what was there before")
    with pytest.raises(build_module("problems").SourceError) as caught:
        build_module("build").build(sources_copy, target)
    assert {problem.file for problem in caught.value.problems} >= {"places.csv", "leg_status.csv"}
    assert target.read_bytes() == b"what was there before"


def spoil_line(folder, leg_id, spoil):
    """Change the GeoJSON feature of a leg in place."""
    path = folder / "leg_lines.geojson"
    collection = json.loads(path.read_text(encoding="utf-8"))
    spoil(next(item for item in collection["features"] if item["properties"]["leg_id"] == leg_id))
    path.write_text(json.dumps(collection), encoding="utf-8")


LINE_FAULTS = [
    ("turned round", lambda item: item["geometry"]["coordinates"].reverse(), "km from Paletwa"),
    ("cut short", lambda item: item["geometry"]["coordinates"].__delitem__(slice(50, None)), "km from Kyauktaw"),
    ("of no leg", lambda item: item["properties"].update(leg_id="kaladan-99"), "not in corridor_legs.csv"),
    ("without accuracy", lambda item: item["properties"].pop("accuracy_m"), "it is empty"),
    ("with words for accuracy", lambda item: item["properties"].update(accuracy_m="1 km"), "no whole number"),
    ("a point", lambda item: item.update(geometry={"type": "Point", "coordinates": [92.9, 21.0]}), "no valid line"),
    ("of no source", lambda item: item["properties"].update(source_id="hearsay"), "not in sources.csv"),
]


@pytest.mark.parametrize(("spoil", "reason"), [fault[1:] for fault in LINE_FAULTS], ids=[f[0] for f in LINE_FAULTS])
def test_a_fault_of_a_digitised_line_is_named(faults, sources_copy, spoil, reason):
    spoil_line(sources_copy, "kaladan-04", spoil)
    assert any(text.startswith("leg_lines.geojson, row 1") and reason in text for text in faults(sources_copy))


GAZETTEER_FAULTS = [
    ("the centroid of Myanmar", "21.91597", "95.96211", "the centroid of Myanmar"),
    ("another village's position", "24.75378", "97.55773", "several places of different names have this position"),
    ("in the next township", "24.261", "97.234", "outside MMR001002"),
]


@pytest.mark.parametrize(
    ("lat", "lon", "reason"), [fault[1:] for fault in GAZETTEER_FAULTS], ids=[f[0] for f in GAZETTEER_FAULTS]
)
def test_a_bad_position_in_the_gazetteer_is_named(faults, sources_copy, lat, lon, reason):
    row = change(sources_copy, "gazetteer.csv", "165772", "lat", lat)
    change(sources_copy, "gazetteer.csv", "165772", "lon", lon)
    assert any(f"gazetteer.csv, row {row}, field lat" in text and reason in text for text in faults(sources_copy))


def test_a_place_cannot_be_sound_and_rejected(faults, sources_copy):
    change(sources_copy, "gazetteer_rejected.csv", "166754", "pcode", "165772")
    assert any("in gazetteer_rejected.csv too" in text for text in faults(sources_copy))


def drop_claims(folder, unit, before):
    """Take the claims of a unit that tell of days before one out of the ledger; return what is left, by row."""
    path = folder / "control_claims.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        heading, *rows = csv.reader(stream)
    day, of = heading.index("event_date"), heading.index("unit_id")
    kept = [row for row in rows if row[of] != unit or row[day] >= before]
    assert len(kept) < len(rows)
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([heading, *kept])
    return {number: dict(zip(heading, row, strict=True)) for number, row in enumerate(kept, start=2)}


@pytest.mark.parametrize("file", ["control_claims.csv", "gate_reports.csv", "mining_reports.csv"])
def test_a_reliability_that_is_not_its_sources_is_named(faults, sources_copy, file):
    with (sources_copy / file).open(encoding="utf-8", newline="") as stream:
        last = list(csv.DictReader(stream))[-1]
    row = change(sources_copy, file, next(iter(last.values())), "reliability", "A")
    (found,) = faults(sources_copy)
    assert found.startswith(
        f"{file}, row {row}, field reliability: it is A, and that of its source {last['source_id']}"
    )


def test_a_source_of_another_reliability_than_its_claims_is_named(faults, sources_copy):
    change(sources_copy, "sources.csv", "moi-18973", "reliability", "D")
    found = faults(sources_copy)
    assert found
    assert all("field reliability: it is C, and that of its source moi-18973 is D" in text for text in found)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("publisher", "MOI; DVB", "MOI (Ministry of Information of the junta)"),
        ("publisher", "The Irrawaddy", "MOI (Ministry of Information of the junta)"),
        ("url", "", "https://www.moi.gov.mm/moi:eng/news/18973"),
        ("url", "https://example.org/another", "https://www.moi.gov.mm/moi:eng/news/18973"),
        ("reliability", "B", "C"),
    ],
)
def test_a_claim_that_does_not_agree_with_its_source_is_named(faults, sources_copy, field, value, expected):
    row = change(sources_copy, "control_claims.csv", "7367c614-d395-5308-a7b2-52fbec078702", field, value)
    (found,) = faults(sources_copy)
    assert found.startswith(
        f"control_claims.csv, row {row}, field {field}: it is {value or 'empty'}, and that of its source moi-18973 "
        f"is {expected}. "
    )


@pytest.mark.parametrize("credibility", ["4", "5", "6"])
def test_a_claim_of_low_credibility_that_would_set_a_colour_alone_is_named(faults, sources_copy, credibility):
    row = change(sources_copy, "control_claims.csv", claim_of(sources_copy, "la-war"), "credibility", credibility)
    (found,) = faults(sources_copy)
    assert found.startswith(
        f"control_claims.csv, row {row}, field credibility: it is {credibility}, and nothing better"
    )
    change(sources_copy, "control_claims.csv", claim_of(sources_copy, "la-war"), "status", "claimed")
    assert faults(sources_copy) == []


def test_a_unit_without_a_claim_from_before_it_was_taken_is_named(faults, sources_copy):
    left = drop_claims(sources_copy, "kazu-base", "2024-05-19")
    (row,) = (number for number, claim in left.items() if claim["unit_id"] == "kazu-base")
    (found,) = faults(sources_copy)
    assert found.startswith(f"control_claims.csv, row {row}, field event_date: kazu-base changed hands")


@pytest.mark.parametrize(
    ("statement", "is_one"),
    [
        ("The KIA has taken the base at Ka Tsu from the junta.", True),
        ("The KIA took Hpimaw on 2 November 2024.", True),
        ("The KIA and its allies have taken the camp of Nahpaw.", True),
        ("The Irrawaddy: the KIA has now seized the post.", True),
        ("The junta has regained the base.", True),
        ("Kyauktaw has fallen to the Arakan Army.", True),
        ("The junta had its base at Ka Tsu until the KIA took it.", False),
        ("Of the battalions only 374 has been taken; the others are still the junta's.", False),
        ("The KIA has been in Tarong since the junta left it.", False),
        ("The town is still held by the border guard force after its headquarters has fallen.", False),
        ("Soldiers of the junta stood in the outposts; 20 surrendered when they were taken.", False),
        ("The KIA has its headquarters in the town of Laiza.", False),
    ],
)
def test_the_words_for_a_taking(build_module, statement, is_one):
    assert build_module("grade_checks").is_a_taking(statement) is is_one


def test_credibility_1_without_a_confirmation_is_named(faults, sources_copy):
    row = change(sources_copy, "control_claims.csv", claim_of(sources_copy, "la-war"), "credibility", "1")
    (found,) = faults(sources_copy)
    assert found.startswith(f"control_claims.csv, row {row}, field credibility: it is 1, and neither another party")
    change(sources_copy, "control_claims.csv", claim_of(sources_copy, "la-war"), "source_id", "bni-112130; bni-113304")
    assert not [text for text in faults(sources_copy) if "neither another party" in text]


def test_a_leg_whose_last_report_is_unknown_is_named(faults, sources_copy):
    change(sources_copy, "sources.csv", "pratidin-time-2023", "published", "")
    row = change(sources_copy, "leg_status.csv", "kaladan-sea-01", "valid_from", "2023-05-04")
    (found,) = faults(sources_copy)
    assert found.startswith(f"leg_status.csv, row {row}, field source_id: when kaladan-sea-01 was last reported")


def test_a_place_whose_last_report_is_unknown_is_named(faults, sources_copy):
    row = change(sources_copy, "control_claims.csv", claim_of(sources_copy, "la-war"), "recorded_at", "2020-01-01")
    assert any(
        text.startswith(f"control_claims.csv, row {row}, field event_date: when la-war was last reported")
        for text in faults(sources_copy)
    )


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("leg_status.csv", "stilwell-02"),
        ("published_distances.csv", "ledo-bhamo-2025"),
        ("mining_statistics.csv", "2024-05"),
        ("mining_clusters.csv", "nhkawng-pa"),
    ],
)
def test_a_figure_of_credibility_1_by_one_source_is_named(faults, sources_copy, file, key):
    row = change(sources_copy, file, key, "credibility", "1")
    (found,) = faults(sources_copy)
    assert found.startswith(f"{file}, row {row}, field credibility: it is 1, by one source")
