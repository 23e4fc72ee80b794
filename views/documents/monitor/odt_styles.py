"""How the monitor looks as an OpenDocument text: its styles, its paper and its page numbers."""

from views.documents.docx_parts import FONT

BULLETS, NUMBERS = "Bullets", "Numbers"
LEFT, RIGHT, HEADER, HEADER_RIGHT = "Cell", "Cell_20_right", "Cell_20_head", "Cell_20_head_20_right"
FIGURES, WHOLE_ROW, LINED = "Figures", "Whole_20_row", "Lined"
WIDE, HIGH = 17.0, 26.9  # of the text, in centimetres
_INK, _LINE = "#1f2a44", "0.5pt solid #808080"
# Of a table, its rows and its cells: a text document knows these beside its text only.
OF_TABLES = (
    f'<style:style style:name="{FIGURES}" style:family="table"><style:table-properties'
    f' style:width="{WIDE}cm" table:align="left" table:border-model="collapsing"'
    ' style:may-break-between-rows="true"/></style:style>',
    f'<style:style style:name="{WHOLE_ROW}" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>',
    f'<style:style style:name="{LINED}" style:family="table-cell"><style:table-cell-properties'
    f' fo:border="{_LINE}" fo:padding-left="0.1cm" fo:padding-right="0.1cm"'
    ' fo:padding-top="0.02cm" fo:padding-bottom="0.02cm"/></style:style>',
)
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
)
# Each style: its name as shown, its parent, space before and after, size, and what else.
_PARAGRAPHS = (
    ("Text body", "Standard", "0.05", "0.1", "10", "", ""),
    ("Title", "Standard", "0", "0", "18", "chapter", "bold"),
    ("Subtitle", "Standard", "0", "0.1", "10", "chapter", ""),
    ("Heading 1", "Standard", "0.22", "0.04", "11.5", "chapter", "bold"),
    ("Heading 2", "Standard", "0.18", "0", "10", "chapter", "bold"),
    ("Caption", "Standard", "0.15", "0.08", "9", "extra", "bold"),
    ("Between", "Standard", "0", "0", "4", "extra", ""),
    ("List item", "Standard", "0", "0", "10", "list", ""),
    ("Cell", "Standard", "0.03", "0.03", "9", "extra", ""),
    ("Cell right", "Cell", "0.03", "0.03", "9", "extra", ""),
    ("Cell head", "Cell", "0.03", "0.03", "9", "extra", "bold"),
    ("Cell head right", "Cell", "0.03", "0.03", "9", "extra", "bold"),
    ("Footer", "Standard", "0", "0", "10", "extra", ""),
)


def styles_xml(language: str) -> bytes:
    """Return the styles; `language` as in "nl-NL" is what all text is written in."""
    spoken, _, country = language.partition("-")
    paragraphs = "".join(_paragraph(*one) for one in _PARAGRAPHS)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles {_NAMES}'
        f' office:version="1.3"><office:font-face-decls><style:font-face style:name="{FONT}"'
        f' svg:font-family="{FONT}, Carlito" style:font-family-generic="swiss"'
        f' style:font-pitch="variable"/></office:font-face-decls><office:styles>'
        f'<style:default-style style:family="paragraph"><style:text-properties'
        f' style:font-name="{FONT}" fo:font-size="10pt" fo:language="{spoken}"'
        f' fo:country="{country}"/></style:default-style>'
        f'<style:default-style style:family="graphic"><style:text-properties'
        f' fo:language="{spoken}" fo:country="{country}"/></style:default-style>'
        f'<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
        f"{paragraphs}{_graphic()}{_lists()}</office:styles>{_paper()}</office:document-styles>"
    ).encode()


def _paragraph(  # noqa: PLR0913 - the columns of the table above
    shown: str, parent: str, before: str, after: str, size: str, kind: str, weight: str
) -> str:
    heading = shown.startswith("Heading")
    level = f' style:default-outline-level="{shown[-1]}"' if heading else ""
    room = ' fo:keep-with-next="always"' if heading or shown == "Caption" else ""
    room += ' fo:text-align="end"' if shown.endswith("right") else ""
    room += ' fo:text-align="center"' if shown == "Footer" else ""
    looks = f' fo:font-weight="{weight}"' if weight else ""
    looks += f' fo:color="{_INK}"' if kind == "chapter" else ""
    classed = f' style:class="{kind}"' if kind else ""
    return (
        f'<style:style style:name="{shown.replace(" ", "_20_")}" style:display-name="{shown}"'
        f' style:family="paragraph" style:parent-style-name="{parent}"{level}{classed}>'
        f'<style:paragraph-properties fo:margin-top="{before}cm" fo:margin-bottom="{after}cm"'
        f'{room}/><style:text-properties fo:font-size="{size}pt"{looks}/></style:style>'
    )


def _graphic() -> str:
    return (
        '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties'
        ' style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>'
    )


def _lists() -> str:
    """Return the two ways of a list; each list counts from 1."""
    place = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab"'
        ' text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/>'
        "</style:list-level-properties>"
    )
    return (
        f'<text:list-style style:name="{BULLETS}"><text:list-level-style-bullet text:level="1"'
        f' text:bullet-char="•">{place}</text:list-level-style-bullet></text:list-style>'
        f'<text:list-style style:name="{NUMBERS}"><text:list-level-style-number text:level="1"'
        f' style:num-format="1" style:num-suffix="." text:start-value="1">{place}'
        "</text:list-level-style-number></text:list-style>"
    )


def _paper() -> str:
    """Return an A4 with its page numbers: "1 / 3"."""
    return (
        '<office:automatic-styles><style:page-layout style:name="A4">'
        '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
        ' style:print-orientation="portrait" fo:margin-top="1.4cm" fo:margin-bottom="0.7cm"'
        ' fo:margin-left="2cm" fo:margin-right="2cm"/><style:header-style/><style:footer-style>'
        '<style:header-footer-properties fo:min-height="0.7cm" fo:margin-top="0.2cm"/>'
        "</style:footer-style></style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="A4"><style:footer><text:p text:style-name="Footer">'
        '<text:page-number text:select-page="current">1</text:page-number> / '
        "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
        "</office:master-styles>"
    )
