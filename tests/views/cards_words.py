"""The cards about search words, what was not understood and what was asked, drawn of a world."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from domain.asked_weeks import Week
from domain.criteria import ProductGroup
from domain.questions import Answer, Synonym, SynonymKind
from domain.synonym_checks import Caution, Change, Outcome, Warned
from domain.synonyms import Listed, OwnWord
from domain.unknown_words import Unknown
from storage.questions import Asked
from views.cards import words, words_asked, words_unknown
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.cards.words import Preview, WordList
from views.cards.words_unknown import OneWord

TODAY = date(2019, 1, 14)
MODULES = (words, words_asked, words_unknown)
NAMES = {"papier": "Papier"}


def own(o: Any, *, active: bool = True, kind: SynonymKind = SynonymKind.SAME) -> OwnWord:
    synonym = Synonym(o.text[:100].strip() or "x", "papier", kind=kind)
    return OwnWord(synonym, active, o.text[:300], o.text[:200], TODAY)


def names(o: Any) -> dict[str, str]:
    return {"papier": o.text[:200], "weg": "Wegen"}


def changes(o: Any) -> list[Change]:
    outcomes = (
        Outcome(Answer.NONE),
        Outcome(Answer.CHOOSE, ("papier", "weg")),
        Outcome(Answer.DIRECT, ("papier",)),
        Outcome(Answer.DIRECT),
    )
    shown = o.text[:600]
    times: int = min(o.many, 5)
    return [Change(shown, one, outcomes[0]) for one in outcomes] * times


def preview(o: Any, **more: Any) -> Preview:
    warned = [Warned(caution, "papier") for caution in Caution]
    fields = {"warned": warned, "changes": changes(o), "tried": 200, "remark": o.text[:200]}
    return Preview(own(o), names(o), **(fields | more))


def asked(o: Any, text: str | None, **more: Any) -> Asked:
    fields = {"answer": Answer.NONE, "groups": ("papier",), "chosen": "papier"} | more
    return Asked(uuid4(), TODAY, text, ("x",), "nl", **fields)


def unknown(o: Any) -> Unknown:
    kept = [asked(o, f"{number} {o.text[:500]}") for number in range(min(o.many, 8))]
    return Unknown(o.text[:100] or "x", (*kept, asked(o, None, chosen="-", useful=False)))


def group(o: Any) -> ProductGroup:
    return ProductGroup("papier", o.text[:200], "Paper")


def one_word(o: Any, **more: Any) -> OneWord:
    return OneWord(unknown(o), names(o), [group(o)] * min(o.many, 3), **more)


def week(o: Any, **more: Any) -> Week:
    texts = tuple((f"{o.text[:500]}{n}", n + 1) for n in range(min(o.many, 12)))
    fields = {"groups": (("papier", 3), ("weg", 1)), "unanswered": texts}
    return Week(TODAY, o.many, 1, 2, 3, 4, 5, 6, **(fields | more))


def word_list(o: Any, **more: Any) -> WordList:
    mine = [own(o), own(o, active=False)] * o.many
    fields = {"shipped": [o.text[:100]] * o.many, "lost": {o.text[:100]: 2, "x": o.many}}
    return WordList(o.text[:100], mine, names=names(o), **(fields | more))


CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "words.preview": lambda w, o: words.preview(w, preview(o)),
    "words.preview, off": lambda w, o: words.preview(
        w, Preview(own(o, active=False), tried=3)
    ),
    "words.preview, bare": lambda w, o: words.preview(
        w, Preview(OwnWord(Synonym("x", "papier")), names(o))
    ),
    "words.proposed": lambda w, o: words.proposed(w, preview(o), o.text[:200]),
    "words.proposed, bare": lambda w, o: words.proposed(
        w, Preview(OwnWord(Synonym("x", "papier"))), o.text[:200]
    ),
    "words.which_group": lambda w, o: words.which_group(w, own(o), [group(o)] * 3),
    "words.which_word": lambda w, o: words.which_word(
        w, [Listed(own(o)), Listed(own(o, kind=SynonymKind.NEVER), ships=True)], names(o),
        Verb.SYNONYM_OFF,
    ),
    "words.word_list": lambda w, o: words.word_list(w, word_list(o, may_edit=True)),
    "words.word_list, of an expert": lambda w, o: words.word_list(
        w, WordList(o.text[:100], [own(o)], (), names(o))
    ),
    "words_unknown.unknown_list": lambda w, o: words_unknown.unknown_list(
        w, [unknown(o)] * o.many, names(o)
    ),
    "words_unknown.unknown_list, forgotten": lambda w, o: words_unknown.unknown_list(
        w, [Unknown("x", (asked(o, None, chosen=""),))] * 31, names(o)
    ),
    "words_unknown.unknown_list, nothing": lambda w, _: words_unknown.unknown_list(w, [], {}),
    "words_unknown.unknown_word": lambda w, o: words_unknown.unknown_word(w, one_word(o)),
    "words_unknown.unknown_word, with an expert": lambda w, o: words_unknown.unknown_word(
        w, one_word(o, with_expert=True)
    ),
    "words_asked.asked": lambda w, o: words_asked.asked(w, week(o), [week(o)] * 4, names(o)),
    "words_asked.asked, nothing": lambda w, _: words_asked.asked(w, Week(TODAY), [], {}),
    "words_asked.asked, all answered": lambda w, o: words_asked.asked(
        w, week(o, groups=(), unanswered=()), [], names(o)
    ),
    "words_asked.weekly": lambda w, o: words_asked.weekly(w, week(o), [unknown(o)] * o.many),
}  # fmt: skip
