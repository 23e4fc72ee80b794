"""The house style of documents in the terminal."""

import pytest

from tests.house_styles import saved, style

HERE = ("monitor", "house-style", "--municipality", "helmond")


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(saved(style()))
    return path


def test_a_house_style_is_set_looked_at_and_removed(settled, letter):
    assert "nog geen eigen huisstijl" in settled(*HERE).output
    assert "zien de Word-documenten van de monitor eruit als brief.docx" in (
        settled(*HERE, letter).output
    )
    assert "eruit als brief.docx, sinds" in settled(*HERE).output
    assert "De huisstijl brief.docx is weg" in settled(*HERE, "--remove").output
    assert "Er is geen huisstijl in gebruik" in settled(*HERE, "--remove").output


def test_what_can_not_be_is_refused(settled, letter, tmp_path):
    large = tmp_path / "groot.docx"
    large.write_bytes(b"PK\x03\x04" + b"0" * 6_000_000)

    assert "niet allebei" in settled(*HERE, letter, "--remove").output
    assert "kan het bestand weg.docx niet vinden" in settled(*HERE, tmp_path / "weg.docx").output
    assert "hoogstens 5 MB" in settled(*HERE, large).output
