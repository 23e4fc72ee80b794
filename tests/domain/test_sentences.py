"""What people write about their actions, and what it is understood as."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plans import PeriodKind, Status
from domain.sentences import Doubt, Said, Title, index, understand
from tests.domain.sentence_score import labelled_in, score, titles_of
from tests.slowness import slowness

TODAY = date(2019, 1, 15)
BOUNDED = (
    "Papier", "IT Hardware", "Textielinzameling", "MFSA De Braak", "Zwemvoorziening",
    "Leerlingenvervoer", "Groenonderhoud", "Doorlopende inkoop van stroom",
)  # fmt: skip
TITLES = (
    *(Title(text, PeriodKind.BOUNDED) for text in BOUNDED),
    Title("Zwerfafval ruimen", PeriodKind.CONTINUOUS, "7.2"),
)
SHUFFLED = """papier textiel klaar niet loopt 40 % ? . , : nee wacht op gisteren maar en beide alles
ongewijzigd behalve alleen nog stil gegund workshop 1 2 na ook dat was"""
unhurried = settings(deadline=None)


def read(text, titles=TITLES, today=TODAY):
    return understand(text, titles, today)


def told(text):
    """Return what was told, by title; only for what is surely understood."""
    understood = read(text)
    assert understood.sure, understood
    return {TITLES[said.action].text: said for said in understood.told}


def doubts(text):
    return [unclear.doubt for unclear in read(text).unclear]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("papier is klaar, contract getekend", Status.COMPLETED),
        ("papier is niet klaar", Status.RUNNING),
        ("papier is bijna klaar", Status.RUNNING),
        ("papier is voorlopig gegund, de standstill loopt", Status.RUNNING),
        ("hopelijk is papier volgende week klaar", Status.RUNNING),
        ("papier is nog niet begonnen", Status.PLANNED),
        ("papier gaat niet door", Status.DROPPED),
        ("wij hebben niks gedaan aan groen deze periode", None),
        ("no change on papier", None),
        ("papeir is afgerond", Status.COMPLETED),
        ("papier was klaar maar is weer open", Status.RUNNING),
        ("papier klaar nee wacht papier 80%", Status.RUNNING),
        ("papier klaar op 1 maart", Status.RUNNING),
        ("papier ligt stil tot de rechter klaar is", Status.RUNNING),
    ],
)
def test_a_sentence_tells_the_status_of_an_action(text, status):
    (said,) = told(text).values()

    assert said.status is status


def test_several_actions_in_one_message_each_keep_their_own():
    said = told("papier en hardware zijn voltooid, leerlingen vervoer loopt")

    assert {title: one.status for title, one in said.items()} == {
        "Papier": Status.COMPLETED,
        "IT Hardware": Status.COMPLETED,
        "Leerlingenvervoer": Status.RUNNING,
    }


def test_what_is_stuck_runs_and_keeps_the_reason_as_a_note():
    said = told("leerlingenvervoer loopt vertraging op door bezwaar")["Leerlingenvervoer"]

    assert (said.status, said.blocked) == (Status.RUNNING, True)
    assert said.note == "loopt vertraging op door bezwaar"


def test_a_note_is_the_whole_clause_in_which_it_was_said():
    stuck = read("leerlingenvervoer ligt stil, Taxi Janssen heeft een kort geding aangespannen")
    dropped = read("papier gaat niet door, te duur")

    assert stuck.told[0].note == "Taxi Janssen heeft een kort geding aangespannen"
    assert dropped.told[0].note == "te duur"


def test_the_note_is_what_was_said_besides_the_plain_words_of_the_status():
    assert told("papier is klaar, contract getekend")["Papier"].note == "contract getekend"
    assert told("papier is klaar")["Papier"].note == ""
    assert told("papier is bijna klaar")["Papier"].note == "bijna klaar"


def test_since_when_is_the_day_that_was_named():
    said = told("leerlingenvervoer is gegund sinds vorige week donderdag")

    assert said["Leerlingenvervoer"].since == date(2019, 1, 10)


def test_the_rest_is_unchanged_when_that_is_said():
    understood = read("alles ongewijzigd behalve papier, die is getekend")

    assert understood.rest_unchanged
    assert [said.status for said in understood.told] == [Status.COMPLETED]


def test_an_action_is_named_by_its_number_too():
    (said,) = read("7.2 loopt").told

    assert TITLES[said.action].number == "7.2"


@pytest.mark.parametrize(
    "text",
    [
        "papier: eerste paal zit erin",
        "bij papier is de winnaar bekend",
        "hardware: Kees is de kabels aan elkaar aan het knopen, en dat gaat nog wel even zo door",
    ],
)
def test_what_no_word_of_a_status_tells_is_taken_to_run_and_not_for_sure(text):
    understood = read(text)

    assert [said.status for said in understood.told] == [Status.RUNNING]
    assert not understood.sure


def test_a_guess_says_that_it_is_one():
    (said,) = read("papier: Kees knoopt de kabels aan elkaar").told

    assert said.guessed


@pytest.mark.parametrize(
    "text",
    [
        "papier en karton",
        "papier hoort niet bij mij",
        "papier: wat zal ik zeggen",
        "papier werkt niet",
        "papier, ik hoop het beste ervan",
        "kun je papier op voltooid zetten zodra het contract getekend is?",
        "kun je papier op voltooid zetten als het getekend is",
        "ik heb nooit gezegd dat papier klaar is",
        "alles behalve papier is klaar",
    ],
)
def test_what_tells_nothing_is_not_guessed(text):
    assert not read(text).told


@pytest.mark.parametrize(
    "text",
    [
        "papier is klaar, de boel is gisteren in de fik gegaan",
        "papier is geloof ik vast geregeld door de buurman van Truus",
        "papier 20, textiel is gesprongen naar 5 voor half klaar",
        "papier is getekend en nooit vertelt iemand mij iets",
        "papier moet klaar zijn op 1 mei",
        "papier is klaar maar nog niet af",
        "papier is afgerint",
        "papier staat op -20%",
        "papier is 3 klaar",
    ],
)
def test_with_words_that_are_not_known_it_is_not_sure(text):
    assert not read(text).sure


@pytest.mark.parametrize(
    ("text", "status", "blocked"),
    [
        ("papier is in kannen en kruiken", Status.COMPLETED, None),
        ("papier ✅", Status.COMPLETED, None),
        ("papier is kloar", Status.COMPLETED, None),
        ("papier kunnen we afsluiten", Status.COMPLETED, None),
        ("papier was completed on 1 October", Status.COMPLETED, None),
        ("papier done so far", Status.RUNNING, None),
        ("papier is tot nu toe geleverd", Status.RUNNING, None),
        ("klaar met het bestek van papier", Status.RUNNING, None),
        ("papier had al klaar moeten zijn", Status.RUNNING, None),
        ("papier: klaar is het nog lang niet", Status.RUNNING, None),
        ("papier nog lang niet", Status.RUNNING, None),
        ("papier wordt nu opgestart", Status.RUNNING, None),
        ("papier wordt in maart geplet", Status.RUNNING, None),
        ("papier gaan we in maart pletten", Status.PLANNED, None),
        ("papier doen we in maart", Status.PLANNED, None),
        ("papier loopt nog niet", Status.PLANNED, None),
        ("papier moeten we nog opstarten", Status.PLANNED, None),
        ("papier is volgend jaar pas", Status.PLANNED, None),
        ("papier: de pers is geleverd, de inkt volgt", Status.RUNNING, None),
        ("papier getekend, start op 1 maart", Status.COMPLETED, None),
        ("papier start op 1 maart", Status.PLANNED, None),
        ("papier bijna, wacht alleen nog op de raad", Status.RUNNING, True),
        ("een afgewezen partij maakt bezwaar tegen papier, we wachten", Status.RUNNING, True),
        ("papier getekend op 30-2", Status.COMPLETED, None),
        ("papier is nog lang niet begonnen", Status.PLANNED, None),
        ("papier hangt bij juridisch", Status.RUNNING, True),
        ("papier is pas klaar als de raad akkoord is", Status.RUNNING, None),
        ("papier loopt niet meer, is afgerond", Status.COMPLETED, None),
        ("papier was nog niet getekend maar nu wel", Status.COMPLETED, None),
        ("papier is na veel vertraging toch klaar", Status.COMPLETED, None),
        ("papier is binnen en geleverd, wacht nu op sloten", Status.RUNNING, True),
        ("papier gaat dit jaar niet meer door", Status.DROPPED, None),
        ("papier gaat toch door", Status.RUNNING, None),
        ("papier: leveringsvertragingen", Status.RUNNING, True),
        ("papier: bestekstekeningen", Status.RUNNING, None),
        ("hopelijk kan papier volgende week verder op de pers", Status.RUNNING, None),
        ("papier: de aannemer wacht maar", Status.RUNNING, True),
        ("elke maand hetzelfde: papier ongewijzigd", None, None),
        ("papier: we wachten nog, kom ik op terug", Status.RUNNING, True),
    ],
)
def test_there_are_many_ways_to_say_it(text, status, blocked):
    (said,) = read(text).told

    assert (said.status, said.blocked) == (status, blocked)


def test_a_picture_after_a_word_only_cheers():
    (said,) = read("papier loopt ✅").told

    assert said.status is Status.RUNNING


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("papier is niet klaar, hardware wel", [Status.RUNNING, Status.COMPLETED]),
        ("papier is klaar, maar textiel dus niet", [Status.COMPLETED, Status.RUNNING]),
        ("papier is gegund en textiel idem", [Status.RUNNING, Status.RUNNING]),
        ("papier is gepland\ntextiel idem als papier", [Status.PLANNED, Status.PLANNED]),
    ],
)
def test_one_action_is_said_to_be_as_another_is_or_is_not(text, statuses):
    assert [said.status for said in read(text).told] == statuses


def test_a_bare_number_is_a_percentage_where_others_are():
    said = read("papier 20\nhardware 80 procent").told

    assert [one.percentage for one in said] == [20, 80]
    assert read("papier 400\nhardware 80 procent").told[0].action != 0


def test_until_a_day_is_no_since():
    (said,) = read("papier is published, suppliers can ask until Friday").told

    assert said.since is None


def test_about_eighty_percent_is_eighty():
    (said,) = read("papier een procent of tachtig").told

    assert said.percentage == 80


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("papier gunning afgelopen donderdag verstuurd", date(2019, 1, 10)),
        ("papier completed, handover was yesterday", date(2019, 1, 14)),
        ("papier was installed this morning", TODAY),
        ("papier is klaar, donderdag is de laatste streep gezet", date(2019, 1, 10)),
        ("papier heeft lang stilgelegen maar sinds 8 januari draaien we weer", date(2019, 1, 8)),
    ],
)
def test_a_day_goes_with_what_happened_on_it(text, day):
    (said,) = read(text).told

    assert said.since == day


@pytest.mark.parametrize(
    ("kind", "text", "status", "blocked"),
    [
        (PeriodKind.CONTINUOUS, "straat ligt stil", Status.PAUSED, None),
        (PeriodKind.BOUNDED, "straat ligt stil", Status.RUNNING, True),
        (None, "straat ligt stil", Status.PAUSED, None),
        (None, "straat ligt stil, wacht op de raad", Status.RUNNING, True),
        (PeriodKind.CONTINUOUS, "straat loopt, nummer drie is geleverd", Status.RUNNING, None),
        (PeriodKind.CONTINUOUS, "straat gepland, ligt stil", Status.PAUSED, None),
        (PeriodKind.BOUNDED, "straat ligt niet meer stil", Status.RUNNING, False),
    ],
)
def test_lying_still_is_read_by_the_kind_of_action(kind, text, status, blocked):
    (said,) = read(text, (Title("Straat", kind),)).told

    assert (said.status, said.blocked) == (status, blocked)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("stop maar met papier", Doubt.STOPPED),
        ("papier 400%", Doubt.BAD_PERCENTAGE),
        ("papier kom ik op terug", Doubt.NO_STATUS),
        ("papier is klaar, maar ook nog niet begonnen", Doubt.CONTRADICTION),
        ("zwerfafval is klaar", Doubt.NO_STATUS),
        ("de brug is klaar", Doubt.UNKNOWN_ACTION),
        ("zwembad de braak is bijna klaar", Doubt.WHICH_ACTION),
    ],
)
def test_what_is_not_clear_is_asked(text, doubt):
    assert doubts(text) == [doubt]


def test_what_holds_for_whichever_action_it_is_is_kept():
    (unclear,) = read("zwembad de braak is 40% klaar").unclear

    assert [TITLES[place].text for place in unclear.among] == ["MFSA De Braak", "Zwemvoorziening"]
    assert unclear.told == Said(-1, Status.RUNNING, 40, note=unclear.told.note)


@pytest.mark.parametrize("text", ["", "hoi", "is papier al klaar?", "wie doet papier", "?!"])
def test_a_question_or_a_greeting_is_no_report(text):
    assert not read(text).is_report


def test_words_that_are_no_words_name_nothing():
    assert not read("klaar" * 30 + " papier\u0345").told
    assert not read("\u2f00").is_report


def test_what_is_looked_up_is_forgotten_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(index, "_MOST_SEEN", 3)
    index.index_of.cache_clear()

    for fruit in ("aardappel banaan citroen druif", "eikel framboos gember hazelnoot"):
        assert read(f"papier is klaar {fruit}").told


def test_a_message_without_end_is_read_so_far_and_never_surely():
    understood = read("papier is klaar\n" * 7000)

    assert understood.unclear[-1].doubt is Doubt.NOT_UNDERSTOOD


@unhurried
@given(text=st.text(max_size=200))
def test_no_text_at_all_makes_reading_fail(text):
    understood = read(text)

    assert all(0 <= said.action < len(TITLES) for said in understood.told)


@unhurried
@given(said=st.lists(st.sampled_from(SHUFFLED.split()), max_size=25))
def test_a_since_day_is_never_after_today(said):
    understood = read(" ".join(said))

    assert all(one.since is None or one.since <= TODAY for one in understood.told)


@pytest.mark.parametrize(("part", "floor"), [("dev", 0.98), ("dev2", 0.95), ("own", 0.95)])
def test_the_sentences_that_were_looked_at_are_read_right(part, floor):
    reached = score(part)

    assert reached.right_reports / reached.asked >= floor


def test_what_it_is_sure_of_is_right():
    reached = score("dev", "dev2", "own")

    assert reached.right_when_sure / reached.sure >= 0.99


def test_nearly_half_of_what_is_written_is_read_surely():
    reached = score("dev", "dev2", "own")

    assert reached.sure / reached.asked >= 0.45


def test_of_the_sentences_that_nobody_looked_at_95_in_100_are_read_right():
    unseen = score("held")

    assert unseen.right_reports / unseen.asked >= 0.95


def test_of_what_it_says_it_is_sure_of_99_in_100_are_right():
    everything, unseen = score("dev", "dev2", "held"), score("held")

    assert everything.right_when_sure / everything.sure >= 0.99
    assert unseen.right_when_sure / unseen.sure >= 0.985


def test_every_label_names_titles_that_exist():
    for part in ("dev", "dev2", "held", "own"):
        for labelled in labelled_in(part):
            known = {title.text for title in labelled.titles}
            assert {report[0] for report in labelled.reports} <= known


@pytest.mark.timed
def test_a_sentence_against_200_titles_takes_less_than_2_ms():
    titles = tuple(Title(f"{t.text} {n}") for n in range(3) for t in titles_of("helmond"))[:200]
    sentences = [labelled.sentence for labelled in labelled_in("dev")]
    for sentence in sentences:
        understand(sentence, titles, TODAY)  # a warm index

    def milliseconds(sentence):
        best = float("inf")
        for _ in range(3):
            began = time.process_time()
            understand(sentence, titles, TODAY)
            best = min(best, time.process_time() - began)
        return best * 1000

    before = slowness()
    taken = sorted(map(milliseconds, sentences))

    assert taken[len(taken) // 2] < 2 * max(before, slowness())
