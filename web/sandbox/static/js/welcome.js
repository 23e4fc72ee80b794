// The first screen: what this is, what time it is there, and who you would like to be.
import { el } from "./dom.js";
import { drawEveryone, drawSuggested, drawWaiting, flatten } from "./people.js";
import { drawTime } from "./top.js";

export function drawWelcome(municipalities, choose) {
  const intro = el(
    "div",
    { class: "intro" },
    el("img", { src: "/sandbox/static/icon.svg", alt: "", width: "56", height: "56" }),
    el("h1", { t: "welcome.title", tabindex: "-1" }),
    el("p", { class: "lead", t: "welcome.what" }),
    el("p", { t: "welcome.private" }),
    el("p", { t: "welcome.try" }),
    el("p", { class: "then" }, el("span", { t: "welcome.clock" }), " ", drawTime("full"), "."),
  );
  return el("div", { class: "welcome" }, intro, ...drawChoice(municipalities, choose));
}

function drawChoice(municipalities, choose) {
  const title = el("h2", { t: "welcome.who" });
  const people = flatten(municipalities);
  if (people.length === 0) return [title, el("p", { t: "welcome.loading" })];
  return [
    drawWaiting(people, choose),
    title,
    el("p", { class: "hint", t: "welcome.suggested" }),
    drawSuggested(people, choose),
    el("h2", { class: "second", t: "welcome.everyone" }),
    drawEveryone(municipalities, choose),
  ];
}
