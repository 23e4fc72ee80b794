"""What changed of the criteria that somebody chose: told first, then old and new beside it."""

from collections.abc import Sequence

from domain.projects import Project, Renewal, around
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_NAMED = 80  # signs of a title or subject
MOST_IN_LINE = 90  # signs of an old or a new text, side by side in one line
TOOLBOX_SHOW = "toolbox_show"  # a verb of another feature
MOST_TICKED = 20
MOST_SHOWN = 1500  # signs of a text that is read whole
MOST_IN_ALL = 3200  # signs of the old and the new texts on a card together


def changed(words: Words, news: Sequence[Renewal]) -> Card:
    """Tell what changed on somebody's open projects, and ask whether they are published."""
    projects = {one.project.id for one in news}
    lines = [_in_a_line(words, one) for one in news]
    asked = words.count("project.is_published", len(projects))
    rows = [e.line(line, spacing="Small") for line in lines]
    carried = {"project": projects.pop()} if len(projects) == 1 else {}
    body = [
        e.line(e.run(words("project.catalogue_changed"), bold=True)),
        *e.listed(rows, lambda n: words.count("monitor.and_more", n)),
        e.line(e.run(asked, bold=True)),
    ]
    buttons = [
        e.button(words("button.project_done"), Verb.PROJECT_DONE, **carried),
        e.button(words("button.project_not_yet"), Verb.PROJECT_RENEW, **carried),
    ]
    return e.card(" ".join([*lines[:2], asked]), body, buttons, words.language)


def articles(words: Words, groups: Sequence[str], wrote: Sequence[tuple[int, str]]) -> Card:
    """Ask somebody to look again at what they wrote, now that criteria of its group changed."""
    summary = words("project.articles_about", groups=words.some(list(groups)))
    rows = [_article(article, e.short(title, MOST_NAMED)) for article, title in wrote]
    body = [
        e.line(e.run(summary, bold=True)),
        e.line(words.count("project.articles_yours", len(wrote))),
        *e.listed(rows, lambda n: words.count("monitor.and_more", n)),
    ]
    return e.card(summary, body, language=words.language)


def _article(article: int, title: str) -> Element:
    row = e.group([e.line(title)], spacing="Small", separator=True)
    shows = next((verb for verb in Verb if verb == TOOLBOX_SHOW), None)
    return e.tappable(row, title, shows, article=article) if shows else row


def _in_a_line(words: Words, one: Renewal) -> str:
    values: dict[str, object] = {
        "number": one.chosen.criterion.number,
        "title": e.short(one.project.title, MOST_NAMED),
        "month": words.month(words.day_of(one.chosen.chosen_at)),
    }
    if one.now is None:
        return words("project.is_gone", **values)
    name = "text" if "text" in one.fields else one.fields[0]
    old, new = (_said(words, one, name, here=here) for here in (False, True))
    old, new = around(old, new, MOST_IN_LINE)
    return words("project.is_changed", old=old, new=new, **values)


def compare(words: Words, one: Renewal, left: int, remark: str = "") -> Card:
    """Show what one criterion said and what it says now, under each other, for a choice."""
    old = one.chosen.criterion
    title = words(
        "project.which_changed", number=old.number, title=e.short(one.project.title, MOST_NAMED)
    )
    body: list[Element] = [
        *([e.line(remark)] if remark else []),
        e.line(e.run(title, bold=True)),
        e.line(e.short(old.subject, MOST_NAMED), spacing="Small"),
    ]
    carried = {
        "project": one.project.id,
        "group": old.group,
        "number": old.number,
        "mark": one.mark,
    }
    if one.now is None:
        body.append(e.line(words("project.no_longer_there")))
        body.append(_block(words("project.you_have"), old.text, MOST_SHOWN))
    most = min(MOST_SHOWN, MOST_IN_ALL // (2 * max(len(one.fields), 1)))
    for name in one.fields:
        body += [
            e.line(e.run(words(f"project.field_{name}"), bold=True)),
            _block(words("project.you_have"), _said(words, one, name, here=False), most),
            _block(
                words("project.is_now"), _said(words, one, name, here=True), most, style="emphasis"
            ),
        ]
    take = "button.project_take_out" if one.now is None else "button.project_take_new"
    buttons = [
        e.button(words(take), Verb.PROJECT_TAKE_NEW, **carried),
        e.button(words("button.project_keep_old"), Verb.PROJECT_KEEP_OLD, **carried),
    ]
    if left > 1:
        body.append(e.note(words.count("project.changes_left", left - 1)))
    return e.card(f"{remark} {title}".strip(), body, buttons, words.language)


def which_published(words: Words, among: Sequence[Project]) -> Card:
    """Ask which of several projects are published; all are ticked."""
    summary = words("project.ask_published")
    shown = among[:MOST_TICKED]
    options = {str(one.id): e.short(one.title, MOST_NAMED) for one in shown}
    body = e.choice("projects", summary, options, ",".join(options), isMultiSelect=True)
    if left := len(among) - len(shown):
        body.append(e.note(words.count("monitor.and_more", left)))
    buttons = [
        e.button(words("button.project_published"), Verb.PROJECT_DONE),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def published(words: Words, projects: Sequence[Project]) -> Card:
    """Say that projects are published, and how one is opened again."""
    titles = words.some([f"“{e.short(one.title, MOST_NAMED)}”" for one in projects])
    summary = words.count("project.published", len(projects), titles=titles)
    buttons = [
        e.button(words("button.project_open"), Verb.PROJECT_STATE, project=one.id, state="open")
        for one in projects[:1]
        if len(projects) == 1
    ]
    return e.card(summary, [e.line(summary)], buttons, words.language)


def _block(label: str, text: str, most: int, **more: object) -> Element:
    return e.group([e.note(label), e.line(e.short(text, most), spacing="None")], **more)


def _said(words: Words, one: Renewal, name: str, *, here: bool) -> str:
    """Return what the old or the new one says in a field, as people read it."""
    value = getattr(one.now if here else one.chosen.criterion, name)
    if not value:
        return words("project.nothing_said")
    return words(f"{name}.{value}") if name in {"level", "kind"} else " ".join(str(value).split())
