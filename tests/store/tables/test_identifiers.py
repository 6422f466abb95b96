"""Names in SQL come from the schema."""

from __future__ import annotations

import pytest

from kachin_corridors.store.tables.identifiers import statement


def test_names_stand_where_the_template_has_them() -> None:
    built = statement(
        "SELECT {columns} FROM {table} WHERE fid = ?", columns=("fid", "geom", "pcode"), table="townships"
    )
    assert built == "SELECT fid, geom, pcode FROM townships WHERE fid = ?"


@pytest.mark.parametrize("name", ["", "sqlite_master", "townships; DROP TABLE places", "townships --", '"townships"'])
def test_a_name_that_the_schema_lacks_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no table or column"):
        statement("SELECT * FROM {table}", table=name)
    with pytest.raises(ValueError, match="no table or column"):
        statement("SELECT {columns} FROM townships", columns=("pcode", name))
