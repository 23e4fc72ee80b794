"""The measuring of documents: a short one, so that it still works when needed."""

from pathlib import Path

from domain.editions import Edition, Extent, FileFormat
from tests.benchmarks import documents, documents_page
from tests.benchmarks.documents import Made, Waited

FAST = Made(Edition(FileFormat.PDF, Extent.PAGE, "nl"), 1000, 0.5, [0.2] * 5)
SLOW = Made(Edition(FileFormat.DOCX, Extent.WHOLE, "nl"), 1000, 0.5, [4.0] * 5)


def waited(seconds: float) -> Waited:
    return Waited([0.01] * 10, [seconds] * 10, 3)


def test_what_is_slow_keeps_no_promise() -> None:
    kept = [row[2] for row in documents_page.promises([FAST], waited(0.2))]
    broken = [row[2] for row in documents_page.promises([FAST, SLOW], waited(1.2))]

    assert (kept, broken) == (["yes", "yes"], ["**no**", "**no**"])


def test_its_section_takes_the_place_of_the_one_before() -> None:
    page = "# Benchmarks\n\n## Starting\n\nfast\n"
    for seconds in (0.9, 0.3):
        page = documents_page.replaced(
            page, documents_page.section([FAST], waited(seconds), "today")
        )

    assert page.count(documents_page.TITLE) == 1
    assert "0.30 s" in page
    assert "0.90 s" not in page


def test_every_document_and_the_chat_beside_it_are_measured(tmp_path: Path) -> None:
    made, chat = documents.measured(tmp_path, actions=5, replies=3)

    assert {one.edition.file_format for one in made} == set(FileFormat)
    assert all(one.size > 0 < one.middle for one in made)
    assert (len(chat.alone), len(chat.meanwhile)) == (3, 3)
