"""What an answer of Teams, or the lack of one, means for the message that was sent."""

import json
import re
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from domain.errors import DeliveryFailed, Outcome

RETRIED = frozenset({412, 429})
LONGEST_WAIT = 3600.0  # seconds; a connector that asks for more is asked again after an hour
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_.]{0,79}")
_SECONDS = re.compile(r"\d{1,9}", re.ASCII)


def refusal(
    status: int, headers: Mapping[str, str], body: bytes, now: Callable[[], float]
) -> DeliveryFailed:
    """Read the failure that an answer outside 2xx stands for."""
    subcode = _subcode(_parsed(body))
    code = f"{status} {subcode}" if subcode else str(status)
    return DeliveryFailed(_outcome(status), code, _retry_after(headers, now))


def _outcome(status: int) -> Outcome:
    if status in RETRIED:
        return Outcome.RETRY
    return Outcome.AMBIGUOUS if status >= 500 else Outcome.PERMANENT


def breakdown(error: Exception) -> DeliveryFailed:
    """Judge a call that got no answer: may it have been delivered, yes or no."""
    match error:
        case aiohttp.ClientConnectorDNSError():
            return DeliveryFailed(Outcome.RETRY, "dns")
        case aiohttp.ConnectionTimeoutError():
            return DeliveryFailed(Outcome.RETRY, "no connection in time")
        case aiohttp.ClientConnectorError() | aiohttp.ClientConnectorCertificateError():
            return DeliveryFailed(Outcome.RETRY, "refused")
        case aiohttp.InvalidURL():
            return DeliveryFailed(Outcome.PERMANENT, "bad url")
        case TimeoutError():
            return DeliveryFailed(Outcome.AMBIGUOUS, "timeout")
        case _:
            return DeliveryFailed(Outcome.AMBIGUOUS, "reset")


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _subcode(answer: object) -> str:
    """Find the most telling word of an error: the inner one, else the outer one.

    Only a plain word is taken over: this ends up in logs and on a coordinator's page.
    """
    if not isinstance(answer, dict):
        return ""
    error = answer.get("error")
    inner = _subcode(_inner(error)) if isinstance(error, dict) else ""
    return inner or _number(answer) or _word(answer.get("subCode")) or _outer(answer, error)


def _inner(error: dict[str, Any]) -> object:
    http_error = error.get("innerHttpError")
    return http_error.get("body") if isinstance(http_error, dict) else error.get("innererror")


def _outer(answer: dict[str, Any], error: object) -> str:
    if isinstance(error, dict):
        return _number(error) or _word(error.get("code"))
    return _word(answer.get("code"))


def _number(answer: dict[str, Any]) -> str:
    """Translate the one number that Teams documents: 209, the person blocked our messages."""
    number = answer.get("errorCode")
    if not isinstance(number, int) or isinstance(number, bool):
        return ""
    return "MessageWritesBlocked" if number == 209 else f"errorCode{number:.20g}"


def _word(code: object) -> str:
    return code if isinstance(code, str) and _WORD.fullmatch(code) else ""


def _retry_after(headers: Mapping[str, str], now: Callable[[], float]) -> float | None:
    asked = headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(asked):
        return min(float(asked), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(asked).timestamp()
    except (ValueError, OverflowError):
        return None
    return min(max(until - now(), 0.0), LONGEST_WAIT)
