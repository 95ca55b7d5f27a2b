"""Word documents written by hand as XML: only what a test needs, nothing a maker would add."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000 1f15c4890000000d49444154789c6360000000000200 01e221bc330000000049454e44ae426082".replace(" ", "")
)  # fmt: skip
_ROOTS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
          "comments": "comments", "header": "hdr", "footer": "ftr"}  # fmt: skip


def t(text, *, bold=False, size=None, extra=""):
    """A run with a text."""
    properties = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{size}"/>' if size else "") + extra
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs, style=None, num=None, level=0, jc=None, outline=None, extra=""):
    """A paragraph; runs are texts or XML."""
    inside = "".join(run if run.startswith("<") else t(run) for run in runs)
    properties = (
        (f"<w:pStyle w:val={quoteattr(style)}/>" if style else "")
        + (f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if num is not None else "")
        + (f'<w:jc w:val="{jc}"/>' if jc else "")
        + (f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "")
        + extra
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def tc(*paragraphs, span=None, merge=None):
    """A cell; paragraphs are texts or XML; `merge` is restart or continue."""
    inside = "".join(each if each.startswith("<w:") else p(each) for each in paragraphs or ("",))
    properties = (f'<w:gridSpan w:val="{span}"/>' if span else "") + (f'<w:vMerge w:val="{merge}"/>' if merge else "")
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def tbl(*rows, heads=0):
    """A table of rows of cells; cells are texts or XML."""
    inside = ""
    for at, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if at < heads else ""
        inside += f"<w:tr>{head}{''.join(cell if cell.startswith('<w:tc>') else tc(cell) for cell in row)}</w:tr>"
    return f"<w:tbl><w:tblPr/>{inside}</w:tbl>"


def style(style_id, name, *, based_on=None, outline=None, num=None, level=None, default=False, run=""):
    """A paragraph style."""
    properties = (f'<w:numPr><w:ilvl w:val="{level or 0}"/><w:numId w:val="{num}"/></w:numPr>' if num else "") + (
        f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ""
    )
    based = f"<w:basedOn w:val={quoteattr(based_on)}/>" if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId={quoteattr(style_id)}{" w:default=" + chr(34) + "1" + chr(34) if default else ""}>'
        f"<w:name w:val={quoteattr(name)}/>{based}<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def lvl(at, form, text, *, start=1, style_id=None, restart=None, legal=False):
    """A level of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        + (f'<w:lvlRestart w:val="{restart}"/>' if restart is not None else "")
        + (f"<w:pStyle w:val={quoteattr(style_id)}/>" if style_id else "")
        + ("<w:isLgl/>" if legal else "")
        + f"<w:lvlText w:val={quoteattr(text)}/></w:lvl>"
    )


def numbering(abstract, nums):
    """The numbering part: levels by abstract list; for each list its abstract list and XML of overrides."""
    return "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>' for key, levels in abstract.items()
    ) + "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'
        for key, (of, override) in nums.items()
    )


def picture(relation="rImage1"):
    """A run with a picture."""
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1"/><a:blip r:embed="{relation}"/></wp:inline></w:drawing></w:r>'


def box(*paragraphs):
    """A run with a text box, as a modern Word writes it and as an older one would read it."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(instruction, *result):
    """The runs of a field with its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note(number, *paragraphs, element="footnote"):
    """A footnote or endnote of the notes part."""
    return f'<w:{element} w:id="{number}">{"".join(paragraphs)}</w:{element}>'


def docx(*body, parts=None, pictures=None, main="word/document.xml"):
    """The bytes of a .docx: `parts` are the insides of styles, numbering, footnotes, header …, by name."""
    parts, pictures = parts or {}, pictures or {}
    files = {main: f"<w:document {NAMES}><w:body>{''.join(body)}</w:body></w:document>"}
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name in parts
    ) + "".join(f'<Relationship Id="{key}" Type="{R}/image" Target="media/{key}.png"/>' for key in pictures)
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = f"<w:{_ROOTS[name]} {NAMES}>{inside}</w:{_ROOTS[name]}>"
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{names}">{relations}</Relationships>'
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{names}"><Relationship Id="r1" Type="{R}/officeDocument" Target="{main}"/></Relationships>'
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    ours = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{ours}.{name}+xml"/>' for name in parts)
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{types}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="png" ContentType="image/png"/><Override PartName="/{main}" ContentType="{ours}.document.main+xml"/>'
        f"{overrides}</Types>"
    )
    return packed(files | {f"word/media/{key}.png": content for key, content in pictures.items()})


def packed(files):
    """The bytes of a zip with these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
