# SPDX-License-Identifier: MIT
"""Results as a person reads them: in plain text, in HTML, in a terminal, and as plain data.

A module for each kind of result, with `text`, `html`, `to_dict` and `rich`. It loads when a result
is first shown; nothing here is needed to score.
"""
