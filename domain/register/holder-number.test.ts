import { expect, test } from "vitest";
import { readHolderNumber } from "#domain/register/holder-number";

const NIP = "197805172003031004";
const read = (appointedOn: string | null, today = "2026-11-25", nip = NIP) =>
  readHolderNumber({ nip, appointedOn }, today);

test("a holder's number says birth, sex and the month in which service began", () => {
  expect(read(null)).toEqual({
    ok: true,
    number: {
      birthDate: "1978-05-17",
      firstAppointment: "2003-03",
      sex: "MALE",
      isAppointedBefore: false,
    },
  });
});

test.each([
  ["2003-03-01", false],
  ["2003-02-28", true],
])("a post taken up on %s contradicts it: %s", (appointedOn, isAppointedBefore) => {
  expect(read(appointedOn)).toMatchObject({ number: { isAppointedBefore } });
});

test.each([
  ["2049-05-16", true],
  ["2049-05-17", false],
])("a number that was good once may be none on %s: %s", (today, ok) => {
  expect(read(null, today)).toMatchObject(ok ? { ok } : { ok, problem: "BAD_AGE" });
});
