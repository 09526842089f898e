import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, elapsed, inclusiveDays } from "#domain/calendar";
import {
  careerFindings,
  firstPratama,
  type HeldPost,
  historyFacts,
  served,
  servedPeriods,
  sinceWithoutBreaks,
} from "#domain/profile/career";
import { entryOf } from "#domain/profile/sections";

const ON = "2026-11-29";

const held = (post: string, since: string, until: string | null, more = {}): HeldPost => ({
  post,
  agency: "Pemerintah Kabupaten Wonoasri",
  unit: null,
  level: "ADMINISTRATOR",
  echelon: null,
  since,
  until,
  isConcurrent: false,
  decreeNumber: "821.2/1",
  decreeDate: since,
  duties: null,
  isRelated: true,
  ...more,
});

describe("time in posts", () => {
  test.each([
    ["still held", [["2019-03-14", null]], 7, 8],
    ["two years to the day", [["2024-11-29", null]], 2, 0],
    ["a day short of two years", [["2024-11-30", null]], 1, 11],
    [
      "one after the other",
      [
        ["2019-03-14", "2022-01-02"],
        ["2022-01-03", null],
      ],
      7,
      8,
    ],
    [
      "overlapping days count once",
      [
        ["2019-03-14", "2022-05-01"],
        ["2022-01-03", null],
      ],
      7,
      8,
    ],
    [
      "one within another",
      [
        ["2019-03-14", null],
        ["2020-01-01", "2020-12-31"],
      ],
      7,
      8,
    ],
    [
      "a gap does not count",
      [
        ["2015-01-01", "2015-12-31"],
        ["2025-11-29", null],
      ],
      2,
      0,
    ],
    // 2024 is a leap year: two years are two years of the calendar all the same.
    ["two past years", [["2023-01-01", "2024-12-31"]], 2, 0],
    ["what has not begun", [["2026-11-29", null]], 0, 0],
    ["nothing", [], 0, 0],
  ] as const)("%s", (_, terms, years, months) => {
    const posts = terms.map(([since, until]) => ({ since, until }));
    expect(served(servedPeriods(posts, ON), ON)).toEqual({ years, months });
  });

  test("who serves without a break has served since the day on which it began", () => {
    const posts = [
      { since: "2019-01-31", until: "2022-02-28" },
      { since: "2022-03-01", until: null },
    ];
    expect(sinceWithoutBreaks(servedPeriods(posts, ON), ON)).toBe("2019-01-31");
  });

  const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("1994-01-01", days));
  const term = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 4_000 })))
    .map(([since, days]) => ({ since, until: days === null ? null : addDays(since, days) }));

  test("periods never touch, and hold each day of every term once", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), (terms) => {
        const periods = servedPeriods(terms, ON);
        for (const [index, { first, last }] of periods.entries()) {
          expect(first <= last && last < ON).toBe(true);
          const next = periods[index + 1];
          if (next !== undefined) expect(addDays(last, 1) < next.first).toBe(true);
        }
        for (const { since } of terms.filter((each) => each.since < ON)) {
          expect(periods.some(({ first, last }) => first <= since && since <= last)).toBe(true);
        }
        const sum = periods.reduce((all, { first, last }) => all + inclusiveDays(first, last), 0);
        expect(sum).toBeLessThanOrEqual(Math.max(0, inclusiveDays("1994-01-01", ON) - 1));
      }),
    );
  });

  test("one more term never shortens the service, and breaks never lengthen it", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), term, (terms, another) => {
        const days = (all: typeof terms) =>
          servedPeriods(all, ON).reduce(
            (sum, { first, last }) => sum + inclusiveDays(first, last),
            0,
          );
        expect(days([...terms, another])).toBeGreaterThanOrEqual(days(terms));
        const since = sinceWithoutBreaks(servedPeriods(terms, ON), ON);
        const first = terms.map((each) => each.since).toSorted()[0];
        if (since !== null && first !== undefined) {
          const [whole, longest] = [elapsed(since, ON), elapsed(first, ON)];
          expect(whole.years * 12 + whole.months).toBeLessThanOrEqual(
            longest.years * 12 + longest.months + 1,
          );
        }
      }),
    );
  });
});

