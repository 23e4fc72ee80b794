"""Questions about criteria: how they are typed. Everybody may ask, in a channel as well."""

from dialogs import asking, asking_buttons
from dialogs.route import Route
from domain.asking import EXPLICIT
from views.cards.verbs import Verb

ASKING: dict[Verb, Route] = {
    Verb.ASK_NONE: Route(asking_buttons.none_of_these, in_channel=True),
    Verb.ASK_USEFUL: Route(asking_buttons.rate, in_channel=True),
    Verb.ASK_CHOOSE: Route(asking_buttons.choose, in_channel=True),
    Verb.ASK_SHOW: Route(asking_buttons.show, in_channel=True),
    Verb.ASK: Route(asking.ask, EXPLICIT, in_channel=True),  # last: a command is no question
}
