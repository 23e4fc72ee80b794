"""A browser of somebody: a link from the chat, followed as a person does."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import ClientResponse

from domain.people import Member
from storage import members, sign_ins
from storage.database import Database
from tests.chat import PAGES, Chat, Exchange, links

OWN = {"Origin": PAGES}


@dataclass
class Browser:
    """What one browser holds: the cookie, sent by hand as the pages are https."""

    exchange: Exchange
    cookie: str = ""

    async def get(self, path: str, **headers: str) -> ClientResponse:
        return await self._ask("GET", path, headers)

    async def post(self, path: str, origin: str = PAGES, **form: str) -> ClientResponse:
        return await self._ask("POST", path, {"Origin": origin}, form)

    async def _ask(self, method, path, headers, form=None) -> ClientResponse:
        url = self.exchange.bot_url + path
        sent = headers | ({"Cookie": f"__Host-mvi={self.cookie}"} if self.cookie else {})
        answer = await self.exchange.http.request(
            method, url, headers=sent, data=form, allow_redirects=False
        )
        await answer.read()
        assert answer.status < 500
        return answer

    async def signs_in(self, chat: Chat) -> str:
        """Follow a fresh link of this person; return where it led."""
        answer = await self.post(await way_in(chat))
        assert answer.status == 303, await answer.text()
        self.cookie = cookie_of(answer)
        return answer.headers["Location"]


async def way_in(chat: Chat) -> str:
    """Ask for a link in the chat; return its path."""
    await chat.says("open op het web")
    [url] = links(chat.card).values()
    assert url.startswith(PAGES + "/sign-in/")
    return urlsplit(url).path


def cookie_of(answer: ClientResponse) -> str:
    found = re.match(r"__Host-mvi=([^;]+)", answer.headers["Set-Cookie"])
    assert found
    return found[1]


def signed_in(exchange: Exchange, store: Database, member: Member, language: str = "") -> Browser:
    """Return a browser of somebody who followed a link, without the chat that gave it."""
    with store.transaction() as db:
        if language:
            members.choose_language(db, member, language)
        secret = sign_ins.make_link(db, member, "/", exchange.clock())
        used = sign_ins.use(db, secret, exchange.clock())
    assert used
    return Browser(exchange, used[0])
