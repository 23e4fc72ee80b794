"""What nobody has to wait for in a server that just started."""

import gc

from dialogs import vocabulary
from storage.starter import articles


def warm_up() -> None:
    """Read what ships, and let the collector of garbage pass it by from now on.

    All of that stays as long as the server does; walking through it held up every answer for
    50 ms, time and again.
    """
    vocabulary.shipped()
    articles.words()
    gc.collect()
    gc.freeze()
