"""What scanners and odd clients send to the pages."""

import asyncio

import pytest

from tests.chat import PAGES

HOME = "/toolbox/helmond"
MULTIPART = {"Content-Type": "multipart/form-data; boundary=x"}
URLENCODED = {"Content-Type": "application/x-www-form-urlencoded"}
PART = b"--x\r\nContent-Disposition: form-data; name=text\r\n"


async def test_a_start_of_thousands_of_digits_is_a_page(exchange, browser):
    await browser.signs_in(exchange.chat("Marco"))

    assert (await browser.get(f"{HOME}?from={'9' * 5000}")).status == 200


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        (URLENCODED | {"Content-Encoding": "gzip"}, b"text=a", 403),
        (MULTIPART, PART + b"Content-Transfer-Encoding: nope\r\n\r\nabc\r\n--x--\r\n", 403),
        (URLENCODED, b"nonce=n1&title=a%00&text=b%00%ed%a0%80", 303),
        (URLENCODED, b"title=a&text=" + b"mevrouw+de+vries+kerkstraat+12+" * 30_000, 422),
        (URLENCODED, b"title=a&text=b&source=" + b"x" * 900_000, 422),
        (URLENCODED, b"title=a&text=b&group=" + b"criteria+voor+papier," * 40_000, 422),
    ],
)
async def test_a_form_that_no_page_of_ours_sends_is_refused_at_once(
    exchange, browser, headers, body, status
):
    await browser.signs_in(exchange.chat("Marco"))
    own = {"Origin": PAGES, "Cookie": f"__Host-mvi={browser.cookie}"} | headers

    async with asyncio.timeout(10):
        answer = await exchange.http.post(
            exchange.bot_url + HOME + "/new", data=body, headers=own, allow_redirects=False
        )
        await answer.read()

    assert answer.status == status


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "HEAD"])
@pytest.mark.parametrize("path", ["/toolbox", HOME + "/", HOME + "/a/1/edit/x", "/sign-in/a/b"])
async def test_an_address_that_is_none_says_so_in_words_and_is_kept_by_nobody(
    exchange, method, path
):
    answer = await exchange.http.request(method, exchange.bot_url + path)

    assert answer.status == 404
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "no-store"
    assert method == "HEAD" or '<html lang="nl">' in await answer.text()


async def test_a_way_of_asking_that_a_page_does_not_know_is_refused_in_words(exchange):
    answer = await exchange.http.put(exchange.bot_url + "/sign-out")

    assert answer.status == 405
    assert '<html lang="nl">' in await answer.text()
