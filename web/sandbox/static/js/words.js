// What the page says, in both languages, and the way to put it on the page.
import { nl } from "./words-nl.js";
import { en } from "./words-en.js";

const CATALOGUES = { nl, en };
const ZONE = "Europe/Amsterdam";
const FORMATS = {
  time: { hour: "2-digit", minute: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  full: { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
};
const formatters = new Map();

export const language = () => document.documentElement.lang;

/** The words for a key; a value "@key" among the vars is itself looked up. */
export function t(key, vars = {}) {
  const found = CATALOGUES[language()][key];
  if (found === undefined) throw new Error(`No words for ${key}`);
  const filled = Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, lookUp(value)]));
  if (typeof found === "function") return found(filled);
  return found.replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? "");
}

function lookUp(value) {
  return typeof value === "string" && value.startsWith("@") ? t(value.slice(1)) : value;
}

export function formatMoment(at, format) {
  const key = `${language()}/${format}`;
  if (!formatters.has(key)) {
    const locale = language() === "en" ? "en-GB" : "nl-NL";
    formatters.set(key, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...FORMATS[format] }));
  }
  return formatters.get(key).format(new Date(at));
}

/** The day on which a moment falls, to compare with. */
export function dayOf(at) {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(new Date(at));
}

export function translateOne(node) {
  const { t: text, tLabel, tTitle, tPlaceholder, vars, format } = node.dataset;
  const filled = vars ? JSON.parse(vars) : {};
  if (text) node.textContent = t(text, filled);
  if (tLabel) node.setAttribute("aria-label", t(tLabel, filled));
  if (tTitle) node.title = t(tTitle, filled);
  if (tPlaceholder) node.placeholder = t(tPlaceholder, filled);
  if (format) node.textContent = formatMoment(node.dateTime, format);
}

/** The whole page in the language just chosen; what was typed or pressed stays. */
export function translateAll() {
  const marked = "[data-t],[data-t-label],[data-t-title],[data-t-placeholder],[data-format]";
  for (const node of document.querySelectorAll(marked)) translateOne(node);
  document.title = t("page.title");
}
