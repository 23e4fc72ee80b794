"""The joint monitor of a shared plan in the terminal."""

import json

from cli.figures_table import figures_table
from cli.terminal import Terminal
from domain.joint import Joint
from views.cards.joint import stand
from views.documents.monitor.joint import as_json


def show(terminal: Terminal, joint: Joint, *, in_json: bool) -> None:
    """Write a table for each period, a row for each municipality and one for all; or JSON."""
    if in_json:
        terminal.write(json.dumps(as_json(joint), ensure_ascii=False, indent=2))
        return
    names = terminal.words.together([share.name for share in joint.shares])
    terminal.say("terminal.joint", names=names, day=joint.day)
    for share in joint.shares:
        terminal.write(f"- {stand(terminal.words, share)}")
    for total in joint.periods:
        terminal.write(f"\n{total.period.name}")
        parts = [(share.name, row) for share, row in joint.rows_of(total)]
        everything = terminal.words("joint.all")
        figures_table(terminal, "joint.municipality", [*parts, (everything, total)])
