# SPDX-License-Identifier: MIT
"""Read IRCC's published file of rounds, named on the command line, and compare it with `ROUNDS`.

It prints how many rounds are the same, which differ and in what, and which are new; and it fails if
any differ.
"""

import sys
from collections.abc import Iterator

import attrs

from crs.rounds import ROUNDS, Round, read


def differences(ours: Round, theirs: Round) -> Iterator[str]:
    """Each fact in which two rounds differ."""
    for fact in attrs.fields(Round):
        known, published = (getattr(found, fact.name) for found in (ours, theirs))
        if known != published:
            yield f"round {ours.number}: {fact.name} is {known} here, {published} in the file"


def main(path: str) -> int:
    """Compare, and give the status to exit with."""
    ours = {found.number: found for found in ROUNDS}
    theirs = {found.number: found for found in read(path)}
    shared = ours.keys() & theirs.keys()
    same = [number for number in shared if ours[number] == theirs[number]]
    print(f"{len(theirs)} rounds in the file, {len(same)} of them the same as here")
    for number in (number for number in ours if number in shared and number not in same):
        print(*differences(ours[number], theirs[number]), sep="\n")
    for number in (number for number in theirs if number not in shared):
        print(f"new: {theirs[number]}")
    return int(len(same) < len(shared))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
