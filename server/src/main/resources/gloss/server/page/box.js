// The search box: its completion in grey, its clear button, and pasted lines.

export class Box {
  #input;
  #ghost;
  #clear;

  constructor(form) {
    this.#input = form.elements.q;
    this.#ghost = form.querySelector(".ghost");
    this.#clear = form.querySelector(".clear");
    this.#clear.addEventListener("click", () => {
      this.fill("");
      this.#input.focus();
    });
    this.#input.addEventListener("input", () => this.renew());
    this.#input.addEventListener("paste", (event) => this.#paste(event));
    document.addEventListener("selectionchange", () => this.renew());
    for (const event of ["focus", "blur"]) this.#input.addEventListener(event, () => this.renew());
    this.renew();
  }

  get input() {
    return this.#input;
  }

  /** As if the reader had typed it. */
  fill(text) {
    this.#input.value = text;
    this.#input.setSelectionRange(text.length, text.length);
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Brings what surrounds the text in line with it. */
  renew() {
    this.#clear.hidden = this.#input.value === "";
    const rest = this.#rest();
    const typed = document.createElement("span");
    typed.textContent = rest ? this.#input.value : "";
    this.#ghost.replaceChildren(typed, rest);
  }

  /** @returns whether there was something to accept */
  accept() {
    const rest = this.#rest();
    if (rest) this.fill(this.#input.value + rest);
    return rest !== "";
  }

  /** What would be added: only at the end of the text, and only when all of it fits. */
  #rest() {
    const { value, selectionStart, selectionEnd, clientWidth, scrollWidth } = this.#input;
    const completion = document.getElementById("main").dataset.completion ?? "";
    const fits =
      document.activeElement === this.#input &&
      value !== "" &&
      selectionStart === value.length &&
      selectionEnd === value.length &&
      scrollWidth <= clientWidth + 1;
    return fits && completion.startsWith(value) ? completion.slice(value.length) : "";
  }

  /** A field of one line would glue lines together. Of a traceback, the last line says it all. */
  #paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const lines = text.trim().split(/\s*\n\s*/);
    if (lines.length < 2) return;
    event.preventDefault();
    const pasted = lines[0].startsWith("Traceback") ? lines.at(-1) : lines.join(" ");
    const { value, selectionStart, selectionEnd } = this.#input;
    const end = selectionStart + pasted.length;
    this.#input.value = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
    this.#input.setSelectionRange(end, end);
    this.#input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
