// A new question begins at the top of the page. Streamlit leaves the page where the last tap
// was, in the middle of what is asked next; who uses a keyboard would begin nowhere.
(() => {
  "use strict";
  let asked = null;

  function look() {
    const title = document.querySelector(".stApp h1");
    if (title === null || title.textContent === asked) return;
    const isFirst = asked === null;
    asked = title.textContent;
    if (isFirst) return;
    document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
    if (document.activeElement === null || document.activeElement === document.body) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
  }

  new MutationObserver(look).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
  });
})();
