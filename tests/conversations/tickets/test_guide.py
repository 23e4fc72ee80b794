"""What the guide says of questions, the toolbox and words: to everybody what is theirs."""

EVERYBODY = (
    "welke criteria voor papier?",
    "vraag een expert",
    "mijn vragen",
    "mijn aanbestedingen",
)
COORDINATOR = (
    "catalogus", "niet begrepen", "wat is er gevraagd", "synoniemen", "wie zijn de experts",
)  # fmt: skip


async def test_help_names_to_each_what_they_can_ask(marco, saskia):
    to_marco, to_saskia = await marco.says("help"), await saskia.says("help")

    for words in (*EVERYBODY, "toolbox"):
        assert words in to_marco
        assert words in to_saskia
    for words in (*COORDINATOR, "openstaande vragen"):
        assert words not in to_marco
        assert words in to_saskia


async def test_who_is_expert_of_a_product_group_reads_where_the_questions_are(karin):
    assert "openstaande vragen" in await karin.says("help")
