# SPDX-License-Identifier: MIT
"""Rounds of invitations, and what compares with them, as they are shown."""
