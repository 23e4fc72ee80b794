// Where somebody types: Enter sends, Shift+Enter begins a new line.
import { el, icon } from "./dom.js";

export function drawComposer(person, onSay, onFile) {
  const field = el("textarea", {
    rows: "1",
    maxlength: "28000",
    tLabel: "composer.label",
    tPlaceholder: "composer.placeholder",
    vars: { name: person.name },
    oninput: () => fit(field),
    onkeydown: (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    },
  });
  const files = el("input", { type: "file", hidden: true, tabindex: "-1", "aria-hidden": "true", onchange: () => attach(files, onFile) });
  const clip = el("button", { class: "round", type: "button", onclick: () => files.click(), tLabel: "composer.attach", tTitle: "composer.attach" }, icon("clip"));
  const button = el("button", { class: "round send", type: "submit", tLabel: "composer.send", tTitle: "composer.send" }, icon("send"));
  const form = el("form", { class: "composer", onsubmit: (event) => submit(event, field, onSay) }, clip, files, field, button);
  return { form, field };
}

async function submit(event, field, onSay) {
  event.preventDefault();
  const text = field.value.trim();
  if (!text) return;
  field.value = "";
  fit(field);
  if (!(await onSay(text)) && !field.value) field.value = text; // not sent: nothing is lost
  fit(field);
}

async function attach(files, onFile) {
  const [file] = files.files;
  if (file) await onFile(file);
  files.value = ""; // the same file may be sent again
}

function fit(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
}
