import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { inTransaction, read } from "#db/client";
import { outbox } from "#db/schema/notification";
import { position, vacancyNotice } from "#db/schema/register";
import { createSelection } from "#server/planning/create-selection";
import { loadVacancyWarning } from "#server/register/load-vacancy-warning";
import { warnOfVacancies } from "#server/register/warn-of-vacancies";
import { contents } from "#testing/contents";
import { contextFor, contextOf, NOON } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { setParameter } from "#testing/parameters";
import { aHolder, aPosition } from "#testing/register";
import { aMemberOfStaff, anAgency } from "#testing/scenario";

withFreshDatabase();

const system = contextOf({}, NOON);

/** An agency with its secretariat; NOON is on 24 November 2026. */
async function anOffice() {
  const agencyId = await anAgency();
  const secretariat = await aMemberOfStaff("SECRETARIAT", agencyId);
  return { agencyId, secretariat, ctx: await contextFor(secretariat) };
}

/** Falls vacant on 1 May 2027, the last first of a month within six months. */
const IN_TIME = aHolder("1967-04-30");
/** A day later: on 1 June 2027. */
const LATER = aHolder("1967-05-01");

const letters = () => read().select().from(outbox).where(eq(outbox.kind, "register.vacancies"));

test("the secretariat is told of what falls vacant within six months, once", async () => {
  const { agencyId, secretariat } = await anOffice();
  await aMemberOfStaff("AGENCY_ADMIN", agencyId);
  await aPosition(agencyId, "JPT-08", IN_TIME);
  await aPosition(agencyId, "JPT-09", LATER);
  await aPosition(agencyId, "JPT-10");
  await aPosition(agencyId, "ADM-01", { ...IN_TIME, level: "ADMINISTRATOR" });
  expect(await warnOfVacancies(system)).toBe(1);
  expect(await letters()).toMatchObject([
    {
      kind: "register.vacancies",
      recipientId: secretariat,
      agencyId,
      payload: { count: "1", posts: "Kepala Dinas Pendidikan (JPT-08): 1 Mei 2027" },
    },
  ]);
  const before = await contents();
  expect(await warnOfVacancies(system)).toBe(0);
  expect(await contents()).toEqual(before);
  expect(before.audit_entry?.map((entry) => JSON.parse(`${entry}`).kind)).toEqual([
    "vacancy.warned",
  ]);
});

test("the agency's own retirement age in force on the birthday counts, in the mail and on the page", async () => {
  const { agencyId, ctx } = await anOffice();
  const another = await anOffice();
  for (const each of [agencyId, another.agencyId]) await aPosition(each, "JPT-08", IN_TIME);
  await setParameter(agencyId, "retirement.ageJpt", "62", "2027-04-30");
  expect(await loadVacancyWarning(ctx)).toMatchObject({ falling: 0 });
  expect(await loadVacancyWarning(another.ctx)).toMatchObject({ falling: 1 });
  expect(await warnOfVacancies(system)).toBe(1);
  expect(await letters()).toMatchObject([{ recipientId: another.secretariat }]);
  // From the day after his birthday on it would not keep him.
  await aPosition(agencyId, "JPT-09", aHolder("1967-04-29"));
  expect(await warnOfVacancies(system)).toBe(1);
});

test("a vacancy that moves to another day is another one", async () => {
  const { agencyId } = await anOffice();
  const id = await aPosition(agencyId, "JPT-08", IN_TIME);
  await warnOfVacancies(system);
  await inTransaction(async (tx) => {
    await tx.update(position).set(aHolder("1967-01-17")).where(eq(position.id, id));
  });
  expect(await warnOfVacancies(system)).toBe(1);
});

test("two servers at once tell it once", async () => {
  const { agencyId } = await anOffice();
  await aPosition(agencyId, "JPT-08", IN_TIME);
  const told = await Promise.all([warnOfVacancies(system), warnOfVacancies(system)]);
  expect(told.toSorted()).toEqual([0, 1]);
  expect(await letters()).toHaveLength(1);
});

test("what a selection fills is not told, and what nobody can be told waits", async () => {
  const { agencyId, ctx } = await anOffice();
  const positionId = await aPosition(agencyId, "JPT-08", IN_TIME);
  await createSelection(ctx, {
    agencyId,
    name: "Tahap IV",
    nameEn: null,
    positionIds: [positionId],
  });
  const orphan = await anAgency();
  await aPosition(orphan, "JPT-08", IN_TIME);
  expect(await warnOfVacancies(system)).toBe(0);
  expect(await read().select().from(vacancyNotice)).toEqual([]);
  await aMemberOfStaff("SECRETARIAT", orphan);
  expect(await warnOfVacancies(system)).toBe(1);
});

test("the list of selections says how much should be planned now", async () => {
  const { agencyId, ctx } = await anOffice();
  expect(await loadVacancyWarning(ctx)).toEqual({ vacant: 0, falling: 0, months: 6 });
  const vacant = await aPosition(agencyId, "JPT-10");
  await aPosition(agencyId, "JPT-08", IN_TIME);
  await aPosition(agencyId, "JPT-09", LATER);
  expect(await loadVacancyWarning(ctx)).toEqual({ vacant: 1, falling: 1, months: 6 });
  await createSelection(ctx, { agencyId, name: "Tahap IV", nameEn: null, positionIds: [vacant] });
  expect(await loadVacancyWarning(ctx)).toEqual({ vacant: 0, falling: 1, months: 6 });
  const admin = await contextFor(await aMemberOfStaff("AGENCY_ADMIN", agencyId));
  expect(await loadVacancyWarning(admin)).toBeNull();
});
