// The cover control: blank at once, then lock. Without this script the same button signs out.
(() => {
  "use strict";
  const bar = document.querySelector(".bar");
  const form = bar?.querySelector("form.cover");
  if (!form) return;
  const RETRY_AFTER = 3000;

  const blank = () => {
    const sheet = document.createElement("div");
    sheet.className = "cover-sheet";
    sheet.setAttribute("role", "status");
    document.documentElement.classList.add("covered");
    document.body.append(sheet);
    document.title = bar.dataset.product;
    // Nothing of the page stays behind the cover, in the address or in the document.
    history.replaceState(null, "", "/");
    document.getElementById("root")?.replaceChildren();
    return sheet;
  };

  const lock = async (sheet, fields) => {
    try {
      await fetch(form.action, { method: "POST", body: fields, keepalive: true, redirect: "manual" });
      location.replace("/sign-in");
    } catch {
      sheet.textContent = bar.dataset.waiting;
      setTimeout(lock, RETRY_AFTER, sheet, fields);
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form));
    lock(blank(), fields);
  });

  // Streamlit changes page without a request: come back to where the reader is now.
  bar.querySelector(".tongue-menu")?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const to = new URL(link.href);
    to.searchParams.set("to", location.pathname + location.search);
    link.href = to.href;
  });
})();
