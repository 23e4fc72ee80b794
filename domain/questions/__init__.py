"""The question box: which product group, level, kind and theme a question is about."""

from domain.questions.index import Index
from domain.questions.values import (
    Answer,
    Filters,
    Found,
    Group,
    Synonym,
    SynonymKind,
    Topic,
    Understood,
)

__all__ = [
    "Answer",
    "Filters",
    "Found",
    "Group",
    "Index",
    "Synonym",
    "SynonymKind",
    "Topic",
    "Understood",
]
