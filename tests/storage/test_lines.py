import gc
import weakref
from dataclasses import replace

import pytest

from planner.domain.ids import CaseId, RecordId
from planner.language.folding import fold
from planner.storage import lines
from planner.storage.casebook import Casebook
from planner.storage.cases import CaseStore
from planner.storage.keys import SiteKey, Unlocked
from planner.storage.lines import as_sought, shared_lines
from planner.storage.store import Store
from tests.storage.samples import HEAD, new_id


def begin(cases: CaseStore, code: str) -> CaseId:
    case = CaseId(new_id())
    cases.open_case(case, RecordId("head"), replace(HEAD, code=code), write=new_id())
    return case


def test_only_what_changed_is_opened_again(
    store: Store, unlocked: Unlocked, cases: CaseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second look opens the one case that was written to since."""
    changed = begin(cases, "Lamp 1")
    begin(cases, "Lamp 2")
    book = Casebook(store.database, unlocked.site_key)
    book.warm()
    seen: list[str] = []
    real = lines.opened

    def counted(connection, row, site_key):  # noqa: ANN001, ANN202 - as the function it stands for
        seen.append(row.id)
        return real(connection, row, site_key)

    monkeypatch.setattr(lines, "opened", counted)
    book.warm()
    assert seen == []
    head = replace(HEAD, code="Lamp 3")
    cases.append(changed, RecordId("head"), head, seen_version=1, write=new_id())
    book.warm()
    assert seen == [changed]


def test_all_who_are_signed_in_share_one_list(store: Store, unlocked: Unlocked) -> None:
    """Ten tablets make the list once; who has another key has another list."""
    mine = shared_lines(store.database, unlocked.site_key)
    same_key = SiteKey(id=unlocked.site_key.id, secret=unlocked.site_key.secret)
    assert shared_lines(store.database, same_key) is mine
    forged = SiteKey(id=unlocked.site_key.id, secret=b"x" * 32)
    assert shared_lines(store.database, forged) is not mine


def test_the_list_goes_with_the_last_who_looked(store: Store, unlocked: Unlocked) -> None:
    """When nobody is signed in any more, no code and no name stays in memory."""
    cases, other = store.open(unlocked), store.open(unlocked)
    begin(cases, "Lamp 1")
    cases.find("lamp")
    kept = weakref.ref(shared_lines(store.database, unlocked.site_key))
    del cases
    gc.collect()
    assert kept() is not None
    del other
    gc.collect()
    assert kept() is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("nguyen thi", "Nguyễn  Thị"),
        ("احمد", "أَحْمَد"),
        ("فاطمه علي", "فاطمة على"),
        ("ISIL", "Işıl"),
        ("jose", "José"),
        ("lamp 7", "ＬＡＭＰ ٧"),
    ],
)
def test_a_name_is_found_as_it_is_typed(typed: str, kept: str) -> None:
    """Without accents, vowel marks and capitals, and in other digits, it is the same name."""
    assert as_sought(typed) == as_sought(kept) != ""


def test_no_name_stays_in_a_cache() -> None:
    """Searching leaves nothing behind that outlives the list."""
    before = fold.cache_info().currsize
    as_sought("Xiomara Quispe")
    assert fold.cache_info().currsize == before
