"""What is evidence of a report, and what is refused."""

import pytest

from domain.errors import BadReport
from domain.evidence import (
    find_evidence,
    is_evidence_alone,
    is_file_host,
    joined,
    read_file,
    read_link,
    without_evidence,
)

FILE = "https://helmond.sharepoint.com/sites/mvi/besluit.pdf"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("papier getekend", ()),
        ("getekend, zie https://helmond.nl/besluit.", ("https://helmond.nl/besluit",)),
        ("zie (HTTPS://x.nl/a(1))", ("HTTPS://x.nl/a(1",)),
        ("gegund, TN 123456", ("TN 123456",)),
        ("TenderNed 234567 en TN-345678", ("TenderNed 234567", "TN-345678")),
        ("zaak 2024-INK-031 staat klaar", ("2024-INK-031",)),
        ("2024-INK-031, 2024-INK-031", ("2024-INK-031",)),
        ("zie 2019/S 012-023456", ("2019/S 012-023456",)),
        ("op 2024-01-31 getekend", ()),
        ("TN 12 is geen nummer", ()),
        ("zie http://x.nl/2024-INK-031", ("http://x.nl/2024-INK-031",)),
        ("TN 123456 https://x.nl", ("TN 123456", "https://x.nl")),
        ("het javascript: lastig", ()),
    ],
)
def test_links_and_tender_numbers_are_found_in_a_sentence(text, found):
    assert find_evidence(text) == found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("javascript:alert(1)", "evidence.not_a_link"),
        ("zie JavaScript:alert(1)", "evidence.not_a_link"),
        ("data:text/html;base64,AAAA", "evidence.not_a_link"),
        ("file:///etc/passwd", "evidence.not_a_link"),
        ("https://jan:geheim@x.nl/", "evidence.link_with_password"),
        ("https://jan@x.nl/", "evidence.link_with_password"),
        ("https://x.nl/" + "a" * 2000, "evidence.link_too_long"),
        ("https://[x/", "evidence.not_a_link"),
        ("https:///x", "evidence.not_a_link"),
    ],
)
def test_what_must_not_be_kept_is_refused_with_its_own_sentence(text, key):
    with pytest.raises(BadReport) as refused:
        find_evidence(text)

    assert refused.value.key == key


@pytest.mark.parametrize("link", ["ftp://x.nl", "x.nl/besluit", "", "//x.nl"])
def test_only_the_web_is_a_place_for_a_link(link):
    with pytest.raises(BadReport):
        read_link(link)


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        (FILE, True),
        ("https://helmond-my.sharepoint.com:443/personal/a.pdf", True),
        ("http://helmond.sharepoint.com/a.pdf", False),
        ("https://sharepoint.com.kwaad.example/a.pdf", False),
        ("https://kwaadsharepoint.com/a.pdf", False),
        ("https://helmond.sharepoint.com@kwaad.example/a.pdf", False),
        ("https://helmond.ſharepoint.com/a.pdf", False),
        ("https://helmond.sharepoint.com:8443/a.pdf", False),
        ("https://[x/", False),
    ],
)
def test_a_file_lives_in_onedrive_or_sharepoint(link, kept):
    assert is_file_host(link) is kept


def test_a_file_is_kept_by_name_and_link():
    assert read_file("besluit\u202e .pdf\n", FILE) == f"besluit .pdf ({FILE})"


def test_a_file_without_a_name_is_still_a_link():
    assert read_file("", FILE) == f"– ({FILE})"


def test_a_file_elsewhere_is_refused():
    with pytest.raises(BadReport) as refused:
        read_file("besluit.pdf", "https://kwaad.example/besluit.pdf")

    assert refused.value.key == "evidence.unknown_place"


def test_evidence_is_put_together_without_repeating():
    assert joined("a\nb", "", "b", "c") == "a\nb\nc"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("papier https://x.nl/klaar getekend", "papier getekend"),
        ("papier is getekend, TenderNed 345678", "papier is getekend,"),
        ("papier is getekend, kenmerk TN345678", "papier is getekend,"),
        ("papier loopt, aankondiging 2019/S 012-023456", "papier loopt,"),
        ("papier met kenmerk 2024-INK-031 is klaar", "papier is klaar"),
    ],
)
def test_evidence_says_nothing_about_how_far_an_action_is(text, left):
    assert without_evidence(text) == left


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("https://x.nl/a", True),
        ("bewijs: https://x.nl/a.", True),
        ("zie TN 345678 en", False),
        ("hier: TenderNed 345678", True),
        ("papier https://x.nl/a", False),
        ("bewijs", False),
    ],
)
def test_evidence_alone_is_told_from_a_report(text, alone):
    assert is_evidence_alone(text) is alone
