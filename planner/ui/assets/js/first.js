// Runs before Streamlit's scripts: its date fields and sliders follow the browser's language,
// not the page's. On an Arabic tablet showing an English page a 0-10 slider ran backwards.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  window.prerenderReady = false;
  // Streamlit looks for its server below the page's own address first, and finds nothing there.
  window.__streamlit = { BACKEND_BASE_URL: `${location.origin}/` };
  window[Symbol.for("react-aria.i18n.locale")] = language;
  Object.defineProperty(navigator, "language", { configurable: true, get: () => language });
  Object.defineProperty(navigator, "languages", { configurable: true, get: () => [language] });

  // Streamlit writes the case into the address after it has gone to a page, as a step of its own:
  // one step back would then only take the addition away, and be undone at once.
  const push = history.pushState;
  history.pushState = function (state, title, to) {
    const [now, next] = [new URL(location.href), new URL(to ?? "", location.href)];
    const isAddition = now.pathname === next.pathname &&
      [...now.searchParams].every(([name, value]) => next.searchParams.get(name) === value);
    return (isAddition ? history.replaceState : push).call(this, state, title, to);
  };

  // A page brought back from the browser's memory may show the client before.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
