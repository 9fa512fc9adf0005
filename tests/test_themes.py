"""The commands `curriculum theme …` and `build --theme`, from a file to a deck."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from command import BOOK, DECK, GB, Run, change, states
from templates import (
    PLAIN_DECK,
    changed_parts,
    cramped_deck,
    deck_with,
    png,
    python_docx_default,
    python_pptx_default,
    with_parts,
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with an organisation's templates and its logo."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "deck.pptx").write_bytes(python_pptx_default())
    (folder / "book.docx").write_bytes(python_docx_default())
    (folder / "logo.png").write_bytes(png())
    return folder


def part(path: str | Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


# --- check ----------------------------------------------------------------------------------------


def test_check_says_what_a_template_can_carry(run: Run, own: Path) -> None:
    ended = run("theme", "check", str(own / "deck.pptx"))

    assert ended.code == 0
    assert "usable" in ended.out
    assert "4:3" in ended.out
    assert "Title and Content" in ended.out
    assert "drawn: method, time, groups, materials" in ended.out


def test_check_warns_of_titles_that_are_too_small_for_ours(run: Run, own: Path) -> None:
    def said(deck: bytes) -> str:
        (own / "deck.pptx").write_bytes(deck)
        return run("theme", "check", str(own / "deck.pptx")).out

    assert "longer ones will be told as faults" not in said(python_pptx_default())
    assert "there is room for fewer (" in said(cramped_deck(0.55))


def test_check_answers_as_json(run: Run, own: Path) -> None:
    report = json.loads(run("theme", "check", str(own / "deck.pptx"), "--json").out)

    assert report["usable"] is True
    assert len(report["carried"]) == 18
    activity = next(each for each in report["carried"] if each["kind"] == "activity")
    assert activity["found"] == "fallback"
    assert activity["holds"][0]["lines"] >= 2


def test_check_judges_documents(run: Run, own: Path) -> None:
    report = json.loads(run("theme", "check", str(own / "book.docx"), "--json").out)

    assert "Heading 1" in report["own"]
    assert "Callout Say" in report["lacking"]
    assert report["millimetres"] == [216, 279]


def test_a_template_without_titles_is_not_usable(run: Run, own: Path) -> None:
    (own / "deck.pptx").write_bytes(deck_with("Blank"))

    ended = run("theme", "check", str(own / "deck.pptx"))

    assert ended.code == 1
    assert "title placeholder" in ended.err


@pytest.mark.parametrize("json_", [(), ("--json",)])
def test_a_refused_template_is_told_with_its_reason(
    run: Run, own: Path, json_: tuple[str, ...]
) -> None:
    bad = with_parts(python_pptx_default(), [("ppt/vbaProject.bin", b"x")])
    (own / "deck.pptx").write_bytes(bad)

    ended = run("theme", "check", str(own / "deck.pptx"), *json_)

    assert ended.code == 1
    assert "macros" in ended.out + ended.err


def test_a_file_with_another_ending_is_refused(run: Run, own: Path) -> None:
    (own / "deck.pptm").write_bytes(python_pptx_default())

    assert "macros" in run("theme", "check", str(own / "deck.pptm")).err


def test_a_file_that_python_pptx_cannot_read_is_told(run: Run, own: Path) -> None:
    bare = changed_parts(
        python_pptx_default(),
        lambda name, data: None if name == "ppt/slideMasters/slideMaster1.xml" else data,
    )
    (own / "deck.pptx").write_bytes(bare)

    ended = run("theme", "check", str(own / "deck.pptx"))

    assert ended.code == 1
    assert "cannot be read" in ended.err


# --- new ------------------------------------------------------------------------------------------


def test_new_copies_the_plain_theme_in_own_colours(run: Run, own: Path) -> None:
    ended = run(
        *("theme", "new", "our-house", "--colour", "0B3D91", "--colour", "D1495B"),
        *("--logo", str(own / "logo.png"), "--font", "Arial"),
    )

    assert ended.code == 0
    assert ended.out.splitlines()[-1] == "./our-house/theme.yaml"
    theme = part("our-house/deck.pptx", "ppt/theme/theme1.xml")
    assert "0B3D91" in theme
    assert 'typeface="Arial"' in theme
    assert "0B3D91" in part("our-house/book.docx", "word/styles.xml")
    with zipfile.ZipFile("our-house/deck.pptx") as archive:
        assert any("media/" in name for name in archive.namelist())


def test_new_keeps_a_template_byte_for_byte_and_writes_a_mapping(run: Run, own: Path) -> None:
    ended = run(
        *("theme", "new", "our-house", "--from", str(own / "deck.pptx")),
        *("--book", str(own / "book.docx"), "--to", str(own)),
    )

    assert ended.code == 0
    assert (own / "our-house/deck.pptx").read_bytes() == (own / "deck.pptx").read_bytes()
    text = (own / "our-house/theme.yaml").read_text(encoding="utf-8")
    assert 'layout: "Title and Content"' in text
    assert 'task: "Content Placeholder 2"' in text
    assert "drawn: method, time, groups, materials" in text


def test_a_potx_is_made_into_a_deck(run: Run, own: Path) -> None:
    before, after = b".presentation.main+xml", b".template.main+xml"
    data = changed_parts(python_pptx_default(), lambda _, part: part.replace(before, after))
    for name in ("deck.potx", "deck.pptx"):
        (own / name).write_bytes(data)
        assert run("theme", "check", str(own / name)).code == 0

    assert run("theme", "new", "our-house", "--from", str(own / "deck.potx")).code == 0
    assert states(run, GB, "--theme", "our-house") == {GB: "built"}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("Our House",), 2, "small letters"),
        (("our-house", "--colour", "blue"), 2, "no colour"),
        (("our-house", "--colour", "mian=0B3D91"), 2, "did you mean `main`?"),
    ],
)
def test_wrong_wishes_are_told(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    ended = run("theme", "new", *arguments)

    assert ended.code == code
    assert said in ended.err


def test_nothing_is_overwritten(run: Run) -> None:
    Path("our-house").mkdir()

    ended = run("theme", "new", "our-house")

    assert ended.code == 1
    assert list(Path("our-house").iterdir()) == []


def test_a_logo_that_is_none_is_refused(run: Run, own: Path) -> None:
    (own / "logo.png").write_bytes(b"GIF89a")

    ended = run("theme", "new", "our-house", "--logo", str(own / "logo.png"))

    assert ended.code == 1
    assert "no PNG" in ended.err
    assert not Path("our-house").exists()


# --- build ----------------------------------------------------------------------------------------


def test_a_build_wears_the_theme_of_a_folder(run: Run, own: Path) -> None:
    run("theme", "new", "our-house", "--from", str(own / "deck.pptx"), "--to", str(own))

    assert states(run, GB, "--theme", str(own / "our-house")) == {GB: "built"}

    assert 'cx="9144000" cy="6858000"' in part(DECK, "ppt/presentation.xml")
    assert Path(BOOK).exists()


def test_a_theme_in_a_layer_can_be_named(run: Run, own: Path, small_library: Path) -> None:
    run("theme", "new", "our-house", "--colour", "0B3D91", "--to", str(own / "themes"))
    change(
        small_library / "curricula/officers-day.yaml",
        "id: officers-day\n",
        "id: officers-day\ntheme: our-house\n",
    )

    assert states(run, GB, "--library", str(own)) == {GB: "built"}
    assert "0B3D91" in part(DECK, "ppt/theme/theme1.xml")


def test_a_changed_theme_makes_an_edition_stale(run: Run) -> None:
    run("theme", "new", "our-house", "--colour", "0B3D91")
    assert states(run, GB, "--theme", "our-house") == {GB: "built"}
    assert states(run, GB, "--theme", "our-house") == {GB: "current"}

    change(Path("our-house/theme.yaml"), 'main: "0B3D91"', 'main: "7A1F5C"')

    assert states(run, GB, "--theme", "our-house") == {GB: "built"}
    assert states(run, GB) == {GB: "built"}


def test_a_theme_that_there_is_not_is_told(run: Run, own: Path) -> None:
    ended = run("build", GB, "--theme", "our-hose")
    assert ended.code == 2
    assert "there is no theme" in ended.err

    ended = run("build", GB, "--theme", str(own / "deck.pptx"))
    assert "curriculum theme new" in ended.err

    assert "theme.yaml" in run("build", GB, "--theme", str(own)).err


def test_what_does_not_fit_is_told_with_what_the_theme_can_do(run: Run, own: Path) -> None:
    (own / "deck.pptx").write_bytes(cramped_deck(0.17))
    run("theme", "new", "our-house", "--from", str(own / "deck.pptx"))

    ended = run("build", GB, "--theme", "our-house")

    assert ended.code == 1
    assert "[overfull-slide] the text in `title`" in ended.err
    assert "or give its layout more room in the deck of the theme `our-house`" in ended.err


def test_a_refused_template_stops_the_edition_with_its_reason(run: Run, own: Path) -> None:
    run("theme", "new", "our-house", "--from", str(own / "deck.pptx"))
    bad = with_parts(python_pptx_default(), [("ppt/vbaProject.bin", b"x")])
    Path("our-house/deck.pptx").write_bytes(bad)

    ended = run("build", GB, "--theme", "our-house")

    assert ended.code == 1
    assert "[refused-template] `deck.pptx`: it holds macros" in ended.err
    assert not Path(DECK).exists()


def test_a_layout_that_was_renamed_is_told_with_its_line(run: Run, own: Path) -> None:
    run("theme", "new", "our-house", "--from", str(own / "deck.pptx"))
    file = Path("our-house/theme.yaml")
    text = file.read_text(encoding="utf-8").replace('"Comparison"', '"Comparision"')
    file.write_text(text, encoding="utf-8")

    ended = run("build", GB, "--theme", "our-house")

    assert ended.code == 1
    assert "[unknown-layout] there is no layout of the template `Comparision`" in ended.err
    assert "did you mean `Comparison`?" in ended.err
    assert "our-house/theme.yaml:" in ended.err


def test_a_footer_that_was_taken_out_is_a_fault_not_a_loss(run: Run) -> None:
    run("theme", "new", "our-house")
    bare = changed_parts(
        PLAIN_DECK.read_bytes(),
        lambda name, data: (
            data.replace(b'type="ftr"', b'type="dt"')
            if "slideLayouts/slideLayout" in name
            else data
        ),
    )
    Path("our-house/deck.pptx").write_bytes(bare)

    ended = run("build", GB, "--theme", "our-house")

    assert ended.code == 1
    assert "[unplaced-text] the theme has no place for the footer" in ended.err
