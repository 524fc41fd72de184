"""How often Python looks for what can be thrown away.

Reading papers makes many small things and few that hold each other, and much is loaded that stays to the end: looking through it all as
often as Python does by itself takes longer, while patterns are compiled and libraries are loaded, than it could ever give back.
"""

import atexit
import gc

_RARELY = (100_000, 20, 100)


def collect_rarely() -> None:
    """Has this process look for waste a hundred times more seldom, and not at all in its end, when all of it goes."""
    gc.set_threshold(*_RARELY)
    atexit.register(gc.freeze)
