"""The pages on privacy and terms: whole in both languages, and plain HTML."""

from html.parser import HTMLParser

import pytest

from views.pages import about
from views.texts import LANGUAGES, words


class Outline(HTMLParser):
    """Keeps the headings, and complains about a tag that is not closed in order."""

    def __init__(self):
        super().__init__()
        self.open, self.headings = [], []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "link"}:
            self.open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("page", [about.privacy, about.terms])
def test_a_page_is_sound_and_its_headings_go_down_in_order(page):
    read = Outline()
    read.feed(page())

    assert read.open == []
    assert read.headings[0] == "h1"
    assert read.headings.count("h1") == 1
    assert read.headings.count("h3") == read.headings.count("h2") - 1


@pytest.mark.parametrize(
    ("page", "parts"), [(about.privacy, about.PRIVACY), (about.terms, about.TERMS)]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_all_in_both_languages(page, parts, language):
    said, speak = page(), words(language)

    for name, keys in parts.items():
        for key in (name, *keys):
            assert speak(key) in said, key
