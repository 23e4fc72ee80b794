"""The chart: the same figures to see and to hear, whatever the names are."""

import struct
import xml.etree.ElementTree as ET
from dataclasses import replace

from tests.views.documents.monitor import pages
from views.documents.monitor import chart_png
from views.documents.monitor.chart_svg import draw
from views.documents.monitor.description import Bar, Chart, chart_of
from views.texts import words

CHART = chart_of(words("nl"), pages.helmond().periods)
SVG = "{http://www.w3.org/2000/svg}"


def texts(chart):
    return [one.text for one in ET.fromstring(draw(chart)).iter(f"{SVG}text")]


def test_every_figure_stands_beside_its_bar_in_words():
    said = texts(CHART)

    for bar in CHART.bars:
        assert f"{bar.name} ({bar.total})" in said
        parts = [f"{n} {p}" for n, p in zip(CHART.labels, bar.parts, strict=True) if p]
        assert all(part in " ".join(said) for part in parts)


def test_it_has_a_name_and_says_the_same_as_text():
    root = ET.fromstring(draw(CHART))

    assert (root.get("role"), root.findtext(f"{SVG}title")) == ("img", CHART.title)
    assert root.findtext(f"{SVG}desc") == CHART.alt


def test_it_brings_no_style_and_no_id():
    assert not any(
        "style" in part.attrib or "id" in part.attrib for part in ET.fromstring(draw(CHART)).iter()
    )


def test_bars_are_as_long_as_their_figures():
    [root] = [ET.fromstring(draw(CHART))]
    wide = [float(rect.attrib["width"]) for rect in root.iter(f"{SVG}rect")]
    parts = [part for bar in CHART.bars for part in bar.parts if part]

    assert [round(w / wide[0], 2) for w in wide] == [round(p / parts[0], 2) for p in parts]


def test_a_name_of_any_length_and_with_any_sign_is_drawn():
    for name in pages.NASTY:
        said = texts(replace(CHART, bars=(Bar(name, (1, 0, 0, 0, 0), 1),)))
        assert len(said) <= 5


def test_where_nothing_is_counted_nothing_is_drawn():
    assert texts(Chart("Leeg", "Leeg.", (), (), (Bar("2020", (), 0),))) == ["2020 (0)"]
    assert texts(Chart("Leeg", "Leeg.", (), (), ())) == []


def test_a_part_too_small_for_its_figure_has_it_beside_only():
    chart = replace(CHART, bars=(Bar("2020", (1000, 1, 0, 0, 0), 1001),))

    assert texts(chart).count("1") == 0
    assert "Voltooid 1000 · Lopend 1" in texts(chart)


def test_as_a_picture_it_is_twice_as_fine_and_always_the_same():
    picture = chart_png.draw(CHART)

    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", picture[16:20])[0] == 2 * chart_png.WIDTH
    assert picture == chart_png.draw(CHART)
