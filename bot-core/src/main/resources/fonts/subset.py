"""Cuts Noto Sans CJK TC down to what people's names are written with: subset.py COLLECTION.ttc RESULT.otf (needs fontTools)."""
import sys

from fontTools import subset
from fontTools.ttLib import TTCollection


def two_bytes(codec, first, last):
    found = set()
    for high in range(first, last + 1):
        for low in range(0x40, 0xFF):
            try:
                found |= {ord(c) for c in bytes([high, low]).decode(codec)}
            except UnicodeDecodeError:
                pass
    return found


names = {c for c in two_bytes("big5hkscs", 0x87, 0xFE) if 0x3400 <= c <= 0x9FFF}
wanted = names | two_bytes("big5", 0xA4, 0xF9) | two_bytes("gb2312", 0xB0, 0xF7) | two_bytes("euc_jp", 0xB0, 0xCF)
for first, last in [(0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x45F), (0x2010, 0x203F), (0x3000, 0x301F), (0x3041, 0x30FF),
                    (0x3105, 0x312F), (0xFF01, 0xFF5E), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2190, 0x2192)]:
    wanted |= set(range(first, last + 1))

font = next(f for f in TTCollection(sys.argv[1]).fonts if f["name"].getDebugName(1) == "Noto Sans CJK TC")
options = subset.Options(hinting=False, layout_features=[], glyph_names=False, notdef_outline=True)
options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "GPOS", "GSUB"]
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=wanted)
subsetter.subset(font)
font.save(sys.argv[2])
