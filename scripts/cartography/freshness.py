"""How old the news behind a row is, as expressions of QGIS that ask the map's own time: without the plugin too."""

from __future__ import annotations

from kachin_corridors.core.news_age import AGEING_AFTER_DAYS, OLD_AFTER_DAYS


def _is_older_than(days: int) -> str:
    # No report at all is as old as can be; a map without a time shows nothing as aged.
    return (
        f"coalesce(\"last_report\" < to_date(to_date(@map_start_time) - to_interval('{days} days')), "
        '"last_report" IS NULL AND @map_start_time IS NOT NULL)'
    )


IS_OLD = _is_older_than(OLD_AFTER_DAYS)
IS_AGEING = f"({_is_older_than(AGEING_AFTER_DAYS)} AND NOT {IS_OLD})"
AGEING_IN_WORDS = f"Pale: last report over {AGEING_AFTER_DAYS} days old"
OLD_IN_WORDS = f"Struck through: over {OLD_AFTER_DAYS} days old"
OLD_AREA_IN_WORDS = f"Very pale: over {OLD_AFTER_DAYS} days old"


def veil(ageing: int, old: int) -> str:
    """Return an expression for the colour of paper over a symbol, as opaque (0 to 255) as its news is old."""
    return f"if({IS_OLD}, '255,255,255,{old}', if({IS_AGEING}, '255,255,255,{ageing}', '255,255,255,0'))"
