// The chat of one person: header, messages, suggested answers and the composer.
import { answerOffer, openChat, press, sayText, sendFile } from "./api.js";
import { drawComposer } from "./composer.js";
import { avatar, el, icon, moment } from "./dom.js";
import { drawMessage } from "./message.js";
import { tellFailure } from "./notice.js";
import { markRead, messagesOf, state } from "./store.js";
import { dayOf } from "./words.js";

const NEAR_END = 140; // pixels; whoever reads further up is not pulled down
const BREATH = 3 * 60_000;
const TYPING = 3500; // a little longer than Teams shows it

/** Said in one breath: no need to say again who speaks. */
function follows(message, before) {
  if (!before || message.author === "system" || before.author !== message.author) return false;
  return Date.parse(message.at) - Date.parse(before.at) < BREATH;
}

export class Pane {
  constructor(person, { onLeave, onClose }) {
    this.person = person;
    this.log = el("div", { class: "log", role: "log", tabindex: "0", tLabel: "pane.log", vars: { name: person.name } });
    this.empty = el("p", { class: "empty", t: "pane.empty" });
    this.typing = el("p", { class: "typing", role: "status", hidden: true });
    this.chips = el("div", { class: "chips", role: "group", tLabel: "composer.chips", hidden: true });
    this.newest = el("button", { class: "newest", type: "button", hidden: true, onclick: () => this.toEnd() }, icon("down"), el("span", { t: "pane.newest" }));
    const onFile = (file) => this.send(sendFile(person.id, file));
    const composer = drawComposer(person, (text) => this.send(sayText(person.id, text)), onFile);
    this.field = composer.field;
    const foot = el("div", { class: "foot" }, this.newest, this.typing, this.chips, composer.form);
    const name = el("h2", { class: "name", id: `pane-${person.id}` }, person.name);
    this.root = el("section", { class: "pane", "aria-labelledby": name.id, "data-person": person.id }, this.head(name, onLeave, onClose), this.log, foot);
    this.log.addEventListener("scroll", () => this.seen());
  }

  head(name, onLeave, onClose) {
    const { person } = this;
    const facts = el("p", { class: "facts" }, el("span", { t: `role.${person.role}` }));
    for (const fact of [person.department, person.municipality_name]) if (fact) facts.append(" · ", fact);
    const back = el("button", { class: "quiet leave", type: "button", onclick: onLeave, tLabel: "pane.other", tTitle: "pane.other" }, icon("back"));
    const close = el("button", { class: "quiet shut", type: "button", onclick: onClose, tLabel: "pane.close", tTitle: "pane.close", vars: { name: person.name } }, icon("close"));
    return el("header", { class: "pane-head" }, back, avatar(person.name), el("div", { class: "naming" }, name, facts), close);
  }

  /** Everything said before; read out by nobody, because it is put there before the page shows it. */
  fill() {
    this.day = null;
    this.log.replaceChildren(this.empty);
    for (const message of messagesOf(this.person.id)) this.append(message);
    this.typing.hidden = true;
    this.suggest();
    this.toEnd();
  }

  async begin() {
    if (!(await this.send(openChat(this.person.id)))) return;
    this.suggest();
  }

  async send(request) {
    try {
      await request;
      return true;
    } catch (error) {
      tellFailure(error);
      return false;
    }
  }

  add(message) {
    const stays = this.isAtEnd() || message.author === "person";
    if (message.author === "bot") this.showTyping(false);
    const node = this.append(message);
    this.suggest();
    if (stays) this.show(node);
    else this.newest.hidden = false;
    this.seen();
  }

  append(message) {
    this.empty.remove();
    const day = dayOf(message.at);
    if (day !== this.day) this.log.append(el("p", { class: "day" }, moment(message.at, "day")));
    this.day = day;
    const node = this.draw(message);
    this.log.append(node);
    return node;
  }

  draw(message) {
    const messages = messagesOf(this.person.id);
    const before = messages[messages.findIndex(({ id }) => id === message.id) - 1];
    const node = this.drawAlone(message);
    node.classList.toggle("follows", follows(message, before));
    return node;
  }

  drawAlone(message) {
    return drawMessage(message, this.person, (pressed) => {
      this.send(this.requestOf(pressed));
    });
  }

  requestOf(pressed) {
    if (pressed.consent) return answerOffer(this.person.id, pressed);
    return pressed.text && !pressed.value ? sayText(this.person.id, pressed.text) : press(this.person.id, pressed);
  }

  find(id) {
    return this.log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  /** A changed card takes the place of the old one, and keeps the focus that was in it. */
  update(message) {
    const old = this.find(message.id);
    if (!old) return;
    const atEnd = this.isAtEnd();
    const hadFocus = old.contains(document.activeElement);
    const node = this.draw(message);
    old.replaceWith(node);
    if (hadFocus) node.focus({ preventScroll: true });
    if (atEnd) this.show(node);
    this.suggest();
  }

  remove(id) {
    const old = this.find(id);
    const hadFocus = old?.contains(document.activeElement);
    old?.remove();
    if (hadFocus) this.field.focus();
    this.suggest();
  }

  /** The answers that go with the bot's last message; as Teams, three at most. */
  suggest() {
    const last = messagesOf(this.person.id).findLast(({ author }) => author !== "system");
    const wanted = last?.author === "bot" ? (last.suggestedActions?.actions ?? []).slice(0, 3) : [];
    this.chips.replaceChildren(
      ...wanted.map(({ title, value }) => {
        const text = String(value ?? title);
        const onclick = () => {
          this.field.focus();
          this.send(sayText(this.person.id, text));
        };
        return el("button", { class: "chip", type: "button", lang: this.person.language, onclick }, title ?? text);
      }),
    );
    this.chips.hidden = wanted.length === 0;
  }

  showTyping(on = true) {
    clearTimeout(this.typingEnds);
    this.typing.hidden = !on;
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    this.typing.replaceChildren(...(on ? [dots, el("span", { t: "pane.typing" })] : []));
    if (on) this.typingEnds = setTimeout(() => this.showTyping(false), TYPING);
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.newest.hidden = true;
  }

  /** The end of the chat, or the beginning of a message that is taller than the screen. */
  show(node) {
    this.toEnd();
    if (node.offsetHeight > this.log.clientHeight - 24) node.scrollIntoView({ block: "start" });
  }

  seen() {
    if (!state.ready || this.root.hidden || document.hidden || !this.isAtEnd()) return;
    this.newest.hidden = true;
    markRead(this.person.id);
  }
}
