"""The monitor in the browser: dashboard, a day, the actions of a number, gaps, and files."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from aiohttp import web

from dialogs import (
    monitor_web,
    monitor_web_actions,
    monitor_web_files,
    monitor_web_gaps,
    monitor_web_joint,
)
from dialogs.turn import Turn
from storage.database import Session
from views.pages import monitor as drawn
from views.pages import monitor_actions as actions_drawn
from views.pages import monitor_gaps as gaps_drawn
from views.pages import monitor_joint as joint_drawn
from views.pages.monitor_links import Where
from web import pages as shared
from web.pages import Pages, serve

T = TypeVar("T")
CONTENT_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "html": "text/html",
}


def add_monitor(app: web.Application, pages: Pages) -> None:
    """Add the pages of the monitor under the key of each municipality."""
    here = "/monitor/{key}"
    app.router.add_get(here, serve(pages, dashboard))
    app.router.add_get(f"{here}/day", serve(pages, go_to_day))
    app.router.add_get(f"{here}/gaps", serve(pages, gaps))
    app.router.add_get(f"{here}/joint", serve(pages, joint))
    app.router.add_get(f"{here}/calendar.ics", serve(pages, calendar))
    app.router.add_get(f"{here}/action/{{action}}", serve(pages, action))
    app.router.add_get(f"{here}/{{day}}", serve(pages, of_day))
    app.router.add_get(f"{here}/{{day}}/actions", serve(pages, actions))
    app.router.add_get(f"{here}/{{day}}/file/{{extent}}.{{format}}", serve(pages, file))


async def dashboard(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    shown = await _look(pages, turn, monitor_web.dashboard)
    return shared.html(drawn.dashboard(turn.words, shown))


async def go_to_day(request: web.Request, pages: Pages) -> web.Response:
    """Lead from the day that was filled in to its page, or say what is wrong with it."""
    turn = await _turn(request, pages)
    asked = await _look(pages, turn, monitor_web.of_day)
    return shared.see_other(Where(turn.municipality.key, asked.where.day).page)


async def of_day(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    asked = await _look(pages, turn, monitor_web.of_day)
    return shared.html(drawn.monitor(turn.words, asked))


async def actions(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    listed = await _look(pages, turn, monitor_web_actions.listed)
    await _note_names(request, pages, turn, seen=listed.names)
    return shared.html(actions_drawn.listed(turn.words, listed))


async def action(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    shown = await _look(pages, turn, monitor_web_actions.one)
    await _note_names(request, pages, turn, seen=shown.names)
    return shared.html(actions_drawn.action(turn.words, shown))


async def gaps(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    shown = await _look(pages, turn, monitor_web_gaps.shown)
    await _note_names(request, pages, turn, seen=bool(shown.gaps.silent and shown.sight.names))
    return shared.html(gaps_drawn.gaps(turn.words, shown))


async def file(request: web.Request, pages: Pages) -> web.Response:
    """Hand out a file: read in a transaction, made in a thread outside of it."""
    turn = await _turn(request, pages)
    asked = await _look(pages, turn, monitor_web_files.asked_for)
    content = await asyncio.to_thread(asked.make)
    await pages.work(lambda db: monitor_web_files.taken(turn, db, asked))
    return _file(asked.name, CONTENT_TYPES[asked.edition.file_format], content)


async def joint(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    shown = await _look(pages, turn, monitor_web_joint.joint)
    return shared.html(joint_drawn.joint(turn.words, shown))


async def calendar(request: web.Request, pages: Pages) -> web.Response:
    turn = await _turn(request, pages)
    make = await _look(pages, turn, monitor_web_joint.calendar)
    name = f"{turn.municipality.key}.ics"
    return _file(name, "text/calendar", await asyncio.to_thread(make))


def _file(name: str, content_type: str, content: bytes) -> web.Response:
    kept = {"Content-Disposition": f'attachment; filename="{name}"'}
    charset = "utf-8" if content_type.startswith("text/") else None
    return web.Response(
        body=content,
        content_type=content_type,
        charset=charset,
        headers={**shared.HEADERS, **kept},
    )


async def _turn(request: web.Request, pages: Pages) -> Turn:
    """Return the turn of who is signed in; what stands in the path goes before the query."""
    return await shared.turn_of(request, pages, {**request.query, **request.match_info})


async def _look(pages: Pages, turn: Turn, question: Callable[[Turn, Session], T]) -> T:
    """Ask it of the connection that only reads: nobody in the chat waits for a page."""
    return await pages.look(partial(question, turn))


async def _note_names(request: web.Request, pages: Pages, turn: Turn, *, seen: bool) -> None:
    if seen:
        await pages.work(partial(monitor_web.names_seen, turn, about=request.path))
