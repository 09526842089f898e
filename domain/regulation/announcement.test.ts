import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#domain/calendar";
import {
  ANNOUNCEMENT_CONTENTS,
  ANNOUNCEMENT_DEADLINE_CLOCK,
  ANNOUNCEMENT_MIN_DAYS,
  ANNOUNCEMENT_SCOPE,
  ANNOUNCEMENT_SHORT_FORM,
  ANNOUNCEMENT_SIGNATORY,
  ANNOUNCEMENT_STRICT_READING,
  WINDOW_RULES,
} from "#domain/regulation/announcement";
import { bothOutcomesAreTried } from "#testing/both-outcomes";
import { verdict } from "#testing/regulation";

const publication = "2025-08-13";

test("fifteen days with both ends are enough, fourteen are not", () => {
  const window = (lastDay: string, basisRecorded = false) =>
    verdict(ANNOUNCEMENT_MIN_DAYS, { publication, lastDay, basisRecorded });
  expect(window("2025-08-27")).toBe("met");
  expect(window("2025-08-26")).toBe("block");
  expect(window("2025-08-26", true)).toBe("record");
  expect(window("2025-08-12", true)).toBe("block");
});

test("an agency may announce for longer", () => {
  const inputs = { publication, lastDay: "2025-08-27", basisRecorded: false };
  expect(verdict(ANNOUNCEMENT_MIN_DAYS, inputs, { minDays: 16 })).toBe("block");
  expect(
    verdict(ANNOUNCEMENT_MIN_DAYS, { ...inputs, lastDay: "2025-08-28" }, { minDays: 16 }),
  ).toBe("met");
});

test("exactly fifteen days are warned of, unless the warning is off", () => {
  const strict = (lastDay: string, warnStrict = true) =>
    verdict(ANNOUNCEMENT_STRICT_READING, { publication, lastDay }, { warnStrict });
  expect(strict("2025-08-27")).toBe("warn");
  expect(strict("2025-08-28")).toBe("met");
  expect(strict("2025-08-27", false)).toBe("met");
});

test("a window is long enough exactly if it has the days", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -40, max: 90 }),
      fc.integer({ min: 15, max: 60 }),
      (days, minDays) => {
        const lastDay = addDays(publication, days - 1);
        const inputs = { publication, lastDay, basisRecorded: false };
        expect(verdict(ANNOUNCEMENT_MIN_DAYS, inputs, { minDays }) === "met").toBe(days >= minDays);
      },
    ),
  );
});

test("the last second counts, the next does not", () => {
  const closesAt = "2026-02-11T00:00:00+07:00";
  const received = (receivedAt: string) =>
    verdict(ANNOUNCEMENT_DEADLINE_CLOCK, { receivedAt, closesAt });
  expect(received("2026-02-10T23:59:59+07:00")).toBe("met");
  expect(received("2026-02-10T16:59:59Z")).toBe("met");
  expect(received("2026-02-10T17:00:00Z")).toBe("block");
});

test("nothing of the six contents is missing", () => {
  expect(verdict(ANNOUNCEMENT_CONTENTS, { missing: [] })).toBe("met");
  expect(verdict(ANNOUNCEMENT_CONTENTS, { missing: ["contactPhone"] })).toBe("block");
});

test("one chair signs", () => {
  const signedAs = "CHAIR";
  expect(verdict(ANNOUNCEMENT_SIGNATORY, { chairs: 0, signedAs })).toBe("block");
  expect(verdict(ANNOUNCEMENT_SIGNATORY, { chairs: 1, signedAs })).toBe("met");
  expect(verdict(ANNOUNCEMENT_SIGNATORY, { chairs: 2, signedAs })).toBe("block");
});

test("the secretariat signs on the chair's behalf with a mandate, never without", () => {
  const chairs = 1;
  expect(verdict(ANNOUNCEMENT_SIGNATORY, { chairs, signedAs: "NOBODY" })).toBe("met");
  expect(verdict(ANNOUNCEMENT_SIGNATORY, { chairs, signedAs: "ON_BEHALF" })).toBe("met");
  expect(verdict(ANNOUNCEMENT_SIGNATORY, { chairs, signedAs: "WITHOUT_MANDATE" })).toBe("block");
});

test("a window of five days rests on the consent of the supervisor, where the agency allows it", () => {
  const short = (lastDay: string, hasConsent = true, allowShortForm = true) =>
    verdict(ANNOUNCEMENT_SHORT_FORM, { publication, lastDay, hasConsent }, { allowShortForm });
  expect(short("2025-08-17")).toBe("met");
  expect(short("2025-08-16")).toBe("record");
  expect(short("2025-08-17", false)).toBe("record");
  expect(short("2025-08-17", true, false)).toBe("record");
  expect(short("2025-08-26", false, false)).toBe("record");
  expect(short("2025-08-27", false, false)).toBe("met");
});

test("only a pratama post of a region is open to its province alone, and then to nobody outside", () => {
  const scope = (mayNarrow: boolean, narrow: boolean, isInside = true) =>
    verdict(ANNOUNCEMENT_SCOPE, {
      ...{ mayNarrow, isInside },
      scope: narrow ? "WITHIN_PROVINCE" : "NATIONAL",
    });
  expect(scope(false, false)).toBe("met");
  expect(scope(false, true)).toBe("block");
  expect(scope(true, true)).toBe("met");
  expect(scope(true, true, false)).toBe("block");
  expect(scope(true, false, false)).toBe("met");
});

bothOutcomesAreTried(WINDOW_RULES);
