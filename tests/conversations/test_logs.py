"""The logs say what happened, never who did it or what they wrote."""

import logging


async def test_no_log_names_a_person_or_what_they_wrote(marco, capsys, caplog, monkeypatch):
    caplog.set_level(logging.DEBUG)
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", note="geheim van de smid")
    marco.exchange.connector_status = 403
    await marco.says("onbegrepen geheim")
    marco.exchange.break_database(monkeypatch)
    await marco.exchange.post(marco.activity(text="nog een geheim"))

    ours = [record for record in caplog.records if record.name != "aiohttp.access"]  # switched off
    logged = "\n".join(map(str, map(vars, ours))) + "".join(capsys.readouterr())
    assert "turn failed" in logged
    for secret in ("geheim", "Marco", marco.account, marco.conversation, "helmond.example"):
        assert secret not in logged
