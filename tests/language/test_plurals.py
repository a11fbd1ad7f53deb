import pytest

from planner.language.plurals import PLURAL_RULES, forms_of, plural_header, plural_index
from tests.language.small import manifest

NUMBERS = range(1001)
# CLDR's cardinal examples, one number a form.
EXAMPLES = [
    ("zh-Hans", [5]),
    ("en", [1, 5]),
    ("fr", [0, 2]),
    ("uk", [21, 3, 11]),
    ("ar", [0, 1, 2, 103, 111, 100]),
]


@pytest.mark.parametrize(("tag", "numbers"), EXAMPLES)
def test_each_form_has_its_numbers(tag: str, numbers: list[int]) -> None:
    """The n-th example takes the n-th form."""
    made = manifest(tag)
    assert [plural_index(made, n) for n in numbers] == list(range(forms_of(made.plural_rule)))


@pytest.mark.parametrize("rule", PLURAL_RULES)
def test_the_rule_and_its_header_say_the_same(rule: str) -> None:
    """What translators' tools compute from the PO header is what the program takes."""
    header = plural_header(rule).partition("plural=")[2].rstrip(";")
    made = next(
        m for m in map(manifest, ("zh-Hans", "en", "fr", "uk", "ar")) if m.plural_rule == rule
    )
    expression = as_python(header)
    for n in NUMBERS:
        assert plural_index(made, n) == int(eval(expression, {"n": n})), n  # noqa: S307 - our own text


def as_python(c: str) -> str:
    """The C expression of gettext in Python; `a ? b : c` binds to the right."""
    c = c.strip()
    if c.startswith("(") and c.endswith(")"):
        c = c[1:-1]
    test, question, rest = c.partition("?")
    python = test.replace("&&", " and ").replace("||", " or ")
    if not question:
        return python
    yes, _, no = rest.partition(":")
    return f"({yes} if {python} else {as_python(no)})"
