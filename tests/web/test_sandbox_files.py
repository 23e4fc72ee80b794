"""A file that travels in the sandbox: to the bot, and from it, as Teams would bring it."""

from io import BytesIO
from urllib.parse import urlsplit

from tests.web.stub_bot import MARCO, StubBot, serving
from tests.web.test_sandbox_talk import lines
from web.sandbox import files


async def send(client, content: bytes, **asked: str):
    query = {"person": MARCO.entra_id, "name": "plan def2.xlsx"} | asked
    return await client.post("/sandbox/file", params=query, data=BytesIO(content))


async def test_the_bot_gets_a_name_a_place_and_where_to_read_it():
    bot = StubBot()
    async with serving(bot) as client:
        assert (await send(client, b"content")).status == 200
        [file] = bot.heard[-1]["attachments"]
        read = await client.get(urlsplit(file["content"]["downloadUrl"]).path)

        assert file["contentType"] == "application/vnd.microsoft.teams.file.download.info"
        assert file["name"] == "plan def2.xlsx"
        assert "sharepoint.com/" in file["contentUrl"]
        assert (await read.read(), read.content_type) == (b"content", "application/octet-stream")
        assert read.headers["Content-Disposition"] == "attachment"
        assert "plan def2.xlsx" in [line.get("file") for line in lines(client)]


async def test_a_file_over_a_megabyte_passes_and_one_without_end_does_not(monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 3 * 1024 * 1024)
    async with serving(StubBot()) as client:
        assert (await send(client, b"x" * 2 * 1024 * 1024)).status == 200
        assert (await send(client, b"x" * 4 * 1024 * 1024)).status == 413


async def test_a_wrong_question_is_answered_with_a_sentence():
    async with serving(StubBot()) as client:
        for asked in ({"person": "nobody"}, {"name": ""}, {"name": "x" * 201}):
            answer = await send(client, b"x", **asked)
            assert answer.status == 400
            assert (await answer.json())["error"]


async def test_only_the_last_files_are_kept():
    bot = StubBot()
    async with serving(bot) as client:
        for number in range(6):
            await send(client, str(number).encode())
        sent = [heard["attachments"][0]["content"]["downloadUrl"] for heard in bot.heard]
        urls = [urlsplit(url).path for url in sent]

        assert (await client.get(urls[0])).status == 404
        assert await (await client.get(urls[5])).read() == b"5"


async def test_another_site_can_not_send_one():
    async with serving(StubBot()) as client:
        query = {"person": MARCO.entra_id, "name": "a.csv"}
        answer = await client.post(
            "/sandbox/file", params=query, data=b"x", headers={"Origin": "https://kwaad.example"}
        )

        assert answer.status == 403


async def offered(client) -> str:
    """Let the bot offer a file; return the id of that message."""
    await client.post("/sandbox/say", json={"person": MARCO.entra_id, "text": "bestand"})
    return str(next(line["id"] for line in lines(client) if line.get("attachments")))


async def answer(client, message: str, consent: str = "accept"):
    said = {"person": MARCO.entra_id, "replyToId": message, "consent": consent, "title": "Ja"}
    return await client.post("/sandbox/consent", json=said)


async def test_a_yes_to_a_file_gives_the_bot_a_place_to_put_it():
    bot = StubBot()
    async with serving(bot) as client:
        message = await offered(client)
        assert (await answer(client, message)).status == 200
        heard, place = bot.heard[-1], bot.heard[-1]["value"]["uploadInfo"]
        url, there = urlsplit(place["uploadUrl"]).path, urlsplit(place["contentUrl"]).path

        assert (heard["type"], heard["name"]) == ("invoke", "fileConsent/invoke")
        assert heard["value"]["context"] == {"file": "1"}
        assert (heard["replyToId"], place["fileType"]) == (message, "docx")
        assert (await client.get(there)).status == 404
        whole = {"Content-Range": "bytes 0-3/4"}
        assert (await client.put(url, data=b"docx", headers=whole)).status == 201
        read = await client.get(there)
        assert await read.read() == b"docx"
        assert read.headers["Content-Disposition"] == "attachment"
        assert (await client.put(url, data=b"more", headers=whole)).status == 404


async def test_half_a_file_is_not_taken():
    bot = StubBot()
    async with serving(bot) as client:
        await answer(client, await offered(client))
        url = urlsplit(bot.heard[-1]["value"]["uploadInfo"]["uploadUrl"]).path

        assert (await client.put(url, data=b"do")).status == 416
        half = {"Content-Range": "bytes 0-1/4"}
        assert (await client.put(url, data=b"do", headers=half)).status == 416


async def test_a_no_to_a_file_gives_no_place():
    bot = StubBot()
    async with serving(bot) as client:
        await answer(client, await offered(client), "decline")

        value = bot.heard[-1]["value"]
        assert value == {"type": "fileUpload", "action": "decline", "context": {"file": "1"}}


async def test_an_answer_to_no_file_is_answered_with_a_sentence():
    async with serving(StubBot()) as client:
        await client.post("/sandbox/say", json={"person": MARCO.entra_id, "text": "hoi"})
        said = [line["id"] for line in lines(client)]
        for message in ("x", said[-1]):
            assert (await answer(client, message)).status == 400
        assert (await client.put("/sandbox/uploads/1/a.docx", data=b"x")).status == 404
