"""The chart of the monitor as a picture, for documents that can not hold SVG."""

from views.documents.monitor.chart_svg import draw as draw_svg
from views.documents.monitor.description import Chart
from views.documents.monitor.typesetting import as_png

WIDTH = 360  # points
_PAGE = f"""
#set page(width: {WIDTH}pt, height: auto, margin: 0pt)
#image(bytes(sys.inputs.chart), format: "svg", width: 100%)
"""


def draw(chart: Chart) -> bytes:
    """Return a PNG; the same chart gives the same bytes."""
    return as_png(_PAGE.encode(), {"chart": draw_svg(chart)})
