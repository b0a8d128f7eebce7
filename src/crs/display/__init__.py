# SPDX-License-Identifier: MIT
"""Points and rules as a person reads them: in plain text, in HTML, in a terminal.

Loaded when something is first shown; nothing here is needed to score.
"""
