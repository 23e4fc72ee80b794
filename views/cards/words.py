"""The cards of the words that lead to a product group: what one would change, and the list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.criteria import ProductGroup
from domain.questions import Answer
from domain.synonym_checks import Caution, Change, Outcome, Warned
from domain.synonyms import Listed, OwnWord
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_CHANGES = 8
ROOM_OF_CHANGES = 4_000
LONGEST_NAME = 80
LONGEST_QUESTION = 140
MOST_SHIPPED = 1500  # signs of the words that ship
MOST_LOST = 500
PAGE = 25  # of one's own words
ROOM = 10_000
Names = Mapping[str, str]  # of product groups, by key
Carried = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Preview:
    """A word before it is stored; `tried` is how many questions it was tried on."""

    word: OwnWord
    names: Names = field(default_factory=dict)
    warned: Sequence[Warned] = ()
    changes: Sequence[Change] = ()
    tried: int = 0
    remark: str = ""
    carried: Carried = field(default_factory=dict)

    @property
    def group(self) -> str:
        return called(self.names, self.word.synonym.group)


def carried(word: OwnWord) -> dict[str, object]:
    """Return what a button about a word brings back."""
    said = word.synonym
    return {
        "variant": said.variant, "group": said.group, "language": said.language,
        "kind": said.kind, "note": word.note,
        "active": "yes" if word.active else "no",
    }  # fmt: skip


def preview(words: Words, shown: Preview) -> Card:
    """Show what a word would change, before it is stored."""
    summary = _said(words, shown)
    body = [e.line(shown.remark)] if shown.remark else []
    body.append(e.line(e.run(summary, bold=True)))
    if shown.word.note:
        body.append(e.note(shown.word.note))
    body += [e.line(_warning(words, shown, one), spacing="Small") for one in shown.warned]
    body += _effect(words, shown)
    return e.card(summary, body, _keep_or_not(words, shown), words.language)


def _keep_or_not(words: Words, shown: Preview) -> list[Button]:
    fields = dict(shown.carried) | carried(shown.word)
    found = [
        e.button(words("words.keep"), Verb.SYNONYM_STORE, **fields),
        e.button(words("words.do_not_keep"), Verb.NEVER_MIND),
    ]
    if any(one.caution is Caution.SHORT for one in shown.warned):
        short = fields | {"kind": "abbreviation"}
        found.append(e.button(words("words.is_abbreviation"), Verb.SYNONYM, **short))
    return found


def proposed(words: Words, shown: Preview, by: str) -> Card:
    """Tell a coordinator what an expert proposes; the effect is shown when it is looked at."""
    summary = words("words.proposes", name=by, what=_said(words, shown))
    body = [e.line(summary)]
    if shown.word.note:
        body.append(e.note(shown.word.note))
    buttons = [
        e.button(words("words.look"), Verb.SYNONYM, **shown.carried, **carried(shown.word)),
        e.button(words("words.not_needed"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def _said(words: Words, shown: Preview) -> str:
    said = shown.word.synonym
    if not shown.word.active:
        return words("words.switches_off", word=said.variant, group=shown.group)
    return words(f"words.says_{said.kind}", word=said.variant, group=shown.group)


def _warning(words: Words, shown: Preview, warned: Warned) -> str:
    return words("words.mind", said=caution(words, warned, shown.group, shown.names))


def caution(words: Words, warned: Warned, group: str, names: Names) -> str:
    """Say what is to be minded of a word that would lead to a group."""
    about = called(names, warned.about)
    return words(f"words.warns_{warned.caution}", about=about, group=group)


def _effect(words: Words, shown: Preview) -> list[Element]:
    if not shown.tried:
        return [e.line(words("words.nothing_to_try"), spacing="Medium")]
    if not shown.changes:
        return [e.line(words.count("words.no_effect", shown.tried), spacing="Medium")]
    told = words("words.effect", tried=shown.tried, n=len(shown.changes))
    return [e.line(told, spacing="Medium"), *changes(words, shown.changes, shown.names)]


def changes(words: Words, found: Sequence[Change], names: Names) -> list[Element]:
    """Show questions with what they lead to now, and what they would lead to."""
    rows = [_change(words, change, names) for change in found[:MOST_CHANGES]]
    shown = e.fitting(rows, ROOM_OF_CHANGES)
    left = len(found) - len(shown)
    return [*shown, e.note(words.count("words.more_changes", left))] if left else shown


def _change(words: Words, change: Change, names: Names) -> Element:
    question = e.line(f"“{e.short(change.question, LONGEST_QUESTION)}”")
    return e.group([question, e.note(from_to(words, change, names))], spacing="Small")


def called(names: Names, key: str) -> str:
    """Return the name of a product group, short enough to stand in a sentence."""
    return e.short(names.get(key, key), LONGEST_NAME)


def from_to(words: Words, change: Change, names: Names) -> str:
    before, after = (led(words, one, names) for one in (change.before, change.after))
    return words("words.from_to", before=before, after=after)


def led(words: Words, outcome: Outcome, names: Names) -> str:
    """Say what a question leads to: groups, a choice of them, or nothing."""
    groups = [called(names, key) for key in outcome.groups]
    if outcome.answer is Answer.NONE:
        return words("words.leads_nowhere")
    if outcome.answer is Answer.CHOOSE:
        return words("words.leads_to_choice", groups=" / ".join(groups))
    return words.together(groups) if groups else words("words.leads_to_theme")


def which_group(words: Words, word: OwnWord, groups: Sequence[ProductGroup]) -> Card:
    """Ask which group is meant with a word."""
    summary = words("words.which_group_meant", word=word.synonym.variant)
    rows = [
        _row(
            e.short(group.name(words.language), LONGEST_NAME),
            "",
            Verb.SYNONYM,
            carried(word) | {"group": group.key},
        )
        for group in groups
    ]
    no = e.button(words("words.do_not_keep"), Verb.NEVER_MIND)
    return e.card(summary, [e.line(summary), *rows], [no], words.language)


def which_word(words: Words, found: Sequence[Listed], names: Names, verb: Verb) -> Card:
    """Ask for which of its groups a word is switched off, or on."""
    said = found[0].word.synonym.variant
    summary = words("words.which_meant", word=said)
    rows = [
        _row(
            called(names, key), words(f"words.kind_{one.word.synonym.kind}"), verb,
            {"variant": said, "group": key},
        )
        for one in found
        for key in [one.word.synonym.group]
    ]  # fmt: skip
    no = e.button(words("button.never_mind"), Verb.NEVER_MIND)
    return e.card(summary, [e.line(summary), *rows], [no], words.language)


@dataclass(frozen=True, slots=True)
class WordList:
    """The words of a group, or all of one's own; `lost` counts those that lead to no group.

    `asked` brings back what the list is of, `start` is where this page of it begins.
    """

    title: str
    own: Sequence[OwnWord]
    shipped: Sequence[str]
    names: Names
    lost: Mapping[str, int] = field(default_factory=dict)
    may_edit: bool = False
    asked: str = ""
    start: int = 0


def word_list(words: Words, shown: WordList) -> Card:
    rows = [_own(words, shown, one) for one in shown.own[shown.start : shown.start + PAGE]]
    page = e.fitting(rows, ROOM)
    left = len(shown.own) - shown.start - len(page)
    body = [e.heading(shown.title)]
    body += [e.line(e.run(words.count("words.own", len(shown.own)), bold=True)), *page]
    if left > 0:
        body.append(e.note(words.count("words.more_own", left)))
    body += _shipped(words, shown) + _lost(words, shown)
    if shown.may_edit:
        body.append(e.note(words("words.type")))
    further = {"said": shown.asked, "start": shown.start + len(page)}
    more = [e.button(words("words.next"), Verb.SYNONYMS, **further)] if left > 0 else []
    return e.card(shown.title, body, more, words.language)


def _shipped(words: Words, shown: WordList) -> list[Element]:
    if not shown.shipped:
        return []
    title = words.count("words.shipped", len(shown.shipped))
    said = e.short(", ".join(shown.shipped), MOST_SHIPPED)
    return [e.line(e.run(title, bold=True), spacing="Medium"), e.line(said, spacing="Small")]


def _lost(words: Words, shown: WordList) -> list[Element]:
    if not shown.lost:
        return []
    told = words.count("words.lost", sum(shown.lost.values()))
    named = (words("words.word_times", word=key, n=many) for key, many in shown.lost.items())
    return [e.line(told, spacing="Medium"), e.note(e.short(", ".join(named), MOST_LOST))]


def _own(words: Words, shown: WordList, one: OwnWord) -> Element:
    said = one.synonym
    kind = words(f"words.kind_{said.kind}") if one.active else words("words.is_off")
    group = called(shown.names, said.group)
    told = [words("words.stands", group=group, kind=kind), one.note]
    if one.edited_on and shown.may_edit:
        by = one.author or words("words.from_file")
        told.append(words("words.by", name=by, day=one.edited_on))
    rest = e.run(" " + " · ".join(filter(None, told)), subtle=True)
    return e.line(e.run(said.variant, bold=True), rest, spacing="Small")


def _row(title: str, told: str, verb: Verb, fields: Carried) -> Element:
    return e.tappable(_texts(title, told), title, verb, **fields)


def _texts(title: str, told: str) -> Element:
    items = [e.line(e.run(title, bold=True))]
    if told:
        items.append(e.note(told))
    return e.group(items, style="emphasis", spacing="Small")
