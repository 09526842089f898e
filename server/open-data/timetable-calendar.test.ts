import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { inTransaction } from "#db/client";
import { selection, stage } from "#db/schema/planning";
import { timetableCalendar } from "#server/open-data/timetable-calendar";
import { NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { anAgency, aSelection, type SelectionFixture } from "#testing/scenario";

withFreshDatabase();

async function plan({ stages }: SelectionFixture) {
  await inTransaction(async (tx) => {
    await tx
      .update(stage)
      .set({ startsOn: "2026-12-30", endsOn: "2026-12-31", resultsOn: "2027-01-04" })
      .where(eq(stage.id, stages.PAPER));
  });
}

async function read(slug: string, locale: "id" | "en" = "id") {
  const text = (await timetableCalendar(locale, NOON, slug)) ?? "";
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
  return { text, calendar, events };
}

test("is a calendar to a parser that is not ours, with what the standard asks", async () => {
  const fixture = await aSelection();
  await plan(fixture);
  const { calendar, events } = await read(fixture.slug);
  expect(calendar.name).toBe("vcalendar");
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(calendar.getFirstPropertyValue("prodid")).not.toBeNull();
  const days = events.map(({ summary, startDate, endDate }) => [
    summary.split(" – ")[0],
    startDate.toString(),
    endDate.toString(),
  ]);
  expect(days).toEqual([
    ["Pendaftaran", "2026-11-15", "2026-11-30"],
    [
      "Tenggat pendaftaran 29 November 2026 pukul 23.59 WIB",
      "2026-11-29T16:00:00Z",
      "2026-11-29T17:00:00Z",
    ],
    ["Penulisan makalah", "2026-12-30", "2027-01-01"],
    ["Hasil Penulisan makalah", "2027-01-04", "2027-01-05"],
  ]);
  const uids = events.map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  for (const { component } of events) {
    expect(component.getFirstPropertyValue("dtstamp")).not.toBeNull();
    expect(component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  }
});

test("the deadline is that of the agency's zone", async () => {
  const agencyId = await anAgency({ zone: "Asia/Jayapura" });
  const closesAt = new Date("2026-11-29T15:00:00.000Z");
  const { slug } = await aSelection({ agencyId, closesAt });
  const { events } = await read(slug, "en");
  const deadline = events.find(({ uid }) => uid.includes("deadline"));
  expect(deadline?.summary).toContain("29 November 2026, 23:59 WIT");
  expect(deadline?.endDate.toJSDate()).toEqual(closesAt);
});

test("survives whatever a name holds, and lines stay within 75 bytes", async () => {
  const name = `Uji; koma, garis \\ baru\nEND:VEVENT ${"é🎓".repeat(60)}`;
  const fixture = await aSelection({ name });
  await plan(fixture);
  const { text, events } = await read(fixture.slug);
  expect(events).toHaveLength(4);
  expect(events[0]?.summary).toBe(`Pendaftaran – ${name}`);
  const lines = text.split("\r\n");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\r]\n/);
});

test("keeps its identities when days move, and says that a selection was cancelled", async () => {
  const fixture = await aSelection();
  await plan(fixture);
  const before = await read(fixture.slug);
  await inTransaction(async (tx) => {
    await tx
      .update(stage)
      .set({ startsOn: "2026-12-29" })
      .where(eq(stage.id, fixture.stages.PAPER));
    await tx.update(selection).set({ state: "CANCELLED" });
  });
  const after = await read(fixture.slug);
  expect(after.text).not.toBe(before.text);
  expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid));
  const states = after.events.map(({ component }) => component.getFirstPropertyValue("status"));
  expect(new Set(states)).toEqual(new Set(["CANCELLED"]));
});

test("of drafts and of nothing there is none", async () => {
  const { slug } = await aSelection();
  expect(await timetableCalendar("id", NOON, slug)).not.toBeNull();
  await inTransaction(async (tx) => {
    await tx.update(selection).set({ state: "DRAFT" });
  });
  expect(await timetableCalendar("id", NOON, slug)).toBeNull();
  expect(await timetableCalendar("id", NOON, "tidak-ada")).toBeNull();
});
