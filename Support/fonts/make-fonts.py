#!/usr/bin/env python3
"""Makes the served fonts from Debian's fonts-noto-core: small subsets in WOFF2.

Needs fonttools and brotli. Writes to Sources/Design/Assets/fonts; run it again only when the letters change.
"""
import pathlib
import tempfile

from fontTools import subset
from fontTools.otlLib import builder
from fontTools.ttLib import TTFont

SOURCE = pathlib.Path("/usr/share/fonts/truetype/noto")
TARGET = pathlib.Path(__file__).resolve().parents[2] / "Sources/Design/Assets/fonts"

THAI = "U+0E01-0E5B,U+200B-200D,U+25CC,U+2010,U+2011"
LATIN = (
    "U+0020-007E,U+00A0-00FF,U+0131,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,"
    "U+2044,U+2074,U+2080-2089,U+20AC,U+2116,U+2122,U+2190-2193,U+2206,U+2211,U+2212,U+2248,U+2260,U+2264,U+2265,U+FFFD"
)
FACES = [
    ("sans-thai-regular", "NotoSansThai-Regular", THAI), ("sans-thai-bold", "NotoSansThai-Bold", THAI),
    ("looped-thai-regular", "NotoLoopedThai-Regular", THAI), ("looped-thai-bold", "NotoLoopedThai-Bold", THAI),
    ("sans-latin-regular", "NotoSans-Regular", LATIN), ("sans-latin-bold", "NotoSans-Bold", LATIN),
]
TONES = {"uni0E48", "uni0E49", "uni0E4A", "uni0E4B", "uni0E4C"}
UPPER_VOWELS = {"uni0E31", "uni0E34", "uni0E35", "uni0E36", "uni0E37", "uni0E4D"}


def lift_tone_marks(path, out):
    """Noto Looped Thai of 2020 lets a tone mark fall into the vowel below it; this puts it above."""
    font = TTFont(path)
    glyphs, positions = font["glyf"], font["GPOS"].table

    def named(kind):
        return [name for name in font.getGlyphOrder() if name.split(".")[0] in kind]

    marks = builder.MarkMarkPosBuilder(font, None)
    for name in named(TONES):
        shape = glyphs[name]
        marks.marks[name] = ("tone", builder.buildAnchor((shape.xMin + shape.xMax) // 2, shape.yMin))
    for name in named(UPPER_VOWELS):
        shape = glyphs[name]
        width = shape.xMax - shape.xMin
        inset = 150 if width > 300 else width // 2
        marks.baseMarks[name] = {"tone": builder.buildAnchor(shape.xMax - inset, shape.yMax + 40)}
    lookups = positions.LookupList
    lookups.Lookup.append(marks.build())
    lookups.LookupCount = len(lookups.Lookup)
    for record in positions.FeatureList.FeatureRecord:
        if record.FeatureTag == "mkmk":
            record.Feature.LookupListIndex = [lookups.LookupCount - 1]
            record.Feature.LookupCount = 1
    font.save(out)


with tempfile.TemporaryDirectory() as folder:
    for name, face, letters in FACES:
        path = SOURCE / f"{face}.ttf"
        if "Looped" in face:
            mended = pathlib.Path(folder) / path.name
            lift_tone_marks(path, mended)
            path = mended
        out = TARGET / f"{name}.woff2"
        features = "*" if letters is THAI else "kern,mark,mkmk,ccmp,locl,liga,tnum,lnum,pnum"
        subset.main([
            str(path), f"--unicodes={letters}", "--flavor=woff2", f"--layout-features={features}", "--no-hinting",
            f"--output-file={out}",
        ])
        print(out.name, out.stat().st_size)
