// What the card renderer leaves undone for people who use a keyboard or a screen reader.
import { t } from "./words.js";

let drawn = 0;

export function repair(root, card, source) {
  drawn += 1;
  const labels = labelsById(source);
  for (const input of card.getAllInputs()) repairInput(input, labels.get(input.id));
  for (const box of root.querySelectorAll("[role=button]:not(button), [role=link]:not(a, button)")) repairBox(box);
  for (const link of root.querySelectorAll("a[role=button]")) link.removeAttribute("title");
  for (const strip of root.querySelectorAll("button.ac-pushButton")) {
    strip.removeAttribute("title"); // the same words as the button: read twice by some
    strip.removeAttribute("aria-disabled");
  }
  for (const radio of root.querySelectorAll("input[type=radio]")) {
    radio.name = `${radio.name}/${drawn}`; // or two cards with the same id share one choice
  }
}

/** The label property of every input, and the question that stands above those without. */
function labelsById(source) {
  const labels = new Map();
  let question = "";
  const walk = (node) => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node && typeof node === "object") {
      if (node.type === "TextBlock") question = node.text ?? "";
      if (String(node.type).startsWith("Input.")) labels.set(node.id, node.label || question || node.placeholder);
      for (const [name, value] of Object.entries(node)) if (name !== "data") walk(value);
    }
  };
  walk(source);
  return labels;
}

function repairInput(input, label) {
  const control = input.renderedInputControlElement;
  if (!control) return;
  const name = (label || input.placeholder || t("card.input")).replace(/[*_`]/g, "");
  const choices = control.querySelectorAll("input[type=radio], input[type=checkbox]");
  if (choices.length > 0) {
    const isRadio = choices[0].type === "radio";
    if (isRadio || choices.length > 1) control.setAttribute("role", isRadio ? "radiogroup" : "group");
    control.setAttribute("aria-label", name);
    choices.forEach(nameByOwnLabel);
    return;
  }
  for (const field of control.matches("input, select, textarea") ? [control] : control.querySelectorAll("input, select, textarea")) {
    if (!field.hasAttribute("aria-labelledby")) field.setAttribute("aria-label", name);
  }
}

/** The group says the question, so a choice only says itself. */
function nameByOwnLabel(choice) {
  const own = choice.getAttribute("aria-labelledby")?.split(" ").at(-1);
  if (own) choice.setAttribute("aria-labelledby", own);
  choice.removeAttribute("aria-label");
}

/** A box that can be pressed: named by what it says, and never around another control. */
function repairBox(box) {
  box.removeAttribute("title");
  if (!box.hasAttribute("aria-label") && !box.textContent.trim()) box.setAttribute("aria-label", t("card.press"));
  if (!box.querySelector("a, button, input, select, textarea, [tabindex]")) return;
  box.removeAttribute("role");
  box.removeAttribute("tabindex");
  const press = document.createElement("button");
  press.type = "button";
  press.className = "ac-press";
  press.textContent = box.getAttribute("aria-label") ?? t("card.press");
  box.removeAttribute("aria-label");
  press.addEventListener("click", (event) => {
    event.stopPropagation();
    box.click();
  });
  box.append(press);
}
