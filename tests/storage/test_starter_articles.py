"""The short articles that the toolbox starts with: whole, dated, about groups that exist."""

import csv
import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

STARTER = Path(__file__).parents[2] / "storage" / "starter"
FIELDS = {
    "key",
    "title",
    "kind",
    "text",
    "groups",
    "themes",
    "source",
    "link",
    "dated",
    "review_on",
}
KINDS = {"knowledge", "example", "link"}
THEMES = {
    "circulair",
    "klimaat",
    "social return",
    "biodiversiteit",
    "ketenverantwoordelijkheid",
    "diversiteit en inclusie",
    "innovatie",
    "milieu",
    "toegankelijkheid",
    "gezondheid",
    "water en bodem",
}
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PARTS = {
    "office_and_ict",
    "transport_and_energy",
    "public_space",
    "buildings_and_municipal",
    "themes",
}
PRODUCT_GROUPS = Path(__file__).parents[1] / "data" / "catalogue" / "product-groups.txt"
ARTICLES: list[dict[str, Any]] = [
    article
    for file in sorted((STARTER / "articles").glob("*.toml"))
    for article in tomllib.loads(file.read_text("utf-8"))["article"]
]


def group_keys() -> set[str]:
    """The groups that the starter ships; while a part is still to come, those it is made from."""
    files = sorted((STARTER / "groups").glob("*.csv"))
    texts = [file.read_text("utf-8").splitlines() for file in files]
    keys = {row["sleutel"] for lines in texts for row in csv.DictReader(lines, delimiter=";")}
    if PARTS - {file.stem for file in files}:
        keys |= set(PRODUCT_GROUPS.read_text("utf-8").split())
    return keys


def keys_where(wrong: Any) -> list[str]:
    return [article["key"] for article in ARTICLES if wrong(article)]


def test_the_toolbox_starts_with_at_least_44_articles() -> None:
    assert len(ARTICLES) >= 44


def test_no_two_articles_share_a_key_or_a_title() -> None:
    for field in ("key", "title"):
        times = Counter(article[field] for article in ARTICLES)
        assert [value for value, count in times.items() if count > 1] == []


def test_an_article_has_every_field_and_no_other() -> None:
    words = FIELDS - {"groups", "themes"}

    assert keys_where(lambda article: set(article) != FIELDS) == []
    assert keys_where(lambda article: any(not article[word].strip() for word in words)) == []
    assert keys_where(lambda article: article["kind"] not in KINDS) == []
    assert keys_where(lambda article: not KEY.fullmatch(article["key"])) == []
    assert keys_where(lambda article: not article["link"].startswith("https://")) == []


def test_an_article_is_short() -> None:
    assert keys_where(lambda article: not 40 <= len(article["text"].split()) <= 220) == []
    assert keys_where(lambda article: len(article["title"]) > 80) == []


def test_an_article_bears_the_date_of_its_source() -> None:
    """The day, or the month as well, may be unknown."""
    for article in ARTICLES:
        year, month, day = (*map(int, article["dated"].split("-")), 1, 1)[:3]
        assert re.fullmatch(r"\d{4}(-\d{2}){0,2}", article["dated"]), article["key"]
        assert date(2010, 1, 1) <= date(year, month, day) <= date(2026, 11, 30), article["key"]


def test_every_article_is_looked_at_again_within_a_year_and_not_all_in_one_month() -> None:
    days = [date.fromisoformat(article["review_on"]) for article in ARTICLES]

    assert date(2026, 12, 1) <= min(days) <= max(days) <= date(2027, 11, 30)
    assert max(Counter(day.month for day in days).values()) <= len(days) / 5


def test_an_article_points_at_groups_and_themes_that_exist() -> None:
    known = group_keys()

    assert keys_where(lambda article: not set(article["groups"]) <= known) == []
    assert keys_where(lambda article: not set(article["themes"]) <= THEMES) == []
