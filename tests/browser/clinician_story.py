"""What is said in the clinician's sitting, by the client, the clinician and whoever is asked."""

from datetime import date
from typing import Final

from planner.domain.clash import CautionAnswer, Clash
from planner.domain.frame import Answered, Interpreter, InterpreterKind, InterpreterMode
from planner.domain.ids import RecordId
from planner.domain.words import LanguageTag
from tests.browser.sittings import Story, story

CODE: Final = "N-41"
ARABIC, ENGLISH = LanguageTag("ar"), LanguageTag("en")
TOLD: Final[Story] = story("ar")
LOOKED_AT: Final = ("problem", "spirit", "unwanted")
"""The first, one in the middle and the last answer of the story."""
INTERPRETER: Final = Interpreter(
    kind=InterpreterKind.PROFESSIONAL,
    identifier="T-204",
    mode=InterpreterMode.TELEPHONE,
    accepted=Answered.YES,
    same_community=Answered.NO,
)
TRANSLATED: Final = "I have no wish for anything any more."
CLINICIAN: Final = "Dr Ada Lumen"
FAST: Final = {ARABIC: "أصوم يومي الاثنين والخميس.", ENGLISH: "I fast on Mondays and Thursdays."}
HELD: Final = Clash(
    item=RecordId("the fast"),
    client_intends="أن أصوم يومي الاثنين والخميس.",
    client_reason="نذرت ذلك حين وصلت سالماً.",
    clinician_reason="While insulin is taken, a fast can bring the sugar down too far.",
    explained="How low sugar feels, and that the fast ends then.",
    told_back="إذا ارتجفت يداي أفطر وأتصل.",
    decider_name="Dr Noor",
    outcome="He fasts once the hours are planned with Dr Noor.",
)
ANSWER: Final = CautionAnswer(
    practice="fasting",
    by=HELD.decider_name,
    answer="The hours can be planned together; she will see him before he begins.",
    recorded_by=CLINICIAN,
    clears=True,
    on=date(2041, 5, 29),
    because_of=("insulin",),
)
RECALLED: Final = "أذهب إلى اللقاء، وأصوم بعد أن نرتب المواعيد."
