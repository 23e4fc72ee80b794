"""Ambassadors who report one after another, as Teams brings it: some twice, all until confirmed."""

import asyncio
import random
from dataclasses import dataclass, field

from tests.benchmarks import activities
from tests.benchmarks.activities import SANDBOX, Ambassador
from tests.faults.fleet import Fleet
from tests.faults.teams import FaultyTeams

SORRY = "Er ging iets mis"
TWICE = 0.1  # of what Teams brings
AGAIN = 0.5  # seconds until what was not taken comes again
PAUSE = (0.5, 3.0)  # seconds between two reports of one person


@dataclass
class Reporters:
    """`acked` holds the nonce of every report that was taken without a word of regret."""

    fleet: Fleet
    teams: FaultyTeams
    run: str
    chance: random.Random
    acked: list[str] = field(default_factory=list)
    twins: int = 0
    over: bool = False

    async def all_of(self, people: list[Ambassador]) -> None:
        await asyncio.gather(*(self._reports(who) for who in people))

    async def _reports(self, who: Ambassador) -> None:
        while not self.over:
            nonce = f"{self.run}-{who.number}-{who.said}"
            body = activities.report(who, self.run, self.teams.url, SANDBOX)
            while not await self._is_taken(who, body):
                if self.over:
                    return
                await asyncio.sleep(AGAIN)
            self.acked.append(nonce)
            await asyncio.sleep(self.chance.uniform(*PAUSE))

    async def _is_taken(self, who: Ambassador, body: bytes) -> bool:
        """Bring it, now and then to two replicas at once; with an apology nothing was taken."""
        regrets = self._regrets(who)
        copies = 2 if self.chance.random() < TWICE else 1
        answers = await asyncio.gather(*(self.fleet.post(body) for _ in range(copies)))
        self.twins += answers.count(200) == 2
        return 200 in answers and self._regrets(who) == regrets

    def _regrets(self, who: Ambassador) -> int:
        """Count the apologies, also those that Teams would not take."""
        brought = self.teams.brought[who.conversation]
        return sum(SORRY in one.body.get("text", "") for one in brought)
