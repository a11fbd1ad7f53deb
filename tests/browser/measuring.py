"""What can be measured of a page in a browser: axe, targets, places, letters."""

from dataclasses import dataclass
from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Locator, Page

TOUCH: Final = 44
"""How high and wide a target is at least, in CSS pixels."""

# A target is what a finger has to meet: for a box or a dot inside a label, the label; for a
# list that unfolds, its whole field, of which the arrow is a part.
_TARGETS: Final = """() => {
  const CONTROLS = "a[href], button, input, select, textarea, summary, [role=button], " +
    "[role=radio], [role=checkbox], [role=switch], [role=tab], [role=option], [role=link]";
  const isForReadersAlone = (element) => {
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).clipPath === "inset(50%)") return true;
    }
    return false;
  };
  const seen = new Set(), found = [];
  for (const control of document.querySelectorAll(CONTROLS)) {
    const isTick = control.matches("input[type=checkbox], input[type=radio]");
    const isCombo = control.matches("[role=combobox], [aria-haspopup=listbox]");
    const target = (isTick && control.closest("label")) ||
      (isCombo && control.closest("[role=group]")) || control;
    if (control.type === "hidden" || seen.has(target)) continue;
    seen.add(target);
    if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: !isTick })) continue;
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || height === 0 || isForReadersAlone(target)) continue;
    found.push({
      tag: target.tagName.toLowerCase(),
      name: (target.getAttribute("aria-label") || target.innerText || target.id).trim(),
      key: target.closest("[class*='st-key-']")?.className.match(/st-key-([a-z]+)/)?.[1] ?? "",
      within: target.closest("[data-testid]")?.dataset.testid ?? "",
      width, height,
    });
  }
  return found;
}"""

_TEXTS: Final = r"""() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest("script, style, template, noscript")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest("[data-testid=stIconMaterial]")) continue;
    const text = walker.currentNode.data.trim();
    const is_typed = parent.matches("textarea");
    if (text) texts.push({ text, lang: parent.closest("[lang]")?.lang ?? "", is_typed });
  }
  const NAMES = ["aria-label", "aria-valuetext", "placeholder", "title", "alt"];
  for (const named of document.querySelectorAll(NAMES.map((name) => `[${name}]`).join())) {
    if (!named.checkVisibility({ visibilityProperty: true })) continue;
    for (const name of NAMES) {
      const text = named.getAttribute(name)?.trim();
      const lang = named.closest("[lang]")?.lang ?? "";
      if (text) texts.push({ text, lang, is_typed: false });
    }
  }
  for (const described of document.querySelectorAll("[aria-describedby]")) {
    for (const id of described.getAttribute("aria-describedby").split(/\s+/)) {
      const text = document.getElementById(id)?.textContent.trim();
      const lang = described.closest("[lang]")?.lang ?? "";
      if (text) texts.push({ text, lang, is_typed: false });
    }
  }
  return texts;
}"""


@dataclass(frozen=True, kw_only=True)
class Target:
    """Something to tap."""

    tag: str
    name: str
    key: str
    within: str
    width: float
    height: float

    @property
    def is_large_enough(self) -> bool:
        """True where a finger meets it; half a pixel is rounding.

        The one exception is the link that skips to the content: it is there for the keyboard
        alone and has one pixel until it has the focus.
        """
        return self.within == "stSkipToContent" or min(self.width, self.height) >= TOUCH - 0.5


@dataclass(frozen=True, kw_only=True)
class Text:
    """A piece of text on the screen or a name that a screen reader speaks."""

    text: str
    lang: str
    is_typed: bool


def targets(page: Page) -> list[Target]:
    """Everything on the page that can be tapped."""
    return [Target(**found) for found in page.evaluate(_TARGETS)]


def texts(page: Page) -> list[Text]:
    """Every text that is seen or spoken."""
    return [Text(**found) for found in page.evaluate(_TEXTS)]


def violations(page: Page) -> list[str]:
    """What axe holds against the page as serious or critical, each with its places."""
    # Through the debugger: our own headers forbid any script that is not the planner's.
    page.evaluate(AXE_SCRIPT + ";0")
    found: dict[str, Any] = page.evaluate("() => axe.run({ resultTypes: ['violations'] })")
    return [
        f"{one['id']} ({one['impact']}): {[node['target'] for node in one['nodes']][:5]}"
        for one in found["violations"]
        if one["impact"] in {"serious", "critical"}
    ]


def middle(part: Locator) -> float:
    """How far from the left edge of the screen the middle of something lies."""
    box = part.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def places_of(part: Locator, text: str) -> list[float]:
    """Where the characters of a piece of text lie, from the left, in the order of writing."""
    found: list[float] | None = part.evaluate(
        """(element, text) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(text);
            if (at < 0) continue;
            return [...text].map((_, i) => {
              const range = document.createRange();
              range.setStart(walker.currentNode, at + i);
              range.setEnd(walker.currentNode, at + i + 1);
              return range.getBoundingClientRect().left;
            });
          }
          return null;
        }""",
        text,
    )
    assert found is not None, f"{text!r} is not there"
    return found
