// Buttons that copy: a block of code, or the address of an entry.

const SHOWN = 1600; // milliseconds for which a button says that it worked

export function offerCopies(root) {
  for (const figure of root.querySelectorAll("figure.code")) {
    const code = figure.querySelector("code");
    figure.append(button("Copy", "Copy this code", () => code.textContent.replace(/\n$/, "")));
  }
  const facts = root.matches("[data-page=entry]") && root.querySelector(".facts");
  if (facts) {
    const address = location.origin + location.pathname;
    facts.append(button("Copy link", "Copy the link to this entry", () => address));
  }
}

function button(text, label, content) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = text;
  button.setAttribute("aria-label", label);
  button.addEventListener("click", async () => {
    const done = await copy(content());
    button.textContent = done ? "Copied" : "Can’t copy";
    button.setAttribute("aria-label", button.textContent);
    setTimeout(() => {
      button.textContent = text;
      button.setAttribute("aria-label", label);
    }, SHOWN);
  });
  return button;
}

/** The clipboard is only there on https and localhost; elsewhere the old way works. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "sr";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
