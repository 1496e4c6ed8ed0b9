"""What a figure says by itself: 2017年全市地区生产总值增长7.8%."""

from decimal import Decimal

from targets.domain.indicator import Indicator, Observation
from targets.domain.terms import Accrual, Bound, Measure
from targets.presentation import periods
from targets.presentation.numbers import number
from targets.presentation.voice import Voice
from targets.presentation.words import N_


def fact(voice: Voice, figure: Observation, *, area: bool = True) -> str:
    """A clause without full stop. `area` False leaves out the whole city, which a subtitle says; a part of it is always named."""
    indicator, words = voice.catalog.indicators[figure.indicator], voice.words
    name = voice.spoken_name(indicator)
    subject = voice.placed(name, indicator) if area else voice.apart(name, indicator)
    period = voice.period(figure.period, indicator)
    if figure.value is None:
        return words("{subject} in {period}: {result}", subject=subject, period=period, result=voice.figure(figure))
    if indicator.measure is Measure.GROWTH and figure.value == 0 and figure.bound is not Bound.EXACT:
        return words(
            "{subject} in {period}: {result}", subject=subject, period=period, result=sign_in_words(voice, figure)
        )
    if indicator.measure is Measure.GROWTH:
        moved = _moved(voice, figure, figure.value, indicator)
        if figure.period.is_years:
            return words("{subject} {moved} a year on average in {period}", subject=subject, moved=moved, period=period)
        return words("{subject} {moved} in {period}", subject=subject, moved=moved, period=period)
    quantity = _quantity(voice, figure, indicator)
    if indicator.accrual is Accrual.FLOW:
        return words("{subject} came to {quantity} in {period}", subject=subject, quantity=quantity, period=period)
    if indicator.accrual is Accrual.STOCK:
        day = periods.end_of(figure.period, words)
        return words("{subject} stood at {quantity} at {day}", subject=subject, quantity=quantity, day=day)
    if figure.period.is_day:
        return words("{subject} was {quantity} on {day}", subject=subject, quantity=quantity, day=period)
    return words("{subject} was {quantity} in {period}", subject=subject, quantity=quantity, period=period)


def _quantity(voice: Voice, figure: Observation, indicator: Indicator) -> str:
    said = voice.figure(figure)
    if indicator.measure is Measure.RANK and figure.value is not None:
        said = voice.words("no. {place}", place=number(figure.value))
    return voice.words("{quantity} (computed)", quantity=said) if figure.computed else said


def sign_in_words(voice: Voice, figure: Observation) -> str:
    """转负为正: growth of which no more is known than its sign, told as its source tells it."""
    printed = figure.citations[0].printed if figure.citations else None
    return printed if printed and voice.words.chinese else voice.figure(figure)


def _moved(voice: Voice, figure: Observation, value: Decimal, indicator: Indicator) -> str:
    """增长7.8%, 下降2.6%, 与上年持平: a fall is said in words, never as growth of minus something."""
    if value == 0:
        return voice.words("was unchanged")
    rate = voice.quantity(abs(value), indicator.unit, bound=figure.bound)
    return voice.words(N_("was {rate}") if value > 0 else N_("was −{rate}"), rate=rate)
