# SPDX-License-Identifier: MIT
"""What a score means to a person: what it is made of, what changed, and what would raise it."""
