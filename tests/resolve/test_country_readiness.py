"""How ready a country pack is, and when an edition is built again because of it."""

from __future__ import annotations

import re
from pathlib import Path

from command import Run, change

GB = "curricula/countries/GB/country.yaml"
CHECKED = "verified: {role: duty officer, date: 2026-11-01, review_by: 2027-11-01}"


def ready(run: Run) -> dict[str, str]:
    """What `list countries` says each pack is ready for."""
    rows = [line.split("\t") for line in run("list", "countries").out.splitlines()]
    return {row[0]: row[2] for row in rows}


def verify(folder: Path, *ids: str) -> None:
    """Let somebody check those contacts of the pack, and the law where `law` is among them."""
    path = folder / GB
    text = path.read_text(encoding="utf-8")
    for each in ids:
        contact = re.compile(rf"(\{{id: {each}, .*)status: \w+")
        text = contact.sub(rf"\g<1>status: verified, {CHECKED}", text)
    if "law" in ids:
        text = text.replace("    status: sourced\n", f"    status: verified\n    {CHECKED}\n", 1)
    path.write_text(text, encoding="utf-8")


def test_a_list_of_countries_says_what_each_lacks_for_a_release(
    run: Run, small_library: Path
) -> None:
    everything = "emergency number, a support line, referral contact, law and its dates"
    assert ready(run)["GB"] == f"draft (unverified: {everything})"

    verify(small_library, "emergency_number", "support_line")
    assert ready(run)["GB"] == "draft (unverified: referral contact, law and its dates)"

    verify(small_library, "referral_contact", "law")
    assert ready(run) == {"GB": "release", "KE": f"draft (unverified: {everything})"}


def test_a_part_is_as_ready_as_what_it_takes_over(run: Run, small_library: Path) -> None:
    verify(small_library, "emergency_number", "support_line", "referral_contact", "law")
    part = "id: GB-N\nname: North\nin_sentence: the North\nlocale: en-GB\npaper: A4\npart_of: GB\n"
    (small_library / "curricula/countries/GB-N").mkdir()
    (small_library / "curricula/countries/GB-N/country.yaml").write_text(part, encoding="utf-8")

    assert ready(run)["GB-N"] == "release"


def test_what_is_past_its_review_date_is_not_ready(run: Run, small_library: Path) -> None:
    verify(small_library, "emergency_number", "support_line", "referral_contact", "law")
    path = small_library / GB
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("review_by: 2027", "review_by: 2025", 1), encoding="utf-8")

    assert ready(run)["GB"] == "draft (unverified: emergency number)"


def test_a_part_is_built_again_when_its_whole_changes(run: Run, small_library: Path) -> None:
    part = "id: GB-N\nname: North\nin_sentence: the North\nlocale: en-GB\npaper: A4\npart_of: GB\n"
    (small_library / "curricula/countries/GB-N").mkdir()
    (small_library / "curricula/countries/GB-N/country.yaml").write_text(part, encoding="utf-8")
    edition = ("build", "officers-day/GB-N-en", "--only", "deck")

    first, second = run(*edition), run(*edition)
    change(small_library / GB, "0800 111 222", "0800 111 333")
    third = run(*edition)

    assert [each.code for each in (first, second, third)] == [0, 0, 0]
    assert ["up to date" in each.err for each in (first, second, third)] == [False, True, False]
