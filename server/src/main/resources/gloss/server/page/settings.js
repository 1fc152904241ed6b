// What the reader chose, kept in this browser: the theme, and whether single keys do something.

function read(name) {
  try {
    return localStorage.getItem(`gloss.${name}`);
  } catch {
    return null;
  }
}

function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(`gloss.${name}`);
    else localStorage.setItem(`gloss.${name}`, value);
  } catch {
    // Not kept, but it holds for this page.
  }
}

const systemDark = matchMedia("(prefers-color-scheme: dark)");
const root = document.documentElement;

const theme = () => root.dataset.theme ?? (systemDark.matches ? "dark" : "light");

/** The button flips what is seen; back at the system's choice, the system is followed again. */
export function offerThemes(button) {
  const label = () =>
    button.setAttribute("aria-label", `Switch to the ${theme() === "dark" ? "light" : "dark"} theme`);
  button.addEventListener("click", () => {
    const wanted = theme() === "dark" ? "light" : "dark";
    const isSystem = wanted === (systemDark.matches ? "dark" : "light");
    if (isSystem) delete root.dataset.theme;
    else root.dataset.theme = wanted;
    write("theme", isSystem ? null : wanted);
    label();
  });
  systemDark.addEventListener("change", label);
  label();
  button.hidden = false;
}

let single = read("keys") !== "off";

export const singleKeys = () => single;

export function offerSingleKeys(checkbox) {
  checkbox.checked = single;
  checkbox.addEventListener("change", () => {
    single = checkbox.checked;
    write("keys", single ? null : "off");
  });
}
