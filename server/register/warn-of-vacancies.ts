import { inTransaction, type Reader, read } from "#db/client";
import { selectionsFilling } from "#db/queries/register";
import {
  agenciesWithRegister,
  insertNotices,
  noticesOf,
  secretariatOf,
  seniorPosts,
} from "#db/queries/vacancy";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Bilingual, inLocale, LOCALES } from "#domain/locale";
import { vacantOn } from "#domain/register/forecast";
import { fallsVacantSoon, WARN_AHEAD_MONTHS } from "#domain/register/plannable";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { retirementOf } from "#server/register/retirement-of";
import { occupancyOf } from "#server/register/write-positions";

type Soon = {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly day: PlainDate;
};

/**
 * Tells the secretariat of each agency which senior posts fall vacant within six months and are in
 * no selection: an act of the system. Each vacancy is told once, whoever runs it how often; an
 * agency that has nobody to tell is told later.
 * @returns how many vacancies were told
 */
export async function warnOfVacancies(ctx: Context): Promise<number> {
  let told = 0;
  for (const agency of await agenciesWithRegister(read())) {
    // Looked for outside of a transaction, because mostly there is nothing new.
    if ((await newVacancies(read(), agency, ctx.now)).length > 0) {
      told += await warnAgency(ctx, agency);
    }
  }
  return told;
}

type Agency = { readonly id: string; readonly zone: Zone };

function warnAgency(ctx: Context, agency: Agency): Promise<number> {
  return inTransaction(async (tx) => {
    const recipientIds = await secretariatOf(tx, agency.id);
    const found = await newVacancies(tx, agency, ctx.now);
    if (recipientIds.length === 0 || found.length === 0) return 0;
    const inserted = await insertNotices(
      tx,
      found.map(({ id, day }) => ({ positionId: id, vacantOn: day, toldAt: ctx.now })),
    );
    const fresh = found.filter(({ id }) => inserted.has(id));
    if (fresh.length === 0) return 0;
    await recordAudit(tx, ctx, {
      kind: "vacancy.warned",
      subjectId: agency.id,
      agencyId: agency.id,
      after: { vacancies: fresh.map(({ code, day }) => [code, day]) },
    });
    await enqueue(tx, ctx, {
      kind: "register.vacancies",
      recipientIds,
      payload: {
        count: `${fresh.length}`,
        months: `${WARN_AHEAD_MONTHS}`,
        posts: listOf(fresh),
        path: "/kantor/formasi",
      },
      agencyId: agency.id,
    });
    return fresh.length;
  });
}

async function newVacancies(reader: Reader, agency: Agency, now: Date): Promise<Soon[]> {
  const today = dayOf(now, agency.zone);
  const retirement = await retirementOf(reader, agency.id);
  const soon = (await seniorPosts(reader, agency.id)).flatMap((post) => {
    const occupancy = occupancyOf(post);
    const day = vacantOn(occupancy, retirement);
    return day !== null && fallsVacantSoon(occupancy, today, retirement) ? [{ ...post, day }] : [];
  });
  const ids = soon.map(({ id }) => id);
  const told = await noticesOf(reader, ids);
  const filled = new Set(
    (await selectionsFilling(reader, ids)).map(({ positionId }) => positionId),
  );
  return soon.filter(({ id, day }) => !told.has(`${id} ${day}`) && !filled.has(id));
}

/** One post a line, in both languages. */
function listOf(posts: readonly Soon[]): Bilingual {
  const [id, en] = LOCALES.map((locale) =>
    posts
      .map(
        ({ code, title, day }) => `${inLocale(locale, title)} (${code}): ${formatDay(locale, day)}`,
      )
      .join("\n"),
  );
  return { id: id ?? "", en: en ?? null };
}
