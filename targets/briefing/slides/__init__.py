"""Slides for a briefing (.pptx): one finding a slide, with charts that can be edited."""

from targets.briefing.slides.deck import slides

__all__ = ["slides"]
