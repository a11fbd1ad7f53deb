import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from planner.domain.account import Holder, Utterance
from planner.domain.bodies import Body, Bridge, CaseOpened, ModelAnswer, PlanItem, SuggestionRefused
from planner.domain.clash import CautionAnswer, Clash
from planner.domain.explanatory_model import Domain
from planner.domain.following import Happened, SessionCheck, TaskLooked
from planner.domain.ids import CaseId, RecordId
from planner.domain.joining import PersonJoined, Relation
from planner.domain.medicines import MedicineLine, Medicines
from planner.domain.outside_help import HelperConsent
from planner.domain.plan import Goal, Origin, Wording
from planner.domain.safety import Done, Duty, DutyKind
from planner.domain.translating import Translation, Translator
from planner.domain.words import Words
from planner.storage import people, sessions
from planner.storage.passphrases import FOR_TESTS_ONLY
from planner.storage.store import Store, open_store
from planner.storage.tables import metadata
from tests.storage.samples import AR, EN, ES, Clock, new_id

NAMES = [f"{first} {last}" for first in (
    "Xiomara", "Gebrehiwot", "Nguyễn", "خديجة", "Oleksandra", "Jean-Wisnel", "ዘነበች", "Parwana",
) for last in ("Quispe", "Ťažký", "البغدادي", "Kasirye", "চৌধুরী")]  # fmt: skip
PASSPHRASE = "the heron waits in the reeds"


def of_a_sitting(names: Iterator[str]) -> Iterator[Body]:
    """What else people say of themselves and of one another."""
    item, sitting, day = RecordId("task.t1"), RecordId("sitting.1"), date(2026, 3, 8)
    at = datetime(2026, 3, 1, tzinfo=UTC)
    yield PersonJoined(relation=Relation.PARENT, language=ES, name=next(names))
    yield Translation(
        of=item, of_version=1, words=Words(text=next(names), language=EN),
        made_by=Translator.RELATIVE,
    )  # fmt: skip
    yield Medicines(
        medicine_list=(MedicineLine(text=next(names)),), remedy_list=(next(names),),
        conditions_text=next(names), allergies_text=next(names),
    )  # fmt: skip
    yield Clash(
        item=item, client_intends=next(names), client_reason=next(names),
        clinician_reason=next(names), decider_name=next(names),
    )  # fmt: skip
    yield CautionAnswer(
        practice="fasting", by=next(names), answer=next(names), recorded_by=next(names),
        clears=True, on=day,
    )  # fmt: skip
    yield Duty(kind=DutyKind.RESPOND, due=day, done=Done(by=next(names), what=next(names), at=at))
    yield TaskLooked(sitting=sitting, item=item, happened=Happened.NOT, obstacle=next(names))
    yield SessionCheck(sitting=sitting, words=next(names))
    yield HelperConsent(
        helper=next(names), may_be_told=Words(text=next(names), language=ES), until=day,
        tasks=(item,),
    )  # fmt: skip


def plant(store: Store) -> tuple[CaseId, str, str]:
    """Put forty names through every field that takes a person's words; what else is secret."""
    names = iter(NAMES)
    worker = next(names)
    _, code = people.enrol_first(store, worker, PASSPHRASE, cost=FOR_TESTS_ONLY)
    unlocked = people.sign_in(store, worker, PASSPHRASE)
    people.enrol(store, unlocked, next(names), PASSPHRASE, cost=FOR_TESTS_ONLY)
    token = sessions.start(store, unlocked)
    cases, case = store.open(unlocked), CaseId(new_id())
    head = CaseOpened(
        code=next(names), client_language=ES, clinician_language=EN, setting=next(names),
        name=next(names),
    )  # fmt: skip
    cases.open_case(case, RecordId("head"), head, write=new_id())
    wording = Wording(texts={ES: next(names), AR: next(names)})
    goal = Goal(
        id=next(names),
        domain=Domain.PERSONAL,
        text=wording,
        origin=Origin(utterance=0),
        because=(next(names),),
        measure=Wording(texts={ES: next(names)}),
        rationale=Wording(texts={EN: next(names)}),
    )
    bodies: list[Body] = [
        PlanItem(item=goal, place=0),
        ModelAnswer(template=next(names), is_close=True),
        SuggestionRefused(suggestion=next(names)),
        Bridge(words=Words(text=next(names), language=ES)),
        *of_a_sitting(names),
    ]
    for name in names:
        words = Words(text=f"{name} me lo dijo", language=ES)
        bodies.append(
            Utterance(
                question="others_cause",
                language=ES,
                words=words,
                holder=Holder.FAMILY,
                person=name,
                choices=(name,),
            )
        )
    for body in bodies:
        cases.append(case, RecordId(new_id()), body, seen_version=0, write=new_id())
    cases.undo(case, write=new_id())
    assert cases.find(head.code)
    assert cases.find(head.name)
    return case, code, token


def forms(secret: str) -> list[bytes]:
    """The ways a text could lie in a file."""
    escaped = json.dumps(secret)[1:-1]
    plain = (secret, secret.casefold(), escaped)
    return [*(form.encode() for form in plain), secret.encode("utf-16-le")]


def found(secrets: list[str], where: bytes) -> list[str]:
    return [s for s in secrets if any(form in where for form in forms(s))]


def test_no_name_lies_in_the_file_or_its_journal(tmp_path: Path, clock: Clock) -> None:
    """Forty planted names, the passphrase, code and token are in none of the store's files."""
    assert len(set(NAMES)) == 40
    store = open_store(f"sqlite:///{tmp_path}/s", clock=clock)
    case, code, token = plant(store)
    files = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    store.close()
    files["closed"] = (tmp_path / "s").read_bytes()
    assert set(files) == {"s", "s-wal", "s-shm", "closed"}
    secrets = [*NAMES, PASSPHRASE, code, code.replace("-", ""), token]
    for name, content in files.items():
        assert found(secrets, content) == [], name
    # The scan can find: what is meant to be readable is there.
    assert found([case], files["s-wal"]) == found([case], files["closed"]) == [case]


def test_no_name_lies_in_any_column(store: Store) -> None:
    """Read through SQL, no column of any table holds a planted name, on either database."""
    case, code, token = plant(store)
    secrets = [*NAMES, PASSPHRASE, code, code.replace("-", ""), token]
    seen = b""
    with store.database.reading() as connection:
        for table in metadata.tables.values():
            rows = connection.execute(table.select()).all()
            assert rows, table.name
            for value in (value for row in rows for value in row):
                seen += b" " + (bytes(value) if isinstance(value, bytes) else str(value).encode())
    assert found(secrets, seen) == []
    assert found([case], seen) == [case]
