"""The triggers of a Kachin Corridors GeoPackage: what SQLite itself sees to, whatever program writes."""

from __future__ import annotations

TRIGGERS: dict[str, str] = {
    "measurements_line_changed": """
        CREATE TRIGGER measurements_line_changed AFTER UPDATE OF geom ON measurements WHEN OLD.geom IS NOT NEW.geom
        BEGIN
            UPDATE measurements SET length_km = NULL, straight_km = NULL, azimuth_deg = NULL, back_azimuth_deg = NULL,
                from_km = NULL, to_km = NULL, method = 'not measured: the line was changed by hand'
            WHERE fid = NEW.fid;
        END
    """,
    # A part that was split off, or a copy: it comes with the id and the length of the whole.
    "measurements_row_copied": """
        CREATE TRIGGER measurements_row_copied AFTER INSERT ON measurements
        WHEN EXISTS (SELECT 1 FROM measurements WHERE measurement_id = NEW.measurement_id AND fid <> NEW.fid)
        BEGIN
            UPDATE measurements SET measurement_id = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4'
                || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
                length_km = NULL, straight_km = NULL, azimuth_deg = NULL, back_azimuth_deg = NULL,
                from_km = NULL, to_km = NULL, method = 'not measured: split off or copied by hand'
            WHERE fid = NEW.fid;
        END
    """,
}
"""Triggers by name. A length never stands beside a line that it was not measured on, whatever program moved it."""
