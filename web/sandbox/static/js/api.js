// What the page asks of its server.
import { language } from "./words.js";

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export async function fetchPeople() {
  const answer = await fetch("/sandbox/people");
  if (!answer.ok) throw new Error(`/sandbox/people: ${answer.status}`);
  return answer.json();
}

export const openChat = (person) => post("/sandbox/open", { person });
export const sayText = (person, text) => post("/sandbox/say", { person, text, language: language() });
export async function sendFile(person, file) {
  const asked = new URLSearchParams({ person, name: file.name, language: language() });
  const answer = await fetch(`/sandbox/file?${asked}`, { method: "POST", body: file });
  if (!answer.ok) throw new Error(`/sandbox/file: ${answer.status}`);
  return answer.json();
}
export const press = (person, pressed) => post("/sandbox/say", { person, ...pressed, language: language() });
export const answerOffer = (person, answered) => post("/sandbox/consent", { person, ...answered, language: language() });
export const moveClock = (days) => post("/sandbox/clock", { days });
export const beginAgain = () => post("/sandbox/reset", {});
