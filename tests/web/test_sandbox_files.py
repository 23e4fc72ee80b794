"""A file that is sent in the sandbox reaches the bot as Teams would bring it."""

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
