import { expect, test } from "vitest";
import { read } from "#db/client";
import { findPlan, listStages } from "#db/queries/plan";
import { addDays } from "#domain/calendar";
import { Stale } from "#domain/refusal";
import { createSelection } from "#server/planning/create-selection";
import { editSelection } from "#server/planning/edit-selection";
import { EditTimetable, editTimetable } from "#server/planning/edit-timetable";
import { loadTimetable } from "#server/planning/load-timetable";
import { shiftTimetable } from "#server/planning/shift-timetable";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import {
  aCompletePlan,
  aDraftPlan,
  FIRST_DAY,
  GENERAL,
  officersOf,
  planVersionOf,
  walkAs,
} from "#testing/planning";
import { refusalWritingNothing } from "#testing/refusals";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

/** A complete plan, and the fields of its timetable as the form sends them, changed. */
async function aTimetable() {
  const plan = await aCompletePlan();
  const page = await loadTimetable(plan.ctx, plan.selectionId);
  const stages = await listStages(read(), [plan.selectionId]);
  const idOf = (kind: string) => stages.find((each) => each.kind === kind)?.id ?? "";
  const fields = (changes: Record<string, string> = {}) => {
    const form: Record<string, string | Record<string, string>> = { selectionId: plan.selectionId };
    for (const [name, value] of Object.entries({ ...page?.values, ...changes })) {
      const [group = "", key] = name.split(".");
      if (key === undefined) form[group] = value;
      else form[group] = { ...(form[group] as Record<string, string>), [key]: value };
    }
    return EditTimetable.parse(form);
  };
  return { ...plan, fields, idOf };
}

test("all days are changed in one act", async () => {
  const { ctx, selectionId, fields, idOf } = await aTimetable();
  const interview = idOf("INTERVIEW");
  const version = await planVersionOf(selectionId);
  await editTimetable(
    ctx,
    fields({
      lastDay: addDays(GENERAL.lastDay, 1),
      [`startsOn.${idOf("ADMIN_CHECK")}`]: addDays(GENERAL.lastDay, 2),
      [`endsOn.${idOf("ADMIN_CHECK")}`]: addDays(GENERAL.lastDay, 2),
      [`endsOn.${interview}`]: "2026-12-20",
      [`resultsOn.${interview}`]: "",
    }),
  );
  const saved = await findPlan(read(), selectionId);
  expect(saved).toMatchObject({
    lastDay: "2026-12-10",
    closesAt: new Date("2026-12-10T17:00:00Z"),
    planVersion: version + 1,
  });
  const stages = await listStages(read(), [selectionId]);
  expect(stages.find(({ id }) => id === interview)).toMatchObject({
    endsOn: "2026-12-20",
    resultsOn: null,
  });
});

test.each<[string, string, (idOf: (kind: string) => string) => Record<string, string>, string]>([
  [
    "a last day before the first",
    "timetable-window-order",
    () => ({ lastDay: "2026-11-23" }),
    "lastDay",
  ],
  ["14 days", "announcement-min-days", () => ({ lastDay: "2026-12-07" }), "lastDay"],
  [
    "an end before its beginning",
    "schedule-order",
    (idOf) => ({ [`endsOn.${idOf("PAPER")}`]: "2026-12-01" }),
    "endsOn PAPER",
  ],
  [
    "a result before the end",
    "schedule-order",
    (idOf) => ({ [`endsOn.${idOf("INTERVIEW")}`]: "2026-12-24" }),
    "resultsOn INTERVIEW",
  ],
  [
    "a stage on the last day to apply",
    "schedule-too-early",
    (idOf) => ({ [`startsOn.${idOf("ADMIN_CHECK")}`]: "2026-12-09" }),
    "startsOn ADMIN_CHECK",
  ],
  [
    "a stage before the result of the one ahead",
    "schedule-overlap",
    (idOf) => ({ [`resultsOn.${idOf("ASSESSMENT")}`]: "2026-12-23" }),
    "startsOn PAPER",
  ],
])("%s is refused at its field, with the clause", async (_case, code, changes, field) => {
  const { ctx, fields, idOf } = await aTimetable();
  const refusal = await refusalWritingNothing(() => editTimetable(ctx, fields(changes(idOf))));
  const [part, kind] = field.split(" ");
  expect([refusal.code, refusal.field]).toEqual([code, kind ? `${part}.${idOf(kind)}` : part]);
  if (code !== "timetable-window-order") expect(refusal.citation?.text).toMatch(/^PP 11\/2017/);
});

test("exactly 15 days are enough, and a stage may begin on the day of the result ahead", async () => {
  const { ctx, fields, idOf } = await aTimetable();
  await editTimetable(
    ctx,
    fields({ lastDay: "2026-12-08", [`resultsOn.${idOf("ASSESSMENT")}`]: "2026-12-13" }),
  );
});

test("whoever saves an older timetable reads what is stored now", async () => {
  const { ctx, selectionId, fields } = await aTimetable();
  await editSelection(ctx, { selectionId, version: 3, ...GENERAL, lastDay: "2026-12-10" });
  const stale = await editTimetable(ctx, fields()).catch((error: unknown) => error);
  expect(stale).toBeInstanceOf(Stale);
  expect((stale as Stale).current).toMatchObject({ lastDay: "2026-12-10" });
});

