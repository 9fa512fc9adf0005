"""LibreOffice as a program that lies about its success: only files count."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.office import libreoffice
from builder.office.libreoffice import ConversionError, Converter, converted


def a_program(folder: Path, body: str) -> str:
    """A program that does `body`; `$out` is the folder that it was given, `$name` the last file."""
    path = folder / "soffice"
    find = 'while [ "$1" != --outdir ]; do shift; done; out=$2; for last; do :; done'
    path.write_text(f'#!/bin/sh\n{find}\nname=$(basename "${{last%.*}}")\n{body}\n')
    path.chmod(0o755)
    return str(path)


def test_the_files_that_come_out_are_what_counts_not_the_exit_code(tmp_path: Path) -> None:
    program = a_program(tmp_path, 'printf PDF > "$out/$name.pdf"; exit 3')

    assert converted(program, {"a.docx": b"x"}) == {"a.docx": b"PDF"}


@pytest.mark.parametrize(
    "body", ["exit 0", ': > "$out/$name.pdf"', 'printf PDF > "$out/another.pdf"']
)
def test_a_file_that_does_not_come_or_is_empty_is_named(tmp_path: Path, body: str) -> None:
    with pytest.raises(ConversionError, match=r"LibreOffice made no PDF of a\.pptx"):
        converted(a_program(tmp_path, body), {"a.pptx": b"x"})


def test_one_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "SECONDS_TO_START", 0)
    monkeypatch.setattr(libreoffice, "SECONDS_A_FILE", 0.2)

    with pytest.raises(ConversionError, match=r"took more than 0\.2 seconds"):
        converted(a_program(tmp_path, "exec sleep 30"), {"a.pptx": b"x"})


def test_one_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConversionError, match="cannot be run: No such file"):
        converted(str(tmp_path / "soffice"), {"a.pptx": b"x"})


def test_each_job_has_a_profile_of_its_own_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    said = 'printf %s "$PWD $out" > "$out/$name.pdf"'

    first, second = (converted(a_program(tmp_path, said), {"a.docx": b"x"}) for _ in range(2))

    assert first != second
    assert os.listdir(tmp_path) == ["soffice"]


def test_a_file_is_converted_once_whatever_its_name(tmp_path: Path) -> None:
    office = Converter(
        a_program(tmp_path, f'echo x >> {tmp_path}/runs; echo $name > "$out/$name.pdf"')
    )

    first = office.pdfs({"a.docx": b"x"})
    again = office.pdfs({"b.docx": b"x", "c.docx": b"other"})

    assert first == {"a.docx": b"a\n"}
    assert again == {"b.docx": b"a\n", "c.docx": b"c\n"}
    assert (tmp_path / "runs").read_text() == "x\nx\n"
