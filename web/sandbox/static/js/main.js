// Puts the page together: the address says who is open, the store says what happened.
import { beginAgain, fetchPeople } from "./api.js";
import { askReset, askSecond } from "./dialogs.js";
import { el } from "./dom.js";
import { hush, tell, tellFailure } from "./notice.js";
import { Pane } from "./pane.js";
import { flatten, unreadMark } from "./people.js";
import * as route from "./route.js";
import { listen, state, store } from "./store.js";
import { drawTop } from "./top.js";
import { drawWelcome } from "./welcome.js";
import { translateAll } from "./words.js";

const main = document.getElementById("main");
const narrow = matchMedia("(max-width: 860px)");
const panes = new Map();
let municipalities = [];
let current = null;

const { second } = drawTop({
  onHome: route.closeAll,
  onReset: () => askReset(() => beginAgain().catch(tellFailure)),
  onSecond: () => askSecond(municipalities, route.openPeople(), route.openBeside),
});

const byId = (id) => flatten(municipalities).find((person) => person.id === id);

async function loadPeople() {
  municipalities = (await fetchPeople()).municipalities;
}

/** Brings the page in line with the address. */
function show() {
  if (!state.ready) return;
  const wanted = route.openPeople().filter(byId);
  const fresh = wanted.filter((id) => !panes.has(id));
  for (const id of [...panes.keys()]) if (!wanted.includes(id)) panes.delete(id);
  second.hidden = wanted.length === 0 || !route.canOpenMore();
  document.body.dataset.open = String(wanted.length);
  if (wanted.length === 0) return welcome();
  for (const id of fresh) panes.set(id, new Pane(byId(id), { onLeave: route.closeAll, onClose: () => route.closeOne(id) }));
  if (!wanted.includes(current) || fresh.length) current = fresh.at(-1) ?? wanted.at(-1);
  const grid = el("div", { class: "panes" }, ...wanted.map((id) => panes.get(id).root));
  const title = el("h1", { class: "unseen", t: "chat.title" });
  main.replaceChildren(title, ...(wanted.length > 1 ? [tabs(wanted)] : []), grid);
  for (const id of wanted) if (!fresh.includes(id)) panes.get(id).toEnd();
  for (const id of fresh) start(panes.get(id));
  turnTo(current);
}

function start(pane) {
  pane.fill();
  pane.begin();
}

async function welcome() {
  const back = main.querySelector(".panes") !== null;
  current = null;
  main.replaceChildren(drawWelcome(municipalities, route.openOnly));
  if (back) main.querySelector("h1").focus();
  if (!back) return;
  await loadPeople().catch(tellFailure); // the number of open actions may have changed
  if (current === null) main.querySelector(".welcome")?.replaceWith(drawWelcome(municipalities, route.openOnly));
}

function tabs(wanted) {
  const buttons = wanted.map((id) =>
    el("button", { class: "tab", type: "button", "data-tab": id, onclick: () => turnTo(id) }, el("span", {}, byId(id).name), unreadMark(id)),
  );
  return el("nav", { class: "tabs", tLabel: "tabs" }, ...buttons);
}

/** On a narrow screen one chat at a time is in sight. */
function turnTo(id) {
  current = id;
  for (const [person, pane] of panes) pane.root.hidden = narrow.matches && person !== id;
  for (const tab of main.querySelectorAll(".tab")) {
    if (tab.dataset.tab === id) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  const pane = panes.get(id);
  if (!pane) return;
  pane.toEnd();
  pane.field.focus();
  for (const one of panes.values()) one.seen();
}

function onPane(name, act) {
  store.addEventListener(name, ({ detail }) => {
    const pane = panes.get(detail.person);
    if (pane) act(pane, detail);
  });
}

onPane("message", (pane, { message }) => pane.add(message));
onPane("update", (pane, { message }) => pane.update(message));
onPane("delete", (pane, { id }) => pane.remove(id));
onPane("typing", (pane) => pane.showTyping());
store.addEventListener("ready", async () => {
  await loadPeople().catch(tellFailure);
  panes.clear();
  show();
});
store.addEventListener("reset", async () => {
  await loadPeople().catch(tellFailure);
  panes.clear();
  if (route.openPeople().length) route.closeAll();
  else show();
  tell("notice.reset");
});
let silence;
store.addEventListener("offline", () => {
  clearTimeout(silence);
  silence = setTimeout(() => tell("notice.offline", { stays: true }), 1500);
});
store.addEventListener("online", () => {
  clearTimeout(silence);
  hush();
});
document.addEventListener("chat-with", ({ detail }) => {
  const person = flatten(municipalities).find(({ address }) => address === detail);
  if (!person) tell("notice.nobody");
  else if (route.openPeople().includes(person.id)) turnTo(person.id);
  else route.openBeside(person.id);
});
addEventListener("hashchange", show);
narrow.addEventListener("change", () => current && turnTo(current));
document.addEventListener("visibilitychange", () => panes.forEach((pane) => pane.seen()));
translateAll();
listen();
