// Names in a row, as one says them: the first few, then how many more.
const NAMED = 4;

export function listed(names, and, others) {
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} ${others}`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${and} ${shown.at(-1)}`;
}
