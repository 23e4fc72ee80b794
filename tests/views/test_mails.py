"""Mails that are ready to send, and the addresses that open them."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest

from domain.missing import Unheard
from domain.monitors import Monitor
from domain.people import Member, Municipality
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.reach import Reach
from views import links
from views.mails import Asking, to_all, to_one
from views.texts import words

PLACE = Municipality(uuid4(), "helmond", "Helmond")
SASKIA = Member(uuid4(), PLACE, "Saskia Claes", "saskia@helmond.example")
HENK = Member(uuid4(), PLACE, "Henk Jansen", "henk@helmond.example")
UNTIL = date(2019, 2, 8)
MONITOR = Monitor(uuid4(), PLACE.id, "februari 2019", date(2019, 1, 31), UNTIL)
ASKING = Asking(SASKIA, MONITOR, UNTIL, "1234-abcd")
NL = words("nl")


def actions(many: int, title: str = "Zwembad") -> tuple[Assignment, ...]:
    period = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
    state = State(Status.RUNNING)
    return tuple(Assignment(uuid4(), PLACE.id, f"3.{n}", title, period, state) for n in range(many))


def opened(address: str) -> dict[str, str]:
    """Read an address as Outlook does."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def test_the_mail_says_what_is_asked_how_the_bot_is_found_and_that_a_mail_back_will_do():
    mail = to_one(NL, ASKING, Unheard(HENK, actions(1), Reach.NEVER_OPENED))

    assert mail
    assert mail.body == (
        "Hoi Henk,\n\nVoor de monitor februari 2019 hoor ik graag hoe het staat met:\n"
        "- 3.0 Zwembad\nMelden kan tot en met vr 8 februari 2019.\n\n"
        "Melden doe je in Teams bij de MVI-bot. Open de chat en typ hoi: "
        "https://teams.microsoft.com/l/chat/0/0?users=28:1234-abcd\n\n"
        "Liever per mail? Antwoord op deze mail en schrijf per actie hoe het ervoor staat, "
        "bijvoorbeeld: Zwembad loopt, 40 %.\n\nGroet,\nSaskia"
    )
    assert opened(mail.address) == {"to": mail.to[0], "subject": mail.subject, "body": mail.body}


def test_without_an_app_id_the_app_is_found_by_its_name():
    mail = to_one(NL, replace(ASKING, app_id=""), Unheard(HENK, actions(1)))

    assert mail
    assert "Zoek bij Apps op MVI-bot" in mail.body


def test_who_may_not_use_the_app_is_not_sent_there():
    mail = to_one(NL, ASKING, Unheard(HENK, actions(1), Reach.DISABLED))

    assert mail
    assert "Teams" not in mail.body
    assert "Antwoord op deze mail" in mail.body


def test_without_a_monitor_it_asks_how_the_actions_stand():
    mail = to_one(NL, Asking(SASKIA), Unheard(HENK))

    assert mail
    assert mail.subject == "Jouw acties in het MVI-plan"
    assert "Ik hoor graag hoe het staat met jouw acties." in mail.body


def test_who_has_no_address_gets_no_mail():
    assert to_one(NL, ASKING, Unheard(replace(HENK, address=None), actions(1))) is None


@pytest.mark.parametrize(("title", "listed"), [("Zwembad", 8), ("Één café " * 30, 4)])
def test_of_many_actions_as_many_are_named_as_outlook_takes(title, listed):
    mail = to_one(NL, ASKING, Unheard(HENK, actions(20, title)))

    assert mail
    assert links.fits(mail.address)
    assert mail.body.count("\n- 3.") == listed
    assert f"- en nog {20 - listed}" in mail.body


def test_several_get_one_mail_in_which_nobodys_actions_stand():
    second = Unheard(replace(HENK, id=uuid4(), address="wil@helmond.example"), actions(1))
    mail = to_all(NL, ASKING, [Unheard(HENK, actions(1)), second])

    assert mail
    assert mail.to == ("henk@helmond.example", "wil@helmond.example")
    assert "Zwembad" not in mail.body
    assert "hoe het staat met jouw acties" in mail.body


def test_one_of_several_with_an_address_gets_a_mail_of_their_own():
    without = Unheard(replace(HENK, address=None))
    mail = to_all(NL, ASKING, [Unheard(HENK, actions(1)), without])

    assert mail
    assert "- 3.0 Zwembad" in mail.body
    assert to_all(NL, ASKING, [without]) is None


def test_so_many_that_outlook_does_not_take_them_are_cut():
    many = [Unheard(replace(HENK, address=f"ambassadeur{n}@helmond.example")) for n in range(90)]
    mail = to_all(NL, ASKING, many)

    assert mail
    assert links.fits(mail.address)
    assert 10 < len(mail.to) < 90


def test_an_address_has_no_plus_for_a_space_and_loses_no_sign():
    subject, body = "50 % & meer?", "a b\nc+d"
    address = links.mail(["a@b.nl", "c@d.nl"], subject, body)

    assert "+" not in address
    assert opened(address) == {"to": "a@b.nl;c@d.nl", "subject": subject, "body": body}


def test_the_bot_has_no_chat_address_before_it_has_an_app_id():
    assert links.chat_with_bot("") == ""


def test_an_action_with_a_long_title_is_called_by_its_number_in_the_example():
    mail = to_one(NL, ASKING, Unheard(HENK, actions(1, "Zwembad " * 6)))

    assert mail
    assert "bijvoorbeeld: 3.0 loopt, 40 %." in mail.body
