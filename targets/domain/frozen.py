"""What every model of the catalog is made from."""

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """A value object: no unknown keys, no change after it is made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LocalText(Frozen):
    """The same words in Chinese and English."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)
