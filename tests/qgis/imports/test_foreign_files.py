"""Files that lead GDAL to other files or to a server are refused, whatever they are called."""

from __future__ import annotations

import os
import zipfile

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsVectorLayer

from kachin_corridors.core.errors import ImportFileError
from kachin_corridors.layers.imports.foreign_files import harmless_driver, offline

VRT = """<OGRVRTDataSource><OGRVRTLayer name="roads"><SrcDataSource>{source}</SrcDataSource>
<SrcLayer>roads</SrcLayer></OGRVRTLayer></OGRVRTDataSource>"""
WFS = "<OGRWFSDataSource><URL>{address}/wfs</URL></OGRWFSDataSource>"
GML = """<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:o="http://o"
 xmlns:gml="http://www.opengis.net/gml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://o {address}/wfs?SERVICE=WFS&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=o:a">
<gml:featureMember><o:a><o:n>1</o:n><o:g><gml:Point srsName="EPSG:4326"><gml:pos>25 97</gml:pos></gml:Point></o:g></o:a>
</gml:featureMember></wfs:FeatureCollection>"""
LINKED_CRS = """{{"type": "FeatureCollection", "crs": {{"type": "link", "properties": {{"href": "{address}/crs"}}}},
"features": [{{"type": "Feature", "properties": {{}}, "geometry": {{"type": "LineString",
"coordinates": [[97, 25], [97.1, 25]]}}}}]}}"""
KML_WITH_VRT = (
    """<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>a</name><Point><coordinates>97,25
</coordinates></Point></Placemark></kml>"""
    + VRT
)


@pytest.fixture
def hostile(tmp_path, listener):
    """Write a file, with the address of the server that should hear nothing."""

    def write(name: str, text: str):
        source = f"/vsicurl/{listener.address}/roads.geojson"
        path = tmp_path / name
        path.write_text(text.format(address=listener.address, source=source), encoding="utf-8")
        return path

    return write


LEG = {"LEG": "stilwell-08", "SOURCE": "x", "ACCURACY": 50}
REFUSED = [("roads.geojson", VRT), ("roads.shp", VRT), ("roads.kml", KML_WITH_VRT), ("roads.gml", WFS)]
REFUSED += [("linked.geojson", LINKED_CRS), ("schema.gml", GML)]


@pytest.mark.parametrize(("name", "text"), REFUSED, ids=[name for name, _ in REFUSED])
def test_the_listener_would_hear_gdal(hostile, listener, name, text):
    """That the files do what the tests below are about."""
    layer = QgsVectorLayer(str(hostile(name, text)), "roads", "ogr")
    layer.featureCount()
    assert listener.requests


@pytest.mark.parametrize(("name", "text"), REFUSED, ids=[name for name, _ in REFUSED])
@pytest.mark.parametrize("algorithm", ["importboundaries", "importcorridor"])
def test_a_file_that_names_a_server_is_refused(process, workspace, hostile, listener, algorithm, name, text):
    path = hostile(name, text)
    results, reason = process(algorithm, None, INPUT=str(path), WORKSPACE=str(workspace), **LEG)
    assert results is None
    assert str(path) in reason
    assert "call a server" in reason
    assert listener.requests == []


@pytest.mark.parametrize("variable", ["no_proxy", "NO_PROXY"])
@pytest.mark.parametrize(("name", "text"), REFUSED[-2:], ids=[name for name, _ in REFUSED[-2:]])
def test_nor_is_a_server_called_that_needs_no_proxy(
    process, workspace, hostile, listener, monkeypatch, name, text, variable
):
    for each in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(variable, "localhost,127.0.0.1")
    path = hostile(name, text)
    results, reason = process("importcorridor", None, INPUT=str(path), WORKSPACE=str(workspace), **LEG)
    assert results is None
    assert "call a server" in reason
    assert listener.requests == []
    assert os.environ[variable] == "localhost,127.0.0.1"


def test_the_hosts_that_need_no_proxy_are_back_when_the_last_task_ends(monkeypatch):
    monkeypatch.setenv("no_proxy", "example.org")
    with offline():
        with offline():
            assert "no_proxy" not in os.environ
        assert "no_proxy" not in os.environ
    assert os.environ["no_proxy"] == "example.org"


@pytest.mark.parametrize("suffix", ["", "|layername=roads"])
def test_nor_is_it_read_in_a_zip(process, workspace, hostile, listener, tmp_path, suffix):
    archive = tmp_path / "roads.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(hostile("roads.geojson", VRT), "roads.geojson")
    results, reason = process("importcorridor", None, INPUT=f"{archive}{suffix}", WORKSPACE=str(workspace), **LEG)
    assert results is None
    assert "call a server" in reason
    assert listener.requests == []


@pytest.mark.parametrize("path", ["/vsicurl/{address}/roads.geojson", "{address}/roads.geojson", "WFS:{address}/wfs"])
def test_an_address_is_no_file(process, workspace, listener, path):
    results, reason = process(
        "importcorridor", None, INPUT=path.format(address=listener.address), WORKSPACE=str(workspace), **LEG
    )
    assert results is None
    assert "there is no such file" in reason
    assert listener.requests == []


def test_a_layer_that_the_user_opened_is_read_whatever_its_format(process, project, workspace, tmp_path, write_vector):
    """A VRT of the user's own."""
    road = write_vector("road.gpkg", [({"name": "x"}, "LINESTRING(97.39 25.38, 97.40 25.39)")])
    vrt = tmp_path / "mine.geojson"
    vrt.write_text(VRT.replace(">roads<", ">road<").format(source=road), encoding="utf-8")
    layer = QgsVectorLayer(str(vrt), "mine", "ogr")
    assert layer.isValid()
    project.addMapLayer(layer)
    _, log = process("importcorridor", project, INPUT=layer.id(), WORKSPACE=str(workspace), **LEG)
    # Read it was: it does not run where the leg runs.
    assert "does not run from" in log


def test_offline_ends(listener):
    with offline():
        assert gdal.GetConfigOption("GDAL_HTTP_PROXY") == "127.0.0.1:1"
    assert gdal.GetConfigOption("GDAL_HTTP_PROXY") is None
    ogr.Open(f"/vsicurl/{listener.address}/x.geojson")
    assert listener.requests


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    with pytest.raises(ImportFileError, match="there is no such file"):
        harmless_driver(tmp_path / "none.geojson")
