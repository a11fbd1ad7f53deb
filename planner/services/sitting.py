"""One sitting: its setting, its overlays and its two languages."""

from dataclasses import dataclass

from planner.domain.setting import Setting
from planner.errors import PlannerError
from planner.language.wording import Phrasebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Where and in which languages a plan is drafted. The client's language comes first."""

    setting: Setting
    overlays: tuple[Setting, ...]
    client: Phrasebook
    clinician: Phrasebook

    def __post_init__(self) -> None:
        """Raise PL301 where the setting makes no treatment plans."""
        if not self.setting.makes_plans:
            raise PlannerError(
                "PL301", setting=self.setting.id, reason=self.setting.refuses.rstrip(".") + "."
            )

    @property
    def rules(self) -> frozenset[str]:
        """The ids of all rules that the setting and its overlays switch on."""
        return frozenset(rule for one in (self.setting, *self.overlays) for rule in one.rules)

    @property
    def phrasebooks(self) -> tuple[Phrasebook, ...]:
        """Both languages, once where they are the same."""
        if self.client.language == self.clinician.language:
            return (self.client,)
        return (self.client, self.clinician)
