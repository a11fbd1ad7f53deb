from planner.storage.keys import CaseKey, SiteKey, derived


def test_each_purpose_has_a_key_of_its_own() -> None:
    """No two purposes, and no two sites, share a derived key."""
    site, other = SiteKey.fresh(), SiteKey.fresh()
    keys = {site.derived("audit/a"), site.derived("audit/b"), other.derived("audit/a")}
    assert len(keys) == 3
    assert site.secret not in keys


def test_a_derived_key_is_the_same_tomorrow() -> None:
    """Stored indexes and chains depend on this value: it may never change."""
    assert derived(bytes(32), "case-code-index").hex() == (
        "7a133a00279bc09a649ec1879043ed5617a8a8d079c5fbd23706127b9348cbf8"
    )


def test_fresh_keys_differ() -> None:
    """Every case has a key of its own, of 256 bits."""
    made = [CaseKey.fresh() for _ in range(50)]
    assert len({key.secret for key in made}) == len({key.id for key in made}) == 50
    assert {len(key.secret) for key in made} == {32}
