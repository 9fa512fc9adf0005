"""Bytes in, files in `output/`: whole or not at all, and never over a file that somebody has
edited.

Beside the files of an edition lies `build.json`, the record of what they were built from and of
their hashes as built.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

RECORD = "build.json"
REQUESTS = "requests.json"


class Kept(NamedTuple):
    """What became of a file: `written`, `left` because somebody edited it, or written with the
    edited one `kept`.
    """

    name: str
    what: str
    beside: str = ""


def write_files(
    folder: str, files: Mapping[str, bytes], record: Mapping[str, Any], *, force: bool
) -> list[Kept]:
    """Write `files` of one edition and then its record; OSError where the folder cannot be
    written.
    """
    os.makedirs(folder, exist_ok=True)
    before = read_record(folder).get("files", {})
    outcome = [
        _write_one(folder, name, data, before.get(name), force) for name, data in files.items()
    ]
    known = {**before, **{name: _hash(data) for name, data in files.items()}}
    left = {each.name for each in outcome if each.what == "left"}
    hashes = {name: before.get(name, "") if name in left else known[name] for name in known}
    write_whole(os.path.join(folder, RECORD), _json({**record, "files": hashes}))
    return outcome


def read_record(folder: str) -> dict[str, Any]:
    """The record of an edition's folder, empty where there is none that can be read."""
    return _read_json(os.path.join(folder, RECORD))


def is_current(folder: str, key: str, today: str) -> bool:
    """Whether the folder holds what `key` builds, with every file there, as built or edited
    since.
    """
    record = read_record(folder)
    if record.get("key") != key or not record.get("since", "") <= today < record.get("until", ""):
        return False
    return all(os.path.exists(os.path.join(folder, name)) for name in record.get("names", ()))


def edited_files(folder: str) -> list[str]:
    """The files of an edition that somebody changed since they were built."""
    files = read_record(folder).get("files", {})
    return [name for name, built in files.items() if _is_edited(os.path.join(folder, name), built)]


def remembered_request(out: str, key: str) -> list[tuple[str, str]]:
    """The editions, with their keys, that the same request came to with the same library."""
    found = _read_json(os.path.join(out, REQUESTS)).get(key, ())
    return [(str(edition), str(built)) for edition, built in found]


def remember_request(out: str, key: str, editions: Sequence[tuple[str, str]]) -> None:
    """Keep what a request came to; only the latest few are kept."""
    path = os.path.join(out, REQUESTS)
    requests = {k: v for k, v in _read_json(path).items() if k != key}
    latest = dict([*requests.items(), (key, editions)][-20:])
    write_whole(path, _json(latest))


def kept_or_made(path: str, make: Callable[[], bytes]) -> bytes:
    """The bytes kept at `path`, or made now and kept there if the folder can be written."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        made = make()
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_whole(path, made)
    except OSError:
        pass
    return made


def _write_one(folder: str, name: str, data: bytes, built: str | None, force: bool) -> Kept:
    path = os.path.join(folder, name)
    beside = ""
    if _is_edited(path, built or ""):
        if _hash(_read(path)) == _hash(data):
            return Kept(name, "written")
        if not force:
            return Kept(name, "left")
        beside = _free_name(folder, name)
        os.replace(path, os.path.join(folder, beside))
    write_whole(path, data)
    return Kept(name, "kept" if beside else "written", beside)


def _is_edited(path: str, built: str) -> bool:
    return os.path.exists(path) and _hash(_read(path)) != built


def _free_name(folder: str, name: str) -> str:
    """A name for the edited file beside the new one, which no earlier edited file has."""
    stem, suffix = os.path.splitext(name)
    number = 1
    while os.path.exists(os.path.join(folder, f"{stem}.edited-{number}{suffix}")):
        number += 1
    return f"{stem}.edited-{number}{suffix}"


def write_whole(path: str, data: bytes) -> None:
    """Write a file that appears whole: under another name in its folder, then moved."""
    draft = f"{path}.{os.getpid()}.part"
    try:
        with open(draft, "wb") as file:
            file.write(data)
        os.replace(draft, path)
    finally:
        if os.path.exists(draft):
            os.unlink(draft)


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=False, ensure_ascii=False) + "\n").encode()


def _read_json(path: str) -> dict[str, Any]:
    try:
        value = json.loads(_read(path))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
