// The two questions that the page asks on top of itself; Escape closes both.
import { el, icon } from "./dom.js";
import { drawEveryone, drawSuggested, drawWaiting, flatten } from "./people.js";

function open(dialog) {
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

export function askReset(onYes) {
  const no = el("button", { class: "plain-button", type: "button", t: "reset.no", autofocus: true, onclick: () => dialog.close() });
  const yes = el("button", { class: "main-button", type: "button", t: "reset.yes", onclick: () => (dialog.close(), onYes()) });
  const title = el("h2", { id: "ask-reset", t: "reset.title" });
  const what = el("p", { t: "reset.what" });
  const dialog = el("dialog", { class: "ask", "aria-labelledby": title.id }, el("div", { class: "inside" }, title, what, el("div", { class: "answers" }, no, yes)));
  open(dialog);
}

export function askSecond(municipalities, already, onChosen) {
  const rest = municipalities
    .map((one) => ({ ...one, people: one.people.filter(({ id }) => !already.includes(id)) }))
    .filter(({ people }) => people.length > 0);
  const beside = flatten(municipalities).find(({ id }) => id === already[0]);
  const choose = (person) => (dialog.close(), onChosen(person));
  const title = el("h2", { id: "ask-second", t: "welcome.second" });
  const shut = el("button", { class: "quiet", type: "button", tLabel: "dialog.close", tTitle: "dialog.close", onclick: () => dialog.close() }, icon("close"));
  const head = el("div", { class: "dialog-head" }, title, shut);
  const inside = el("div", { class: "inside" }, head, drawWaiting(flatten(rest), choose), drawSuggested(flatten(rest), choose, beside), drawEveryone(rest, choose));
  const dialog = el("dialog", { class: "choose", "aria-labelledby": title.id }, inside);
  open(dialog);
}
