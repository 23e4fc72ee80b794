"""The package for Teams: what is in it, what it may not be made of, and how its icons look."""

import io
import json
import struct
import zipfile
import zlib
from dataclasses import replace

import pytest

from domain.errors import UserError
from views.package import icons
from views.package.archive import archive
from views.package.listing import Scope, listing, read_scopes
from views.package.manifest import commands_of, manifest, translation
from views.texts import LANGUAGES, words

APP_ID = "8d3f1c52-0a4b-4a7e-9c55-2f6f0f3b7a11"
HELMOND = listing(APP_ID, "0.1.0", "https://mvi-bot.helmond.example", "Helmond", ["personal"])
EVERYWHERE = replace(HELMOND, scopes=tuple(Scope))


def test_the_package_holds_what_teams_asks_for_and_nothing_else():
    with zipfile.ZipFile(io.BytesIO(archive(HELMOND))) as package:
        assert package.testzip() is None
        assert package.namelist() == ["manifest.json", "en.json", "color.png", "outline.png"]
        assert json.loads(package.read("manifest.json")) == manifest(HELMOND)
        assert json.loads(package.read("en.json")) == translation(HELMOND, "en")


def test_the_same_listing_gives_the_same_bytes():
    icons.color.cache_clear()
    icons.outline.cache_clear()
    first = archive(HELMOND)
    icons.color.cache_clear()
    icons.outline.cache_clear()

    assert archive(replace(HELMOND)) == first
    assert archive(EVERYWHERE) != first


def test_the_manifest_names_the_bot_and_asks_for_nothing_of_graph():
    found = manifest(HELMOND)

    [bot] = found["bots"]
    assert found["id"] == bot["botId"] == APP_ID
    assert found["permissions"] == ["identity", "messageTeamMembers"]
    assert not {"webApplicationInfo", "authorization"} & found.keys()


def test_privacy_and_terms_are_pages_of_the_bot_itself():
    found = manifest(HELMOND)

    assert found["developer"]["privacyUrl"] == "https://mvi-bot.helmond.example/privacy"
    assert found["developer"]["termsOfUseUrl"] == "https://mvi-bot.helmond.example/terms"
    assert found["validDomains"] == ["mvi-bot.helmond.example"]


def test_files_can_be_sent_in_a_personal_chat_only():
    in_person, in_team = manifest(HELMOND), manifest(replace(HELMOND, scopes=(Scope.TEAM,)))

    assert in_person["bots"][0]["supportsFiles"]
    assert not in_team["bots"][0]["supportsFiles"]


@pytest.mark.parametrize(
    ("municipality", "developer"),
    [
        ("Helmond", "Gemeente Helmond"),
        ("Gemeente Helmond", "Gemeente Helmond"),
        ("", "MVI-bot"),
        ("Werkorganisatie De Lange Naam aan de Maas", "Gemeente Werkorganisatie De Lang"),
    ],
)
def test_the_municipality_answers_for_the_app(municipality, developer):
    found = manifest(replace(HELMOND, municipality=municipality))

    assert found["developer"]["name"] == developer


def test_every_place_has_a_menu_of_its_own_that_fits_teams():
    lists = manifest(EVERYWHERE)["bots"][0]["commandLists"]

    assert [one["scopes"] for one in lists] == [["personal"], ["team"], ["groupChat"]]
    for one in lists:
        assert 1 <= len(one["commands"]) <= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_fits_where_teams_shows_it(language):
    speak = words(language)

    assert len(speak("package.name")) <= 30
    assert len(speak("package.full_name")) <= 100
    assert len(speak("package.summary")) <= 80
    for name in {name for scope in Scope for name in commands_of(scope)}:
        assert len(speak(f"package.command.{name}")) <= 32
        assert len(speak(f"package.explained.{name}")) <= 128


def test_the_english_file_says_all_that_the_manifest_says():
    found, english = manifest(EVERYWHERE), translation(EVERYWHERE, "en")

    for which, menu in enumerate(found["bots"][0]["commandLists"]):
        for place in range(len(menu["commands"])):
            assert english[f"bots[0].commandLists[{which}].commands[{place}].title"]
    assert english["bots[0].commandLists[0].commands[0].title"] == "my actions"
    assert found["bots"][0]["commandLists"][0]["commands"][0]["title"] == "mijn acties"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"app_id": " "}, "package.no_app_id"),
        ({"app_id": "mijn-bot"}, "package.bad_app_id"),
        ({"address": ""}, "package.no_public_url"),
        ({"address": "http://mvi.helmond.nl"}, "package.bad_public_url"),
        ({"address": "https://localhost"}, "package.bad_public_url"),
        ({"address": "https://10.0.0.1"}, "package.bad_public_url"),
        ({"address": "https://[::1"}, "package.bad_public_url"),
        ({"address": "https://mvi.helmond.nl:99999"}, "package.bad_public_url"),
        ({"address": "https://x@mvi.helmond.nl"}, "package.bad_public_url"),
        ({"address": "https://mvi.helmond.nl/?a=b"}, "package.bad_public_url"),
        ({"address": "mvi.helmond.nl"}, "package.bad_public_url"),
        ({"version": "1.0"}, "package.bad_version"),
        ({"scopes": ["personal", "kanaal"]}, "package.bad_scope"),
    ],
)
def test_what_teams_would_refuse_is_refused_here(given, sentence):
    good = {
        "app_id": APP_ID, "version": "1.0.0", "address": "https://mvi.helmond.nl",
        "municipality": "", "scopes": ["team"],
    }  # fmt: skip

    with pytest.raises(UserError) as refused:
        listing(**good | given)

    assert refused.value.key == sentence


def test_an_address_may_have_a_port_and_a_path_and_lose_its_slash():
    found = listing(APP_ID.upper(), "1.0.0", "https://MVI.helmond.nl:8443/bot/", "", ["team"])

    assert (found.address, found.host) == ("https://MVI.helmond.nl:8443/bot", "MVI.helmond.nl:8443")
    assert found.app_id == APP_ID


def test_scopes_may_be_written_apart_or_together_and_count_once():
    assert read_scopes(["groupchat,PERSONAL", "personal"]) == (Scope.PERSONAL, Scope.GROUP_CHAT)


def points_of(png):
    """Return the width and the points of a picture as the icons are written."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, *kind = struct.unpack(">IIBBBBB", png[16:29])
    assert (height, kind) == (width, [8, 6, 0, 0, 0])
    start = png.index(b"IDAT") + 4
    raw = zlib.decompress(png[start:-16])
    rows = [raw[line * (width * 4 + 1) + 1 :][: width * 4] for line in range(width)]
    return width, [tuple(row[at : at + 4]) for row in rows for at in range(0, width * 4, 4)]


def test_the_colour_icon_fills_its_square_and_keeps_its_picture_from_the_edge():
    width, points = points_of(icons.color())

    assert width == 192
    assert {point[3] for point in points} == {255}
    drawn = [i for i, point in enumerate(points) if point[:3] != icons.GROUND]
    assert all(36 <= i % width < 156 and 36 <= i // width < 156 for i in drawn)
    assert {icons.WHITE, icons.GREEN} <= {point[:3] for point in points}


def test_the_outline_icon_is_white_on_nothing_with_soft_edges():
    width, points = points_of(icons.outline())

    assert width == 32
    assert {point[:3] for point in points} == {icons.WHITE}
    covered = [point[3] for point in points]
    assert {0, 255} < set(covered)
    assert 0.5 < covered.count(0) / len(covered) < 0.9
