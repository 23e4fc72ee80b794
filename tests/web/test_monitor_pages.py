"""The monitor in the browser: every number opens, and everybody sees what is theirs to see."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest

from dialogs import monitor_freezing
from domain.audits import Audited
from domain.monitors import MonitorState
from domain.people import Role
from domain.plans import Status
from domain.reports import NoteReader, Report
from storage import audit, members, monitors, municipalities, reports
from storage.monitor_versions import Closing
from storage.tables import MunicipalityRow
from tests.chat import talking
from tests.monitor_pages import become, closed, published
from tests.people import NOON, settle
from tests.web.signing_in import Browser, signed_in

HOME = "/monitor/helmond"
TODAY, JUNE = f"{HOME}/2019-01-14", f"{HOME}/2018-06-01"
_NUMBER = re.compile(r'href="(/monitor/[^"]*/actions[^"]*)">(?:<strong>)?(\d+)<')

ODD = (  # no day, no version, no number, no page, no action, no file
    "/0001-01-01", "/2019-13-01", "/vandaag", "/2019-1-4", "/2019-01-15", "/%00",
    "/" + "9" * 999,
    "/2019-01-14?version=1", "/2019-01-14?version=x", "/2019-01-14?version=99999999999",
    "/2019-01-14/actions?period=x", "/2019-01-14/actions?status=klaar",
    "/2019-01-14/actions?standing=%ff", "/2019-01-14/actions?department=" + "x" * 6_000,
    "/2019-01-14/actions?page=0", "/2019-01-14/actions?page=2", "/2019-01-14/actions?page=٣",
    "/action/x", "/action/00000000-0000-0000-0000-000000000000", "/action/x?day=2019-02-31",
    "/2019-01-14/file/page.exe", "/2019-01-14/file/half.pdf", "/day?day=", "/day?day=morgen",
    "/2019-01-14/nothing",
)  # fmt: skip


@pytest.fixture
def as_role(exchange, store, town):
    """Return a browser of somebody new with a role, or without any."""

    def enter(role: Role | None) -> Browser:
        with store.transaction() as db:
            new = members.add(
                db,
                town.place,
                name="Vera",
                address=f"{role}@h.example",
                roles=[role] if role else [],
            )
        return signed_in(exchange, store, new)

    return enter


@pytest.fixture
def saskia(exchange, store, town):
    return signed_in(exchange, store, town.people["Saskia"])


@pytest.fixture
def marco(exchange, store, town):
    return signed_in(exchange, store, town.people["Marco"])


def told(db, town, number, note="", reader=NoteReader.COORDINATOR, **more):
    found = {
        "assignment_id": town.actions[number],
        "author_id": town.people["Marco"].id,
        "reported_at": datetime(2019, 1, 10, 9, tzinfo=UTC),
        "effective_on": date(2019, 1, 10),
        "old_status": Status.RUNNING,
        "status": Status.RUNNING,
        "note": note,
        "note_reader": reader,
    }
    return reports.add(db, town.place.id, [Report(**found | more)])[0]


async def text(browser, path):
    answer = await browser.get(path)
    assert answer.status == 200, await answer.text()
    return await answer.text()


def numbers(page):
    return [(unescape(address), int(number)) for address, number in _NUMBER.findall(page)]


def rows(page):
    return page.count('<th role="rowheader"')


async def test_every_number_opens_to_exactly_as_many_actions(saskia, store, town):
    with store.transaction() as db:
        published(db, town)
        told(db, town, "3.1", blocked=True)

    for path in (HOME, TODAY, JUNE):
        found = numbers(await text(saskia, path))
        assert len(found) > 15, path
        for address, number in found:
            assert rows(await text(saskia, address)) == number, address


async def test_the_parts_of_a_table_add_up_to_its_total(saskia):
    page = await text(saskia, HOME)

    table = page[page.index('<table class="numbers">') :]
    for row in re.findall(
        r"<tr>\s*<th scope=\"row\">.*?</tr>", table.partition("</table>")[0], re.S
    ):
        *parts, total = [number for _, number in numbers(row)]
        assert sum(parts) == total


async def test_an_action_opens_to_its_reports_and_says_which_counts(saskia, store, town):
    with store.transaction() as db:
        told(db, town, "3.1", "Offerte binnen.", percentage=40)

    page = await text(saskia, f"{HOME}/action/{town.actions['3.1']}")

    assert "Lopend, 40 %" in page
    assert "Offerte binnen." in page
    assert "Marco Bakker" in page
    assert page.count("Deze melding bepaalt de stand") == 1


async def test_a_report_that_does_not_count_says_why(marco, store, town):
    with store.transaction() as db:
        gone = told(db, town, "3.1", "Vergissing.", NoteReader.MONITOR)
        told(db, town, "3.1", withdraws=gone, reported_at=NOON)
        told(db, town, "3.1", effective_on=date(2018, 6, 2))
        told(db, town, "3.1", effective_on=date(2018, 5, 1))
        closed(db, town, at=datetime(2018, 6, 9, tzinfo=UTC))

    page = await text(marco, f"{HOME}/action/{town.actions['3.1']}?day=2018-06-01")

    assert page.count("Ingetrokken: telt niet mee") == 1
    assert page.count("Gemeld na het sluiten van deze monitor") == 3
    assert page.count("Geldt pas na deze dag") == 2
    assert page.count("Uit het plan") == 1


async def test_what_a_version_holds_was_not_reported_after_it_was_closed(marco, store, town):
    with store.transaction() as db:
        told(db, town, "3.1", effective_on=date(2018, 5, 1))
        closed(db, town)

    page = await text(marco, f"{HOME}/action/{town.actions['3.1']}?day=2018-06-01")

    assert "Deze melding bepaalt de stand" in page
    assert "Gemeld na het sluiten" not in page


async def test_a_note_for_the_coordinator_is_read_by_nobody_else(as_role, store, town, marco):
    with store.transaction() as db:
        told(db, town, "3.1", "Alleen voor jou.", blocked=True, blocked_reason="Ruzie.")
        told(db, town, "3.1", "Voor iedereen.", NoteReader.MONITOR)
    path = f"{HOME}/action/{town.actions['3.1']}"

    own = await text(marco, path)
    assert "Alleen voor jou." in own
    assert "door jou" in own
    for role in (Role.READER, Role.EXPERT, Role.ADMIN):
        page = await text(as_role(role), path)
        assert "Voor iedereen." in page
        for secret in ("Alleen voor jou.", "Ruzie.", "Marco"):
            assert secret not in page, role


async def test_an_adviser_reads_figures_and_nothing_of_persons(as_role, store, town):
    with store.transaction() as db:
        told(db, town, "3.1", "Ik sprak mevrouw Jansen.", NoteReader.MONITOR)
    ada = as_role(Role.ADVISER)

    for path in (HOME, TODAY + "/actions", f"{HOME}/action/{town.actions['3.1']}", HOME + "/gaps"):
        page = await text(ada, path)
        for name in ("Marco", "Karin", "Jansen"):
            assert name not in page, path


async def test_who_opens_a_draft_and_who_a_closed_monitor(as_role, store, town):
    with store.transaction() as db:
        closed(db, town)
    browsers = {role: as_role(role) for role in (*Role, None)}

    for role, browser in browsers.items():
        found = [(await browser.get(path)).status for path in (HOME, TODAY, TODAY + "/actions",
                                                              HOME + "/gaps", JUNE)]  # fmt: skip
        draft = 200 if role in {Role.COORDINATOR, Role.AMBASSADOR} else 403
        assert found == ([200, draft, 200, 200, 200] if role else [200, 403, 403, 403, 403]), role
    with store.transaction() as db:
        published(db, town)
    assert (await browsers[None].get(JUNE)).status == 200
    assert (await browsers[None].get(JUNE + "/actions")).status == 200


async def test_who_has_no_role_sees_the_last_published_monitor_and_no_later_report(
    as_role, store, town
):
    noor = as_role(None)
    assert "nog geen monitor gepubliceerd" in await text(noor, HOME)
    with store.transaction() as db:
        published(db, town)
        told(db, town, "3.1", "Van later.", NoteReader.MONITOR, reported_at=NOON)

    page = await text(noor, HOME)
    found = numbers(page)
    assert "vr 1 juni 2018" in page
    assert "februari 2019" not in page
    for address, number in found:
        assert rows(await text(noor, address)) == number
    assert "Van later." not in await text(noor, f"{HOME}/action/{town.actions['3.1']}")


async def test_an_older_version_can_be_opened_and_says_that_it_is_old(saskia, as_role, store, town):
    with store.transaction() as db:
        published(db, town)
        become(db, town, MonitorState.OPEN)
        told(db, town, "3.1", effective_on=date(2018, 5, 1), status=Status.COMPLETED)

    assert "concept" in await text(saskia, JUNE)
    reader = as_role(Role.READER)
    assert "versie 1" in await text(reader, JUNE)
    assert (await reader.get(JUNE + "/file/whole.csv")).status == 200  # it stays out
    with store.transaction() as db:
        closed(db, town, "late melding")
    assert (await reader.get(JUNE + "/file/whole.csv")).status == 403
    page = await text(saskia, JUNE + "?version=1")
    assert "Je ziet versie 1. Er is een nieuwere." in page
    assert "Reden: late melding" in page
    for address, number in numbers(page):
        assert "version=1" in address
        assert rows(await text(saskia, address)) == number


async def test_names_are_noted_in_the_audit_log_and_nothing_else_is(saskia, marco, store, town):
    await text(marco, TODAY + "/actions")
    await text(saskia, HOME)
    with store.reading() as db:
        assert audit.of_municipality(db, town.place.id, 9) == []

    assert "Karin de Wit" in await text(saskia, TODAY + "/actions")

    with store.reading() as db:
        [entry] = audit.of_municipality(db, town.place.id, 9)
    assert (entry.what, entry.about) == (Audited.NAMES_SEEN, TODAY + "/actions")
    assert entry.member_id == town.people["Saskia"].id


async def test_without_an_overview_of_persons_a_coordinator_reads_no_name(store, town):
    async with talking(store, person_overview=False) as exchange:
        saskia = signed_in(exchange, store, town.people["Saskia"])
        for path in ("/actions?standing=missing", "/actions"):
            assert "Marco" not in await text(saskia, TODAY + path)
        assert "Marco" not in await text(saskia, f"{HOME}/action/{town.actions['3.1']}")


async def test_gaps_say_what_is_missing_and_what_to_do(saskia, marco):
    page = await text(saskia, HOME + "/gaps")

    assert "Acties zonder eigenaar (1)" in page
    assert "geef social return aan Robin" in page
    assert "Ambassadeurs zonder melding" not in await text(marco, HOME + "/gaps")


async def test_who_was_silent_for_two_monitors_is_told_to_the_coordinator(
    saskia, marco, store, town
):
    with store.transaction() as db:
        monitors.add(db, town.place.id, "februari 2018", date(2018, 2, 1))
        told(db, town, "3.1")

    page = await text(saskia, HOME + "/gaps")

    assert "Ambassadeurs zonder melding in de laatste twee monitors (2)" in page
    assert "Karin de Wit" in page
    assert "Marco Bakker" not in page
    assert "Karin" not in await text(marco, HOME + "/gaps")


async def test_nothing_of_another_municipality_is_reached(saskia, store):
    with store.transaction() as db:
        other = settle(db, "schiedam")

    for path in ("", "/2019-01-14", "/gaps", "/2019-01-14/actions", "/2019-01-14/file/page.pdf"):
        answer = await saskia.get("/monitor/schiedam" + path)
        assert answer.status == 403, path
        assert "van een andere gemeente" in await answer.text()
    answer = await saskia.get(f"{HOME}/action/{other.actions['3.1']}")
    assert answer.status == 404


async def test_what_is_not_there_is_said_in_plain_words(saskia):
    for path in ODD:
        answer = await saskia.get(HOME + path)

        assert answer.status == 404, path
        assert re.search(r"<h1>.{20,160}</h1>", await answer.text()), path


async def test_a_file_is_taken_by_who_may_and_noted(saskia, as_role, store, town):
    with store.transaction() as db:
        closed(db, town)
    reader = as_role(Role.READER)

    refused = await reader.get(JUNE + "/file/whole.csv")
    taken = await saskia.get(JUNE + "/file/whole.csv")

    assert refused.status == 403
    assert "Na het publiceren" in await refused.text()
    assert taken.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="monitor-helmond-2018-06-01-v1.csv"' in taken.headers["Content-Disposition"]
    with store.transaction() as db:
        entry, refusal = audit.of_municipality(db, town.place.id, 9)
        published(db, town)
    assert refusal.what is Audited.REFUSED
    assert (entry.what, entry.about) == (Audited.EXPORTED, "monitor-helmond-2018-06-01-v1.csv")
    assert (await reader.get(JUNE + "/file/page.html?language=en")).status == 200


async def test_the_calendar_is_a_file_for_who_works_here(saskia, as_role):
    answer = await saskia.get(HOME + "/calendar.ics")

    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "BEGIN:VCALENDAR" in await answer.text()
    assert (await as_role(None).get(HOME + "/calendar.ics")).status == 403


async def test_a_shared_plan_shows_the_sum_and_leads_to_one_s_own_actions_only(saskia, store, town):
    assert (await saskia.get(HOME + "/joint")).status == 404
    with store.transaction() as db:
        other = municipalities.add(db, "schiedam", "Schiedam", at=NOON)
        own = db.get_one(MunicipalityRow, town.place.id)
        db.get_one(MunicipalityRow, other.id).plan_id = own.plan_id

    page = await text(saskia, HOME + "/joint")

    assert "Monitor Helmond en Schiedam samen" in page
    assert f'href="{HOME}/joint"' in await text(saskia, HOME)
    assert "/monitor/schiedam" not in page
    for address, number in numbers(page):
        assert rows(await text(saskia, address)) == number


async def test_the_line_over_the_monitors_leads_to_what_was_counted(saskia, store, town):
    with store.transaction() as db:
        published(db, town)
        march = monitors.add(db, town.place.id, "maart 2018", date(2018, 3, 1))
        monitor_freezing.freeze(db, town.place, march, Closing(NOON))

    page = await text(saskia, HOME)

    assert page.count('class="line"') == 3
    assert "<desc>maart 2018: 1 van 6 voltooid; juni 2018: 1 van 6 voltooid</desc>" in page


async def test_a_day_that_is_filled_in_leads_to_its_page(saskia):
    answer = await saskia.get(HOME + "/day?day=2018-07-01")

    assert (answer.status, answer.headers["Location"]) == (303, f"{HOME}/2018-07-01")


async def test_the_pages_speak_english_to_who_does(exchange, store, town):
    browser = signed_in(exchange, store, town.people["Saskia"], "en")

    page = await text(browser, HOME)

    assert '<html lang="en">' in page
    assert "By department" in page


async def test_markup_in_a_title_and_a_note_is_shown_as_it_was_typed(saskia, store, town):
    bad = "<script>alert(1)</script>{{ 7*7 }}"
    with store.transaction() as db:
        told(db, town, "3.1", bad)

    page = await text(saskia, f"{HOME}/action/{town.actions['3.1']}")

    assert "<script" not in page
    assert "{{ 7*7 }}" in page
