"""Reading a sheet that somebody sent; slow, so never inside a transaction."""

import tempfile
from pathlib import Path, PurePath

from dialogs.incoming import SentSheet
from domain.catalogue_groups import GroupBinder
from domain.catalogue_json import read_json
from domain.sheets import MistakesInFile
from storage import starter
from views.documents.sheets import read_sheet


def read(name: str, content: bytes) -> SentSheet:
    """Read the bytes as a sheet; raise `BadFile` for what can not be read at all.

    Cells that can not be read are mistakes, to be shown with those that the plan finds. JSON is
    the catalogue of the criteria tool, read as a sheet of its rows.
    """
    if name.lower().endswith(".json"):
        binder = GroupBinder(starter.catalogue().groups, ())
        return SentSheet(name, content, read_json(content, binder))
    with tempfile.TemporaryDirectory(prefix="mvi-plan-") as folder:
        path = Path(folder) / f"plan{PurePath(name).suffix.lower()}"
        path.write_bytes(content)
        try:
            return SentSheet(name, content, read_sheet(path))
        except MistakesInFile as found:
            return SentSheet(name, content, None, found.mistakes)
