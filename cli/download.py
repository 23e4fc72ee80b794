"""Fetching one file from the web: by https, from one host, and never too much of it."""

import http.client
import time
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from domain.errors import BadFile

LARGEST = 10 * 1024 * 1024
CHUNK = 64 * 1024
SECONDS = 20  # to answer, and for each piece
ALL_SECONDS = 120
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
HEADERS = {"User-Agent": "mvi-bot", "Accept": "application/json"}


class _SameHost(HTTPRedirectHandler):
    """Follows nothing that leads to another host."""

    def redirect_request(self, req: Request, *rest: Any) -> Request | None:  # noqa: ANN401
        answer = super().redirect_request(req, *rest)
        if answer is None or urlsplit(answer.full_url)[:2] == urlsplit(req.full_url)[:2]:
            return answer
        rest[0].close()
        raise BadFile("catalogue.other_host", host=urlsplit(req.full_url).hostname)


def download(url: str, *, seconds: float = SECONDS) -> bytes:
    """Return what is at an address; raise `BadFile`, naming its host, when it can not be had."""
    host = _host(url)
    ends = time.monotonic() + ALL_SECONDS
    try:
        with build_opener(_SameHost).open(Request(url, headers=HEADERS), timeout=seconds) as answer:
            content = bytearray()
            while chunk := answer.read1(CHUNK):  # what is there, without waiting for more
                content += chunk
                if len(content) > LARGEST:
                    raise BadFile("file.too_large", most=LARGEST // 1024**2)
                if time.monotonic() > ends:
                    raise BadFile("catalogue.no_answer", host=host)
            return bytes(content)
    except HTTPError as error:
        error.close()
        raise BadFile("catalogue.refused", host=host, status=error.code) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise BadFile("catalogue.no_answer", host=host) from error


def _host(url: str) -> str:
    """Return the host of an address that may be asked: by https, or on this machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise BadFile("catalogue.bad_address") from error
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)):
        raise BadFile("catalogue.bad_address")
    return host
