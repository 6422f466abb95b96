"""Map tips are HTML that QGIS runs: whatever a column holds is text in it, and shows as it is."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from html.parser import HTMLParser

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsProcessingContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from kachin_corridors.algorithms.finishing import finish
from kachin_corridors.core.schema import TABLES
from kachin_corridors.layers.project.catalogue import CATALOGUE, LayerSpec
from kachin_corridors.layers.project.tip_html import as_html, lines_as_html, number_as_html, tip
from kachin_corridors.layers.resources import apply_style

HOSTILE = [
    "<script>document.title = 'run'</script>",
    "<img src='http://127.0.0.1:9/x.png' onerror=\"run()\">",
    "\"></b><a href='file:///etc/passwd'>",
    "&lt;b&gt; &amp; & ; <",
    "[% @project_path %] %1 {0}",
    "Sin Kyaing; <b>Shan Keng</b>; & more",
    "\x01\n‮လိုင်ဇာ",
]
TABLE = {table.name: table for table in TABLES}


class Tags(HTMLParser):
    """Notes the tags, and the text between them."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, object]] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag):
        self.tags.append(("/" + tag, ()))

    def handle_data(self, data):
        self.text += data


def layer_of(spec: LayerSpec) -> QgsVectorLayer:
    """A layer whose columns are all texts, for that is what SQLite lets anybody write into them."""
    table = TABLE[spec.table]
    fields = "".join(f"&field={name}:string" for name in table.columns)
    layer = QgsVectorLayer(f"{table.geometry}?crs=EPSG:4326{fields}", "hostile", "memory")
    apply_style(layer, spec.role)
    return layer


def shown(layer: QgsVectorLayer, value: object) -> Tags:
    """What QGIS shows of a feature all of whose columns hold one value."""
    feature = QgsFeature(layer.fields())
    feature.setAttributes([value] * layer.fields().count())
    feature.setValid(True)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    template = layer.mapTipTemplate()
    if template:
        return Tags(QgsExpression.replaceExpressionText(template, context))
    # As QgsMapTip does.
    expression = QgsExpression(layer.displayExpression())
    return Tags(str(expression.evaluate(context)))


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("spec", CATALOGUE, ids=lambda spec: spec.role)
def test_no_column_adds_markup_to_a_tip(spec, value):
    layer = layer_of(spec)
    expected = shown(layer, "x")
    got = shown(layer, value)
    lines = got.tags.count(("br", ())) - expected.tags.count(("br", ()))
    assert [tag for tag in got.tags if tag[0] != "br"] == [tag for tag in expected.tags if tag[0] != "br"]
    # Only a list has a line for each of its parts.
    assert 0 <= lines <= 3 * value.count("; ")
    assert value in got.text
    assert "with_variable" not in got.text


@pytest.mark.parametrize("spec", CATALOGUE, ids=lambda spec: spec.role)
def test_a_tip_of_empty_columns_shows_no_code(spec):
    layer = layer_of(spec)
    text = shown(layer, None).text
    assert "[%" not in text
    assert "with_variable" not in text


@pytest.mark.parametrize("spec", CATALOGUE, ids=lambda spec: spec.role)
def test_a_tip_shows_columns_through_the_helper_only(spec):
    """As the test above, but by the words of the template: a column that no value of above gets through is seen too."""
    bare = re.compile(r"""\[% (?!with_variable|array_to_string|coalesce\(with_variable|'[^']*'\s*\|\||if\()""")
    template = layer_of(spec).mapTipTemplate()
    assert template
    assert not bare.search(template)


def test_no_text_of_a_style_or_a_sheet_is_drawn_as_html(root):
    files = [*(root / "resources" / "styles").glob("*.qml"), *(root / "resources" / "layouts").glob("*.qpt")]
    assert len(files) > 10
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert 'allowHtml="1"' not in text, path.name
        assert 'htmlState="1"' not in text, path.name
        assert 'editor widget type="Html"' not in text, path.name
        assert "attributeEditorHtmlElement" not in text, path.name
        assert "LayoutHtml" not in text, path.name


def test_the_tip_of_a_real_row_reads_as_before(workspace):
    layer = QgsVectorLayer(f"{workspace}|layername=control_status|subset=\"unit_name\" = 'Bhamo'", "Bhamo", "ogr")
    apply_style(layer, "control_status")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    texts = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        made = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        assert made.startswith("<b>Bhamo</b> (")
        assert "<br>Said: " in made
        texts.append(Tags(made).text)
        assert str(feature["basis"]).split("; ")[0] in texts[-1]
    assert texts


def test_a_layer_that_an_algorithm_made_has_a_tip_that_is_text():
    context = QgsProcessingContext()
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "result", "memory")
    context.temporaryLayerStore().addMapLayer(layer)
    finish(context, layer.id(), {"name": "Name"}, "")
    got = shown(layer, HOSTILE[0])
    assert (got.tags, got.text) == ([], HOSTILE[0])


def evaluate(expression: str, value: object) -> object:
    context = QgsExpressionContext()
    scope = QgsExpressionContextScope()
    scope.setVariable("value", value)
    context.appendScope(scope)
    parsed = QgsExpression(expression)
    assert not parsed.hasParserError()
    return parsed.evaluate(context)


