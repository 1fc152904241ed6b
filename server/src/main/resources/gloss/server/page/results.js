// Puts results into the page; neither the focus nor an open list gets lost.

const QUIET = 700; // milliseconds without a change before a screen reader is told

let announcing = 0;

export function showResults(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  const focused = document.activeElement?.id;
  const opened = [...document.querySelectorAll("#side details[open]")].map((each) => each.id);
  for (const id of opened) page.getElementById(id)?.setAttribute("open", "");
  swap("main", page);
  swap("side", page);
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  announce(document.getElementById("count")?.textContent ?? "");
}

/** Keeps the element where it can: a sheet that is open stays so. */
function swap(id, page) {
  const old = document.getElementById(id);
  const fresh = page.getElementById(id);
  if (!old || !fresh) return;
  if (old.hasAttribute("popover") !== fresh.hasAttribute("popover")) {
    old.replaceWith(fresh);
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  old.replaceChildren(...fresh.childNodes);
}

function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    document.getElementById("announce").textContent = text;
  }, QUIET);
}
