"""What somebody says about actions in their own words: which ones, and how far they are."""

from domain.sentences.understanding import understand
from domain.sentences.values import Doubt, Said, Title, Unclear, Understood

__all__ = ["Doubt", "Said", "Title", "Unclear", "Understood", "understand"]
