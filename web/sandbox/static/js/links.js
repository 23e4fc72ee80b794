// Where a link of a card leads: what would open Teams or Outlook stays on this computer.
import { tell } from "./notice.js";

const CHAT = "https://teams.microsoft.com/l/chat/";
const MAIL = "https://outlook.office.com/";
const OPENS = /^(https?:|mailto:|tel:)/i;

/** Does what a link asks; a chat with a colleague opens here, beside this one. */
export function follow(url) {
  const address = new URL(url, location.href);
  if (address.href.startsWith(CHAT)) document.dispatchEvent(new CustomEvent("chat-with", { detail: address.searchParams.get("users") }));
  else if (address.href.startsWith(MAIL)) tell("notice.mail");
  else if (OPENS.test(address.protocol)) open(address, "_blank", "noopener");
}