test("nobody else may, and nothing moves once it is announced", async () => {
  const plan = await aTimetable();
  const { ctx, agencyId, selectionId, fields } = plan;
  const admin = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
  const planVersion = await planVersionOf(selectionId);
  const shift = { selectionId, planVersion, announcedOn: "2026-12-01" };
  for (const act of [() => editTimetable(admin, fields()), () => shiftTimetable(admin, shift)]) {
    expect((await refusalWritingNothing(act)).code).toBe("record-not-found");
  }
  expect(await loadTimetable(admin, selectionId)).toBeNull();
  await walkAs(await officersOf(plan), selectionId);
  expect((await refusalWritingNothing(() => shiftTimetable(ctx, shift))).code).toBe(
    "plan-frozen-after-publication",
  );
});

test("a shift is looked at first, and taken over as it was seen", async () => {
  const { ctx, selectionId } = await aTimetable();
  const before = await loadTimetable(ctx, selectionId);
  const tried = await loadTimetable(ctx, selectionId, addDays(FIRST_DAY, 7));
  expect(await loadTimetable(ctx, selectionId)).toEqual(before);
  expect(tried?.rows.map(({ startsOn, shifted }) => [startsOn, shifted?.startsOn])).toEqual(
    tried?.rows.map(({ startsOn }) => [startsOn, addDays(startsOn ?? "", 7)]),
  );
  const planVersion = await planVersionOf(selectionId);
  await shiftTimetable(ctx, { selectionId, planVersion, announcedOn: addDays(FIRST_DAY, 7) });
  const after = await loadTimetable(ctx, selectionId);
  expect(
    after?.rows.map(({ startsOn, endsOn, resultsOn }) => [startsOn, endsOn, resultsOn]),
  ).toEqual(
    tried?.rows.map(({ shifted }) => [shifted?.startsOn, shifted?.endsOn, shifted?.resultsOn]),
  );
  expect(await findPlan(read(), selectionId)).toMatchObject({
    opensAt: new Date("2026-11-30T17:00:00Z"),
    closesAt: new Date("2026-12-16T17:00:00Z"),
  });
});

test("a shift is refused where it cannot be", async () => {
  const { ctx, selectionId } = await aTimetable();
  const planVersion = await planVersionOf(selectionId);
  const codeOf = async (id: string, announcedOn: string, version: number) =>
    (
      await refusalWritingNothing(() =>
        shiftTimetable(ctx, { selectionId: id, planVersion: version, announcedOn }),
      )
    ).code;
  expect(await codeOf(selectionId, "2026-11-23", planVersion)).toBe("announcement-first-day");
  expect(await codeOf(selectionId, "2026-11-25", planVersion - 1)).toBe("record-stale");
  const empty = await aDraftPlan();
  const refusal = await refusalWritingNothing(() =>
    shiftTimetable(empty.ctx, {
      selectionId: empty.selectionId,
      planVersion: 1,
      announcedOn: "2026-12-01",
    }),
  );
  expect(refusal.code).toBe("timetable-nothing-to-move");
});

test("each row says what is inconvenient about its days, by the holiday's name", async () => {
  const { ctx, fields, idOf, selectionId } = await aTimetable();
  await editTimetable(
    ctx,
    fields({
      lastDay: "2026-12-08",
      [`endsOn.${idOf("INTERVIEW")}`]: "2026-12-24",
      [`resultsOn.${idOf("INTERVIEW")}`]: "2026-12-26",
    }),
  );
  const page = await loadTimetable(ctx, selectionId);
  const rowOf = (key: string) => page?.rows.find((row) => row.key === key);
  expect(rowOf("window")).toMatchObject({
    length: 15,
    problems: [{ code: "announcement-strict-reading", effect: "warn" }],
    notes: [],
  });
  expect(rowOf(idOf("INTERVIEW"))?.notes).toMatchObject([
    { part: "endsOn", why: { kind: "JOINT_LEAVE", name: { en: "Joint leave for Christmas" } } },
    { part: "resultsOn", why: "SATURDAY" },
  ]);
  expect(page?.holidays.map(({ day }) => day)).toContain("2026-12-25");
});

test.each([
  ["Asia/Jakarta", "2026-12-15T17:00:00Z"],
  ["Asia/Makassar", "2026-12-15T16:00:00Z"],
  ["Asia/Jayapura", "2026-12-15T15:00:00Z"],
] as const)("the days of a plan are those of the agency's zone: %s", async (zone, closesAt) => {
  const agencyId = await anAgency({ zone });
  const secretariat = await aMemberOfStaff("SECRETARIAT", agencyId);
  const { selectionId } = await createSelection(await contextFor(secretariat), {
    ...{ agencyId, name: "Seleksi Terbuka", nameEn: null, firstDay: "2026-12-01" },
  });
  expect(await findPlan(read(), selectionId)).toMatchObject({
    lastDay: "2026-12-15",
    closesAt: new Date(closesAt),
  });
  // In the last minute of the day before, and in the first of 24 December, there.
  const lastMinute = new Date(Date.parse(closesAt) + 8 * 86_400_000 - 60_000);
  const codeAt = async (now: Date) => {
    const ctx = await contextFor(secretariat, now);
    const planVersion = await planVersionOf(selectionId);
    const act = () => shiftTimetable(ctx, { selectionId, planVersion, announcedOn: "2026-12-23" });
    return (await refusalWritingNothing(act)).code;
  };
  expect(await codeAt(new Date(lastMinute.getTime() + 60_000))).toBe("announcement-first-day");
  const ctx = await contextFor(secretariat, lastMinute);
  const planVersion = await planVersionOf(selectionId);
  await shiftTimetable(ctx, { selectionId, planVersion, announcedOn: "2026-12-23" });
  expect(await findPlan(read(), selectionId)).toMatchObject({ announcedOn: "2026-12-23" });
});
