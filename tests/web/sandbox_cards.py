"""Cards for the tests of the sandbox: a small question, and one with everything that we use."""

from typing import Any

Json = dict[str, Any]


def card(*body: Json, actions: list[Json] | None = None) -> Json:
    schema = "http://adaptivecards.io/schemas/adaptive-card.json"
    shape = {"$schema": schema, "type": "AdaptiveCard", "version": "1.2", "body": list(body)}
    return {**shape, "actions": actions} if actions else shape


def text(words: str, **more: object) -> Json:
    return {"type": "TextBlock", "text": words, "wrap": True, **more}


def submit(title: str, **values: object) -> Json:
    return {"type": "Action.Submit", "title": title, "data": values}


def choices(*pairs: tuple[str, str]) -> list[Json]:
    return [{"title": title, "value": value} for title, value in pairs]


def tile(style: str, words: str) -> Json:
    lines = [text(words, weight="Bolder"), text("Toelichting erbij", isSubtle=True, spacing="None")]
    return {"type": "Container", "style": style, "items": lines}


STATUSES = choices(("Gepland", "planned"), ("Lopend", "running"), ("Voltooid", "completed"))

ASK = card(
    text("Papier", weight="Bolder", size="Large"),
    text("Hoe staat het ervoor? Nu: **lopend**, 40 %."),
    {"type": "Input.Text", "id": "note", "label": "Toelichting", "placeholder": "Optioneel"},
    actions=[submit("Vastleggen", verb="report", nonce="n-1"), submit("Weg ermee", verb="weg")],
)

THANKS = card(text("Dank je, *Papier* staat erin."))

EVERYTHING = card(
    text("Aan de slag in 2018-2020", style="heading", size="Large", weight="Bolder"),
    text("Met **vet**, *schuin*, een [link](https://example.org) en <b>geen html</b>:\n\n- een"),
    {
        "type": "RichTextBlock",
        "inlines": [
            {"type": "TextRun", "text": "Namens Saskia ", "weight": "Bolder"},
            {"type": "TextRun", "text": "(coördinator MVI)", "isSubtle": True},
        ],
    },
    {
        "type": "FactSet",
        "facts": [
            {"title": "Status", "value": "Lopend, 40 %"},
            {"title": "Afdeling", "value": "Openbare Ruimte"},
            {"title": "Gemeld", "value": "di 15 januari"},
        ],
    },
    {
        "type": "ColumnSet",
        "separator": True,
        "columns": [
            {"type": "Column", "width": "stretch", "items": [text("Leerlingenvervoer")]},
            {"type": "Column", "width": "auto", "items": [text("lopend", color="Good")]},
        ],
    },
    *[
        tile(style, words)
        for style, words in (
            ("good", "Op schema"),
            ("warning", "Let op"),
            ("attention", "Ligt stil"),
            ("accent", "Nieuw"),
            ("emphasis", "Ter informatie"),
        )
    ],
    {
        "type": "Container",
        "minHeight": "60px",
        "selectAction": submit("Open Textielinzameling", verb="open", id="a7"),
        "items": [text("Textielinzameling"), text("Tik om te openen", isSubtle=True)],
    },
    {
        "type": "ColumnSet",
        "selectAction": {"type": "Action.Submit", "data": {"verb": "open", "id": "a8"}},
        "columns": [
            {"type": "Column", "width": "stretch", "items": [text("Zwemvoorziening")]},
            {"type": "Column", "width": "auto", "items": [text("›")]},
        ],
    },
    {
        "type": "Input.Text",
        "id": "note",
        "label": "Toelichting",
        "isMultiline": True,
        "isRequired": True,
    },
    text("Hoeveel procent is klaar?"),
    {"type": "Input.Number", "id": "percentage", "placeholder": "0 tot 100"},
    {"type": "Input.Date", "id": "since", "label": "Sinds wanneer", "value": "2019-01-15"},
    {
        "type": "Input.ChoiceSet",
        "id": "status",
        "label": "Status",
        "style": "compact",
        "value": "running",
        "choices": STATUSES,
    },
    {
        "type": "Input.ChoiceSet",
        "id": "reader",
        "label": "Wie mag dit lezen?",
        "style": "expanded",
        "value": "coordinator",
        "choices": choices(("Alleen de coördinator", "coordinator"), ("De monitor", "monitor")),
    },
    {
        "type": "Input.ChoiceSet",
        "id": "themes",
        "label": "Thema's",
        "isMultiSelect": True,
        "style": "expanded",
        "choices": choices(("Circulair", "circular"), ("Klimaat", "climate")),
    },
    {"type": "ActionSet", "actions": [submit("Alles ongewijzigd", verb="same")]},
    actions=[
        submit("Vastleggen", verb="report"),
        submit("Er is iets veranderd", verb="changed"),
        submit("Later", verb="later"),
        {
            "type": "Action.OpenUrl",
            "title": "Bekijk de monitor",
            "url": "https://example.org/monitor",
        },
    ],
)
