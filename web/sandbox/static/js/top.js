// The bar at the top: the clock, a second person, language, theme, and beginning again.
import { moveClock } from "./api.js";
import { el, icon } from "./dom.js";
import { tellFailure } from "./notice.js";
import { openPeople } from "./route.js";
import { clockNow, store, waitingBeside } from "./store.js";
import { translateAll, translateOne } from "./words.js";

const root = document.documentElement;

export function drawTop({ onHome, onSecond, onReset }) {
  const home = el("button", { class: "brand", type: "button", onclick: onHome }, el("img", { src: "/sandbox/static/icon.svg", alt: "", width: "28", height: "28" }), el("span", { class: "brand-text" }, el("b", { t: "brand" }), el("small", { t: "brand.sub" })));
  const second = tool("people", "top.second", onSecond, { class: "tool with-words", id: "second" }, el("span", { t: "top.second" }));
  showWaiting(second);
  const words = el("button", { class: "tool words", type: "button", onclick: switchLanguage, tTitle: "top.language" }, el("span", { class: "long", t: "top.language" }), el("span", { class: "short", "aria-hidden": "true", t: "top.language.short" }));
  const dark = tool("moon", "top.dark", switchTheme, { class: "tool theme" });
  dark.append(icon("sun"));
  const reset = tool("reset", "top.reset", onReset, { class: "tool reset with-words" }, el("span", { t: "top.reset" }));
  document.getElementById("top").replaceChildren(home, drawClock(), el("div", { class: "tools" }, second, words, dark, reset));
  showTheme();
  return { second };
}

/** How many others have news: a mark on the button that opens their chat. */
function showWaiting(second) {
  const mark = el("span", { class: "unread corner", "aria-hidden": "true", hidden: true });
  second.append(mark);
  const refresh = () => {
    const count = waitingBeside(openPeople()).length;
    second.dataset.tLabel = second.dataset.tTitle = count ? "top.second.waiting" : "top.second";
    second.dataset.vars = JSON.stringify({ count });
    mark.hidden = count === 0;
    mark.textContent = String(count);
    translateOne(second);
  };
  for (const name of ["message", "unread", "delete", "ready", "reset"]) store.addEventListener(name, refresh);
  addEventListener("hashchange", refresh);
}

function tool(shape, key, onclick, props, ...children) {
  return el("button", { type: "button", tLabel: key, tTitle: key, onclick, ...props }, icon(shape), ...children);
}

function drawClock() {
  const ahead = (days, key) => el("button", { class: "ahead", type: "button", t: key, tLabel: `${key}.label`, onclick: () => moveClock(days).catch(tellFailure) });
  return el("div", { class: "clock", role: "group", tLabel: "top.clock" }, icon("clock"), drawTime("full"), ahead(1, "top.day"), ahead(7, "top.week"));
}

/** The time of the example, which runs on. */
export function drawTime(format) {
  const node = el("time", { datetime: clockNow(), "data-format": format });
  const refresh = () => {
    node.dateTime = clockNow();
    translateOne(node);
  };
  store.addEventListener("clock", refresh);
  setInterval(refresh, 5000);
  return node;
}

function switchLanguage() {
  root.lang = root.lang === "en" ? "nl" : "en";
  keep("language", root.lang);
  translateAll();
}

function switchTheme() {
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  keep("theme", root.dataset.theme);
  showTheme();
}

function showTheme() {
  document.querySelector(".tool.theme").setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
}

function keep(name, value) {
  try {
    localStorage.setItem(`mvi.${name}`, value);
  } catch {
    // storage is switched off: the choice lasts until the page is closed
  }
}
