"""The faces of GB/T 9704 and what stands in for each on a machine that lacks it.

A Word file names one face a run. Which other one is as good is said once, in its font table: by name, by charset and by PANOSE.
"""

from dataclasses import dataclass
from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.parts.document import DocumentPart

_CHINESE: Final = "86"  # GB2312, so that a Chinese face is taken in its place, whatever it is called
_WESTERN: Final = "00"


@dataclass(frozen=True, slots=True)
class Face:
    """`instead`: other names and faces, the best first. `panose`: the shape of its letters in ten bytes, in hexadecimal."""

    name: str
    instead: tuple[str, ...]
    panose: str
    family: str = "auto"
    charset: str = _CHINESE


XIAOBIAOSONG: Final = Face(
    "方正小标宋简体",
    (
        "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05S",
        "华文中宋",
        "STZhongsong",
        "宋体",
        "SimSun",
        "STSong",
        "Noto Serif CJK SC",
    ),
    "02010600030101010101",
)
FANGSONG: Final = Face(
    "仿宋_GB2312",
    ("FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "宋体", "SimSun", "Noto Serif CJK SC"),
    "02010609030101010101",
    "modern",
)
HEITI: Final = Face(
    "黑体",
    ("SimHei", "华文黑体", "STHeiti", "微软雅黑", "Microsoft YaHei", "Noto Sans CJK SC"),
    "02010609060101010101",
    "modern",
)
KAITI: Final = Face(
    "楷体_GB2312",
    ("KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "宋体", "SimSun", "Noto Serif CJK SC"),
    "02010609060101010101",
    "modern",
)
SONGTI: Final = Face("宋体", ("SimSun", "华文宋体", "STSong", "Noto Serif CJK SC"), "02010600030101010101")
TIMES: Final = Face(
    "Times New Roman", ("Times", "Liberation Serif", "Nimbus Roman"), "02020603050405020304", "roman", _WESTERN
)
FACES: Final = (XIAOBIAOSONG, FANGSONG, HEITI, KAITI, SONGTI, TIMES)


def tell_faces(part: DocumentPart) -> None:
    """The font table of a document says what stands in for what."""
    for rel_id, relation in list(part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            part.drop_rel(rel_id)
    name = PackURI("/word/fontTable.xml")
    table = Part(name, CONTENT_TYPE.WML_FONT_TABLE, _font_table().encode(), part.package)
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def _font_table() -> str:
    said = "".join(
        f'<w:font w:name="{face.name}"><w:altName w:val="{",".join(face.instead)}"/><w:panose1 w:val="{face.panose}"/>'
        f'<w:charset w:val="{face.charset}"/><w:family w:val="{face.family}"/><w:pitch w:val="default"/></w:font>'
        for face in FACES
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{said}</w:fonts>'
