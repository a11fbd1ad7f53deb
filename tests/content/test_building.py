"""Domain objects from content files."""

import pytest

from planner.content.building import read_manifest, read_setting, read_template
from planner.content.reading import read_yaml
from planner.domain.explanatory_model import Domain, ReviewState, Strength, TimeOfDay
from planner.domain.setting import SettingKind
from planner.errors import PlannerError
from tests.content.conftest import SmallPack


def test_a_template_keeps_what_its_author_wrote(small: SmallPack) -> None:
    """Patterns are parsed, domains and strengths are typed, needs and practices stay."""
    template = read_template(read_yaml(small.template))
    (pattern,) = template.patterns
    (task,) = template.tasks
    assert pattern.pattern.concepts == {"soul", "leave"}
    assert pattern.strength is Strength.CLEAR
    assert (task.domain, task.need.named, task.practices) == (
        Domain.SPIRITUAL,
        ("soul",),
        ("fasting",),
    )
    assert template.review.state is ReviewState.UNREVIEWED
    assert template.publication is True


def test_a_task_may_name_its_hour(small: SmallPack) -> None:
    """Sun or moon where its author wrote so, neither where they did not."""
    rhythm = "rhythm: Every evening"
    assert read_template(read_yaml(small.template)).tasks[0].time is TimeOfDay.ANY
    small.spoil(small.template, rhythm, f"{rhythm}\n    time: moon")
    assert read_template(read_yaml(small.template)).tasks[0].time is TimeOfDay.MOON


def test_an_hour_that_cannot_be_drawn_is_refused(small: SmallPack) -> None:
    """There are two pictures and no third."""
    rhythm = "rhythm: Every evening"
    small.spoil(small.template, rhythm, f"{rhythm}\n    time: noon")
    with pytest.raises(PlannerError) as caught:
        read_template(read_yaml(small.template))
    assert caught.value.code == "PL202"


def test_a_bad_pattern_is_refused_with_its_line(small: SmallPack) -> None:
    """The line is the pattern's entry."""
    line = small.spoil(small.template, "soul + leave", "soul +")
    with pytest.raises(PlannerError) as caught:
        read_template(read_yaml(small.template))
    assert (caught.value.code, caught.value.where) == ("PL206", f"{small.template}:{line - 1}")


def test_a_setting_keeps_its_kind_and_rules(small: SmallPack) -> None:
    """A base makes plans."""
    setting = read_setting(read_yaml(small.setting))
    assert (setting.kind, setting.rules, setting.makes_plans) == (
        SettingKind.BASE,
        ("PC-1",),
        True,
    )


def test_a_manifest_keeps_direction_and_plural_rule(small: SmallPack) -> None:
    """What beats Babel."""
    path = small.language("ar", rule="arabic", script="Arab", direction="rtl")
    manifest = read_manifest(path)
    assert (manifest.tag, manifest.direction, manifest.plural_rule) == ("ar", "rtl", "arabic")
