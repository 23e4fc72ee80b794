// Before the first paint: the theme and the language that were chosen here before.
(() => {
  const root = document.documentElement;
  const read = (name) => {
    try {
      return localStorage.getItem(`mvi.${name}`);
    } catch {
      return null; // storage is switched off
    }
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = read("theme") ?? (dark ? "dark" : "light");
  root.lang = read("language") === "en" ? "en" : "nl";
})();
