# SPDX-License-Identifier: MIT
"""
The published grid, typed by eye from the public tables and laid out as they are printed.

Nothing here comes from the package, and nothing is derived: every point stands where the page has
it, so that a person can hold this file beside the page. `with` and `single` are the columns with
and without an accompanying spouse or common-law partner.
"""

# fmt: off

# "from" and "to" are ages, CLB/NCLC levels or whole years completed. The page leaves the last row
# of a table open; its "to" here is the highest fact that the package accepts.

# A. Core human capital

AGE: tuple[tuple[int, int, int, int], ...] = (
    # from   to  with  single
    (    0,  17,    0,      0),  # 17 or less
    (   18,  18,   90,     99),
    (   19,  19,   95,    105),
    (   20,  20,  100,    110),
    (   21,  21,  100,    110),
    (   22,  22,  100,    110),
    (   23,  23,  100,    110),
    (   24,  24,  100,    110),
    (   25,  25,  100,    110),
    (   26,  26,  100,    110),
    (   27,  27,  100,    110),
    (   28,  28,  100,    110),
    (   29,  29,  100,    110),
    (   30,  30,   95,    105),
    (   31,  31,   90,     99),
    (   32,  32,   85,     94),
    (   33,  33,   80,     88),
    (   34,  34,   75,     83),
    (   35,  35,   70,     77),
    (   36,  36,   65,     72),
    (   37,  37,   60,     66),
    (   38,  38,   55,     61),
    (   39,  39,   50,     55),
    (   40,  40,   45,     50),
    (   41,  41,   35,     39),
    (   42,  42,   25,     28),
    (   43,  43,   15,     17),
    (   44,  44,    5,      6),
    (   45, 127,    0,      0),  # 45 or more
)

EDUCATION: tuple[tuple[str, int, int], ...] = (
    # level                 with  single
    ("LESS_THAN_SECONDARY",    0,      0),
    ("SECONDARY",             28,     30),
    ("ONE_YEAR",              84,     90),
    ("TWO_YEAR",              91,     98),
    ("BACHELORS",            112,    120),  # post-secondary of three years or longer
    ("TWO_OR_MORE",          119,    128),  # at least one from a program of three years or longer
    ("MASTERS",              126,    135),  # or entry-to-practice professional degree
    ("DOCTORAL",             140,    150),
)

# Points for each of the four abilities.
FIRST_LANGUAGE: tuple[tuple[int, int, int, int], ...] = (
    # from   to  with  single
    (    0,   3,    0,      0),  # below 4
    (    4,   5,    6,      6),
    (    6,   6,    8,      9),
    (    7,   7,   16,     17),
    (    8,   8,   22,     23),
    (    9,   9,   29,     31),
    (   10,  12,   32,     34),  # 10 or more
)

# Points for each of the four abilities; the sum of the four is then held to the maximum.
SECOND_LANGUAGE: tuple[tuple[int, int, int, int], ...] = (
    # from   to  with  single
    (    0,   4,    0,      0),  # 4 or less
    (    5,   6,    1,      1),
    (    7,   8,    3,      3),
    (    9,  12,    6,      6),  # 9 or more
)
SECOND_LANGUAGE_MAXIMUM = (22, 24)  # with, single

CANADIAN_WORK: tuple[tuple[int, int, int, int], ...] = (
    # from   to  with  single
    (    0,   0,    0,      0),  # less than 1
    (    1,   1,   35,     40),
    (    2,   2,   46,     53),
    (    3,   3,   56,     64),
    (    4,   4,   63,     72),
    (    5,  99,   70,     80),  # 5 or more
)

# B. Accompanying spouse or common-law partner

SPOUSE_EDUCATION: tuple[tuple[str, int], ...] = (
    ("LESS_THAN_SECONDARY",  0),
    ("SECONDARY",            2),
    ("ONE_YEAR",             6),
    ("TWO_YEAR",             7),
    ("BACHELORS",            8),
    ("TWO_OR_MORE",          9),
    ("MASTERS",             10),
    ("DOCTORAL",            10),
)

# Points for each of the four abilities.
SPOUSE_LANGUAGE: tuple[tuple[int, int, int], ...] = (
    # from   to  points
    (    0,   4,      0),  # 4 or less
    (    5,   6,      1),
    (    7,   8,      3),
    (    9,  12,      5),  # 9 or more
)

SPOUSE_CANADIAN_WORK: tuple[tuple[int, int, int], ...] = (
    # from   to  points
    (    0,   0,      0),  # less than 1 year
    (    1,   1,      5),
    (    2,   2,      7),
    (    3,   3,      8),
    (    4,   4,      9),
    (    5,  99,     10),  # 5 years or more
)

# C. Skill transferability: the same with and without a spouse. The columns are the level of the
# weakest of the four abilities in the first official language, or whole years of Canadian work.

