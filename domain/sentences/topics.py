"""What a message speaks of, and what it says of it."""

from dataclasses import dataclass, field

from domain.sentences.facts import Claimed, Fact
from domain.sentences.moments import Moment
from domain.sentences.pieces import Piece

ASKED = 0.0  # the strength of a name in a question


@dataclass(slots=True)
class Topic:
    """Something that is spoken of: the actions that it can be (none: an unknown one).

    `besides` are pieces that say something of it, but not how far it is.
    """

    candidates: tuple[int, ...]
    strength: float = 1.0
    pieces: list[Piece] = field(default_factory=list)
    claims: list[Claimed] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    besides: list[Piece] = field(default_factory=list)

    def says(self, fact: Fact) -> bool:
        return any(claim.fact is fact for claim in self.claims)

    def with_besides(self) -> list[Piece]:
        """Return its pieces, and what else was said in the same sentences, as it was typed."""
        own = {piece.sentence for piece in self.pieces}
        besides = [piece for piece in self.besides if piece.sentence in own]
        return sorted([*self.pieces, *besides], key=lambda piece: piece.start)

    def takes_over(self, other: "Topic") -> None:
        """Take what was said of another."""
        self.claims, self.moments = list(other.claims), list(other.moments)
