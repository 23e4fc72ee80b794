// Draws an adaptive card, and turns a press into what Teams would send.
import { hostConfig as dress } from "./host-config.js";
import { follow } from "./links.js";
import { cardHtml } from "./markdown.js";
import { repair } from "./repairs.js";

const AC = globalThis.AdaptiveCards;
AC.GlobalSettings.setTabIndexAtCardRoot = false;
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};
const hostConfig = new AC.HostConfig(dress);
hostConfig.hostCapabilities.addCapability("adaptiveCards", AC.Versions.v1_5); // what Teams says of itself

/** onPress gets {value, title}, or {text} for a button that says something. */
export function drawCard(source, onPress) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onAnchorClicked = (_element, anchor) => {
    follow(anchor.href);
    return true;
  };
  card.onExecuteAction = (action) => {
    if (action instanceof AC.OpenUrlAction) follow(action.url);
    else if (action instanceof AC.SubmitAction || action instanceof AC.ExecuteAction) onPress(pressed(action));
  };
  card.parse(source);
  const root = card.render();
  if (!root) throw new Error("An empty card");
  repair(root, card, source);
  return root;
}

/** What is in the button joined with what was filled in; `msteams` says how to send it. */
function pressed(action) {
  const value = { ...(typeof action.data === "object" ? action.data : {}) };
  const { msteams, ...rest } = value;
  if (msteams?.type === "imBack") return { text: msteams.value };
  if (msteams?.type === "messageBack") {
    return { value: msteams.value ?? rest, text: msteams.text, title: msteams.displayText ?? action.title };
  }
  return { value, title: rest.typed ?? action.title };
}
