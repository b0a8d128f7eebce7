# SPDX-License-Identifier: MIT
"""Results that show themselves: as text, HTML, in a terminal, in a notebook, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .door import wing

if TYPE_CHECKING:
    from rich.console import RenderableType


class Readable:
    """A result that is shown in either official language.

    Printed, it is its text in English; in a notebook, its HTML.
    """

    __slots__ = ()

    view: ClassVar[str]
    """The module of `display` that shows it, with functions `text`, `html`, `to_dict`, `rich`."""

    def text(self, lang: str = "en") -> str:
        """The result in plain text.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        text: str = self._view().text(self, lang)
        return text

    def html(self, lang: str = "en") -> str:
        """The result as a fragment of HTML that needs nothing from outside.

        Args:
            lang: "en" or "fr".

        Raises:
            InvalidError: *lang* is neither.
        """
        html: str = self._view().html(self, lang)
        return html

    def to_dict(self, lang: str = "en") -> dict[str, Any]:
        """The result of nothing but dicts, lists, strings, numbers, booleans and None.

        Days are ISO dates, levels are named as in files, reasons have their stable `code`.

        Args:
            lang: "en" or "fr", the language of labels and sentences.

        Raises:
            InvalidError: *lang* is neither.
        """
        plain: dict[str, Any] = self._view().to_dict(self, lang)
        return plain

    def to_json(self, lang: str = "en") -> str:
        """The same as `to_dict`, as a JSON text.

        Raises:
            InvalidError: *lang* is neither "en" nor "fr".
        """
        import json

        return json.dumps(self.to_dict(lang), indent=2, ensure_ascii=False)

    def __str__(self) -> str:
        """The text in English."""
        return self.text()

    def __rich__(self) -> RenderableType:
        """What Rich prints, in English."""
        rich: RenderableType = self._view().rich(self, "en")
        return rich

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.text(), "text/html": self.html()}

    def _view(self) -> Any:  # noqa: ANN401  (a module)
        return wing(f"display.{self.view}")


class Tabled:
    """Facts that a notebook shows as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        html: str = wing("display.facts").html(self, "en")
        return html
