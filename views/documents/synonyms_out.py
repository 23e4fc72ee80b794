"""The municipality's own words as a file that people work on and send back."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from domain.synonym_file import COLUMNS, as_texts
from domain.synonyms import OwnWord
from views.documents import sheets_out


def write_words(path: Path, words: Iterable[OwnWord]) -> None:
    """Write the words; raise `BadFile` for another kind of file, or where none can be written."""
    sheets_out.write(path, {".csv": partial(as_csv, words)}, "words_file.out_kind")


def as_csv(words: Iterable[OwnWord]) -> bytes:
    """Return the words as Dutch Excel opens them with a double click."""
    return sheets_out.as_csv(COLUMNS, map(as_texts, words))
