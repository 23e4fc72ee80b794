"""Words made comparable: plurals and endings off, compounds cut, small typing errors seen."""

from functools import lru_cache

_DOUBLED = {c + c: c for c in "abcdefghijklmnopqrstuvwxyz"}
_HARDENED = {"v": "f", "z": "s"}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a word shares with its plural: "bruggen" and "brug", "VRI's" and "vri".

    A spelling for comparing, not for showing: double letters are single ("boom", "bomen").
    """
    bare = word.partition("'")[0] if "'" in word[2:] else word.replace("'", "")
    if bare.endswith("heden"):
        bare = bare[:-5] + "heid"
    if len(bare) > 3 and bare.endswith("s") and bare[-2] not in "sui"[: 2 + (len(bare) > 4)]:
        bare = bare[:-1]
    for ending in ("en", "e"):
        if bare.endswith(ending) and len(bare) - len(ending) >= 3 and bare[-3] not in "eoi":
            bare = bare[: -len(ending)]
            break
    return _single(bare[:-1] + _HARDENED.get(bare[-1:], bare[-1:]))


def _single(word: str) -> str:
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def distance(a: str, b: str, most: int) -> int:
    """Count the letters to add, drop, change or swap to get from a to b; `most` + 1 if more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, start=1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(b, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def typos_allowed(word: str) -> int:
    """Return how many letters may be wrong: short words are other words when one differs."""
    length = len(word.removesuffix("ing"))  # which so many words end in
    return 0 if len(word) < 5 else 1 if length < 9 else 2


_PREFIXES = (
    "af",
    "aan",
    "op",
    "uit",
    "in",
    "voor",
    "vast",
    "over",
    "door",
    "om",
    "toe",
    "mee",
    "bij",
    "weg",
    "",
)
_STRONG = {"gevonden": "vinden", "gekozen": "kiezen", "geschreven": "schrijven", "gegeven": "geven",
           "ingekocht": "inkopen", "gebracht": "brengen", "besproken": "bespreken"}  # fmt: skip


@lru_cache(maxsize=20_000)
def infinitives(word: str) -> frozenset[str]:
    """Return the stems of the verbs a participle can be of: "voorgelegd", "voorleggen"."""
    if word in _STRONG:
        return frozenset((stem(_STRONG[word]),))
    if len(word) < 6 or word[-1] not in "dtn":
        return frozenset()
    for prefix in _PREFIXES:
        if word.startswith(prefix + "ge"):
            return _verbs(prefix + word[len(prefix) + 2 :])
    return _verbs(word) if word.startswith(("be", "ver", "her", "ont")) else frozenset()


def _verbs(word: str) -> frozenset[str]:
    """Return the verbs that end so: "leg(d)" of "leggen", "plan(t)" of "planten" as well."""
    return frozenset((stem(word), stem(word + "en"), stem(word[:-1] + "en")))


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[str, ...]:
    """Return the stems that name the same: "trainen" of "training", "brug" of "bruggetje"."""
    for one, other in _SAME:
        if word.endswith((one, other)):
            return (stem(word.replace(one, other)), stem(word.replace(other, one)))
    return _of_small(word.removesuffix("s")) or _of_verb(word)


def _of_small(word: str) -> tuple[str, ...]:
    if len(word) < _LONG_VERB:
        return ()
    ending = next((ending for ending in _SMALL if word.endswith(ending)), "")
    return (stem(word.removesuffix(ending)), stem(word.removesuffix("je"))) if ending else ()


def _of_verb(word: str) -> tuple[str, ...]:
    bare = word.removesuffix("en") if word.endswith("ingen") else word
    if len(bare) < _LONG_VERB:
        return ()
    for ending, others in _FORMS.items():
        if bare.endswith(ending):
            return tuple(stem(bare[: -len(ending)] + other) for other in others)
    return ()


_SAME = (("meubels", "meubilair"), ("telefoons", "telefonie"), ("mobieltjes", "mobiele"))
_SMALL = ("etje", "tje", "pje", "je")
_LONG_VERB = 7
_FORMS = {"eren": ("atie", "ering", "eer"), "atie": ("eren",), "ering": ("eren",),
          "ing": ("en", ""), "en": ("ing",)}  # fmt: skip
_SOUNDS = (("sch", "sx"), ("ch", "x"), ("g", "x"), ("c", "k"), ("q", "k"), ("ph", "f"), ("th", "t"),
           ("ij", "y"), ("ei", "y"), ("au", "ou"), ("z", "s"), ("v", "f"), ("ie", "i"),
           ("dt", "t"))  # fmt: skip


def sound(word: str) -> str:
    """Return how a stem sounds, for what is written by ear: "katering"."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return word[:-1] + "t" if word.endswith("d") else word
