// Runs before Streamlit's scripts: its date fields and sliders follow the browser's language,
// not the page's. On an Arabic tablet showing an English page a 0-10 slider ran backwards.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  window.prerenderReady = false;
  window[Symbol.for("react-aria.i18n.locale")] = language;
  Object.defineProperty(navigator, "language", { configurable: true, get: () => language });
  Object.defineProperty(navigator, "languages", { configurable: true, get: () => [language] });

  // A page brought back from the browser's memory may show the client before.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
