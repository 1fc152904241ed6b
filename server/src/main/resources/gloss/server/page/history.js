// The address says what is shown. Typing makes one step of history, choosing makes one each.

const PAUSE = 3000; // after so many milliseconds, typing on is a new step

let shown = location.pathname + location.search;
let typing = false;
let last = 0;

/** The address of what the form asks for, without empty fields. */
export function addressOf(form) {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== "") params.append(name, value);
  }
  const query = params.toString();
  return query ? `/?${query}` : "/";
}

/** While the reader types, the step is replaced; a pause or leaving the box ends it. */
export function typed(url) {
  const goesOn = typing && performance.now() - last < PAUSE;
  last = performance.now();
  if (url === shown) return;
  if (goesOn) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  typing = true;
  shown = url;
}

export function chosen(url) {
  typing = false;
  if (url !== shown) history.pushState(null, "", url);
  shown = url;
}

export function replaced(url) {
  history.replaceState(null, "", url);
  shown = url;
}

export function stopTyping() {
  typing = false;
}

/** Back and forward: searches are shown in place, any other page is loaded. */
export function onReturn(show) {
  addEventListener("popstate", () => {
    const url = location.pathname + location.search;
    if (url === shown) return; // only the part after # has changed
    shown = url;
    typing = false;
    if (location.pathname === "/") show(url);
    else location.reload();
  });
}
