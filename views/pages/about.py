"""Two pages that Teams links to: what is kept about people, and the terms; Dutch, then English."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape

from views.texts import LANGUAGES, Words, words

PRIVACY: dict[str, tuple[str, ...]] = {
    "privacy.kept": (
        "privacy.kept_person", "privacy.kept_account", "privacy.kept_reports",
        "privacy.kept_draft", "privacy.kept_messages", "privacy.kept_session", "privacy.kept_log",
    ),
    "privacy.not_kept": (
        "privacy.not_kept_chats", "privacy.not_kept_text", "privacy.not_kept_others",
        "privacy.not_kept_logs",
    ),
    "privacy.readers": (
        "privacy.readers_status", "privacy.readers_missing", "privacy.readers_note",
        "privacy.readers_operator",
    ),
    "privacy.rights": (
        "privacy.rights_see", "privacy.rights_stop", "privacy.rights_ask",
        "privacy.rights_complain",
    ),
}  # fmt: skip
TERMS: dict[str, tuple[str, ...]] = {
    "terms.use": ("terms.use_honest", "terms.use_careful", "terms.use_check"),
    "terms.offer": ("terms.offer_stays", "terms.offer_away", "terms.offer_licence"),
    "terms.help": ("terms.help_ask",),
}
Parts = Mapping[str, tuple[str, ...]]
STYLE = """
:root { color-scheme: light dark; --ground: #fff; --text: #242326; --brand: #4547a0; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1f1e22; --text: #f2f1f4; --brand: #b9bbf5; }
}
body {
  margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 42rem; overflow-wrap: break-word;
  background: var(--ground); color: var(--text); font: 1rem/1.6 "Segoe UI", system-ui, sans-serif;
}
h1, h2, h3 { line-height: 1.25; margin: 1.75rem 0 .5rem; }
h1, h2.title { font-size: 1.75rem; }
h2, h3 { font-size: 1.2rem; }
li { margin: .35rem 0; }
ul { padding-left: 1.25rem; }
a { color: var(--brand); display: inline-block; padding: .5rem 0; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
section + section { margin-top: 3rem; border-top: 1px solid; }
"""
STYLE_HASH = f"sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}"


def privacy() -> str:
    return _page("privacy.title", "privacy.lead", PRIVACY)


def terms() -> str:
    return _page("terms.title", "terms.lead", TERMS)


def _page(title: str, lead: str, parts: Parts) -> str:
    spoken = [words(language) for language in LANGUAGES]
    sections = [
        _section(speak, (title, lead), parts, level=level)
        for level, speak in enumerate(spoken, start=1)
    ]
    dutch, english = spoken
    return (
        f'<!doctype html>\n<html lang="{dutch.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(dutch(title))}</title>\n<link rel="icon" href="data:,">\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<nav><a href="#en" lang="en">{escape(english(title))}</a></nav>\n'
        f"<main>\n{''.join(sections)}</main>\n</body>\n</html>\n"
    )


def _section(speak: Words, heading: tuple[str, str], parts: Parts, *, level: int) -> str:
    """Write all in one language; the second one's headings stand a level lower."""
    title, lead = (escape(speak(key)) for key in heading)
    lines = [
        f'<section id="{speak.language}" lang="{speak.language}">',
        f'<h{level} class="title">{title}</h{level}>',
        f"<p>{lead}</p>",
    ]
    for name, keys in parts.items():
        lines += [f"<h{level + 1}>{escape(speak(name))}</h{level + 1}>", "<ul>"]
        lines += [f"<li>{escape(speak(key))}</li>" for key in keys]
        lines.append("</ul>")
    return "\n".join([*lines, "</section>\n"])
