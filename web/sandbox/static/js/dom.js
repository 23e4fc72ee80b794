// Making elements; words are given by key, so that a switch of language can put them anew.
import { translateOne } from "./words.js";

const WORDS = { t: "t", tLabel: "tLabel", tTitle: "tTitle", tPlaceholder: "tPlaceholder" };

/** el("button", {class: "x", t: "send", onclick}, child, "text") */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name in WORDS) node.dataset[WORDS[name]] = value;
    else if (name === "vars") node.dataset.vars = JSON.stringify(value);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  translateOne(node);
  return node;
}

/** A moment that is written in the page's language: "time", "day" or "full". */
export function moment(at, format, props = {}) {
  return el("time", { ...props, datetime: at, "data-format": format });
}

const SHAPES = {
  send: "M3 11.2 20.500 3.600a.7.7 0 0 1 .93.93L13.800 22l-3-7.800z M10.800 13.900l4.200-4.200",
  clip: "M19.500 11.500l-7.600 7.600a5 5 0 0 1-7.100-7.100l8-8a3.300 3.300 0 0 1 4.700 4.700l-7.800 7.800a1.700 1.700 0 0 1-2.400-2.400l7.100-7.100",
  close: "M6 6l12 12 M18 6L6 18",
  back: "M14.500 5.500L8 12l6.500 6.500",
  clock: "M12 3.500a8.500 8.500 0 1 0 .01 0z M12 7.500V12l3 2",
  people: "M9 4.500a3.500 3.500 0 1 0 .01 0z M2.800 19.500c.4-3.500 2.900-5.500 6.200-5.500s5.800 2 6.200 5.500 M18.500 9v6 M15.500 12h6",
  moon: "M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z",
  sun: "M12 8a4 4 0 1 0 .01 0z M12 2.500v2 M12 19.500v2 M2.500 12h2 M19.500 12h2 M5.300 5.300l1.400 1.400 M17.300 17.300l1.400 1.400 M5.300 18.700l1.400-1.400 M17.300 6.700l1.400-1.400",
  reset: "M4.500 12a7.500 7.500 0 1 0 2.400-5.500 M4.500 3.500v4h4",
  down: "M12 5v13 M6.500 12.500L12 18l5.500-5.500",
  search: "M10.500 4a6.500 6.500 0 1 0 .01 0z M15.500 15.500l5 5",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", `icon-${name}`);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** Initials in a colour that stays with the name; decoration only. */
export function avatar(name, kind = "person") {
  const parts = name.split(/\s+/).filter(Boolean);
  const initials = (parts[0]?.[0] ?? "") + (parts.length > 1 ? parts.at(-1)[0] : "");
  const hue = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  const looks = kind === "bot" ? "avatar bot" : `avatar hue-${hue}`;
  const face = el("span", { class: looks, "aria-hidden": "true" });
  face.append(kind === "bot" ? el("img", { src: "/sandbox/static/icon.svg", alt: "" }) : initials.toUpperCase());
  return face;
}
