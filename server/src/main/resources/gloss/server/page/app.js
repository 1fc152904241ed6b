// Puts the parts together. Everything here adds to a page that works without it.

import { Box } from "./box.js";
import { colourCode, focusWhatScrolls } from "./code.js";
import { HitsCombobox } from "./combobox.js";
import { offerCopies } from "./copy.js";
import { addressOf, chosen, onReturn, stopTyping, typed } from "./history.js";
import { listenToKeys } from "./keyboard.js";
import { LiveSearch } from "./live-search.js";
import { offerUnmarking } from "./marks.js";
import { followReindex } from "./reindex.js";
import { showResults } from "./results.js";
import { offerSingleKeys, offerThemes } from "./settings.js";

const form = document.getElementById("search");
const trouble = document.querySelector(".trouble");
const box = new Box(form);
const { input } = box;

let opensFirst = false; // Enter came before the results

// Before the combobox hears of it: Enter waits for results that are on their way.
input.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "Enter" && search.pending && !combobox.hasChoice) {
    event.preventDefault();
    event.stopImmediatePropagation();
    opensFirst = true;
  } else if (event.key === "Tab" && !event.shiftKey && box.accept()) {
    event.preventDefault();
  } else if (event.key === "Escape" && !combobox.hasChoice) {
    event.preventDefault();
    if (input.value) box.fill("");
    else input.blur();
  }
});

const combobox = new HitsCombobox(input);
const search = new LiveSearch(
  (html) => {
    showResults(html);
    combobox.renew();
    box.renew();
    document.documentElement.classList.remove("searching");
    if (opensFirst) combobox.commit();
    opensFirst = false;
  },
  (message) => {
    document.documentElement.classList.remove("searching");
    trouble.textContent = message ?? "";
    trouble.hidden = !message;
  },
);

function ask(url) {
  document.documentElement.classList.add("searching");
  search.ask(url);
}

input.addEventListener("input", () => {
  opensFirst = false;
  document.querySelectorAll('input[type=hidden][name=literal]').forEach((each) => each.remove());
  const url = addressOf(form);
  typed(url);
  if (scrollY > 0) scrollTo(0, 0);
  ask(url);
});
input.addEventListener("blur", stopTyping);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  choose(addressOf(form));
});

function choose(url) {
  chosen(url);
  ask(url);
}

// Filters: check boxes anywhere that belong to the form.
document.addEventListener("change", (event) => {
  if (event.target.form === form && event.target.type === "checkbox") choose(addressOf(form));
});

// Links from one search to another: chips, pages, "search literally", suggestions.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/?'], .chips a, .ways a");
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !plain || event.defaultPrevented) return;
  event.preventDefault();
  const url = link.getAttribute("href");
  input.value = new URL(url, location.origin).searchParams.get("q") ?? "";
  choose(url);
  scrollTo(0, 0);
});

onReturn((url) => {
  input.value = new URL(url, location.origin).searchParams.get("q") ?? "";
  ask(url);
});

combobox.renew();
listenToKeys(input);
offerThemes(document.querySelector("button.theme"));
offerSingleKeys(document.getElementById("single-keys"));
followReindex(document.getElementById("reindex"));

const main = document.getElementById("main");
if (main.dataset.page === "entry") {
  offerUnmarking(main);
  offerCopies(main);
  focusWhatScrolls(main);
  colourCode(main);
}
