"""An Office package in one pass: parts come in, in order; the bytes of a zip archive go out.

Every entry carries the date 1980-01-01, so that the same parts give the same bytes. Parts that a
theme brings are kept packed (deflated once, when the theme is compiled) and copied as they are.
Format: PKWARE APPNOTE 6.3.3, sections 4.3.7 to 4.3.16; OPC part names: ISO/IEC 29500-2.
"""

from __future__ import annotations

import struct
import zlib

Packed = tuple[int, int, int, bytes]
"""Compression method (0 stored, 8 deflated), CRC-32, size before packing in bytes, packed bytes."""

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE_1980 = 0x21
_UTF8_NAME = 0x800
_STORED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx")


def packed(name: str, data: bytes) -> Packed:
    """`data` as it stands in the archive: deflated, unless `name` says that it is compressed
    already.
    """
    if not name.endswith(_STORED):
        squeeze = zlib.compressobj(6, zlib.DEFLATED, -15)
        small = squeeze.compress(data) + squeeze.flush()
        if len(small) < len(data):
            return 8, zlib.crc32(data), len(data), small
    return 0, zlib.crc32(data), len(data), data


class Package:
    """A zip archive that grows part by part; `finish` gives its bytes."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._directory: list[bytes] = []
        self._names: set[str] = set()
        self._offset = 0

    def add(self, name: str, data: str | bytes) -> None:
        """Pack and append a part; text is written as UTF-8."""
        self.put(name, packed(name, data.encode() if isinstance(data, str) else data))

    def put(self, name: str, part: Packed) -> None:
        """Append a part that is packed already; a name that is there already is a bug."""
        if name in self._names:
            raise ValueError(f"two parts are named {name}")
        self._names.add(name)
        method, crc, size, payload = part
        encoded = name.encode()
        flags = 0 if name.isascii() else _UTF8_NAME
        sizes = (crc, len(payload), size)
        head = _LOCAL.pack(b"PK\3\4", 20, flags, method, 0, _DATE_1980, *sizes, len(encoded), 0)
        self._directory += (
            _CENTRAL.pack(
                b"PK\1\2",
                20,
                20,
                flags,
                method,
                0,
                _DATE_1980,
                *sizes,
                len(encoded),
                *([0] * 5),
                self._offset,
            ),
            encoded,
        )
        self._pieces += (head, encoded, payload)
        self._offset += len(head) + len(encoded) + len(payload)

    def finish(self) -> bytes:
        """The whole archive."""
        directory = b"".join(self._directory)
        count = len(self._names)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), self._offset, 0)
        return b"".join([*self._pieces, directory, end])


def escaped(text: str) -> str:
    """`text` as XML character data."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """`text` as the value of an XML attribute in double quotes."""
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
