"""What a worker does at the end: papers, the plan told back, how today was, the end itself."""

from playwright.sync_api import expect

from planner.domain.following import STEPS
from planner.domain.handout import PaperSize
from planner.domain.leaving import Recalled
from planner.ui.leave_parts import ASKED, LeavePart
from tests.browser.screen import Screen

SIZES = (PaperSize.FULL, PaperSize.POCKET, None)
RECALLED = (Recalled.ALL, Recalled.PART, Recalled.NOT, Recalled.NOT_ASKED)
ALONE = (
    LeavePart.PAPER, LeavePart.TOLD_BACK, LeavePart.BOND, LeavePart.CLINIC, LeavePart.END,
)  # fmt: skip
BEFORE_OTHERS = (LeavePart.PAPER, LeavePart.TOLD_BACK, LeavePart.END)
"""The parts there are, in their order."""


class AtEnd(Screen):
    """The parts of leaving."""

    def go_to_part(self, part: LeavePart) -> None:
        """Tap on the name of a part."""
        ways = self.part("parts").get_by_role("radio")
        there = ALONE if ways.count() == len(ALONE) else BEFORE_OTHERS
        way = ways.nth(there.index(part))
        if not way.is_checked():
            with self.runs():
                way.click()
        expect(self.part(f"part-{part}")).to_be_visible()
        self.at_rest()

    def choose_paper(self, size: PaperSize | None) -> None:
        """As much paper as the client wants to carry."""
        offered = self.part("size").get_by_role("radiogroup").locator("label")
        with self.runs():
            offered.nth(SIZES.index(size)).click()
        if size is not None:
            expect(self.page.get_by_test_id("stImage").get_by_role("img")).to_be_visible()

    def save(self, key: str) -> bytes:
        """Save a file: pdf, html, note-pdf, note-html, copy-pdf or copy-html."""
        with self.page.expect_download() as saving:
            self.button(key).click()
        return saving.value.path().read_bytes()

    def save_pdf(self) -> bytes:
        """Save the page to take home."""
        return self.save("pdf")

    def tell_back(self, recalled: Recalled, words: str = "") -> None:
        """How the client told the plan back, and in which words."""
        offered = self.part("recalled").get_by_role("radio")
        with self.runs():
            offered.nth(RECALLED.index(recalled)).click()
        expect(offered.nth(RECALLED.index(recalled))).to_be_checked()
        if words:
            self.write("told-back", words)

    def rate_today(self, step: int | None) -> None:
        """Give the same answer to each question about today; None puts each off."""
        assert step is None or step in STEPS
        for part in ASKED:
            name = f"choice-not-now-{part}" if step is None else f"choice-much-{step}-{part}"
            with self.runs():
                self.button(name).click()
            self.there_are(self.part(f"choice-not-now-{part}"), 0)

    def end_sitting(self) -> None:
        """Close the sitting; only what leads on is left on the screen."""
        with self.runs():
            self.button("end-sitting").click()
        expect(self.button("to-casebook")).to_be_visible()
