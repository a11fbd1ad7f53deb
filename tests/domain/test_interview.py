import pytest

from planner.domain.account import QUESTIONS, Holder, Tier
from planner.domain.bodies import CaseOpened
from planner.domain.case import Case
from planner.domain.ids import CaseId, GiverId
from planner.domain.interview import Interview, answered, interview, left, speakers
from planner.domain.joining import CLIENT, Left, PersonJoined, Relation
from planner.domain.practices import Question
from planner.domain.privacy import NOBODY_ELSE, THE_CLIENT, Audience, seen_by
from planner.domain.words import LanguageTag
from planner.services.framing import Framing
from planner.services.listening import Answer, Listening, fresh_id
from planner.services.viewing import ViewedCases
from tests.fakes import EN, CasesInMemory, settle

MOTHER = GiverId("m-1")
ASKED_ALONE = {"fear", "unwanted"}
LIBRARY = [
    Question(
        id=name, tier=tier, ask=name, simpler=name, why=name, offers_choices=name == "cause",
        sensitive=name in ASKED_ALONE,
    )
    for name, tier in QUESTIONS.items()
]  # fmt: skip


class Room:
    """A case with a settled frame, in which people answer and leave questions."""

    def __init__(self) -> None:
        self.store = CasesInMemory()
        head = CaseOpened(
            code="Lamp 7", client_language=EN, clinician_language=EN, setting="primary-care"
        )
        self.id: CaseId = Listening(self.store).open_case(head)
        settle(self.store, self.id)

    @property
    def case(self) -> Case:
        """The case as it stands now."""
        return self.store.read(self.id)

    def say(
        self,
        question: str,
        *,
        giver: GiverId = CLIENT,
        holder: Holder = Holder.CLIENT,
        before: Audience = NOBODY_ELSE,
    ) -> None:
        """Answer a question while these people look on."""
        seen = ViewedCases(self.store, before)
        answer = Answer(text="Because.", language=EN)
        Listening(seen).keep(
            seen.read(self.id), question, holder, answer, giver=giver, write=fresh_id()
        )

    def leave(self, question: str, how: Left, *, giver: GiverId = CLIENT) -> None:
        """Leave a question."""
        Listening(self.store).leave(self.case, question, how, giver=giver, write=fresh_id())

    def join(self, person: GiverId) -> None:
        """Somebody joins the case."""
        joined = PersonJoined(relation=Relation.PARENT, language=LanguageTag("ar"))
        Framing(self.store).let_join(self.case, person, joined, write=fresh_id())

    def held(
        self,
        *,
        giver: GiverId = CLIENT,
        tier: Tier = Tier.SHORT,
        is_free: bool = True,
        wanted: str | None = None,
        seen: Case | None = None,
    ) -> Interview:
        """The interview as it stands."""
        return interview(
            seen or self.case, LIBRARY, giver=giver, tier=tier, may_ask_sensitive=is_free,
            wanted=wanted,
        )  # fmt: skip


@pytest.fixture
def room() -> Room:
    """Nobody has said anything yet."""
    return Room()


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [question.id for question in questions]


def way(held: Interview, first: str = "problem") -> list[str]:
    """The questions from this one on, by the way on alone."""
    at = held.one(first)
    assert at is not None
    passed = [at]
    while (following := held.after(passed[-1])) is not None and following not in passed:
        passed.append(following)
    return ids(tuple(passed))


@pytest.mark.parametrize(("tier", "count"), [(Tier.SHORT, 5), (Tier.CORE, 16), (Tier.FULL, 23)])
def test_each_length_asks_its_questions_in_order(room: Room, tier: Tier, count: int) -> None:
    """A longer interview asks everything of a shorter one, in the order of the design."""
    asked = ids(room.held(tier=tier).asked)
    assert asked == [name for name in QUESTIONS if name in asked]
    assert len(asked) == count


def test_answered_and_wanted_questions_stay_in_sight(room: Room) -> None:
    """A shorter interview hides no answer and no question that lies on the screen."""
    room.say("identity")
    asked = ids(room.held(wanted="barriers").asked)
    assert {"identity", "barriers"} <= set(asked)
    assert "course" not in asked


def test_what_is_asked_alone_leaves_no_trace_before_others(room: Room) -> None:
    """Not listed, not counted, not even where it was answered or its number is in the address."""
    room.say("fear")
    held = room.held(tier=Tier.FULL, is_free=False, wanted="fear")
    assert ASKED_ALONE.isdisjoint(ids(held.asked))
    assert (held.done, held.one("fear"), held.waits_until_alone) == (0, None, True)
    assert room.held(tier=Tier.FULL).done == 1


