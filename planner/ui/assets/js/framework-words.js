// Puts the reader's words in place of Streamlit's own English ones. Texts that people wrote
// are never looked at.
(() => {
  "use strict";
  const block = document.getElementById("framework-words");
  const root = document.getElementById("root");
  const words = block ? JSON.parse(block.textContent) : {};
  if (!root || Object.keys(words).length === 0) return;

  const NOT_OURS = "[data-testid=stMarkdownContainer], [data-testid=stHtml], .stHtml, textarea, input";
  const ATTRIBUTES = ["aria-label", "aria-valuetext", "placeholder", "title", "alt"];
  const exact = new Map();
  const patterns = [];
  for (const [theirs, ours] of Object.entries(words)) {
    if (!theirs.includes("{0}")) {
      exact.set(theirs, ours);
      continue;
    }
    const source = theirs.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\d\}/g, "(.+?)");
    patterns.push([new RegExp(`^${source}$`), ours]);
  }

  const inOurWords = (text) => {
    const trimmed = text.trim();
    if (!trimmed) return null;
    const found = exact.get(trimmed);
    if (found !== undefined) return found;
    for (const [pattern, ours] of patterns) {
      const parts = pattern.exec(trimmed);
      if (parts) return ours.replace(/\{(\d)\}/g, (_, place) => parts[Number(place) + 1] ?? "");
    }
    return null;
  };

  const putText = (node) => {
    if (node.parentElement?.closest(NOT_OURS)) return;
    const ours = inOurWords(node.data);
    if (ours !== null && ours !== node.data) node.data = ours;
  };

  const putAttributes = (element) => {
    // A label that Streamlit made from a question of ours holds no text of its own.
    if (element.closest("[data-testid=stMarkdownContainer], [data-testid=stHtml], .stHtml")) return;
    for (const name of ATTRIBUTES) {
      const theirs = element.getAttribute(name);
      const ours = theirs === null ? null : inOurWords(theirs);
      if (ours !== null && ours !== theirs) element.setAttribute(name, ours);
    }
  };

  const putAll = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return putText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    putAttributes(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      if (walker.currentNode.nodeType === Node.TEXT_NODE) putText(walker.currentNode);
      else putAttributes(walker.currentNode);
    }
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(putAll);
      else if (change.type === "characterData") putText(change.target);
      else putAttributes(change.target);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  putAll(root);
})();
