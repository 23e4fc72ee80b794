"""A house style that nobody should bring: refused, or kept without what leads outside."""

import zipfile
from io import BytesIO

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as KINDS
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests import house_styles as made
from tests.house_styles import EVIL, changed, field, in_header, of_kind, part, saved, style, whole
from tests.views.documents.conftest import header_of, kept, refused
from tests.views.documents.monitor.helmond import described
from tests.views.documents.monitor.readers import parts_of, read_docx
from views.documents.house_style import child, keeping, reading
from views.documents.monitor.docx import write
from views.documents.zips import packed

HERE = pytest.mark.usefixtures("clean_here")
BLIP = "<w:r><w:drawing><wp:inline><a:blip {}/></wp:inline></w:drawing></w:r>"
NESTED = field("IF 1 = 1 ", "oud").replace(
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    field(f'INCLUDETEXT "{EVIL}"', "x") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
)


def led_outside(kind: str, xml: str, to: str = EVIL):
    """Return a style whose header leads to an address."""
    document = style()
    number = document.sections[0].header.part.relate_to(to, kind, is_external=True)
    return in_header(document, xml.format(number))


def huge() -> bytes:
    """Return a zip that is small, and becomes more than fits."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(child.KINDS, b"0" * (child.MOST_UNPACKED + 1))
    return content.getvalue()


def encrypted() -> bytes:
    content = bytearray(saved(style()))
    at = content.index(b"PK\x01\x02")  # the first entry, as the directory at the end has it
    content[at + 8] |= 1
    return bytes(content)


@HERE
@pytest.mark.parametrize(
    ("content", "key"),
    [
        (of_kind(saved(style()), "ms-word.document.macroEnabled.main"), "house_style.macros"),
        (packed([(child.KINDS, child.DOCUMENT)]), "house_style.no_docx"),
        (made.with_part(saved(style()), "word/vbaProject.bin", b"x"), "house_style.macros"),
        (of_kind(saved(style()), "spreadsheetml.sheet.main"), "house_style.no_docx"),
        (changed(saved(style()), _rels__rels=("officeDocument/2006/relationships/officeDocument",
                 "x")), "house_style.no_docx"),
        (huge(), "house_style.unpacks_too_large"),
        (encrypted(), "file.encrypted"),
        (changed(saved(style()), settings_xml=("<w:settings", "<!DOCTYPE x><w:settings")),
         "house_style.damaged"),
        (saved(made.without_styles(style(), "Heading 1", "Heading 2")), "house_style.no_headings"),
        (changed(saved(style()), document_xml=('w:right="1417"', 'w:right="8000"')),
         "house_style.no_room"),
        (saved(led_outside(KINDS.IMAGE, BLIP.format('r:link="{}"'))),
         "house_style.linked_picture"),
        (saved(led_outside(KINDS.OLE_OBJECT, "<w:r><w:object r:id='{}'/></w:r>")),
         "house_style.embedded"),
    ],
)  # fmt: skip
def test_what_can_do_harm_is_refused(content, key):
    assert refused(content) == key


@HERE
def test_a_template_on_another_computer_is_not_fetched():
    document = style()
    settings = document.part._settings_part
    kind = KINDS.SETTINGS.replace("settings", "attachedTemplate")
    number = settings.relate_to(f"{EVIL}/t.dotm", kind, is_external=True)
    link = parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{number}"/>')
    settings.element.insert(0, link)

    content = kept(document)

    assert EVIL not in whole(content)
    assert "attachedTemplate" not in whole(content)


@HERE
@pytest.mark.parametrize(
    "xml",
    [
        field(f'INCLUDEPICTURE "{EVIL}/x.png"', "oud"),
        field("DDEAUTO c:\\\\windows\\\\cmd.exe", "oud"),
        NESTED,
        field(f'HYPERLINK "{EVIL}"', "oud").replace('w:fldCharType="end"', 'w:fldCharType="x"'),
        f"<w:fldSimple w:instr='INCLUDETEXT \"{EVIL}\"'><w:r><w:t>oud</w:t></w:r></w:fldSimple>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>oud</w:t></w:r>',
    ],
)
def test_of_a_field_that_asks_for_something_else_only_what_it_shows_is_kept(xml):
    header = header_of(kept(in_header(style(), xml)))

    assert "oud" in header
    for asked in (EVIL, "DDE", "INCLUDE", "instrText"):
        assert asked not in header


@HERE
def test_a_link_in_a_footer_is_kept_as_text():
    linked = led_outside(
        KINDS.HYPERLINK, '<w:hyperlink r:id="{}"><w:r><w:t>helmond.nl</w:t></w:r></w:hyperlink>'
    )

    header = header_of(kept(linked))

    assert "helmond.nl" in header
    assert "r:id" not in header.replace("r:embed", "")
    assert EVIL not in whole(kept(linked))


@HERE
def test_a_picture_that_shows_nothing_any_more_goes_and_one_that_does_stays():
    document = in_header(style(), BLIP.format('r:embed="rId99"'))
    held = next(iter(document.sections[0].header.part.rels))
    layer = '<a:imgProps><a:imgLayer r:embed="rId98"/></a:imgProps>'
    picture = f'<a:blip r:embed="{held}" r:link="rId98">{layer}</a:blip>'
    in_header(document, BLIP.replace("<a:blip {}/>", picture))

    header = header_of(kept(document))

    assert "rId99" not in header
    assert "rId98" not in header
    assert header.count("<w:drawing>") == 2


@HERE
def test_addresses_comments_and_instructions_in_drawings_are_taken_off():
    drawn = f'<w:r><w:pict src="{EVIL}/a" href="{EVIL}/b"/><!-- {EVIL} --><?run {EVIL}?></w:r>'

    assert EVIL not in whole(kept(in_header(style(), drawn)))


@HERE
def test_a_part_of_the_style_that_leads_somewhere_is_cut_loose():
    blip = f'<a:themeElements><a:blip {nsdecls("r")} r:embed="rId7"/>'
    content = changed(saved(style()), theme1_xml=("<a:themeElements>", blip))

    assert "a:blip" not in part(kept(content), "word/theme/theme1.xml")


@HERE
def test_a_logo_in_a_format_that_is_no_picture_is_left_out():
    drawn = changed(saved(style()), header1_xml_rels=("image1.png", "image1.svg"))

    assert not [name for name in parts_of(kept(drawn)) if "media" in name]


@HERE
def test_every_document_in_such_a_style_still_opens():
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    document = in_header(style(), page + field("AUTHOR", "oud") + BLIP.format('r:embed="rId99"'))

    content = write(described(), kept(document))

    assert read_docx(content).title == "Monitor MVI Helmond"
    assert 'w:instr="PAGE"' in header_of(content)


@HERE
def test_running_out_of_memory_is_told_as_such(monkeypatch):
    def take_all(_: bytes) -> bytes:
        raise MemoryError

    monkeypatch.setattr(child, "keep", take_all)

    assert refused(style()) == "house_style.too_heavy"
    assert keeping.LEAST_ROOM


def test_the_child_cleans_as_we_do_and_what_is_damaged_ends_it_alone():
    inside = child.clean(saved(style()))

    assert reading.read(saved(style())) == inside
    assert refused(changed(saved(style()), styles_xml=("<w:styles", "<w:stijlen"))) == (
        "house_style.damaged"
    )
