import { expect, test } from "vitest";
import { AddHoliday, addHoliday } from "#server/planning/add-holiday";
import { loadHolidays } from "#server/planning/load-holidays";
import { removeHoliday } from "#server/planning/remove-holiday";
import { restoreHoliday } from "#server/planning/restore-holiday";
import { contents } from "#testing/contents";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

async function anOffice() {
  const agencyId = await anAgency();
  const ctx = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
  const day = (value: string) => ({ agencyId, day: value });
  const own = (value: string) =>
    AddHoliday.parse({ ...day(value), name: "Hari Jadi Kota", nameEn: "City Anniversary" });
  const listed = async () => (await loadHolidays(ctx, "2026"))?.days.map((each) => each.day) ?? [];
  return { agencyId, ctx, day, own, listed };
}

test("a day of the agency's own is added and taken out again", async () => {
  const { ctx, day, own, listed } = await anOffice();
  await addHoliday(ctx, own("2026-09-01"));
  expect(await listed()).toContain("2026-09-01");
  const again = await refusalWritingNothing(() => addHoliday(ctx, own("2026-09-01")));
  expect([again.code, again.field]).toEqual(["holiday-listed-already", "day"]);
  await removeHoliday(ctx, day("2026-09-01"));
  expect(await listed()).not.toContain("2026-09-01");
  const kinds = (await contents()).audit_entry?.map((entry) => JSON.parse(`${entry}`).kind);
  expect(kinds?.toSorted()).toEqual(["holiday.added", "holiday.removed"]);
});

test("a national day is taken out for one agency alone, and put back", async () => {
  const { ctx, day, listed } = await anOffice();
  const other = await anOffice();
  await removeHoliday(ctx, day("2026-12-24"));
  expect(await listed()).not.toContain("2026-12-24");
  expect((await loadHolidays(ctx, "2026"))?.removed).toMatchObject([
    { day: "2026-12-24", name: { id: "Cuti bersama Natal" } },
  ]);
  expect(await other.listed()).toContain("2026-12-24");
  await restoreHoliday(ctx, day("2026-12-24"));
  expect(await listed()).toContain("2026-12-24");
});

test("what is not there cannot be taken out or put back", async () => {
  const { ctx, day } = await anOffice();
  for (const act of [
    () => removeHoliday(ctx, day("2026-09-01")),
    () => restoreHoliday(ctx, day("2026-12-24")),
  ]) {
    expect((await refusalWritingNothing(act)).code).toBe("holiday-not-listed");
  }
});

test("the secretariat reads the list and does not change it; other years say that they are empty", async () => {
  const { agencyId, day, own } = await anOffice();
  const ctx = await contextFor(await aMemberOfStaff("SECRETARIAT", agencyId));
  expect(await loadHolidays(ctx)).toMatchObject({ year: "2026", mayChange: false, isListed: true });
  expect(await loadHolidays(ctx, "1999")).toMatchObject({ year: "2026" });
  for (const act of [
    () => addHoliday(ctx, own("2026-09-01")),
    () => removeHoliday(ctx, day("2026-12-24")),
    () => restoreHoliday(ctx, day("2026-12-24")),
  ]) {
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
});