describe("findings", () => {
  test("22 days under two posts, 13 days under none", () => {
    const posts = [
      held("Lurah Kertasari", "2011-02-02", "2015-01-30"),
      held("Kepala Seksi", "2015-01-09", "2019-02-28"),
      held("Kepala Bidang", "2019-03-14", null),
    ];
    expect(careerFindings(posts)).toEqual([
      {
        kind: "overlap",
        first: "2015-01-09",
        last: "2015-01-30",
        days: 22,
        later: "Kepala Seksi",
        earlier: "Lurah Kertasari",
      },
      {
        kind: "gap",
        first: "2019-03-01",
        last: "2019-03-13",
        days: 13,
        later: "Kepala Bidang",
        earlier: "Kepala Seksi",
      },
    ]);
  });

  test.each([
    ["the day after", held("A", "2011-01-01", "2015-01-08"), held("B", "2015-01-09", null), []],
    ["the same day", held("A", "2011-01-01", "2015-01-09"), held("B", "2015-01-09", null), [1]],
    ["a day between", held("A", "2011-01-01", "2015-01-07"), held("B", "2015-01-09", null), [1]],
    ["two without an end", held("A", "2011-01-01", null), held("B", "2015-01-09", null), [0]],
    [
      "held beside it",
      held("A", "2011-01-01", null),
      held("B", "2015-01-09", null, { isConcurrent: true }),
      [],
    ],
  ])("%s", (_, one, other, days) => {
    expect(careerFindings([other, one]).map((finding) => finding.days)).toEqual(days);
  });

  test("a post within a longer one leaves no gap behind", () => {
    const posts = [
      held("A", "2010-01-01", "2020-12-31"),
      held("B", "2012-01-01", "2012-12-31"),
      held("C", "2021-01-01", null),
    ];
    expect(careerFindings(posts).map(({ kind, later }) => [kind, later])).toEqual([
      ["overlap", "B"],
    ]);
  });
});

describe("what a history says by itself", () => {
  test("nothing, without entries", () => {
    expect(historyFacts([], ON)).toEqual({});
  });

  test("the highest grade, the post of the day, years, and the highest education", () => {
    const decree = { decreeNumber: "1", decreeDate: "2020-01-01" };
    const study = { major: "Hukum", school: "Universitas Tirtakarta", diplomaNumber: "1" };
    const facts = historyFacts(
      [
        entryOf("RANK_HISTORY", { grade: "IV/a", since: "2020-04-01", ...decree }),
        entryOf("RANK_HISTORY", { grade: "IV/b", since: "2024-04-01", ...decree }),
        // Granted for a day that has not come.
        entryOf("RANK_HISTORY", { grade: "IV/c", since: "2027-04-01", ...decree }),
        entryOf(
          "POST_HISTORY",
          held("Kepala Seksi", "2015-01-01", "2019-12-31", { level: "SUPERVISOR" }),
        ),
        entryOf(
          "POST_HISTORY",
          held("Kepala Bidang", "2020-01-01", "2022-12-31", { isRelated: false }),
        ),
        entryOf("POST_HISTORY", held("Sekretaris", "2023-01-01", null)),
        entryOf(
          "POST_HISTORY",
          held("Plt. Kepala Dinas", "2026-01-01", null, { isConcurrent: true, level: "PRATAMA" }),
        ),
        entryOf("EDUCATION", { level: "S2", year: 2012, ...study }),
        entryOf("EDUCATION", { level: "S1", year: 2001, ...study }),
      ],
      ON,
    );
    expect(facts).toEqual({
      rank: { grade: "IV/b", gradeSince: "2024-04-01" },
      post: {
        currentPost: "Sekretaris",
        agencyName: "Pemerintah Kabupaten Wonoasri",
        currentLevel: "ADMINISTRATOR",
        currentPostSince: "2023-01-01",
        qualifyingSince: "2020-01-01",
        experienceYears: 8,
      },
      education: {
        educationLevel: "S2",
        educationMajor: "Hukum",
        educationSchool: "Universitas Tirtakarta",
      },
    });
  });

  test("the first appointment to a JPT pratama, which acting for another is not", () => {
    const posts = [
      held("Camat", "2015-02-01", "2018-12-31"),
      held("Plt. Kepala Dinas", "2018-01-01", "2018-12-31", {
        level: "PRATAMA",
        isConcurrent: true,
      }),
      held("Kepala Dinas", "2022-01-03", null, { level: "PRATAMA" }),
      held("Kepala Badan", "2019-01-02", "2022-01-02", { level: "PRATAMA" }),
    ];
    expect(firstPratama(posts, ON)).toBe("2019-01-02");
    expect(firstPratama(posts, "2019-01-01")).toBeNull();
    expect(firstPratama(posts.slice(0, 2), ON)).toBeNull();
  });

  test("a senior expert counts as an administrator does, a supervisor does not", () => {
    const post = (level: "AHLI_MADYA" | "SUPERVISOR") =>
      historyFacts([entryOf("POST_HISTORY", held("X", "2020-01-01", null, { level }))], ON).post;
    expect(post("AHLI_MADYA")?.qualifyingSince).toBe("2020-01-01");
    expect(post("SUPERVISOR")?.qualifyingSince).toBeNull();
  });
});
