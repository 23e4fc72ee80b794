"""The pages of the toolbox."""

from typing import Protocol

from domain.articles import Article, ArticleKind, Written
from domain.people import Member
from views.cards.toolbox import in_lines, provenance
from views.pages.site import render
from views.texts import Words


class Listed(Protocol):
    """What a page of the list shows."""

    @property
    def found(self) -> list[Article]: ...
    @property
    def waiting(self) -> list[Article]: ...
    @property
    def sought(self) -> str: ...
    @property
    def many(self) -> int: ...
    @property
    def may_add(self) -> bool: ...
    @property
    def next_begins(self) -> int: ...


class Read(Protocol):
    """What the page of an article shows."""

    @property
    def article(self) -> Article: ...
    @property
    def groups(self) -> list[str]: ...
    @property
    def may_edit(self) -> bool: ...
    @property
    def is_coordinator(self) -> bool: ...
    @property
    def is_past(self) -> bool: ...


class Filled(Protocol):
    """What the form shows."""

    @property
    def written(self) -> Written: ...
    @property
    def groups(self) -> str: ...
    @property
    def ref(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def said(self) -> str: ...
    @property
    def warned(self) -> bool: ...


def home(member: Member) -> str:
    return f"/toolbox/{member.municipality.key}"


def address(member: Member, article: Article) -> str:
    return f"{home(member)}/a/{article.ref}"


def listed(words: Words, member: Member, shown: Listed) -> str:
    """List articles with their beginnings; to a coordinator first what waits."""
    title = words("toolbox.title", name=member.municipality.name)
    return _page("toolbox.html", words, member, title=title, shown=shown)


def article(words: Words, member: Member, shown: Read) -> str:
    one = shown.article
    about = [words(f"toolbox.kind_{one.kind}"), *shown.groups, *map(str, one.themes)]
    warning = ""
    if one.state != "approved":
        warning = words(f"toolbox.is_{one.state}")
    elif shown.is_past:
        warning = words("toolbox.is_past")
    return _page(
        "article.html",
        words,
        member,
        one=one,
        shown=shown,
        about=" · ".join(about),
        warning=warning,
        lines=in_lines(one.text),
        source=", ".join(part for part in (one.source, one.dated) if part),
        notes=provenance(words, one),
        here=address(member, one),
    )


def form(words: Words, member: Member, filled: Filled, nonce: str) -> str:
    kinds = [(str(kind), words(f"toolbox.kind_{kind}")) for kind in ArticleKind]
    is_coordinator = "coordinator" in {str(role) for role in member.roles}
    note = "toolbox.note_stored" if is_coordinator else "toolbox.note_proposed"
    return _page(
        "form.html", words, member, filled=filled, kinds=kinds, nonce=nonce, note=words(note)
    )


def done(words: Words, member: Member, said: str) -> str:
    return _page("done.html", words, member, said=said)


def _page(template: str, words: Words, member: Member, **values: object) -> str:
    return render(template, words, name=member.name, home=home(member), **values)
