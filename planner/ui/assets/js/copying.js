// Copies a text that is to be pasted into a record. A page without TLS is given no clipboard:
// there the text is marked, for the device's own way of copying.
(() => {
  "use strict";
  const root = document.getElementById("root");
  if (!root) return;

  const show = (place, state) => {
    for (const line of place.querySelectorAll("[data-in]")) line.hidden = line.dataset.in !== state;
  };

  const mark = (text) => {
    const all = document.createRange();
    all.selectNodeContents(text);
    const chosen = window.getSelection();
    chosen.removeAllRanges();
    chosen.addRange(all);
  };

  // Streamlit puts new elements in place of old ones: listen where all of them pass.
  root.addEventListener("click", async (event) => {
    const place = event.target.closest(".copying button")?.closest(".copying");
    if (!place) return;
    const text = place.querySelector("pre");
    try {
      await navigator.clipboard.writeText(text.textContent);
      show(place, "copied");
    } catch {
      text.closest("details").open = true;
      mark(text);
      show(place, document.execCommand("copy") ? "copied" : "marked");
    }
  });
})();
