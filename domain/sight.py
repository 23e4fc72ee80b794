"""What somebody may see of the monitor on its pages."""

from dataclasses import dataclass

from domain.behalf import concerns, may_read, may_read_reason
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import Report


@dataclass(frozen=True, slots=True)
class Sight:
    """One person's view; `person_overview` is the setting that lets coordinators see names.

    `shares_plan` tells whether other municipalities carry out the same plan.

    Who has no role sees what is published. Any role sees the figures of every day, the actions
    behind them, and what is closed; a draft is for who works on it.
    """

    member: Member
    person_overview: bool = True
    shares_plan: bool = False

    @property
    def names(self) -> bool:
        """Tell whether they see who carries an action and who reported on it."""
        return self.member.has(Role.COORDINATOR) and self.person_overview

    @property
    def drafts(self) -> bool:
        return self.member.has(Role.COORDINATOR, Role.AMBASSADOR)

    @property
    def every_day(self) -> bool:
        """Tell whether they see figures of today and of any day, not only what is published."""
        return bool(self.member.roles)

    def opens(self, *, published: bool) -> bool:
        """Tell whether they may open a closed version."""
        return published or self.every_day

    def reads(self, report: Report) -> bool:
        """Tell whether they may read the note of a report, and what stands beside it.

        An adviser, who comes from outside, reads how it stands and nothing that was written.
        """
        if self._is_from_outside:
            return False
        return may_read(self.member, report, in_channel=False)

    def reads_reason(self, report: Report, action: Assignment) -> bool:
        """Tell whether they may read why an action is stuck."""
        return not self._is_from_outside and may_read_reason(self.member, report, action)

    def knows(self, report: Report) -> bool:
        """Tell whether they may see who made a report: a coordinator, and whose it is."""
        return self.names or concerns(self.member, report)

    @property
    def _is_from_outside(self) -> bool:
        return self.member.has(Role.ADVISER) and not self.drafts
