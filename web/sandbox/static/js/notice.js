// Short news about the page itself, at the bottom, read out as well.
import { el } from "./dom.js";

const place = document.getElementById("notice");
let ends;

export function tell(key, { stays = false } = {}) {
  clearTimeout(ends);
  place.replaceChildren(el("p", { t: key }));
  if (!stays) ends = setTimeout(hush, 6000);
}

export function hush() {
  place.replaceChildren();
}

export function tellFailure(error) {
  console.warn(error);
  tell("notice.failed");
}
