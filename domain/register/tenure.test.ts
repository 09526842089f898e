import { expect, test } from "vitest";
import { forecast, holderFindings } from "#domain/register/forecast";
import { GENERAL_RETIREMENT } from "#domain/register/retirement";
import { GENERAL_TENURE, tenureUnder } from "#domain/register/tenure";
import { lawWith } from "#domain/regulation/law";
import { aChange } from "#testing/regulation";

const YEARS = "tenure.maxYears";
const SINCE = "2022-03-15";

test("without any change a term is full after five years", () => {
  expect(GENERAL_TENURE(SINCE)).toEqual(["2027-03-15"]);
  expect(tenureUnder([aChange("extension.days", 10)])(SINCE)).toEqual(["2027-03-15"]);
});

test("a term lengthened on the day on which it would be full is full later", () => {
  const tenure = tenureUnder([aChange(YEARS, 7, { validFrom: "2027-03-15" })]);
  expect(tenure(SINCE)).toEqual(["2029-03-15"]);
});

test("a term lengthened on the day after is full a second time", () => {
  const tenure = tenureUnder([aChange(YEARS, 7, { validFrom: "2027-03-16" })]);
  expect(tenure(SINCE)).toEqual(["2027-03-15", "2029-03-15"]);
});

test("a shortened term is full on the first day of the change for whoever has served it", () => {
  const tenure = tenureUnder([aChange(YEARS, 4, { validFrom: "2026-06-01" })]);
  expect(tenure("2022-05-31")).toEqual(["2026-06-01"]);
  expect(tenure("2022-06-02")).toEqual(["2026-06-02"]);
  // Full by then already.
  expect(tenure("2021-05-31")).toEqual(["2026-05-31"]);
});

test("a term that was full is not full again where nothing but the number changed", () => {
  const tenure = tenureUnder([aChange(YEARS, 6, { validFrom: "2028-03-15" })]);
  expect(tenure(SINCE)).toEqual(["2027-03-15"]);
});

test("after the last day of a change the general term holds again", () => {
  const validity = { validFrom: "2027-01-01", validTo: "2027-12-31" };
  expect(tenureUnder([aChange(YEARS, 8, validity)])(SINCE)).toEqual(["2028-01-01"]);
});

test("the months and the finding of a day follow", () => {
  const holder = { birthDate: "1980-01-01", appointedOn: SINCE };
  const post = { code: "A", level: "PRATAMA", holder } as const;
  const changes = [aChange(YEARS, 6)];
  const months = forecast([post], "2027-01-20", GENERAL_RETIREMENT, 24, tenureUnder(changes));
  const full = months.filter(({ tenured }) => tenured.length > 0);
  expect(full).toMatchObject([{ first: "2028-04-01", tenured: ["A"] }]);
  const codes = (day: string) =>
    holderFindings(post, day, lawWith(changes, day)).map(({ code, facts }) => [
      code,
      facts.maxYears,
    ]);
  expect(codes("2028-03-14")).toEqual([]);
  expect(codes("2028-03-15")).toEqual([["tenure-max", 6]]);
});
