"""A DOCX file, which is a zip archive of XML parts -> its parts as trees, each bounded before it is unpacked.

Names lose their namespace ("{...main}tbl" -> "tbl"): Word has two sets of them, and no part uses one name for two things.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, ParseError, fromstring

from pipeline.facts import UnreadableError
from pipeline.read.limits import MAX_DOCX_DEPTH, MAX_DOCX_MEMBERS, MAX_DOCX_PART_BYTES, MAX_DOCX_RATIO, MEGABYTE

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_SMALL_PART = MEGABYTE  # may be packed as tightly as it likes


class Package:
    """The parts of one DOCX file. Methods raise UnreadableError if a part is damaged, locked or a bomb."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
            raise self._damaged() from error
        if len(self._archive.infolist()) > MAX_DOCX_MEMBERS:
            raise UnreadableError(f"{path} has more than {MAX_DOCX_MEMBERS:,} parts, as no Word file has; do not open it.")

    def document(self) -> tuple[str, Element]:
        """The name and the tree of the part that holds the text."""
        name = self.related("", "officeDocument") or "word/document.xml"
        root = self.part(name)
        if root is None:
            raise self._damaged()
        return name, root

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` names as its "styles", "numbering" and so on; "" is the package itself."""
        folder, _, name = part.rpartition("/")
        relations = self.part(f"{folder}/_rels/{name}.rels".lstrip("/"))
        for relation in relations if relations is not None else ():
            if relation.get("Type", "").rpartition("/")[2] == kind and relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                return normpath(target.lstrip("/") if target.startswith("/") else join(dirname(part), target))
        return None

    def part(self, name: str) -> Element | None:
        """The tree of the part `name`; None if there is no such part."""
        try:
            member = self._archive.getinfo(name)
        except KeyError:
            return None
        if member.file_size > MAX_DOCX_PART_BYTES or (
            member.file_size > _SMALL_PART and member.file_size > MAX_DOCX_RATIO * max(member.compress_size, 1)
        ):
            size = f"{member.file_size // MEGABYTE:,} MB out of {member.compress_size // 1000:,} KB"
            raise UnreadableError(f"{self._path} unpacks to {size}, as no Word file does (a zip bomb); do not open it.")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self._damaged()
        try:
            xml = self._archive.read(member)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
            raise self._damaged() from error
        except RuntimeError as error:  # zipfile's word for a member that needs a password
            raise UnreadableError(f"{self._path} is locked with a password; save it without one.") from error
        return self._tree(xml)

    def _tree(self, xml: bytes) -> Element:
        if any(doctype in xml for doctype in _DOCTYPES):
            raise UnreadableError(f"{self._path} declares XML entities, as no Word file does; do not open it.")
        try:
            root = fromstring(xml)
        except (ParseError, ValueError, LookupError) as error:
            raise self._damaged() from error
        self._check_depth(root)
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
            if element.attrib:
                element.attrib = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
        return root

    def _check_depth(self, root: Element) -> None:
        level, depth = [root], 0
        while level:
            depth += 1
            if depth > MAX_DOCX_DEPTH:
                raise UnreadableError(f"{self._path} nests deeper than any Word file; open it in Word and save it again.")
            level = [child for element in level for child in element]

    def _damaged(self) -> UnreadableError:
        return UnreadableError(f"{self._path} is a damaged Word file; open it in Word and save it again.")