WEAKEST_ABILITY = ((0, 6), (7, 8), (9, 12))
YEARS_IN_CANADA = ((0, 0), (1, 1), (2, 99))

EDUCATION_AND_LANGUAGE: tuple[tuple[str, int, int, int], ...] = (
    # level              below 7  7 or 8  9 or more
    ("LESS_THAN_SECONDARY",    0,      0,         0),
    ("SECONDARY",              0,      0,         0),
    ("ONE_YEAR",               0,     13,        25),
    ("TWO_YEAR",               0,     13,        25),
    ("BACHELORS",              0,     13,        25),
    ("TWO_OR_MORE",            0,     25,        50),
    ("MASTERS",                0,     25,        50),
    ("DOCTORAL",               0,     25,        50),
)

EDUCATION_AND_CANADIAN_WORK: tuple[tuple[str, int, int, int], ...] = (
    # level               less than 1  1 year  2 or more
    ("LESS_THAN_SECONDARY",        0,      0,         0),
    ("SECONDARY",                  0,      0,         0),
    ("ONE_YEAR",                   0,     13,        25),
    ("TWO_YEAR",                   0,     13,        25),
    ("BACHELORS",                  0,     13,        25),
    ("TWO_OR_MORE",                0,     25,        50),
    ("MASTERS",                    0,     25,        50),
    ("DOCTORAL",                   0,     25,        50),
)

FOREIGN_WORK_AND_LANGUAGE: tuple[tuple[int, int, int, int, int], ...] = (
    # from  to  below 7  7 or 8  9 or more
    (    0,  0,       0,      0,         0),  # none or less than 1 year
    (    1,  2,       0,     13,        25),  # 1 or 2 years
    (    3, 99,       0,     25,        50),  # 3 years or more
)

FOREIGN_AND_CANADIAN_WORK: tuple[tuple[int, int, int, int, int], ...] = (
    # from  to  less than 1  1 year  2 or more
    (    0,  0,           0,      0,         0),  # none or less than 1 year
    (    1,  2,           0,     13,        25),  # 1 or 2 years
    (    3, 99,           0,     25,        50),  # 3 years or more
)

WEAKEST_ABILITY_FOR_CERTIFICATE = ((0, 4), (5, 6), (7, 12))

CERTIFICATE_AND_LANGUAGE: tuple[tuple[bool, int, int, int], ...] = (
    # held  below 5  5 or 6  7 or more
    (False,       0,      0,         0),
    (True,        0,     25,        50),
)

# Each pair of grids together, then the section.
EDUCATION_PAIR_MAXIMUM = 50
FOREIGN_WORK_PAIR_MAXIMUM = 50
TRANSFERABILITY_MAXIMUM = 100

# D. Additional points: the one section that the amendments changed. A table by one fact has a row
# for each day from which it was other than before, and a column for each level, lowest first.

EDITIONS = (
    "2015-01-01", "2016-11-19", "2017-06-06", "2020-10-20", "2025-03-25",
)

ADDITIONAL: dict[str, tuple[tuple[str | int, ...], ...]] = {
    "nomination": (
        #               no  yes
        ("2015-01-01",   0, 600),
    ),
    "arranged_employment": (
        #             none  other  senior manager
        ("2015-01-01",   0,   600,            600),
        ("2016-11-19",   0,    50,            200),
        ("2025-03-25",   0,     0,              0),
    ),
    "sibling": (
        #               no  yes
        ("2015-01-01",   0,   0),
        ("2017-06-06",   0,  15),
    ),
    "canadian_study": (
        #             none  one or two years  three years or more
        ("2015-01-01",   0,                0,                   0),
        ("2016-11-19",   0,               15,                  30),
    ),
}

# French at NCLC 7 or more in all four abilities. The page has no row for English at CLB 5 or more
# in some abilities but not in all; those applicants are read as having the lower points.
FRENCH: tuple[tuple[str, int, int], ...] = (
    #             English 4 or less, none  English 5+ in all four
    ("2015-01-01",                      0,                      0),
    ("2017-06-06",                     15,                     30),
    ("2020-10-20",                     25,                     50),
)
FRENCH_FROM = 7
ENGLISH_FROM = 5

ADDITIONAL_MAXIMUM = 600

# Maxima as the page states them: with, single.

STATED_MAXIMA: dict[str, tuple[int, int]] = {
    #                          with  single
    "core.age":               ( 100,   110),
    "core.education":         ( 140,   150),
    "core.first_language":    ( 128,   136),
    "core.second_language":   (  22,    24),
    "core.canadian_work":     (  70,    80),
    "core.total":             ( 460,   500),
    "spouse.language":        (  20,     0),
    "spouse.total":           (  40,     0),
    "transferability.total":  ( 100,   100),
    "additional.total":       ( 600,   600),
    "total":                  (1200,  1200),
}

# Single, without a nomination, under the edition of 2025-03-25.
STATED_MAXIMUM_WITHOUT_NOMINATION = 695
