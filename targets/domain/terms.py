"""The closed vocabularies of the field, in the code's own words; the screen's are in `presentation`."""

from enum import StrEnum


class Domain(StrEnum):
    """A section of the dashboard, in the order shown."""

    ECONOMY = "economy"
    FINANCE = "finance"
    INVESTMENT_TRADE = "investment_trade"
    INDUSTRY_INNOVATION = "industry_innovation"
    URBAN_RURAL = "urban_rural"
    ENVIRONMENT = "environment"
    LIVELIHOOD = "livelihood"
    GOVERNANCE = "governance"


class Measure(StrEnum):
    """What sort of number an indicator is."""

    LEVEL = "level"
    GROWTH = "growth"
    SHARE = "share"
    RATIO = "ratio"
    INDEX = "index"
    COUNT = "count"
    RANK = "rank"

    @property
    def never_negative(self) -> bool:
        """Whether a figure below nothing is a slip: a level can be one (a deficit), a growth often is."""
        return self not in (Measure.LEVEL, Measure.GROWTH)


class Accrual(StrEnum):
    """Whether a figure adds up over the year, stands at a date, or is neither."""

    FLOW = "flow"
    STOCK = "stock"
    RATE = "rate"


class Prices(StrEnum):
    """The price basis of a figure in money or of a growth rate."""

    CURRENT = "current"
    CONSTANT = "constant"
    COMPARABLE_SCOPE = "comparable_scope"
    NOMINAL = "nominal"
    NOT_STATED = "not_stated"
    NONE = "none"


class Direction(StrEnum):
    """Which way is good."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class Frequency(StrEnum):
    """How often a figure is published."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"


class Vintage(StrEnum):
    """Which edition of a period's figure this is."""

    PRELIMINARY = "preliminary"
    FINAL = "final"
    CENSUS = "census"
    AS_REPORTED = "as_reported"


class Disclosure(StrEnum):
    """Whether a figure may be seen by everybody."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Grade(StrEnum):
    """How close to the publishing office a figure was read; `entered` is what people type in."""

    A = "A"
    B = "B"
    C = "C"
    ENTERED = "entered"


class Origin(StrEnum):
    """Where the tracker has a figure from."""

    REPORT = "report"
    PUBLISHED = "published"
    ENTERED = "entered"


class Bound(StrEnum):
    """Whether a published number is exact or only a bound (超, 近, 约)."""

    EXACT = "exact"
    ABOVE = "above"
    BELOW = "below"
    ABOUT = "about"


class Comparator(StrEnum):
    """How a target's wording relates the figure to the value."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"


class Commitment(StrEnum):
    """How strongly a target is promised: 确保, no word, 力争."""

    ENSURE = "ensure"
    PLAIN = "plain"
    STRIVE = "strive"


class Nature(StrEnum):
    """约束性, 预期性 or 工作任务."""

    BINDING = "binding"
    EXPECTED = "expected"
    TASK = "task"


class Kind(StrEnum):
    """Which rule judges a target."""

    GROWTH = "growth"
    QUOTA = "quota"
    LEVEL = "level"
    REACH = "reach"
    KEEP = "keep"
    CHANGE = "change"
    BELOW = "below"
    COMPLETE = "complete"
    IN_STEP = "in_step"
    KEEP_FALLING = "keep_falling"
    ASSIGNED = "assigned"


class Schedule(StrEnum):
    """How a year's quota is expected to come in."""

    MONTHLY = "monthly"
    MILESTONES = "milestones"
    YEAR_END = "year_end"


class Path(StrEnum):
    """How a level is expected to move from its base to the year it is promised for."""

    COMPOUND = "compound"
    LINEAR = "linear"


class Status(StrEnum):
    """The light of a target; the last four are the grey answers."""

    MET = "met"
    MET_WITHIN_TOLERANCE = "met_within_tolerance"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    OFF_TRACK = "off_track"
    MISSED = "missed"
    NO_FIGURE = "no_figure"
    NOT_DUE = "not_due"
    PENDING = "pending"
    UNJUDGED = "unjudged"

    @property
    def judged(self) -> bool:
        """True for the six answers that rest on a figure."""
        return self not in GREY

    @property
    def needs_attention(self) -> bool:
        """True where a responsible unit has to explain itself."""
        return self in (Status.BEHIND, Status.OFF_TRACK, Status.MISSED)


GREY = frozenset({Status.NO_FIGURE, Status.NOT_DUE, Status.PENDING, Status.UNJUDGED})


class Reason(StrEnum):
    """Why a target has its status; `presentation` turns each into a sentence in both languages."""

    # full year
    REACHED = "reached"
    REACHED_EARLY = "reached_early"
    WITHIN_TOLERANCE = "within_tolerance"
    SHORT = "short"
    HOLDS = "holds"
    BROKEN = "broken"
    FELL_EVERY_YEAR = "fell_every_year"
    ROSE_ONCE = "rose_once"
    ALMOST_IN_STEP = "almost_in_step"
    PASSED_IN_WORDS = "passed_in_words"
    FAILED_IN_WORDS = "failed_in_words"
    # while the period runs
    AS_PLANNED = "as_planned"
    LAGS = "lags"
    LAGS_FAR = "lags_far"
    # no light
    OVERDUE = "overdue"
    TO_BE_ADDED = "to_be_added"
    BEFORE_PERIOD = "before_period"
    BEFORE_DUE = "before_due"
    YEAR_END_ONLY = "year_end_only"
    HARVEST_NOT_IN = "harvest_not_in"
    NOT_ASSIGNED = "not_assigned"
    NOT_NAMED = "not_named"
    NO_BASE = "no_base"
    NO_LAST_YEAR_MONTHS = "no_last_year_months"
    NO_TOTAL = "no_total"
    NO_MILESTONES = "no_milestones"
    OTHER_SCOPE = "other_scope"
    OTHER_MEASURE = "other_measure"
    ONLY_A_BOUND = "only_a_bound"
    ONLY_UNOFFICIAL = "only_unofficial"
    NO_REAL_GROWTH = "no_real_growth"
    YEARS_MISSING = "years_missing"
    BEFORE_THE_END = "before_the_end"
