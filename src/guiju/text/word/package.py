"""Opening a .docx: a zip of XML parts, refused with a sentence where it is something else or would do harm.

Nothing is unpacked before the zip's own directory has been looked at, no more bytes are taken from a part than that
directory announced, and a part with a document type is refused: Word writes none, and entities are how XML attacks a
reader.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from guiju.errors import Place, Problem, TextError

MAX_UNPACKED = 512 << 20
"""Bytes a document may unpack to; the pictures of a thick rule book stay well below."""
MAX_RATIO = 300
"""Unpacked to packed size; the XML of real documents stays under 60, a deflate bomb goes to 1000."""
SMALL = 16 << 20
"""Below this unpacked size the ratio does not matter."""
MAX_PARTS = 20_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = ("/officeDocument",)
_SAVE_AS = "请用 Word、WPS 或者 LibreOffice 打开它，另存为 .docx 后再试。"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to: the name of another part, or an address outside (`external`)."""

    kind: str
    target: str
    external: bool = False


@dataclass(frozen=True)
class Package:
    """The parts of one document, by name without a leading slash; `main` is the one with the text."""

    name: str
    parts: Mapping[str, bytes] = field(repr=False)
    main: str

    def xml(self, part: str) -> Element | None:
        """Return a part as XML, None if there is no such part; TextError if it is broken or dangerous."""
        content = self.parts.get(part)
        return None if content is None else _parsed(self.name, part, content)

    def relations(self, part: str) -> Mapping[str, Relation]:
        """Return what a part points to, by the identifier it uses for it."""
        folder, file = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        return (
            {} if root is None else {each.get("Id", ""): _relation(folder, each) for each in root.iter(_RELATIONSHIP)}
        )

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts that a part points to as `kind` (`styles`, `header`, …), in its order."""
        found = self.relations(part).values()
        return [each.target for each in found if not each.external and each.kind == kind and each.target in self.parts]


def open_package(content: bytes, name: str) -> Package:
    """Open the bytes of a .docx that is called `name`; TextError says why if it is none or must not be opened."""
    _refuse_other_formats(content, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_bomb(archive, name)
            parts = {
                each.filename.replace("\\", "/").lstrip("/"): _bounded(archive, each)
                for each in archive.infolist()
                if not each.is_dir()
            }
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _refusal(
            name, "damaged_document", "文件已损坏，打不开。", "断在半路的文件里，后面的文字读不出来。",
            "请向来源重新索取，或者用 Word、WPS 修复后另存。",
        ) from error  # fmt: skip
    return Package(name, parts, _main_part(parts, name))


def _refuse_other_formats(content: bytes, name: str) -> None:
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise _refusal(
                name, "encrypted_document", "文件设有打开密码。", "没有密码就读不到文字。",
                "请在 Word 或者 WPS 中取消密码后另存。",
            )  # fmt: skip
        what = "这是旧的 .doc（或者 .wps）格式，不是 .docx。"
        raise _refusal(name, "legacy_document", what, "旧格式的编号和表格没有公开一致的写法。", _SAVE_AS)
    if content.startswith(b"{\\rtf"):
        raise _refusal(name, "not_a_docx", "这是 RTF 文件，不是 .docx。", "后缀可以改，内容没有变。", _SAVE_AS)
    if content.startswith(b"%PDF"):
        what, why = "这是 PDF 文件，不是 .docx。", "PDF 里只有印出来的字，没有段落和编号。"
        raise _refusal(name, "not_a_docx", what, why, "请索取它的 Word 原件。")
    if not content.startswith(b"PK"):
        raise _refusal(name, "not_a_docx", "这不是 .docx 文件。", "它不是 Word 文档的压缩包。", _SAVE_AS)


def _refuse_bomb(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if any(each.flag_bits & 0x1 for each in members):
        what, why = "文件设有打开密码。", "没有密码就读不到文字。"
        raise _refusal(name, "encrypted_document", what, why, "请取消密码后另存。")
    unpacked, packed = sum(each.file_size for each in members), sum(each.compress_size for each in members)
    if len(members) > MAX_PARTS or unpacked > MAX_UNPACKED or (unpacked > SMALL and unpacked > MAX_RATIO * packed):
        raise _refusal(
            name, "document_bomb",
            f"文件展开后有 {unpacked / 2**20:,.0f} MB，是压缩后的 {unpacked // max(packed, 1)} 倍，拒绝打开。",
            "这样的文件会占满内存，正常的文档没有这么大的压缩比。",
            "请核实来源；确是图片过多的，请压缩图片后另存。",
        )  # fmt: skip


def _bounded(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return a member's bytes, never more than the directory announced: the directory may lie."""
    with archive.open(member) as stream:
        return stream.read(member.file_size)


def _main_part(parts: Mapping[str, bytes], name: str) -> str:
    content = parts.get("_rels/.rels")
    root = _parsed(name, "_rels/.rels", content) if content is not None else None
    relations = [] if root is None else [_relation("", each) for each in root.iter(_RELATIONSHIP)]
    for each in relations:
        if each.kind == "officeDocument" and each.target in parts:
            if b"wordprocessingml" in parts[each.target][:65536]:
                return each.target
            what = "这是 Office 文件，但不是 Word 文档（可能是表格或者演示文稿）。"
            raise _refusal(name, "not_a_docx", what, "里面没有段落。", "请选择 .docx 文件。")
    if "word/document.xml" in parts:
        return "word/document.xml"
    why = "它是压缩包，里面没有 Word 的正文。"
    raise _refusal(name, "not_a_docx", "这不是 .docx 文件。", why, "如果是打包的多个文件，请先解压。" + _SAVE_AS)


def _relation(folder: str, element: Element) -> Relation:
    kind = element.get("Type", "").rsplit("/", 1)[-1]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, external=True)
    joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return Relation(kind, posixpath.normpath(joined))


def _parsed(name: str, part: str, content: bytes) -> Element:
    try:
        root = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        why = "Word 从不写这种声明，它只用来让程序读取别处的文件或者占满内存。"
        raise _refusal(
            name, "external_entities", f"其中的 {part} 带有文档类型声明或者实体，拒绝打开。", why, "请核实文件的来源。"
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        what = f"其中的 {part} 不是完整的 XML。"
        raise _refusal(
            name, "damaged_document", what, "这一部分的文字读不出来。", "请用 Word、WPS 修复后另存。"
        ) from error
    assert isinstance(root, Element)
    return root


def _refusal(name: str, code: str, what: str, why: str, remedy: str) -> TextError:
    return TextError(problems=[Problem(Place(name), what, why, remedy, code)])
