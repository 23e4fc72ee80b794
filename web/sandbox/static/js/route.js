// Whose chats are open stands in the address: a reload and the Back button just work.

const MOST = 3;

export function openPeople() {
  const found = /^#chat=(.+)$/.exec(location.hash);
  return found ? [...new Set(found[1].split(",").map(decodeURIComponent))].slice(0, MOST) : [];
}

function go(people) {
  const hash = people.map(encodeURIComponent).join(",");
  location.hash = hash ? `chat=${hash}` : "";
}

export const canOpenMore = () => openPeople().length < MOST;
export const openOnly = (person) => go([person]);
export const openBeside = (person) => go([...openPeople().slice(0, MOST - 1), person]);
export const closeOne = (person) => go(openPeople().filter((one) => one !== person));
export const closeAll = () => go([]);
