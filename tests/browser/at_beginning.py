"""What a worker does at the beginning of a sitting, before anything may be written down."""

from planner.domain.frame import Answered, FramePart, Freedom, InterpreterKind, InterpreterMode
from planner.domain.joining import Relation
from tests.browser.screen import Screen

FREEDOMS = (Freedom.YES, Freedom.NO, Freedom.UNKNOWN)
"""In the order in which they are offered."""


class AtBeginning(Screen):
    """The parts of the frame, each as it is settled with a tap."""

    def settle(
        self, *, as_clinician: bool = True, freedom: Freedom = Freedom.YES, told_back: bool = False
    ) -> None:
        """Begin a sitting in which nobody else is here and nobody interprets; then go on."""
        self.begin_sitting(as_clinician=as_clinician)
        self.that_is_everybody()
        self.says_of_freedom(freedom)
        self.nobody_interprets()
        self.read_it_all_out(told_back=told_back)

    def begin_sitting(self, *, as_clinician: bool = True) -> None:
        """Begin it, as what the worker takes part."""
        self.tap_choice("begin", 1 if as_clinician else 2)

    def brings(self, relation: Relation, *, name: str = "", language: str = "") -> None:
        """Somebody else is here; `language` is its own name, the client's where it is empty."""
        here = self.part("is-here")
        before = here.count()
        self.part("somebody").locator("summary").first.click()
        form = self.part("somebody").get_by_test_id("stForm")
        form.get_by_role("radio").nth(list(Relation).index(relation)).click()
        form.get_by_role("textbox").first.fill(name)
        if language:
            self.choose(form.get_by_role("combobox").first, language)
        self.send(form)
        self.there_are(here, before + 1)

    def that_is_everybody(self) -> None:
        """All who are here are marked."""
        with self.runs():
            self.button("everybody").click()
        self.is_open(FramePart.FREEDOM)

    def says_of_freedom(self, freedom: Freedom) -> None:
        """What the client says when asked whether they can speak freely."""
        self.tap_choice("freedom", FREEDOMS.index(freedom) + 1)
        self.is_open(FramePart.INTERPRETER)

    def nobody_interprets(self) -> None:
        """They have a language in common."""
        with self.runs():
            self.part("choice-nobody-interprets").get_by_role("button").click()
        self.is_open(FramePart.DISCLOSURE)

    def interprets(
        self,
        kind: InterpreterKind,
        *,
        mode: InterpreterMode = InterpreterMode.IN_PERSON,
        identifier: str = "",
        accepted: Answered = Answered.YES,
        same_community: Answered = Answered.NO,
    ) -> None:
        """Somebody interprets, and what the client says of them."""
        with self.runs():
            kinds = self.part("interprets").get_by_role("radio")
            kinds.nth(list(InterpreterKind).index(kind)).click()
        form = self.form()
        groups = form.get_by_role("radiogroup")
        groups.nth(0).get_by_role("radio").nth(list(InterpreterMode).index(mode)).click()
        form.get_by_role("textbox").fill(identifier)
        for place, answer in ((1, accepted), (2, same_community)):
            if answer is not Answered.NOT_ASKED:
                answers = groups.nth(place).get_by_role("radio")
                answers.nth(0 if answer is Answered.YES else 1).click()
        self.send(form)
        self.is_open(FramePart.DISCLOSURE)

    def read_it_all_out(self, *, told_back: bool = False) -> None:
        """Read out what this is and who learns what; the client agrees; on to the interview."""
        self.tap_choice("disclosure", 1)
        self.is_open(FramePart.LIMITS)
        self.tap_choice("limits", 2 if told_back else 1)
        self.is_open(FramePart.CONSENT)
        self.tap_choice("consent", 1)
        self.button("to-interview").click()

    def is_open(self, part: FramePart) -> None:
        """Wait until this part is the one to settle."""
        names = {FramePart.COMPANY: "everybody", FramePart.INTERPRETER: "interprets"}
        name = names.get(part, f"choice-{part}-1")
        listed = self.part(f"settled-{part}")
        self.there_are(listed, 0)
        self.there_are(self.part(name), 1)
