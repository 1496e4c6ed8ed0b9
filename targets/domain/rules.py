"""The thresholds of the judging, read from `seeds/judging.yaml` and shown on the rules page."""

from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from targets.domain.terms import Frequency


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GrowthBand(_Rule):
    """In percentage points. `about`: how far below 左右 is still met; `floor`: down to where it is amber, not red."""

    about: Decimal = Field(ge=0)
    floor: Decimal = Field(le=0)


class QuotaRule(_Rule):
    """Bounds on (share done − share scheduled), both 0 to 1."""

    on_track: Decimal = Field(le=0)
    behind: Decimal = Field(le=0)


class PathRule(_Rule):
    """`behind`: the share of the change required down to which a target is amber, 0 to 1."""

    behind: Decimal = Field(ge=0, le=1)


class InStepRule(_Rule):
    """In percentage points of the yearly averages' difference."""

    met: Decimal
    almost: Decimal


class JudgingRules(_Rule):
    growth: dict[str, GrowthBand]
    quota: QuotaRule
    level: PathRule
    reach: PathRule
    in_step: InStepRule
    delays: dict[Frequency, int]
