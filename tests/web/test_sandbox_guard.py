"""Nobody from outside this machine, and no other site, reaches the sandbox."""

import pytest

from tests.web.stub_bot import MARCO, StubBot, serving

ROUTES = ["/", "/sandbox/people", "/sandbox/static/index.html", "/sandbox/events"]


@pytest.mark.parametrize("path", ROUTES)
async def test_a_foreign_host_is_refused(path: str):
    async with serving(StubBot()) as client:
        answer = await client.get(path, headers={"Host": "evil.example:3978"})

        assert answer.status == 403


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost", "127.0.0.1.evil.example", ""])
async def test_our_name_with_another_port_is_refused(host: str):
    async with serving(StubBot()) as client:
        assert (await client.get("/sandbox/people", headers={"Host": host})).status == 403


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
async def test_our_own_names_are_welcome(name: str):
    async with serving(StubBot()) as client:
        answer = await client.get("/sandbox/people", headers={"Host": f"{name}:{client.port}"})

        assert answer.status == 200


@pytest.mark.parametrize("path", ["/sandbox/say", "/sandbox/reset", "/api/messages"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1"])
async def test_a_foreign_page_can_post_nothing(path: str, origin: str):
    bot = StubBot()
    async with serving(bot) as client:
        answer = await client.post(path, json={}, headers={"Origin": origin})

        assert (answer.status, bot.heard, bot.resets) == (403, [], 0)


async def test_our_own_page_may_post():
    async with serving(StubBot()) as client:
        origin = f"http://127.0.0.1:{client.port}"
        body = {"person": MARCO.entra_id}

        answer = await client.post("/sandbox/open", json=body, headers={"Origin": origin})

        assert answer.status == 200


async def test_every_answer_of_the_page_carries_a_strict_policy():
    async with serving(StubBot()) as client:
        for path in ("/", "/sandbox/people", "/sandbox/static/js/main.js"):
            answer = await client.get(path)

            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'self'" in policy
            assert "unsafe" not in policy
