"""The frame of every page: templates that escape what they show, one style, no script."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from views.texts import Words

FOLDER = Path(__file__).parent / "templates"
STYLE = "".join(
    (FOLDER / name).read_text(encoding="utf-8") for name in ("style.css", "monitor-pages.css")
)
STYLE_HASH = f"sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}"


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, words: Words, **values: object) -> str:
    """Return a whole page in one language."""
    page = _templates().get_template(template)
    return page.render(words=words, style=STYLE, **({"name": "", "home": ""} | values))


def sign_in(words: Words, name: str) -> str:
    """Ask whether somebody wants to go on; the form posts to where it is."""
    return render("sign_in.html", words, who=name)


def refused(words: Words, said: str, *, again: bool, home: str = "") -> str:
    """Say why somebody can not go on, and how to come `again`, or where they are at `home`."""
    said = said[:1].upper() + said[1:]  # it may begin with a day
    return render("refused.html", words, said=said, again=again, home=home)
