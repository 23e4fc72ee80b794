"""Addresses that a button opens: a chat in Teams, and a mail that is ready to send.

All of them are https: Teams opens no `mailto:` from a card on every client. A mail is composed in
Outlook on the web, which takes about 2,000 characters of address, line ends included.
"""

from collections.abc import Sequence
from urllib.parse import quote

CHAT = "https://teams.microsoft.com/l/chat/0/0?users="
OUTLOOK = "https://outlook.office.com/mail/deeplink/compose"
LONGEST = 2_000  # characters of an address


def chat_with(address: str) -> str:
    """Return the address of one's own chat with a colleague."""
    return CHAT + quote(address)


def chat_with_bot(app_id: str) -> str:
    """Return the address of one's own chat with the bot; "" while it has no app id.

    Opening it lets Teams add the app, where the organisation allows that.
    """
    return f"{CHAT}28:{quote(app_id)}" if app_id else ""


def mail(to: Sequence[str], subject: str, body: str) -> str:
    """Return the address of a mail to send oneself.

    Spaces are written as %20: Outlook shows a plus as a plus.
    """
    people = quote(";".join(to), safe="@;")
    return f"{OUTLOOK}?to={people}&subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def fits(address: str) -> bool:
    """Tell whether Outlook opens a mail by this address with all that it says."""
    return len(address) <= LONGEST
