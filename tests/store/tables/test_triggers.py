"""A workspace with triggers that nobody knows is read, but nothing is written into it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from kachin_corridors.core.file_errors import ForeignTriggersError
from kachin_corridors.core.table_triggers import TRIGGERS
from kachin_corridors.store.tables.connection import read_rows, writing
from kachin_corridors.store.tables.triggers import is_known
from kachin_corridors.store.workspace import Workspace

COUNT = "UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE lower(table_name) = lower('places')"
BOX = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"

# OGC 12-128r19 (GeoPackage 1.4), annex F.3, with its comments, as GDAL 3.8 and later write them.
INDEX_OF_1_4 = {
    "insert": f"""
        AFTER INSERT ON "places" WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
        BEGIN INSERT OR REPLACE INTO "rtree_places_geom" VALUES (NEW."fid", {BOX}); END""",
    "update2": """
        AFTER UPDATE OF "geom" ON "places"
        WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
        BEGIN DELETE FROM "rtree_places_geom" WHERE id = OLD."fid"; END""",
    "update4": """
        AFTER UPDATE ON "places" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
        BEGIN DELETE FROM "rtree_places_geom" WHERE id IN (OLD."fid", NEW."fid"); END""",
    "update5": f"""
        /* Conditions: Update of any column, row ID change, non-empty geometry */
        AFTER UPDATE ON "places" WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
        BEGIN
          DELETE FROM "rtree_places_geom" WHERE id = OLD."fid";
          INSERT OR REPLACE INTO "rtree_places_geom" VALUES (NEW."fid", {BOX});
        END""",
    "update6": """
        AFTER UPDATE OF "geom" ON "places" WHEN OLD."fid" = NEW."fid" AND
        (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")) AND (OLD."geom" NOTNULL AND NOT ST_IsEmpty(OLD."geom"))
        BEGIN
          UPDATE "rtree_places_geom" SET minx = ST_MinX(NEW."geom"), maxx = ST_MaxX(NEW."geom"),
            miny = ST_MinY(NEW."geom"), maxy = ST_MaxY(NEW."geom") WHERE id = NEW."fid";
        END""",
    "update7": f"""
        AFTER UPDATE OF "geom" ON "places" WHEN OLD."fid" = NEW."fid" AND
        (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")) AND (OLD."geom" IS NULL OR ST_IsEmpty(OLD."geom"))
        BEGIN INSERT INTO "rtree_places_geom" VALUES (NEW."fid", {BOX}); END""",
    "delete": """
        AFTER DELETE ON "places" WHEN old."geom" NOT NULL
        BEGIN DELETE FROM "rtree_places_geom" WHERE id = OLD."fid"; END""",
}
HARMLESS = {
    "count, quoted otherwise": f"CREATE TRIGGER [a b] AFTER INSERT ON `places` BEGIN {COUNT}; END;",
    "count, older": "create trigger c after delete on places begin "
    "update gpkg_ogr_contents set feature_count = feature_count - 1 where table_name = 'places'; end",
    "a name with a space": 'CREATE TRIGGER d AFTER DELETE ON "A b" BEGIN '
    'DELETE FROM "rtree_a B_geom" WHERE id = OLD."F id"; END',
    "metadata": "CREATE TRIGGER 'gpkg_metadata_md_scope_insert' BEFORE INSERT ON 'gpkg_metadata' FOR EACH ROW BEGIN "
    "SELECT RAISE(ABORT, 'it''s wrong') WHERE NOT(NEW.md_scope IN ('undefined','dataset')); END",
}
OF_VERSION_0_1 = """
    CREATE TRIGGER measurements_line_changed AFTER UPDATE OF geom ON measurements WHEN OLD.geom IS NOT NEW.geom
    BEGIN
        UPDATE measurements SET length_km = NULL, straight_km = NULL, azimuth_deg = NULL, back_azimuth_deg = NULL,
            from_km = NULL, to_km = NULL, method = 'not measured: the line was changed by hand'
        WHERE fid = NEW.fid;
    END
"""
HOSTILE = {
    "deletes on save": "AFTER INSERT ON measurements BEGIN DELETE FROM control_claims; END",
    "swallows what is saved": "BEFORE INSERT ON measurements BEGIN SELECT RAISE(IGNORE); END",
    "refuses what is saved": "BEFORE INSERT ON measurements BEGIN SELECT RAISE(ABORT, 'no') WHERE 1; END",
    "behind a known statement": f"AFTER INSERT ON places BEGIN {COUNT}; DELETE FROM control_claims; END",
    "before a known statement": f"AFTER INSERT ON places BEGIN DELETE FROM control_claims; {COUNT}; END",
    "behind a comment": f"AFTER INSERT ON places BEGIN {COUNT}; /* ; */ DELETE FROM control_claims; END",
    "in a text": f"AFTER INSERT ON places BEGIN {COUNT} OR 'x; ' = (SELECT 1); END",
    "in the condition": f"AFTER INSERT ON places WHEN (SELECT count(*) FROM gazetteer) > 0 BEGIN {COUNT}; END",
    "a function": f"AFTER INSERT ON places WHEN randomblob(1000000000) NOT NULL BEGIN {COUNT}; END",
    "the index of another": "AFTER INSERT ON measurements BEGIN DELETE FROM rtree_places_geom WHERE id = OLD.fid; END",
    "a table like an index": "AFTER DELETE ON places BEGIN DELETE FROM townships WHERE id = OLD.fid; END",
    "the whole index": 'AFTER INSERT ON places BEGIN DELETE FROM "rtree_places_geom"; END',
    "values from elsewhere": "AFTER INSERT ON places BEGIN INSERT INTO rtree_places_geom VALUES "
    "(NEW.fid, (SELECT 1), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END",
    "contents of the file": "AFTER UPDATE ON gpkg_contents BEGIN SELECT RAISE(ABORT, 'no') WHERE 1; END",
    "number of features": "AFTER UPDATE ON gpkg_ogr_contents BEGIN SELECT RAISE(ABORT, 'no') WHERE 1; END",
    "no statement": "AFTER UPDATE ON places",
    "our name, other deeds": "AFTER UPDATE OF geom ON measurements BEGIN UPDATE measurements SET length_km = 1; END",
    "columns called as keywords": 'AFTER INSERT ON places WHEN NEW."begin" BEGIN DELETE FROM control_claims; END',
}


def add(path, *statements):
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def save(path):
    with writing(path) as database:
        database.execute("INSERT INTO measurements (name) VALUES ('kept')")


def test_the_triggers_of_the_built_data_are_known(built_data):
    found = read_rows(built_data, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    assert len(found) > 50
    assert [row["name"] for row in found if not is_known(row["sql"])] == []


def test_the_triggers_of_the_standard_are_known(workspace):
    old = read_rows(workspace, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree_places_%'")
    new = (f'CREATE TRIGGER "rtree_places_geom_{name}" {rest}' for name, rest in INDEX_OF_1_4.items())
    add(workspace, *(f"DROP TRIGGER {row['name']}" for row in old), *new)
    save(workspace)
    assert [row["name"] for row in read_rows(workspace, "SELECT name FROM measurements")] == ["kept"]


@pytest.mark.parametrize("sql", HARMLESS.values(), ids=HARMLESS)
def test_what_other_versions_write_is_known(sql):
    assert is_known(sql)


def test_our_own_triggers_are_known_in_any_spacing():
    assert all(is_known(sql.replace("\n", " \n\t ") + ";") for sql in TRIGGERS.values())


def test_a_workspace_that_an_earlier_version_made_can_be_written():
    assert is_known(OF_VERSION_0_1)


@pytest.mark.parametrize("rest", HOSTILE.values(), ids=HOSTILE)
def test_what_can_do_more_is_not_known(rest):
    # Under the name of a known one: a name says nothing.
    for name in ("measurements_line_changed", "rtree_places_geom_insert", "trigger_insert_feature_count_places"):
        assert not is_known(f"CREATE TRIGGER {name} {rest}")


def test_nothing_is_written_beside_a_foreign_trigger(workspace, built_data):
    claims = read_rows(built_data, "SELECT * FROM control_claims ORDER BY fid")
    add(
        workspace,
        f"CREATE TRIGGER tidy {HOSTILE['deletes on save']}",
        f"CREATE TRIGGER hush {HOSTILE['in the condition']}",
    )
    with pytest.raises(
        ForeignTriggersError, match=r"nothing was written.*: hush \(places\), tidy \(measurements\)\. Delete"
    ) as raised:
        save(workspace)
    assert raised.value.values["path"] == workspace
    assert Workspace(workspace).tables.foreign_triggers() == ["hush (places)", "tidy (measurements)"]
    Workspace(workspace).check()
    assert read_rows(workspace, "SELECT * FROM control_claims ORDER BY fid") == claims
    assert read_rows(workspace, "SELECT * FROM measurements") == []
    add(workspace, "DROP TRIGGER tidy", "DROP TRIGGER hush")
    save(workspace)


@pytest.mark.parametrize("rule", ["REPLACE", "IGNORE"])
def test_nothing_is_written_into_a_table_that_would_drop_rows_for_it(workspace, rule):
    add(
        workspace,
        "ALTER TABLE measurements RENAME TO former",
        f"CREATE TABLE measurements (fid INTEGER PRIMARY KEY, name TEXT UNIQUE ON CONFLICT {rule}, note TEXT)",
        "INSERT INTO measurements (name, note) VALUES ('kept', 'mine')",
    )
    with pytest.raises(ForeignTriggersError, match=r"measurements \(ON CONFLICT\)"):
        save(workspace)
    assert read_rows(workspace, "SELECT name, note FROM measurements") == [{"name": "kept", "note": "mine"}]
