import { expect, test } from "vitest";
import { parseNip } from "#domain/accounts/nip";
import { addMonths } from "#domain/calendar";
import { forecast, holderFindings, vacantBy } from "#domain/register/forecast";
import { GENERAL_RETIREMENT } from "#domain/register/retirement";
import { demoPositions } from "#server/demo/positions";

test.each(["2021-06-01", "2026-11-25", "2027-02-28"])("the 34 posts on %s", (today) => {
  const posts = demoPositions(today);
  const first = `${today.slice(0, 7)}-01`;
  expect(posts).toHaveLength(34);
  expect(posts.filter(({ holder }) => holder === null)).toHaveLength(6);
  expect(vacantBy(posts, today, GENERAL_RETIREMENT)).toBe(6);
  expect(vacantBy(posts, addMonths(first, 4), GENERAL_RETIREMENT)).toBe(9);
  const months = forecast(posts, today, GENERAL_RETIREMENT, 4);
  expect(months.flatMap(({ falling }) => falling)).toEqual(["JPT-08", "JPT-21", "JPT-34"]);
  const long = posts
    .filter((post) => holderFindings(post, first).some(({ code }) => code === "tenure-max"))
    .map(({ code }) => code);
  expect(long).toEqual(["JPT-20", "JPT-28"]);
});

test("each number agrees with its holder's birth date", () => {
  for (const { holder } of demoPositions("2026-11-25")) {
    if (holder === null) continue;
    const reading = parseNip(holder.nip, "2026-11-25");
    expect(reading).toMatchObject({ ok: true, nip: { birthDate: holder.birthDate } });
  }
});
