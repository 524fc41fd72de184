"""The store as tidy pandas frames, for analysis. `Frames` has one frame an attribute.

pandas is an optional dependency (`minutebook[notebooks]`): where it is missing, `Frames` says so.
"""

from pipeline.tidy.frames import Frames, FramesError

__all__ = ["Frames", "FramesError"]
