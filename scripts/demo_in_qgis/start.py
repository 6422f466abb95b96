"""QGIS runs this when its window is built (--code): the demo begins when QGIS is ready."""

from desktop import run_when_ready


def tell() -> None:
    """Tell the story; what it needs of Processing is there only when QGIS is ready."""
    import story

    story.tell()


run_when_ready(tell)
