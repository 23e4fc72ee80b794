"""What keeps the Playground on this machine."""

import os
import socket
import subprocess
import sys

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer, unused_port

from tools.node_packages import find_node
from tools.playground import apart
from tools.playground.client import HERE, answers, refuse_others, settings, wait_for

SERVER = """
require("node:http").createServer(async (request, answer) => {
  const call = fetch("http://192.0.2.1/");
  answer.end(await call.then(() => "outside", (error) => error.cause.message));
}).listen(Number(process.argv[2]));
"""


@pytest.fixture
def kept(tmp_path):
    """The port of a server that would listen to everybody, were it not kept at home."""
    node = find_node()
    if node is None:
        pytest.fail("no node") if os.environ.get("REQUIRE_BROWSER") else pytest.skip("no node")
    (tmp_path / "server.cjs").write_text(SERVER, encoding="utf-8")
    port = unused_port()
    command = [node, "--require", HERE / "alone.cjs", tmp_path / "server.cjs", str(port)]
    process = subprocess.Popen(command)
    wait_for(process, port)
    yield port
    process.terminate()
    process.wait()


async def test_it_listens_on_loopback_and_reaches_nothing_else(kept):
    assert answers("127.0.0.1", kept)
    assert not answers("127.0.0.2", kept)
    async with ClientSession() as client, client.get(f"http://localhost:{kept}/") as answer:
        assert await answer.text() == "192.0.2.1 is not this machine"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'self'")


@pytest.mark.parametrize("header", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
async def test_a_foreign_page_gets_no_answer(kept, header):
    url = f"http://127.0.0.1:{kept}/"
    async with ClientSession() as client, client.post(url, headers=header) as answer:
        assert answer.status == 403


async def test_a_client_that_others_can_reach_is_stopped():
    async with TestServer(web.Application(), host="0.0.0.0") as server:
        with pytest.raises(SystemExit, match="can be reached"):
            refuse_others(server.port or 0)


def test_only_people_of_the_example_can_be_played():
    assert "Saskia Claes" in settings("saskia.claes@helmond.example").split("users:")[0]
    with pytest.raises(SystemExit, match="is nobody in the example"):
        settings("iemand@helmond.example")


LOOK = """
import sys
from tools.playground.client import answers, own_addresses
print(answers("127.0.0.1", int(sys.argv[1])), own_addresses())
"""


@pytest.mark.skipif(not any(map(apart.works, apart.WAYS)), reason="not allowed on this machine")
def test_a_network_of_its_own_has_no_way_in_and_no_way_out():
    with socket.create_server(("127.0.0.1", 0)) as here:
        port = here.getsockname()[1]
        command = [sys.executable, "-m", "tools.playground.apart", sys.executable, "-c", LOOK]
        told = subprocess.run([*command, str(port)], capture_output=True, text=True, check=True)

        assert answers("127.0.0.1", port)
        assert told.stdout.strip() == "False ['127.0.0.2']"
