import { expect, test } from "vitest";
import { findExpiredLetter } from "#domain/decision/letter-validity";

test("a letter carries an inauguration until its thirtieth day", () => {
  expect(findExpiredLetter("2025-09-03", "2025-10-03")).toEqual([]);
  expect(findExpiredLetter("2025-09-03", "2025-10-04")).toMatchObject([
    {
      code: "supervisor-letter-validity",
      effect: "record",
      facts: { validUntil: "2025-10-03", inauguration: "2025-10-04" },
    },
  ]);
});
