"""Switching one clause of one rule off, from outside: the program itself has no such switch."""

import inspect
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import Any

Off = Callable[[Any], Any]
"""From what stands in the program to what stands there once the clause is off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """One clause of a rule, and how it is switched off."""

    clause: str
    """What the program does as long as the clause holds."""
    target: str
    """Where it does so: `module:name`, or `module:Class.name`."""
    off: Off

    @property
    def owner(self) -> Any:  # noqa: ANN401 - a module or a class
        """The module or class in which the target stands. Raise ImportError where there is none."""
        module, _, path = self.target.partition(":")
        return resolve_name(f"{module}:{path.rpartition('.')[0]}")

    @property
    def name(self) -> str:
        """What the target is called there."""
        return self.target.partition(":")[2].rpartition(".")[2]

    @property
    def is_of_a_page(self) -> bool:
        """True where the clause is kept by what is shown."""
        return self.target.startswith("planner.ui")

    def standing(self) -> Any:  # noqa: ANN401 - whatever the program has there
        """What stands there, a property as a property. Raise AttributeError for nothing."""
        return inspect.getattr_static(self.owner, self.name)

    def throw(self) -> None:
        """Put the other thing in its place, for the rest of this process.

        Also where a module has imported it by name already; who imports it later gets it anyway.
        """
        standing = self.standing()
        other = self.off(standing)
        setattr(self.owner, self.name, other)
        if callable(standing):
            for module in [m for name, m in sys.modules.items() if name.startswith("planner.")]:
                for name in [name for name, value in vars(module).items() if value is standing]:
                    setattr(module, name, other)


def answering(value: object) -> Off:
    """A function that gives this answer to everything."""
    return lambda _standing: lambda *_given, **_named: value


def always(value: object) -> Off:
    """A property that has this value for everybody."""
    return lambda _standing: property(lambda _self: value)


def instead(value: object) -> Off:
    """Another value."""
    return lambda _standing: value


def without(key: object) -> Off:
    """A mapping that lacks one key."""
    return lambda standing: {k: v for k, v in standing.items() if k != key}


def lacking(*left_out: object) -> Off:
    """A property's collection without these members."""

    def off(standing: Any) -> property:  # noqa: ANN401 - a property has no type of its own
        return property(
            lambda self: type(found := standing.fget(self))(
                one for one in found if one not in left_out
            )
        )

    return off


def adding(more: object) -> Off:
    """A property's set with one more member."""
    return lambda standing: property(lambda self: standing.fget(self) | {more})


def unless_given(**usual: object) -> Off:
    """A function that takes these arguments for granted where the caller says nothing."""
    return lambda standing: lambda *args, **named: standing(*args, **{**usual, **named})


def given(**changed: object) -> Off:
    """A function that is always called with these arguments, whatever the caller says."""
    return lambda standing: lambda *args, **named: standing(*args, **{**named, **changed})
