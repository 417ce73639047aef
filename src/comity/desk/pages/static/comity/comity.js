// Small helps that a page can do without: buttons that copy and print, and a form that is known again.
"use strict";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-print]");
  if (!button) return;
  if (button.hasAttribute("data-print")) {
    window.print();
    return;
  }
  const source = document.querySelector(button.dataset.copy);
  if (!source) return;
  const text = "value" in source ? source.value : source.textContent;
  try {
    await navigator.clipboard.writeText(text.trim());
    button.textContent = button.dataset.copied || button.textContent;
  } catch {
    // The browser refuses: what is to be copied is marked, so that the keys do it.
    const range = document.createRange();
    range.selectNodeContents(source);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
    if ("select" in source) source.select();
  }
});

// Buttons that need a script show only where there is one.
for (const button of document.querySelectorAll("[data-copy][hidden], [data-print][hidden]")) button.hidden = false;

// Whoever comes back to a form that was sent must not say it twice: where the browser loads the page anew instead of
// keeping it, its mark would be a new one. The place in the history keeps the mark that the form had.
const once = document.getElementById("id_once");
if (once) {
  if (history.state?.once) once.value = history.state.once;
  else history.replaceState({ ...history.state, once: once.value }, "");
}
