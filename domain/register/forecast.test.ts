import { expect, test } from "vitest";
import {
  forecast,
  holderFindings,
  isUnknownOn,
  type Occupancy,
  vacantBy,
  vacantOn,
} from "#domain/register/forecast";
import { GENERAL_RETIREMENT } from "#domain/register/retirement";
import { FORECAST_VACANCY_DATE } from "#domain/regulation/planning";
import { proves } from "#testing/proof";

const held = (code: string, birthDate: string, appointedOn: string | null = null): Occupancy => ({
  code,
  level: "PRATAMA",
  holder: { birthDate, appointedOn },
});
const vacant: Occupancy = { code: "V", level: "PRATAMA", holder: null };

test(
  proves(
    FORECAST_VACANCY_DATE,
    "a post falls vacant on the first of the month after the retirement birthday",
  ),
  () => {
    expect(vacantOn(held("A", "1961-09-28"), GENERAL_RETIREMENT)).toBe("2021-10-01");
    expect(vacantOn(held("B", "1961-10-01"), GENERAL_RETIREMENT)).toBe("2021-11-01");
    expect(
      vacantOn({ ...held("C", "1963-09-28"), level: "ADMINISTRATOR" }, GENERAL_RETIREMENT),
    ).toBe("2021-10-01");
    expect(vacantOn(vacant, GENERAL_RETIREMENT)).toBeNull();
  },
);

test("months add up what falls vacant in them, and the first takes whoever is overdue", () => {
  const posts = [vacant, held("A", "1961-09-28"), held("B", "1961-10-01"), held("C", "1961-01-05")];
  const months = forecast(posts, "2021-08-20", GENERAL_RETIREMENT, 3);
  expect(months).toEqual([
    { first: "2021-09-01", falling: ["C"], vacant: 2, tenured: [] },
    { first: "2021-10-01", falling: ["A"], vacant: 3, tenured: [] },
    { first: "2021-11-01", falling: ["B"], vacant: 4, tenured: [] },
  ]);
});

test("months begin where they are asked to, and what fell before is vacant from the start", () => {
  const posts = [vacant, held("A", "1961-09-28"), held("B", "1961-10-01"), held("C", "1961-01-05")];
  const from = (first: string, months = 1) =>
    forecast(posts, "2021-08-20", GENERAL_RETIREMENT, months, undefined, first);
  expect(from("2021-10-01")).toMatchObject([{ falling: ["A"], vacant: 3 }]);
  expect(from("2021-12-01")).toMatchObject([{ falling: [], vacant: 4 }]);
  const since: Occupancy = { ...vacant, code: "S", vacantSince: "2021-03-02" };
  expect(
    forecast([since, vacant], "2021-08-20", GENERAL_RETIREMENT, 3, undefined, "2021-03-01"),
  ).toMatchObject([
    { first: "2021-03-01", falling: [], vacant: 1 },
    { first: "2021-04-01", falling: ["S"], vacant: 2 },
    { first: "2021-05-01", falling: [], vacant: 2 },
  ]);
});

test("a day that has passed knows what stands in the register, and says what it cannot know", () => {
  const since: Occupancy = { ...vacant, vacantSince: "2021-03-02" };
  expect(vacantBy([since], "2021-03-01", GENERAL_RETIREMENT)).toBe(0);
  expect(vacantBy([since], "2021-03-02", GENERAL_RETIREMENT)).toBe(1);
  const came = held("A", "1975-01-01", "2021-03-02");
  expect(
    [came, since, vacant, held("B", "1975-01-01")].map((post) => isUnknownOn(post, "2021-03-01")),
  ).toEqual([true, false, true, true]);
  expect(isUnknownOn(came, "2021-03-02")).toBe(false);
});

test("months tell whose five years are full by then, unless they retire before", () => {
  const young = "1975-01-01";
  const posts = [
    held("past", young, "2016-08-20"),
    held("next day", young, "2016-08-21"),
    held("on the first", young, "2016-10-01"),
    held("on the second", young, "2016-10-02"),
    held("gone that day", "1961-09-28", "2016-10-01"),
    held("gone later", "1961-10-01", "2016-10-01"),
    { ...held("lower", young, "2016-10-01"), level: "ADMINISTRATOR" as const },
    vacant,
  ];
  const months = forecast(posts, "2021-08-20", GENERAL_RETIREMENT, 3);
  expect(months.map(({ tenured }) => tenured)).toEqual([
    ["next day"],
    ["on the first", "gone later"],
    ["on the second"],
  ]);
});

test("the day itself counts, the day before does not", () => {
  const posts = [vacant, held("A", "1961-09-28")];
  expect(vacantBy(posts, "2021-09-30", GENERAL_RETIREMENT)).toBe(1);
  expect(vacantBy(posts, "2021-10-01", GENERAL_RETIREMENT)).toBe(2);
});

const codes = (post: Occupancy, asOf: string) =>
  holderFindings(post, asOf).map(({ code, effect }) => [code, effect]);

test("five years in a senior post warn on the day they are full, with the clause", () => {
  const post = held("A", "1970-01-01", "2021-11-25");
  expect(codes(post, "2026-11-24")).toEqual([]);
  expect(codes(post, "2026-11-25")).toEqual([["tenure-max", "warn"]]);
  expect(holderFindings(post, "2026-11-25")).toMatchObject([
    { facts: { maxYears: 5 }, citation: { text: "PP 11/2017 Ps 133" } },
  ]);
  expect(codes({ ...post, level: "ADMINISTRATOR" }, "2026-11-25")).toEqual([]);
  expect(codes(held("B", "1970-01-01"), "2026-11-25")).toEqual([]);
});

test("a holder whose retirement birthday has come is pointed out, and no birth date with it", () => {
  const post = held("A", "1966-11-25");
  expect(codes(post, "2026-11-24")).toEqual([]);
  expect(holderFindings(post, "2026-11-25")).toMatchObject([
    { code: "forecast-retirement-age", effect: "info", facts: {} },
  ]);
  const administrator: Occupancy = { ...held("B", "1968-11-25"), level: "ADMINISTRATOR" };
  expect(codes(administrator, "2026-11-24")).toEqual([]);
  expect(codes(administrator, "2026-11-25")).toEqual([["forecast-retirement-age", "info"]]);
  expect(codes(vacant, "2026-11-25")).toEqual([]);
});
