// Makes the box and the list of hits an accessible combobox while the box has the focus; otherwise
// the hits are what they look like, headings and links.

import Combobox from "./vendor/combobox-nav.js";

export class HitsCombobox {
  #input;
  #list = null;
  #combobox = null;

  constructor(input) {
    this.#input = input;
    input.addEventListener("focus", () => this.#open());
    input.addEventListener("blur", () => this.#close());
  }

  /** To be called whenever the hits have changed. */
  renew() {
    this.#combobox?.destroy();
    this.#combobox = null;
    this.#list = document.getElementById("hits");
    if (!this.#list) return;
    const opensFirst =
      this.#input.value.trim() !== "" && !document.querySelector("#count.weak");
    this.#combobox = new Combobox(this.#input, this.#list, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: opensFirst ? "active" : "none",
    });
    if (document.activeElement === this.#input) this.#open();
  }

  get hasChoice() {
    return this.#list?.querySelector('[aria-selected="true"]') != null;
  }

  /** Opens what Enter opens. */
  commit() {
    this.#list
      ?.querySelector('[aria-selected="true"], [data-combobox-option-default="true"]')
      ?.click();
  }

  #open() {
    if (!this.#combobox) return;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", "Results");
    for (const item of this.#list.children) {
      item.setAttribute("role", "none");
      item.querySelector(".hit-title").setAttribute("role", "none");
      const more = item.querySelector(".hit-more");
      more.setAttribute("aria-hidden", "true");
      const option = item.querySelector("a");
      option.setAttribute("role", "option");
      option.setAttribute("aria-describedby", more.id);
    }
    this.#combobox.start();
  }

  #close() {
    if (!this.#combobox) return;
    this.#combobox.stop();
    this.#list.removeAttribute("role");
    this.#list.removeAttribute("aria-label");
    for (const element of this.#list.querySelectorAll('[role], [aria-hidden="true"]')) {
      element.removeAttribute("role");
      element.removeAttribute("aria-hidden");
      element.removeAttribute("aria-describedby");
    }
  }
}
