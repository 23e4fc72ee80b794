// "Who would you like to be?": a few to begin with, then everybody by municipality and department.
import { avatar, el, icon } from "./dom.js";
import { store, unreadOf } from "./store.js";

/** The people with what their municipality is called, in the order of the server. */
export const flatten = (municipalities) => municipalities.flatMap(({ people }) => people);

const A_FEW = 6; // open actions: enough to see the point, few enough to see them all

/** An ambassador of the first municipality with a few actions, its coordinator, and a colleague. */
function suggest(people, home) {
  const fewFirst = [...people].sort((a, b) => Math.abs(a.open_actions - A_FEW) - Math.abs(b.open_actions - A_FEW));
  const nearest = (wanted) => {
    const fit = fewFirst.filter(({ role }) => role === wanted);
    return fit.find(({ municipality_key: key }) => key === home) ?? fit[0];
  };
  return ["ambassador", "coordinator", "colleague"].map(nearest).filter(Boolean);
}

/** Beside an open chat the coordinator comes first, of the same municipality. */
export function drawSuggested(people, choose, beside = null) {
  const found = suggest(people, beside?.municipality_key ?? people[0]?.municipality_key);
  if (beside && beside.role !== "coordinator") found.sort((a, b) => (b.role === "coordinator") - (a.role === "coordinator"));
  const cards = found.map((person) =>
    el("li", {}, personButton(person, choose, "big", el("span", { class: "why", t: `why.${person.role}` }))),
  );
  return el("ul", { class: "suggested" }, ...cards);
}

/** Those with news that nobody has looked at; keeps itself up to date, and is away when there is none. */
export function drawWaiting(people, choose) {
  const list = el("ul", { class: "waiting" });
  const title = el("h2", { class: "waiting-title", t: "welcome.waiting" });
  const section = el("div", {}, title, list);
  onNews(section, () => {
    const found = people.filter(({ id }) => unreadOf(id) > 0);
    section.hidden = found.length === 0;
    if (found.length === list.children.length) return; // whoever stands on a button stays there
    list.replaceChildren(...found.map((person) => el("li", {}, personButton(person, choose, "small"))));
  });
  return section;
}

export function drawEveryone(municipalities, choose) {
  const none = el("p", { class: "none", t: "welcome.none", hidden: true });
  const groups = municipalities.map((municipality) => drawMunicipality(municipality, choose));
  const narrow = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of list.querySelectorAll("li[data-find]")) item.hidden = !words.every((word) => item.dataset.find.includes(word));
    for (const group of [...list.querySelectorAll(".department"), ...groups]) group.hidden = !group.querySelector("li:not([hidden])");
    none.hidden = groups.some((group) => !group.hidden);
  };
  const field = el("input", { type: "search", tLabel: "welcome.search", tPlaceholder: "welcome.search", oninput: narrow });
  const list = el("div", { class: "municipalities" }, ...groups);
  return el("div", { class: "everyone" }, el("div", { class: "search" }, icon("search"), field), list, none);
}

function drawMunicipality({ name, people }, choose) {
  const departments = new Map();
  for (const person of people) {
    const key = person.department ?? "";
    departments.set(key, [...(departments.get(key) ?? []), person]);
  }
  const named = [...departments].sort(([a], [b]) => (a === "") - (b === ""));
  const groups = named.map(([department, members]) => {
    const title = department ? el("h4", {}, department) : el("h4", { t: "person.no-department" });
    const items = members.map((person) => el("li", { "data-find": findable(person) }, personButton(person, choose, "small")));
    return el("div", { class: "department" }, title, el("ul", {}, ...items));
  });
  return el("section", { class: "municipality" }, el("h3", {}, name), el("div", { class: "departments" }, ...groups));
}

const findable = (person) => `${person.name} ${person.department ?? ""} ${person.municipality_name}`.toLowerCase();

function personButton(person, choose, size, extra = null) {
  const role = el("span", { class: "role", t: `role.${person.role}` });
  const isBig = size === "big";
  const where = isBig ? ` · ${person.department ?? person.municipality_name}` : null;
  const name = el("span", { class: "name" }, person.name);
  const facts = el("span", { class: "facts" }, role, where, isBig ? null : actionsOf(person));
  const text = el("span", { class: "text" }, name, facts, extra);
  const marks = el("span", { class: "marks" }, isBig ? actionsOf(person) : null, unreadMark(person.id));
  const props = { class: `person ${size}`, type: "button", "data-choose": person.id, onclick: () => choose(person.id) };
  return el("button", props, avatar(person.name), text, marks);
}

function actionsOf({ open_actions: count }) {
  return count > 0 ? el("span", { class: "count", t: "person.actions", vars: { count } }) : null;
}

/** How many messages wait; keeps itself up to date for as long as it is on the page. */
export function unreadMark(person) {
  const mark = el("span", { class: "unread", hidden: true });
  const refresh = () => {
    const count = unreadOf(person);
    mark.hidden = count === 0;
    mark.replaceChildren(el("span", { "aria-hidden": "true" }, String(count)), el("span", { class: "unseen", t: "unread", vars: { count } }));
  };
  onNews(mark, refresh);
  return mark;
}

/** Does it now, and again when messages come or were read, for as long as the node is on the page. */
export function onNews(node, refresh) {
  refresh();
  for (const name of ["message", "unread", "delete", "ready", "reset"]) {
    const listener = () => (node.isConnected ? refresh() : store.removeEventListener(name, listener));
    store.addEventListener(name, listener);
  }
}
