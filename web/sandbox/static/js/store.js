// All chats as the server's event stream tells them; the panes listen here.

export const store = new EventTarget();
export const state = {
  ready: false,
  run: null,
  version: null,
  clock: { at: Date.now(), since: performance.now() },
  chats: new Map(),
  read: {},
};

const tell = (name, detail = {}) => store.dispatchEvent(new CustomEvent(name, { detail }));

export function messagesOf(person) {
  if (!state.chats.has(person)) state.chats.set(person, []);
  return state.chats.get(person);
}

export function clockNow() {
  return new Date(state.clock.at + performance.now() - state.clock.since).toISOString();
}

export function setClock(now) {
  state.clock = { at: Date.parse(now), since: performance.now() };
  tell("clock");
}

export function unreadOf(person) {
  const seen = state.read[person] ?? 0;
  return messagesOf(person).filter(({ author, number }) => author === "bot" && number > seen).length;
}

/** Who has something new to read and whose chat is not open. */
export function waitingBeside(open) {
  return [...state.chats.keys()].filter((person) => !open.includes(person) && unreadOf(person) > 0);
}

/** All of this chat has been on the screen. */
export function markRead(person) {
  const last = messagesOf(person).at(-1)?.number ?? 0;
  if ((state.read[person] ?? 0) >= last) return;
  state.read[person] = last;
  keep("read", { run: state.run, read: state.read });
  tell("unread");
}

function keep(name, what) {
  try {
    sessionStorage.setItem(`mvi.${name}`, JSON.stringify(what));
  } catch {
    // storage is switched off: a reload forgets what was read
  }
}

function recall(run) {
  try {
    const kept = JSON.parse(sessionStorage.getItem("mvi.read") ?? "{}");
    return kept.run === run ? kept.read : {};
  } catch {
    return {};
  }
}

const heard = {
  start({ run, version, now }) {
    if (state.version && state.version !== version) location.reload();
    Object.assign(state, { ready: false, run, version, chats: new Map(), read: recall(run) });
    setClock(now);
  },
  ready() {
    state.ready = true;
    tell("ready");
  },
  message({ person, message }) {
    messagesOf(person).push(message);
    if (state.ready) tell("message", { person, message });
  },
  update({ person, message }) {
    const messages = messagesOf(person);
    const place = messages.findIndex(({ id }) => id === message.id);
    if (place < 0) return;
    messages[place] = message;
    tell("update", { person, message });
  },
  delete({ person, id }) {
    state.chats.set(person, messagesOf(person).filter((message) => message.id !== id));
    tell("delete", { person, id });
  },
  typing: ({ person }) => tell("typing", { person }),
  clock: ({ now }) => setClock(now),
  reset({ now }) {
    Object.assign(state, { chats: new Map(), read: {} });
    setClock(now);
    tell("reset");
  },
};

/** One stream for the whole page; the browser reconnects by itself and asks for what it missed. */
export function listen() {
  const stream = new EventSource("/sandbox/events");
  for (const [name, hear] of Object.entries(heard)) {
    stream.addEventListener(name, (event) => hear(JSON.parse(event.data)));
  }
  stream.addEventListener("open", () => tell("online"));
  stream.addEventListener("error", () => {
    tell("offline");
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}
