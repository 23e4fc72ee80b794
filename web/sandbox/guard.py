"""Keeps other sites, and other machines, away from a server that asks nobody for a password."""

from aiohttp import web
from aiohttp.typedefs import Handler

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
READS = frozenset({"GET", "HEAD"})


@web.middleware
async def loopback_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer only what was meant for this machine, and was not sent by a foreign page.

    The Host check stops DNS rebinding, the Origin check stops a form or script of another site.
    The bot's own calls come from no browser and carry no Origin.
    """
    if not is_ours(request):
        return web.json_response({"error": "Only from this machine, please."}, status=403)
    return await handler(request)


def is_ours(request: web.Request) -> bool:
    ours = own_hosts(request)
    hosts = [host.lower() for host in request.headers.getall("Host", [])]
    if len(hosts) != 1 or hosts[0] not in ours:
        return False
    if request.method in READS:
        return True
    origins = request.headers.getall("Origin", [])
    return all(origin.lower() in {f"http://{host}" for host in ours} for origin in origins)


def own_hosts(request: web.Request) -> set[str]:
    """Name what leads to the socket on which this request came in."""
    address = request.get_extra_info("sockname")
    if not isinstance(address, tuple):
        return set()
    port = address[1]
    named = {f"{name}:{port}" for name in LOOPBACK}
    return named | set(LOOPBACK) if port == 80 else named
