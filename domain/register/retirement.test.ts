import { expect, test } from "vitest";
import { forecast, vacantBy, vacantOn } from "#domain/register/forecast";
import { isPlannable } from "#domain/register/plannable";
import { GENERAL_RETIREMENT, retirementUnder } from "#domain/register/retirement";
import { aChange } from "#testing/regulation";

const JPT = "retirement.ageJpt";
const ADMIN = "retirement.ageAdmin";
const of = (birthDate: string) =>
  ({ code: "A", level: "PRATAMA", holder: { birthDate, appointedOn: null } }) as const;

test("without any change senior officials retire at 60, administrators and supervisors at 58", () => {
  for (const [level, day] of [
    ["UTAMA", "2026-11-24"],
    ["MADYA", "2026-11-24"],
    ["PRATAMA", "2026-11-24"],
    ["ADMINISTRATOR", "2024-11-24"],
    ["SUPERVISOR", "2024-11-24"],
  ] as const) {
    expect([level, GENERAL_RETIREMENT("1966-11-24", level)]).toEqual([level, day]);
  }
});

test("each of the two ages is set for its own levels", () => {
  const senior = retirementUnder([aChange(JPT, 62)]);
  expect(senior("1966-11-24", "PRATAMA")).toBe("2028-11-24");
  expect(senior("1966-11-24", "SUPERVISOR")).toBe("2024-11-24");
  const others = retirementUnder([aChange(ADMIN, 60)]);
  expect(others("1966-11-24", "SUPERVISOR")).toBe("2026-11-24");
  expect(others("1966-11-24", "PRATAMA")).toBe("2026-11-24");
});

test("a raised age keeps whoever has not reached the earlier one on the day before", () => {
  const retirement = retirementUnder([aChange(JPT, 62, { validFrom: "2027-03-01" })]);
  expect(retirement("1967-02-28", "PRATAMA")).toBe("2027-02-28");
  expect(retirement("1967-03-01", "PRATAMA")).toBe("2029-03-01");
});

test("a lowered age reaches on its first day whoever is older already", () => {
  const retirement = retirementUnder([aChange(JPT, 58, { validFrom: "2027-03-01" })]);
  expect(retirement("1966-11-24", "PRATAMA")).toBe("2026-11-24");
  expect(retirement("1968-02-29", "PRATAMA")).toBe("2027-03-01");
  expect(retirement("1969-03-02", "PRATAMA")).toBe("2027-03-02");
});

test("after the last day of a change the general age holds again", () => {
  const validity = { validFrom: "2027-01-01", validTo: "2027-12-31" };
  const retirement = retirementUnder([aChange(JPT, 62, validity)]);
  expect(retirement("1966-12-31", "PRATAMA")).toBe("2026-12-31");
  // Would have reached 60 in between, and 62 after it: the first day on which 60 counts again.
  expect(retirement("1967-06-01", "PRATAMA")).toBe("2028-01-01");
  expect(retirement("1968-01-01", "PRATAMA")).toBe("2028-01-01");
});

test("another parameter of the agency moves nothing", () => {
  const retirement = retirementUnder([aChange("extension.days", 10)]);
  expect(retirement("1966-11-24", "PRATAMA")).toBe("2026-11-24");
});

test("the forecast, its counts and what can be planned follow", () => {
  const retirement = retirementUnder([aChange(JPT, 62)]);
  const post = of("1966-11-24");
  expect(vacantOn(post, retirement)).toBe("2028-12-01");
  expect(vacantBy([post], "2028-11-30", retirement)).toBe(0);
  expect(vacantBy([post], "2028-12-01", retirement)).toBe(1);
  const falling = forecast([post], "2026-11-24", retirement).filter((month) => month.vacant > 0);
  expect(falling[0]).toMatchObject({ first: "2028-12-01", falling: ["A"], vacant: 1 });
  expect(isPlannable(post, "2026-11-24", GENERAL_RETIREMENT)).toBe(true);
  expect(isPlannable(post, "2026-11-24", retirement)).toBe(false);
});
