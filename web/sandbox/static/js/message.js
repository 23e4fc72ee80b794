// One message: who, when, and what was said.
import { avatar, el, icon, moment } from "./dom.js";
import { drawCard } from "./cards.js";
import { messageHtml } from "./markdown.js";

const CARD = "application/vnd.microsoft.card.adaptive";
const OFFER = "application/vnd.microsoft.teams.card.file.consent";
let drawn = 0;

export function drawMessage(message, person, onPress) {
  if (message.author === "system") return drawLine(message, person);
  drawn += 1;
  const head = drawHead(message, person);
  head.id = `said-${drawn}`;
  const body = el("div", { class: "body" }, head, ...drawContent(message, person, onPress));
  const face = message.author === "bot" ? avatar("MVI-bot", "bot") : null;
  const props = { class: `message from-${message.author}`, "data-id": message.id, "aria-labelledby": head.id, tabindex: "-1" };
  return el("article", props, face, body);
}

function drawHead(message, person) {
  const who = message.author === "bot" ? el("span", { class: "who", t: "brand" }) : el("span", { class: "who", t: "message.you", vars: { name: person.name } });
  const edited = message.edited ? el("span", { class: "edited", t: "message.edited" }) : null;
  return el("p", { class: "head" }, who, " ", moment(message.at, "time"), edited ? " " : null, edited);
}

function drawLine({ id, line, at, ...vars }, person) {
  const words = el("span", { t: `line.${line}`, vars });
  const when = line === "clock_moved" ? [" ", moment(at, "full"), ".", ...drawGot(vars.got ?? [], person)] : [];
  return el("p", { class: `line line-${line}`, "data-id": id }, words, ...when);
}

/** Who else was written to while the clock moved: an invitation to look there as well. */
function drawGot(got, person) {
  const names = got.filter((name) => name !== person.name);
  return names.length ? [" ", el("span", { t: "line.got", vars: { names } })] : [];
}

function drawContent(message, person, onPress) {
  if (message.author === "person") return [drawOwn(message)];
  const lang = (message.locale ?? person.language).slice(0, 2);
  const parts = message.text ? [drawText(message, lang)] : [];
  for (const attachment of message.attachments ?? []) {
    parts.push(drawAttachment(attachment, lang, (press) => onPress({ ...press, replyToId: message.id })));
  }
  return parts;
}

function drawOwn({ text, pressed, file }) {
  if (file) return el("div", { class: "bubble plain file" }, icon("clip"), el("span", { class: "unseen", t: "message.file" }), " ", el("span", {}, file));
  if (text) return el("div", { class: "bubble plain" }, text);
  const title = pressed ? el("span", { class: "choice" }, pressed) : el("span", { class: "choice", t: "message.pressed.untitled" });
  return el("div", { class: "bubble pressed" }, el("span", { class: "unseen", t: "message.pressed" }), " ", title);
}

function drawText({ text, textFormat }, lang) {
  if (textFormat === "plain") return el("div", { class: "bubble plain", lang }, text);
  const bubble = el("div", { class: "bubble", lang });
  bubble.innerHTML = messageHtml(text); // escaped by the Markdown library: html is off
  return bubble;
}

function drawAttachment(attachment, lang, onPress) {
  if (attachment?.contentType === OFFER) return drawOffer(attachment, lang, onPress);
  if (attachment?.contentType !== CARD) return drawFile(attachment);
  try {
    return el("div", { class: "card", lang }, drawCard(attachment.content, onPress));
  } catch (error) {
    console.warn("A card that cannot be drawn", error, attachment);
    return el("p", { class: "bubble broken", t: "message.broken-card" });
  }
}

/** A file that the bot offers: as Teams, it asks before anything is stored. */
function drawOffer({ name, content }, lang, onPress) {
  const kilobytes = Math.max(1, Math.round((content?.sizeInBytes ?? 0) / 1024));
  const choices = [
    ["accept", "file.allow"],
    ["decline", "file.refuse"],
  ].map(([consent, t]) =>
    el("button", { type: "button", class: "ac-pushButton", t, onclick: ({ currentTarget }) => onPress({ consent, title: currentTarget.textContent }) }),
  );
  return el(
    "div",
    { class: "card offer" },
    el("p", { class: "offer-name" }, icon("clip"), el("span", {}, name), " ", el("span", { class: "offer-size", t: "file.size", vars: { kilobytes } })),
    content?.description ? el("p", { lang }, content.description) : null,
    el("p", { class: "offer-what", t: "file.wants" }),
    el("div", { class: "ac-actionSet" }, ...choices),
  );
}

function drawFile(attachment) {
  const url = attachment?.contentUrl ?? "";
  if (!/^https?:/i.test(url)) return el("p", { class: "bubble broken", t: "message.attachment" });
  const link = el("a", { href: url, target: "_blank", rel: "noopener noreferrer" });
  link.append(attachment.name ?? url);
  return el("p", { class: "bubble file" }, icon("clip"), link);
}
