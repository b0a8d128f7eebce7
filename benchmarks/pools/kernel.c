/* SPDX-License-Identifier: MIT
   The law on a pool in plain C: a table for each fact, a loop over the rows. What `bench.py` writes
   before this are the tables, as static arrays, from the very rules. */

static int min2(int a, int b) { return a < b ? a : b; }
static int weakest(const uint8_t *const *a, long i) {
    return min2(min2(a[0][i], a[1][i]), min2(a[2][i], a[3][i]));
}

void total(const uint8_t *const *c, int16_t *out, long n) {
    const uint8_t *age = c[0], *education = c[1], *french = c[2], *const *first = c + 3,
        *const *second = c + 7, *canadian = c[11], *foreign = c[12], *certificate = c[13],
        *study = c[14], *sibling = c[15], *nomination = c[16], *arranged = c[17], *spouse = c[18],
        *s_education = c[19], *const *s_language = c + 20, *s_canadian = c[24];
    for (long i = 0; i < n; i++) {
        int s = spouse[i], e = education[i], w = canadian[i], f = foreign[i];
        int one = weakest(first, i), two = weakest(second, i);
        int core = core_age[s][age[i]] + core_education[s][e] + core_canadian_work[s][w];
        int other = 0, partner = spouse_education[s][s_education[i]]
            + spouse_canadian_work[s][s_canadian[i]];
        for (int k = 0; k < 4; k++) {
            core += core_first_language[s][first[k][i]];
            other += core_second_language[s][second[k][i]];
            partner += spouse_language[s][s_language[k][i]];
        }
        core += min2(other, core_second_language_maximum[s]);
        int a = min2(transferability_education_and_language[e][one]
            + transferability_education_and_canadian_work[e][w], transferability_education_maximum);
        int b = min2(transferability_foreign_work_and_language[f][one]
            + transferability_foreign_work_and_canadian_work[f][w],
            transferability_foreign_work_maximum);
        int t = transferability_certificate_and_language[certificate[i]][one];
        int in_french = french[i] ? one : two, in_english = french[i] ? two : one;
        int d = additional_nomination[nomination[i]] + additional_arranged_employment[arranged[i]]
            + additional_sibling[sibling[i]] + additional_french[in_french][in_english]
            + additional_canadian_study[study[i]];
        out[i] = min2(core + partner + min2(a + b + t, transferability_maximum)
            + min2(d, additional_maximum), maximum);
    }
}
