"""Keys and ids that depend on nothing but the words they stand for."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

from pipeline import patterns as re

_BITS = 60  # fits a signed 64-bit integer; among ten million things two would share an id once in 20,000 stores
# "The Marlhaven Borough Council" and "Marlhaven Borough Council" are one name
_ARTICLE = re.compile(r"^(?:the|an?) ")
_OTHER = re.compile(r"[^\w]+|_")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as it is compared: small letters without accents or punctuation, "&" as "and", no article before it."""
    letters = name.casefold().replace("&", " and ").replace("’", "'").replace("'", "")
    if not letters.isascii():
        letters = "".join(letter for letter in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(letter))
    return _ARTICLE.sub("", _OTHER.sub(" ", letters).strip())


@lru_cache(maxsize=65536)
def id_of(kind: str, key: str) -> int:
    """The id of the thing of that kind and key: the first 60 bits of the SHA-256 of both."""
    digest = hashlib.sha256(f"{kind}\n{key}".encode()).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - _BITS)
