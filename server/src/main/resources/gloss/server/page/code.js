// Colours for code. Only the grammars that a page needs are loaded.

import { markedRanges, markRanges } from "./marks.js";

const GRAMMARS = {
  python: "python",
  py: "python",
  sh: "bash",
  bash: "bash",
  shell: "bash",
  console: "bash",
  html: "xml",
  xml: "xml",
  jinja: "xml",
  json: "json",
  toml: "ini",
  ini: "ini",
  cfg: "ini",
  sql: "sql",
  js: "javascript",
  javascript: "javascript",
};

export async function colourCode(root) {
  const blocks = [...root.querySelectorAll("pre code")]
    .map((code) => ({ code, grammar: GRAMMARS[/language-(\S+)/.exec(code.className)?.[1]] }))
    .filter(({ grammar }) => grammar);
  if (blocks.length === 0) return;
  const names = [...new Set(blocks.map(({ grammar }) => grammar))];
  const [{ default: highlighter }, ...grammars] = await Promise.all([
    import("./vendor/highlight.js"),
    ...names.map((name) => import(`./vendor/highlight-${name}.js`)),
  ]);
  names.forEach((name, i) => highlighter.registerLanguage(name, grammars[i].default));
  for (const { code, grammar } of blocks) {
    const marks = markedRanges(code);
    // Its output is escaped text in spans.
    code.innerHTML = highlighter.highlight(code.textContent, { language: grammar }).value;
    markRanges(code, marks);
  }
}

/** What scrolls must be reachable by keyboard. */
export function focusWhatScrolls(root) {
  for (const element of root.querySelectorAll("pre, .wide")) {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
  }
}
