// The marks of the query's words: taken away when asked, and kept when code gets its colours.

import { replaced } from "./history.js";

export function offerUnmarking(root) {
  const link = root.querySelector(".unmark");
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    for (const mark of root.querySelectorAll("mark")) mark.replaceWith(...mark.childNodes);
    root.normalize();
    link.remove();
    replaced(link.getAttribute("href") + location.hash);
  });
}

/** Pairs of offsets into the element's text. */
export function markedRanges(element) {
  const ranges = [];
  let at = 0;
  for (const node of textNodes(element)) {
    const end = at + node.length;
    if (node.parentElement.closest("mark")) ranges.push([at, end]);
    at = end;
  }
  return ranges;
}

export function markRanges(element, ranges) {
  let at = 0;
  for (const node of textNodes(element)) {
    const length = node.length;
    // From the end, so that offsets into what is left stay true.
    for (const [from, to] of ranges.toReversed()) {
      const start = Math.max(from - at, 0);
      const end = Math.min(to - at, length);
      if (start < end) wrap(node, start, end);
    }
    at += length;
  }
}

function wrap(node, start, end) {
  node.splitText(end);
  const marked = node.splitText(start);
  const mark = document.createElement("mark");
  marked.replaceWith(mark);
  mark.append(marked);
}

function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}
