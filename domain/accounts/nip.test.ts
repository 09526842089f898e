import { expect, test } from "vitest";
import { parseNip } from "#domain/accounts/nip";
import { formatNip } from "#domain/format";

const today = "2026-01-15";

test("says what the number says, with blanks or without", () => {
  const nip = {
    digits: "196203121988031901",
    birthDate: "1962-03-12",
    firstAppointment: "1988-03",
    sex: "MALE",
    sequence: "901",
  };
  expect(parseNip("196203121988031901", today)).toEqual({ ok: true, nip });
  expect(parseNip(" 19620312 198803 1 901 ", today)).toEqual({ ok: true, nip });
  expect(parseNip("197508172001122903", today)).toMatchObject({ nip: { sex: "FEMALE" } });
});

test.each([
  ["", "BAD_LENGTH"],
  ["1962031219880319010", "BAD_LENGTH"],
  ["19620312198803190O", "NOT_DIGITS"],
  ["١٩٦٢٠٣١٢١٩٨٨٠٣١٩٠١", "NOT_DIGITS"],
  ["196203121988001901", "BAD_CPNS_MONTH"],
  ["196203122026021901", "CPNS_IN_FUTURE"],
  ["200801152026011901", null],
  ["200801162026011901", "BAD_AGE"],
  ["200802012026011901", "CPNS_TOO_YOUNG"],
  ["195501161980011901", null],
  ["195501151980011901", "BAD_AGE"],
])("%j: %s", (text, problem) => {
  const reading = parseNip(text, today);
  expect(reading.ok ? null : reading.problem).toBe(problem);
});

test("reads a number as Selter itself prints it", () => {
  const printed = formatNip("196203121988031901");
  expect(parseNip(printed, today)).toMatchObject({ nip: { digits: "196203121988031901" } });
});
