"""Colours that can be read: a ground, an ink and a template's accents come in, a colour for each
role of our drawings goes out.

Contrast is that of WCAG 2.2 (1.4.3). What a template brings is kept where it is legible in its
role, and made darker or lighter only as far as needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

ENOUGH, ENOUGH_LARGE = 4.5, 3.0
BLACK, WHITE, NIGHT = "000000", "FFFFFF", "202020"


def ratio(one: str, other: str) -> float:
    """The contrast of two colours (RRGGBB), from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_pale(colour: str) -> bool:
    """Whether white on it could not be read."""
    return ratio(colour, WHITE) < ENOUGH_LARGE


def legible(ink: str, ground: str, enough: float = ENOUGH) -> str:
    """`ink`, or black or white where it cannot be read on `ground`; a picture's ground is unknown
    (empty), and the ink is kept.
    """
    if not ground or ratio(ink, ground) >= enough:
        return ink
    return max((BLACK, WHITE), key=lambda each: ratio(each, ground))


def mixed(one: str, other: str, share: float) -> str:
    """`one` with `share` (0 to 1) of `other` in it."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def towards(colour: str, end: str, is_enough: Callable[[str], bool]) -> str:
    """`colour`, moved towards `end` until it is enough."""
    for step in range(21):
        found = mixed(colour, end, step / 20)
        if is_enough(found):
            return found
    return end


def ground_for(ink: str, ground: str) -> str:
    """The ground that an ink was chosen for, where it is not known."""
    return ground or (NIGHT if is_pale(ink) else WHITE)


def roles(
    ink: str, ground: str, title: str, accents: Sequence[str], *, known: bool = True
) -> dict[str, str]:
    """A colour for each role of what is drawn, on slides of this `ground` with text of this `ink`.

    `accents` are the template's, the first first; `title` is the ink of its titles, if it is to be
    used. Where the ground is a picture (not `known`), words are in the ink of its text alone.
    """
    ink = legible(ink, ground)
    accents = list(_distinct(accents, ground)) or [ink]
    named = {"tx1": ink, **dict(_inks(ink, ground, title, accents))}
    quiet = towards(
        mixed(ground, named["accent1"], 0.1),
        ground,
        lambda each: all(ratio(each, named[name]) >= ENOUGH for name in _ON_QUIET),
    )
    line = towards(
        mixed(ground, named["accent1"], 0.45),
        ground,
        lambda each: all(ratio(each, named[name]) >= ENOUGH for name in ("tx1", "tx2")),
    )
    mark = towards(
        _lively(accents, named["accent1"]), ground, lambda each: ratio(each, named["tx2"]) >= 3
    )
    if not known:
        named.update(dict.fromkeys(("tx2", "accent3", "accent6", "hlink"), ink))
    return {"bg1": ground, "bg2": quiet, "accent4": line, "accent2": mark, **named}


_ON_QUIET = ("tx1", "tx2", "accent3", "accent6")


def _inks(ink: str, ground: str, title: str, accents: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The colours that are read on the ground, and on which the ground's colour is read."""

    def read(colour: str) -> bool:
        return ratio(colour, ground) >= ENOUGH * 1.1

    main, second, third = (accents[number % len(accents)] for number in range(3))
    yield (
        "tx2",
        title
        if title and read(title) and title != ink
        else towards(mixed(main, ink, 0.35), ink, read),
    )
    yield "accent1", towards(main, ink, read)
    yield "accent3", towards(second, ink, read)
    yield "accent5", towards(third, ink, read)
    yield "accent6", towards(mixed(ink, ground, 0.35), ink, read)
    yield "hlink", towards(main, ink, read)


def _distinct(accents: Sequence[str], ground: str) -> Iterator[str]:
    """The accents that are colours, are not the ground, and differ from each other; those that
    would lose their colour before they can be read come last.
    """
    taken: list[str] = []
    for each in sorted(accents, key=lambda each: ratio(each, ground) < _TOO_PALE):
        if _colourful(each) and all(_distance(each, other) > 60 for other in (ground, *taken)):
            taken.append(each)
            yield each


_TOO_PALE = 2.2


def _lively(accents: Sequence[str], main: str) -> str:
    """The most colourful of the accents that is not the main one."""
    others = [each for each in accents if _distance(each, main) > 80] or [main]
    return max(others, key=lambda each: max(_parts(each)) - min(_parts(each)))


def _colourful(colour: str) -> bool:
    return max(_parts(colour)) - min(_parts(colour)) > 40


def _distance(one: str, other: str) -> float:
    return sum(abs(a - b) for a, b in zip(_parts(one), _parts(other), strict=True))


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def house(colours: Mapping[str, str], given: Sequence[str]) -> dict[str, str]:
    """The plain theme's colours (by the roles of drawings) in an organisation's own `given` ones.

    The first is for titles, bands and bars, the second for labels and the second of two, the third
    for small marks; text on and in them stays legible.
    """
    first, second, third = (*given, *("",) * 3)[:3]
    found = dict(colours)

    def dark(colour: str, enough: float) -> str:
        return towards(colour, BLACK, lambda each: ratio(each, WHITE) >= enough)

    if first:
        found["accent1"] = dark(first, 5.2)
        found["tx2"] = dark(mixed(first, BLACK, 0.3), 9.0)
        found["bg2"] = mixed(WHITE, first, 0.07)
        found["accent4"] = towards(
            mixed(WHITE, found["accent1"], 0.45),
            WHITE,
            lambda each: all(ratio(each, found[name]) >= ENOUGH for name in ("tx1", "tx2")),
        )
        found["hlink"] = found["accent1"]
    if second:
        found["accent3"] = dark(second, 7.0)
    if third or second:
        grounds = (found["tx2"], found["accent3"])
        found["accent2"] = towards(
            third or second, WHITE, lambda each: all(ratio(each, on) >= 4.6 for on in grounds)
        )
    return found
