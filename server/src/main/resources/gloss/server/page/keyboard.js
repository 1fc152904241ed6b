// Keys that work wherever the focus is. In a text field every key is text.

import { singleKeys } from "./settings.js";

const TEXT_FIELD = "input:not([type=checkbox]), textarea, select, [contenteditable]";

export function listenToKeys(input) {
  const help = document.getElementById("help");
  const toBox = () => {
    input.focus();
    input.select();
  };
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, altKey, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    if (command && !altKey && !shiftKey && key.toLowerCase() === "k") {
      event.preventDefault();
      help.togglePopover(false);
      toBox();
      return;
    }
    if (command || !singleKeys() || event.target.closest?.(TEXT_FIELD)) return;
    if (altKey) {
      if (!shiftKey) turn(event);
    } else if (key === "?") {
      event.preventDefault();
      help.togglePopover();
    } else if (document.querySelector(":popover-open")) {
      return;
    } else if (key === "/") {
      event.preventDefault();
      toBox();
    } else if (/^[\p{L}\p{N}_]$/u.test(key)) {
      toBox(); // where the letter then goes by itself
    }
  });
}

/** To a neighbour in the topic; on a page without neighbours the keys stay the browser's. */
function turn(event) {
  const way = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const neighbours = document.querySelector(".neighbours");
  if (!way || !neighbours) return;
  event.preventDefault();
  neighbours.querySelector(`a[rel=${way}]`)?.click();
}
