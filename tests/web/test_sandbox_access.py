"""The page is usable by everybody: axe finds nothing, in light and dark, wide and narrow."""

import pytest

from tests.web.playing import MARCO, SASKIA, playing
from tests.web.stub_bot import StubBot

pytestmark = pytest.mark.client
LOOKS = [
    pytest.param(size, dark, id=f"{size}-{'dark' if dark else 'light'}")
    for size in ("desktop", "phone")
    for dark in (False, True)
]


@pytest.mark.parametrize(("size", "dark"), LOOKS)
async def test_the_first_screen_has_no_fault(size: str, dark: bool):
    async with playing(StubBot(), size, dark=dark) as sandbox:
        assert await sandbox.faults() == ""
        assert await sandbox.reflows()


@pytest.mark.parametrize(("size", "dark"), LOOKS)
async def test_a_chat_full_of_everything_has_no_fault(size: str, dark: bool):
    async with playing(StubBot(), size, dark=dark) as sandbox:
        await sandbox.be(MARCO)
        for text in ("md **vet** en [link](https://example.org)", "card", "alles", "alles"):
            await sandbox.say(MARCO, text)
        await sandbox.say(MARCO, "vooruit 7 dagen")
        await sandbox.hear(MARCO, "Textielinzameling")
        await sandbox.pane(MARCO).locator(".line").wait_for()

        assert await sandbox.faults() == ""
        assert await sandbox.reflows()


@pytest.mark.parametrize(("size", "dark"), LOOKS)
async def test_two_chats_and_the_questions_on_top_have_no_fault(size: str, dark: bool):
    async with playing(StubBot(), size, dark=dark) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.page.get_by_role("button", name="Tweede persoon openen").click()
        assert await sandbox.faults() == ""
        await sandbox.be(SASKIA)
        assert await sandbox.faults() == ""
        await sandbox.page.get_by_role("button", name="Begin opnieuw").click()
        assert await sandbox.faults() == ""
        assert await sandbox.reflows()
