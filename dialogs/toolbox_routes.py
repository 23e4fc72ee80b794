"""The toolbox in the table of what people can do: who may, and how it is typed."""

from dialogs import pages, toolbox, toolbox_decide, toolbox_store
from dialogs.route import Route
from domain.people import Role
from views.cards.verbs import Verb

_C = Role.COORDINATOR
_BOX = r"(?:de |the )?(?:mvi[- ])?toolbox"
TOOLBOX: dict[Verb, Route] = {
    Verb.TOOLBOX: Route(
        toolbox.look,
        rf"(?:open |toon |bekijk |show )?{_BOX}"
        rf"|wat (?:staat|zit) er in {_BOX}|what is in {_BOX}",
    ),
    Verb.TOOLBOX_ADD: Route(
        toolbox_store.ask,
        rf"(?:voeg (?:(?:iets|een artikel) )?toe aan|zet in|add (?:something |an article )?to)"
        rf" {_BOX}(?:[:,]? (?P<said>.+))?"
        rf"|(?:nieuw artikel|artikel toevoegen|new article|add an article)",
    ),
    Verb.TOOLBOX_SEARCH: Route(
        toolbox.search,
        rf"(?:zoek(?:en)? in|search(?: in)?) {_BOX}(?:[:,]? (?:(?:naar|op|for) )?(?P<said>.+))?"
        rf"|{_BOX}:? (?:(?:over|about) )?(?P<title>(?!(?:op|on) ).+)",
    ),
    Verb.TOOLBOX_SHOW: Route(toolbox.show_one),
    Verb.TOOLBOX_SAVE: Route(toolbox_store.save),
    Verb.TOOLBOX_APPROVE: Route(toolbox_decide.approve, role=_C),
    Verb.TOOLBOX_DECLINE: Route(toolbox_decide.decline, role=_C),
    Verb.TOOLBOX_EDIT: Route(toolbox_store.edit),
    Verb.TOOLBOX_RENEW: Route(toolbox_decide.renew),
    Verb.TOOLBOX_WITHDRAW: Route(toolbox_decide.withdraw),
    Verb.OPEN_PAGES: Route(
        pages.open_pages,
        r"(?:open(?:en)? )?(?:(?:de |the )?monitor )?(?:op (?:het )?web|on the web)"
        r"|(?:open |toon |show )?(?:het |de |the )?"
        r"(?:dashboard|website|webpagina'?s?|web ?pages?)"
        rf"|(?:open(?:en)? )?(?P<said>{_BOX}) (?:op (?:het )?web|on the web)",
    ),
}
