#!/usr/bin/env python3
"""Builds resources/fonts from the static Inter files. Run only when the font or the list of characters changes.

    npm pack @expo-google-fonts/inter@0.4.2        (in an empty folder; then unpack the archive)
    apt-get install fonttools
    /usr/bin/python3 scripts/subset-fonts.py FOLDER/package resources/fonts

What is dropped is what makes shaping slow: contextual alternates and their like take half of the time of a PDF,
kerning takes little. It stays for letters alone: between figures and their commas and points it takes the room that
keeps an amount readable in small print. The tabular pair has the figures of one width as its ordinary ones, because pdfmake's
`fontFeatures` switches the layout cache off.
"""

import json
import shutil
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

CHARACTERS = [
    (0x0020, 0x007E), (0x00A0, 0x00FF),  # Latin
    (0x0100, 0x024F),  # Latin Extended-A and -B
    (0x02B0, 0x02FF),  # spacing modifiers
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x218F),  # letter-like symbols and fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2610, 0x2612), (0x2713, 0x2717),  # boxes and ticks
    (0xFFFD, 0xFFFD),
]

# The characters of cp1252, which is all that the encoding of a form field has.
FORM_CHARACTERS = [ord(bytes([code]).decode("cp1252", "ignore") or " ") for code in range(0x20, 0x100)]

FILES = {
    "Inter-Regular.ttf": ("400Regular/Inter_400Regular.ttf", False),
    "Inter-Italic.ttf": ("400Regular_Italic/Inter_400Regular_Italic.ttf", False),
    "Inter-SemiBold.ttf": ("600SemiBold/Inter_600SemiBold.ttf", False),
    "Inter-SemiBoldItalic.ttf": ("600SemiBold_Italic/Inter_600SemiBold_Italic.ttf", False),
    "InterTabular-Regular.ttf": ("400Regular/Inter_400Regular.ttf", True),
    "InterTabular-SemiBold.ttf": ("600SemiBold/Inter_600SemiBold.ttf", True),
}


def use_tabular_figures(font):
    """Maps the characters of the figures, and nothing else, to their glyphs of one width."""
    figures = set(range(0x30, 0x3A))
    for feature in font["GSUB"].table.FeatureList.FeatureRecord:
        if feature.FeatureTag != "tnum":
            continue
        for index in feature.Feature.LookupListIndex:
            for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
                replacement = getattr(table, "ExtSubTable", table).mapping
                for cmap in font["cmap"].tables:
                    for code in figures & cmap.cmap.keys():
                        cmap.cmap[code] = replacement.get(cmap.cmap[code], cmap.cmap[code])


def unkern_figures(font):
    """Takes the figures out of every pair, so that 346,163 and 67.8% keep the widths of their characters."""
    figures = {font.getBestCmap()[code] for code in range(0x30, 0x3A)}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(table, "ExtSubTable", table) for table in lookup.SubTable):
            if table.LookupType != 2:
                continue
            if table.Format == 1:
                for first, pairs in zip(table.Coverage.glyphs, table.PairSet):
                    pairs.PairValueRecord = [
                        pair for pair in pairs.PairValueRecord if not {first, pair.SecondGlyph} & figures
                    ]
            else:
                table.Coverage.glyphs = [glyph for glyph in table.Coverage.glyphs if glyph not in figures]
                for figure in figures:
                    table.ClassDef1.classDefs.pop(figure, None)
                    # Class 0 of the second glyphs, where this puts it, is moved by nothing.
                    table.ClassDef2.classDefs.pop(figure, None)


def rename(font, family):
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            name = str(record).replace("Inter", family)
            record.string = name.replace(" ", "") if record.nameID == 6 else name


def build(source, target, is_tabular):
    font = TTFont(source, recalcTimestamp=False)
    if is_tabular:
        use_tabular_figures(font)
        rename(font, "Inter Tabular")
    unkern_figures(font)
    options = subset.Options(
        layout_features=["kern"], hinting=False, notdef_outline=True, recalc_timestamp=False,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17], drop_tables=["STAT", "GDEF", "gasp", "prep", "GSUB"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)
    font.save(target)


def build_form_font(source, target):
    """What readers set the text of form fields in: embedded whole, so it must be small."""
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, recalc_timestamp=False, name_IDs=[0, 1, 2, 6, 13, 14],
        drop_tables=["GPOS", "GSUB", "GDEF", "STAT", "gasp", "prep"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=FORM_CHARACTERS)
    subsetter.subset(font)
    rename(font, "Inter Form")
    font.save(target)


def advance_widths(path):
    """Runs of neighbouring characters: [first code point, [width, width, …]] in units of the em."""
    font = TTFont(path)
    runs = []
    for code, glyph in sorted(font.getBestCmap().items()):
        width = font["hmtx"][glyph][0]
        if runs and runs[-1][0] + len(runs[-1][1]) == code:
            runs[-1][1].append(width)
        else:
            runs.append([code, [width]])
    return {"unitsPerEm": font["head"].unitsPerEm, "runs": runs}


def write_metrics(folder):
    """What the program must know of the fonts without opening them: which characters they have, and how wide."""
    weights = {"regular": "Inter-Regular.ttf", "semiBold": "Inter-SemiBold.ttf"}
    metrics = {weight: advance_widths(folder / name) for weight, name in weights.items()}
    (folder / "metrics.json").write_text(json.dumps(metrics, separators=(",", ":")) + "\n")


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    for name, (path, is_tabular) in FILES.items():
        build(source / path, target / name, is_tabular)
        print(name, (target / name).stat().st_size)
    build_form_font(target / "Inter-Regular.ttf", target / "InterForm-Regular.ttf")
    write_metrics(target)
    shutil.copyfile(source / "LICENSE_FONT", target / "OFL.txt")


main()
