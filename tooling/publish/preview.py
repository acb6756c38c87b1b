"""The picture that is shown where somebody links to a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tooling.harness.states import STATES
from tooling.publish.site import PublishError

SIZE = (1200, 630)
MARGIN = 84
# Sixteen colours are half a byte a pixel: eleven from paper to ink, for the edges of letters,
# and the states.
SHADES = 11
PAPER, QUIET, INK = 0, 150, 255
# What the font that Pillow carries can show: Aileron, of which all rights were given away.
SHOWN = re.compile(r"[ -~“”…·]+")


@dataclass(frozen=True)
class Palette:
    """The light colours of the site."""

    paper: tuple[int, ...]
    ink: tuple[int, ...]
    states: tuple[tuple[int, ...], ...]

    @classmethod
    def read(cls, folder: Path) -> Palette:
        """From the style sheet of the site. Raises PublishError if one is not there."""
        file = folder / "assets" / "site.css"
        css = file.read_text(encoding="utf-8") if file.exists() else ""

        def colour(name: str) -> tuple[int, ...]:
            match = re.search(rf"--{name}: #([0-9a-f]{{6}})\b", css)
            if not match:
                raise PublishError(f"{file}: no colour --{name}, as six digits")
            return tuple(bytes.fromhex(match[1]))

        return cls(
            colour("md-code-bg-color"),
            colour("md-default-fg-color"),
            tuple(colour(f"state-{name}") for name in STATES),
        )

    def colours(self) -> list[int]:
        """Red, green and blue of each of the sixteen."""
        shades = [
            round(light + (dark - light) * number / (SHADES - 1))
            for number in range(SHADES)
            for light, dark in zip(self.paper, self.ink)
        ]
        return shades + [part for state in self.states for part in state]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def drawn(title: str, chapter: str, name: str, palette: Palette, file: str) -> bytes:
    """A PNG of 1200 by 630: the chapter, the title, the name of the site.

    Raises PublishError, which names the file, for a text that cannot be shown.
    """
    for text in (title, chapter, name):
        if unknown := SHOWN.sub("", text):
            raise PublishError(
                f"{file}: the font of previews has no {unknown!r}, which stands in "
                f"{text!r}: write the title without"
            )
    image = Image.new("L", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((MARGIN, MARGIN), chapter, QUIET, _font(34))
    size, lines = _fitted(title, draw)
    middle = (MARGIN + 60 + SIZE[1] - 150) / 2
    top = middle - len(lines) * size * 1.2 / 2
    for number, line in enumerate(lines):
        draw.text((MARGIN, top + number * size * 1.2), line, INK, _font(size))
    draw.text((MARGIN, SIZE[1] - MARGIN), name, QUIET, _font(34), "ls")
    image = image.point([round(level / INK * (SHADES - 1)) for level in range(256)])
    draw = ImageDraw.Draw(image)
    for number in range(len(STATES)):
        left = SIZE[0] - MARGIN - (len(STATES) - number) * 64 + 16
        box = (left, SIZE[1] - MARGIN - 24, left + 48, SIZE[1] - MARGIN)
        draw.rectangle(box, SHADES + number)
    image.putpalette(palette.colours())
    png = BytesIO()
    image.save(png, "PNG", bits=4)
    return png.getvalue()


def _fitted(title: str, draw: ImageDraw.ImageDraw) -> tuple[int, list[str]]:
    """The largest size at which the title fits on three lines, and these lines."""
    for size in (84, 72, 60, 48, 36):
        lines = [""]
        for word in title.split():
            longer = f"{lines[-1]} {word}".strip()
            if draw.textlength(longer, _font(size)) <= SIZE[0] - 2 * MARGIN:
                lines[-1] = longer
            else:
                lines.append(word)
        widest = max(draw.textlength(line, _font(size)) for line in lines)
        if len(lines) <= 3 and widest <= SIZE[0] - 2 * MARGIN:
            break
    return size, lines