def test_the_trace_is_the_same_whether_or_not_it_was_answered(room: Room) -> None:
    """Nothing on the screen tells somebody that there is an answer."""
    before = room.held(is_free=False)
    room.say("fear")
    after = room.held(is_free=False)
    assert (ids(before.asked), before.done) == (ids(after.asked), after.done)
    assert before.waits_until_alone == after.waits_until_alone


def test_an_answer_that_is_not_shown_is_neither_ticked_nor_counted(room: Room) -> None:
    """What was said alone is open again before the mother, and done for the client."""
    room.join(MOTHER)
    room.say("problem", before=THE_CLIENT)
    family = seen_by(room.case, THE_CLIENT | {MOTHER})
    assert room.held(seen=family).next_open.id == "problem"
    assert room.held(seen=family).done == 0
    assert room.held(seen=seen_by(room.case, THE_CLIENT)).done == 1


@pytest.mark.parametrize("how", [Left.SKIPPED, Left.PREFERS_NOT_TO_SAY])
def test_a_question_passed_over_is_never_missing(room: Room, how: Left) -> None:
    """Silence is an answer of its own: it is not asked again and not counted as open."""
    room.leave("problem", how)
    held = room.held()
    assert (held.done, held.next_open.id) == (1, "cause")
    assert way(held) == ids(held.asked)


def test_what_was_left_for_later_comes_again_at_the_end(room: Room) -> None:
    """It is still open, after everything else, and stands in its place in a list."""
    room.leave("cause", Left.LATER)
    room.leave("hope", Left.LATER)
    held = room.held()
    assert way(held) == ["problem", "help_wanted", "unwanted", "cause", "hope"]
    assert (held.asked[1].id, held.done, held.next_open.id) == ("cause", 0, "problem")


def test_the_end_is_reached_whatever_was_passed_by(room: Room) -> None:
    """From the last question that was left for later the way leads out, though others are open."""
    room.leave("problem", Left.LATER)
    held = room.held()
    assert held.next_open.id == "cause"
    assert held.after(held.asked[0]) is None


def test_the_way_back_leads_to_what_was_left_by_mistake(room: Room) -> None:
    """Back goes by the order of the questions, whatever became of them."""
    room.leave("problem", Left.LATER)
    held = room.held()
    assert held.before(held.asked[1]) is held.asked[0]
    assert held.before(held.asked[0]) is None


def test_an_answer_is_stronger_than_having_left_the_question(room: Room) -> None:
    """Who answers after all has not passed it over."""
    room.leave("problem", Left.LATER)
    room.say("problem")
    assert left(room.case) == {}
    assert room.held().done == 1
    assert room.held().next_open.id == "cause"


def test_with_everything_done_it_begins_again_at_the_first(room: Room) -> None:
    """There is always a question to show."""
    for name in ids(room.held().asked):
        room.say(name)
    held = room.held()
    assert (held.done, held.next_open.id) == (5, "problem")


def test_each_person_has_an_interview_of_their_own(room: Room) -> None:
    """The mother's answers tick nothing of the client's, nor her silence."""
    room.join(MOTHER)
    room.say("problem", giver=MOTHER)
    room.leave("hope", Left.SKIPPED, giver=MOTHER)
    assert room.held().done == 0
    assert room.held(giver=MOTHER).done == 2
    assert answered(room.case, MOTHER) == {"problem"}


def test_the_clinicians_view_answers_no_question(room: Room) -> None:
    """It is written on another page and is nobody's answer in the interview."""
    room.say("others_cause", holder=Holder.CLINICIAN)
    assert answered(room.case) == frozenset()


def test_an_interview_without_questions_cannot_be_built() -> None:
    """A page always has something to ask."""
    with pytest.raises(ValueError, match="questions"):
        Interview(asked=(), answered=frozenset(), left={}, waits_until_alone=False)


@pytest.mark.parametrize(
    ("audience", "there"),
    [
        (NOBODY_ELSE, (CLIENT, MOTHER)),
        (THE_CLIENT, (CLIENT, MOTHER)),
        (THE_CLIENT | {MOTHER}, (CLIENT, MOTHER)),
        (frozenset({MOTHER}), (MOTHER,)),
    ],
)
def test_who_can_speak_depends_on_who_looks_on(
    room: Room, audience: Audience, there: tuple[GiverId, ...]
) -> None:
    """Where the mother alone looks on, the client is not there to speak."""
    room.join(MOTHER)
    assert speakers(seen_by(room.case, audience), audience) == there


def test_people_who_are_not_shown_do_not_speak(room: Room) -> None:
    """A neighbour who looks on learns nothing of a mother who spoke another time."""
    neighbour = GiverId("n-1")
    room.join(MOTHER)
    room.join(neighbour)
    audience = THE_CLIENT | {neighbour}
    assert speakers(seen_by(room.case, audience), audience) == (CLIENT, neighbour)
