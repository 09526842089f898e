import { read } from "#db/client";
import { countSelectionsSince, findAgencies, listSelections } from "#db/queries/planning";
import { positionsById, selectionsFilling } from "#db/queries/register";
import { dayOf, type PlainDate, startOfDay } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { agenciesToStartIn } from "#domain/planning/policy";
import { defaultLevels } from "#domain/planning/presets";
import { type PlanStart, templateFor } from "#domain/planning/templates";
import { vacantOn } from "#domain/register/forecast";
import { mayReadRegister } from "#domain/register/policy";
import type { RegisterLevel } from "#domain/register/terms";
import type { Context } from "#server/context";
import { MOST_POSTS } from "#server/planning/register-posts";
import { retirementOf } from "#server/register/retirement-of";
import { occupancyOf } from "#server/register/write-positions";

const MOST_SOURCES = 50;

export type ChosenPost = {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly level: RegisterLevel;
  readonly isHeld: boolean;
  readonly vacantOn: PlainDate | null;
  /** The level that each competency asks for, in hundredths, until the plan says otherwise. */
  readonly standard: number;
  /** Where the register says that its standard is laid down. */
  readonly standardText: string | null;
};

export type NewSelectionPage = {
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** Earlier selections to copy from, the newest first. */
  readonly sources: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly posts: readonly ChosenPost[];
  /** Chosen posts that another selection has meanwhile. */
  readonly taken: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly start: PlanStart;
  /** The level of the chosen posts; null without any. */
  readonly level: RegisterLevel | null;
  /** Which selection of the year this would be in its agency. */
  readonly round: number;
  readonly year: string;
};

/**
 * What a new selection can start from, for who may start one; null for everybody else.
 * @param positionIds posts of the register as the address names them; unknown ones are left out
 */
export async function loadNewSelection(
  ctx: Context,
  positionIds: readonly string[] = [],
): Promise<NewSelectionPage | null> {
  const agencyIds = agenciesToStartIn(ctx.actor);
  const agencies = await findAgencies(read(), agencyIds);
  const home = agencies.find(({ id }) => mayReadRegister(ctx.actor, id)) ?? agencies[0];
  if (home === undefined) return null;
  const wanted = positionIds.slice(0, MOST_POSTS);
  const found = await positionsById(read(), home.id, wanted);
  const fillings = await selectionsFilling(
    read(),
    found.map(({ id }) => id),
  );
  const isTaken = (id: string) => fillings.some(({ positionId }) => positionId === id);
  const titled = found.map((row) => ({ ...row, title: { id: row.title, en: row.titleEn } }));
  const retirement = await retirementOf(read(), home.id);
  const posts = titled.filter(({ id }) => !isTaken(id));
  const year = dayOf(ctx.now, home.zone).slice(0, 4);
  const level = posts[0]?.level ?? null;
  const earlier = await listSelections(
    read(),
    { agencyIds: [home.id], selectionIds: [], exceptIds: ctx.actor.applyingIn },
    { after: null, limit: MOST_SOURCES },
  );
  return {
    agencies: posts.length > 0 ? [home] : agencies,
    sources: earlier.map(({ id, name }) => ({ id, name })),
    posts: posts.map((row) => {
      const { id, code, title, unit, holderNip, vacantSince } = row;
      return {
        ...{ id, code, title, unit, level: row.level },
        isHeld: holderNip !== null,
        vacantOn: holderNip === null ? vacantSince : vacantOn(occupancyOf(row), retirement),
        standard: Math.max(...Object.values(defaultLevels(row.level))),
        standardText: row.standard,
      };
    }),
    taken: titled.filter(({ id }) => isTaken(id)).map(({ code, title }) => ({ code, title })),
    start: templateFor(level),
    level,
    round:
      (await countSelectionsSince(read(), home.id, startOfDay(`${year}-01-01`, home.zone))) + 1,
    year,
  };
}