def test_a_text_without_end_is_cut_short():
    assert evaluate(as_html("@value"), "<" * 10_000) == "&lt;" * 1000 + "…"
    assert str(evaluate(lines_as_html("@value"), "a; " * 10_000)).count("<br>") == 19


def test_null_stays_null_and_numbers_are_numbers():
    assert evaluate(as_html("@value"), None) is None
    assert evaluate(lines_as_html("@value"), None) in (None, "")
    assert evaluate(number_as_html("round(@value)"), 1.6) == "2"
    assert evaluate(number_as_html("round(@value)"), "<b>") is None
    assert tip(as_html("1"), "<b>", "</b>").startswith("[% '<b>' || with_variable(")


def tip_on(workspace, role: str, condition: str, day: str) -> str:
    """Return the text of the tip of a feature on a map of a day, without the plugin's functions."""
    (spec,) = (spec for spec in CATALOGUE if spec.role == role)
    layer = QgsVectorLayer(f"{workspace}|layername={spec.table}", role, "ogr")
    apply_style(layer, role)
    (feature,) = layer.getFeatures(condition)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope = QgsExpressionContextScope("map")
    scope.setVariable("map_start_time", QDateTime.fromString(day, Qt.DateFormat.ISODate) if day else None)
    context.appendScope(scope)
    context.setFeature(feature)
    return Tags(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)).text


def tip_of_gate(workspace, place_id: str, day: str) -> str:
    condition = f"\"place_id\" = '{place_id}' AND coalesce(\"valid_from\" <= '{day}', true)"
    return tip_on(workspace, "border_gates", f"{condition} AND coalesce(\"valid_to\" > '{day}', true)", day)


def test_the_tip_of_a_gate_says_who_told_it_and_how_old_that_is(built_data):
    told = tip_of_gate(built_data, "laiza", "2025-01-15")
    assert "Border gate Laiza (to CN)" in told
    assert "restricted, since 2024-12-13" in told
    assert "Said: KIO (Naw Bu), 2024-12-13 (Kachin News Group, B2): restricted" in told
    assert "Last report: 2024-12-13, 33 days before the day shown" in told
    assert "Against that: a KIO official, 2024-10 to 2025-10-23" in told
    # The KIO official looked back in November on the closure until October.
    looking_back = tip_of_gate(built_data, "pangwa", "2025-09-12")
    assert "Last report: 2025-11-26, 75 days after the day shown" in looking_back


@pytest.mark.parametrize(
    ("place_id", "day", "words"),
    [
        ("laiza", "2024-10-01", "unknown: nothing is reported for this day"),
        ("zorinpui", "2026-11-29", "unknown: nothing is reported for this day, since 2026-04-17"),
    ],
)
def test_the_tip_of_a_gate_says_that_nothing_is_reported(built_data, place_id, day, words):
    told = tip_of_gate(built_data, place_id, day)
    assert words in told
    assert "Last report" not in told
    assert "Said" not in told


def tip_of_cluster(workspace, cluster_id: str, day: str) -> str:
    return tip_on(workspace, "mining_clusters", f"\"cluster_id\" = '{cluster_id}'", day)


def test_the_tip_of_a_cluster_says_whether_its_mines_work_and_who_told_it(built_data):
    told = tip_of_cluster(built_data, "pangwa", "2024-12-01")
    assert "Activity on the day shown: stopped, since 2024-10-31" in told
    assert "Said: a resident of Mai Ja Yang, 2024-11-12 (RFA, B2): stopped" in told
    assert "Last report: 2024-11-14, 17 days before the day shown" in told
    assert "Also said: KIA (Naw Bu), 2024-11-18 (The Irrawaddy, B2): resumption planned" in told


@pytest.mark.parametrize(
    ("cluster_id", "day", "words"),
    [
        ("pangwa", "2024-10-30", "partly stopped, since 2023-11-15"),
        ("pangwa", "2024-10-31", "stopped, since 2024-10-31"),
        ("pangwa", "2025-04-01", "Also said: the KIA, in a notice to miners, 2025-03-27"),
        ("pangwa", "2026-11-29", "resumed, since 2025-12-31"),
        ("pangwa", "", "resumed, since 2025-12-31"),
        ("nba-pa", "2022-09-29", "Activity on the day shown: nothing is reported"),
        ("nba-pa", "2026-11-29", "stopped, since 2023-04-15"),
        ("pangwa-border-field", "2026-11-29", "Activity on the day shown: nothing is reported"),
    ],
)
def test_the_tip_of_a_cluster_follows_the_day_of_the_map(built_data, cluster_id, day, words):
    assert words in tip_of_cluster(built_data, cluster_id, day)


def test_the_tip_of_a_cluster_in_an_older_workspace_says_nothing_of_activity(workspace):
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("ALTER TABLE mining_clusters DROP COLUMN activity")
        database.commit()
    told = tip_of_cluster(workspace, "pangwa", "2024-12-01")
    assert "Pangwa" in told
    assert "ctivity" not in told
