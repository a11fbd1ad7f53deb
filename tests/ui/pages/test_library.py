"""The library: what each model says, who wrote it, on what it rests, who has checked it."""

import pytest

from tests.ui.pages.visiting import Visitor, html, labelled, words


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_model_shows_its_sources_and_its_review(visitor: Visitor, language: str) -> None:
    """Every source of the template stands on its page, with how far it was read."""
    page = visitor.at("library", language=language)
    chosen = page.selectbox[0].value
    template = visitor.house.planner.library.templates[chosen]
    assert html(page).count('class="source"') == len(template.sources) > 0
    assert template.licence in words(page)


def test_every_template_can_be_looked_up(visitor: Visitor) -> None:
    """All templates stand in the list, and each opens."""
    page = visitor.at("library")
    templates = visitor.house.planner.library.templates
    assert len(page.selectbox[0].options) == len(templates)
    for template in templates.values():
        page.selectbox[0].select(template.id).run()
        assert not page.exception
        assert html(page).count("<li>") == sum(
            map(len, (template.probes, template.goals, template.tasks, template.red_flags))
        )


def test_nobody_has_reviewed_it_is_said(visitor: Visitor) -> None:
    """A template that no second person has checked says so above its contents."""
    page = visitor.at("library")
    labelled(page.selectbox, "Model").select("soul-loss-fright").run()
    assert "Nobody has reviewed this template yet." in words(page)
    assert words(page).index("Nobody has reviewed") < words(page).index("Goals it may suggest")
