# SPDX-License-Identifier: MIT
"""In force from 2015-01-01: the first Instructions, whole."""

from __future__ import annotations

from datetime import date

from ..additional import AdditionalRules
from ..core import CoreRules
from ..facts import ArrangedEmployment, Education
from ..spouse import SpouseRules
from ..tables import Grid, Table
from ..text import Text
from ..transferability import TransferabilityRules
from ._law import Rules

ALONE, ACCOMPANIED = False, True

# fmt: off
RULES = Rules(
    since=date(2015, 1, 1),
    instrument=Text(
        "Ministerial Instructions of 28 November 2014",
        "Instructions ministérielles du 28 novembre 2014",
    ),
    sources=("Canada Gazette, Part I, vol. 148, Extra No. 10, 1 December 2014",),
    core=CoreRules(
        age=Grid({
            ALONE: {
                18: 99, 19: 105, 20: 110, 30: 105, 31: 99, 32: 94, 33: 88, 34: 83, 35: 77, 36: 72,
                37: 66, 38: 61, 39: 55, 40: 50, 41: 39, 42: 28, 43: 17, 44: 6, 45: 0,
            },
            ACCOMPANIED: {
                18: 90, 19: 95, 20: 100, 30: 95, 31: 90, 32: 85, 33: 80, 34: 75, 35: 70, 36: 65,
                37: 60, 38: 55, 39: 50, 40: 45, 41: 35, 42: 25, 43: 15, 44: 5, 45: 0,
            },
        }),
        education=Grid({
            ALONE: {
                Education.SECONDARY: 30,
                Education.ONE_YEAR: 90,
                Education.TWO_YEAR: 98,
                Education.BACHELORS: 120,
                Education.TWO_OR_MORE: 128,
                Education.MASTERS: 135,
                Education.DOCTORAL: 150,
            },
            ACCOMPANIED: {
                Education.SECONDARY: 28,
                Education.ONE_YEAR: 84,
                Education.TWO_YEAR: 91,
                Education.BACHELORS: 112,
                Education.TWO_OR_MORE: 119,
                Education.MASTERS: 126,
                Education.DOCTORAL: 140,
            },
        }),
        first_language=Grid({
            ALONE: {4: 6, 6: 9, 7: 17, 8: 23, 9: 31, 10: 34},
            ACCOMPANIED: {4: 6, 6: 8, 7: 16, 8: 22, 9: 29, 10: 32},
        }),
        second_language=Grid({
            ALONE: {5: 1, 7: 3, 9: 6},
            ACCOMPANIED: {5: 1, 7: 3, 9: 6},
        }),
        second_language_maximum=Table({ALONE: 24, ACCOMPANIED: 22}),
        canadian_work=Grid({
            ALONE: {1: 40, 2: 53, 3: 64, 4: 72, 5: 80},
            ACCOMPANIED: {1: 35, 2: 46, 3: 56, 4: 63, 5: 70},
        }),
    ),
    spouse=SpouseRules(
        education=Grid({
            ACCOMPANIED: {
                Education.SECONDARY: 2,
                Education.ONE_YEAR: 6,
                Education.TWO_YEAR: 7,
                Education.BACHELORS: 8,
                Education.TWO_OR_MORE: 9,
                Education.MASTERS: 10,
                Education.DOCTORAL: 10,
            },
        }),
        language=Grid({ACCOMPANIED: {5: 1, 7: 3, 9: 5}}),
        canadian_work=Grid({ACCOMPANIED: {1: 5, 2: 7, 3: 8, 4: 9, 5: 10}}),
    ),
    transferability=TransferabilityRules(
        education_and_language=Grid({
            Education.ONE_YEAR: {7: 13, 9: 25},
            Education.TWO_OR_MORE: {7: 25, 9: 50},
        }),
        education_and_canadian_work=Grid({
            Education.ONE_YEAR: {1: 13, 2: 25},
            Education.TWO_OR_MORE: {1: 25, 2: 50},
        }),
        foreign_work_and_language=Grid({1: {7: 13, 9: 25}, 3: {7: 25, 9: 50}}),
        foreign_work_and_canadian_work=Grid({1: {1: 13, 2: 25}, 3: {1: 25, 2: 50}}),
        certificate_and_language=Grid({True: {5: 25, 7: 50}}),
        education_maximum=50,
        foreign_work_maximum=50,
        maximum=100,
    ),
    additional=AdditionalRules(
        nomination=Table({True: 600}),
        arranged_employment=Table({ArrangedEmployment.OTHER: 600}),
        sibling=Table({}),
        french=Grid({}),
        canadian_study=Table({}),
        maximum=600,
    ),
    maximum=1_200,
)
