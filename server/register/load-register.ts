import { type Reader, read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { confirmedChanges } from "#db/queries/parameters";
import {
  countByLevel,
  lastImportAt,
  listPositions,
  occupancies,
  selectionsFilling,
} from "#db/queries/register";
import { lastSummary } from "#db/queries/register-summary";
import {
  addMonths,
  dayOf,
  firstOfNextMonth,
  isPlainDate,
  type PlainDate,
  type Zone,
} from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { agenciesToStartIn } from "#domain/planning/policy";
import {
  type ForecastMonth,
  forecast,
  type HolderFinding,
  holderFindings,
  isUnknownOn,
  type Occupancy,
  vacantBy,
  vacantOn,
} from "#domain/register/forecast";
import { type HolderNumberReading, readHolderNumber } from "#domain/register/holder-number";
import { isPlannable, WARN_AHEAD_MONTHS } from "#domain/register/plannable";
import { mayKeepRegister, registerAgency } from "#domain/register/policy";
import { type RetirementDay, retirementUnder } from "#domain/register/retirement";
import type { LevelCount } from "#domain/register/summary";
import { tenureUnder } from "#domain/register/tenure";
import { REGISTER_LEVELS, type RegisterLevel, type VacancyReason } from "#domain/register/terms";
import { lawWith, valuesIn } from "#domain/regulation/law";
import { FORECAST_RETIREMENT_AGE, TENURE_MAX } from "#domain/regulation/planning";
import type { Context } from "#server/context";
import { pageOf } from "#server/cursor";
import { occupancyOf, positionOf } from "#server/register/write-positions";

const PAGE = 50;
const FORECAST_MONTHS = 36;
const MOST_VACANCIES = 100;

/** Between which days vacancies are counted: no holder of today came before, or stays longer. */
export const FORECAST_DAYS = { first: "1970-01-01", last: "2099-12-31" } as const;

export type RegisterRow = {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly echelon: string | null;
  readonly jobClass: string | null;
  readonly standard: string | null;
  readonly unit: string;
  readonly holder: string | null;
  /** What the holder's personnel number says. */
  readonly number: HolderNumberReading | null;
  readonly appointedOn: PlainDate | null;
  /** Since when it is vacant, or when it will be. */
  readonly vacantOn: PlainDate | null;
  readonly reason: VacancyReason | "RETIREMENT" | null;
  /** What the rules say about the holder. */
  readonly findings: readonly HolderFinding[];
  /** Vacant or soon to be, and no selection fills it. */
  readonly isUrgent: boolean;
  readonly selection: Filling | null;
};

/** The draft or running selection that a post is in. */
export type Filling = {
  readonly id: string;
  readonly name: Bilingual;
  readonly isDraft: boolean;
};

/** A post that is vacant, or falls vacant soon enough to plan for it. */
export type Vacancy = {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly isHeld: boolean;
  readonly vacantOn: PlainDate | null;
  readonly reason: VacancyReason | "RETIREMENT" | null;
  readonly selection: Filling | null;
};

export type LevelFigures = LevelCount & { readonly source: "register" | "summary" };

export type UnitFigures = {
  readonly unit: string;
  readonly posts: number;
  readonly held: number;
  readonly vacantByHorizon: number;
};

export type RegisterPage = {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly asOf: PlainDate;
  readonly updatedAt: string | null;
  readonly mayKeep: boolean;
  readonly mayPlan: boolean;
  readonly level: RegisterLevel;
  readonly levels: readonly {
    readonly level: RegisterLevel;
    readonly posts: number;
    readonly held: number;
  }[];
  /** By level what is known best: the rows of the register, or the figures of a sheet. */
  readonly byLevel: readonly LevelFigures[];
  /** When the figures of the sheet were taken over; null without any. ISO. */
  readonly summaryAt: string | null;
  readonly horizon: PlainDate;
  /** The horizon was asked for, and the months begin with its month. */
  readonly isChosen: boolean;
  /** A day was asked for that is none, or beyond what can be counted. */
  readonly isHorizonUnreadable: boolean;
  /** Posts of which nobody can tell who held them on the horizon; null unless that day has passed. */
  readonly unknownOnHorizon: number | null;
  readonly vacantByHorizon: number;
  /** The posts of the level by unit, in the order of their names. */
  readonly byUnit: readonly UnitFigures[];
  /** In years, as in force today in this agency. */
  readonly retirementAges: { readonly senior: number; readonly administrative: number };
  /** Years for which a senior post is held at most, as in force today in this agency. */
  readonly tenureYears: number;
  readonly months: readonly (ForecastMonth & {
    readonly titles: readonly Bilingual[];
    readonly tenuredTitles: readonly Bilingual[];
  })[];
  /** Of the level, those that have no selection yet first, then by the day; the first hundred. */
  readonly vacancies: readonly Vacancy[];
  readonly rows: readonly RegisterRow[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/**
 * The register of the actor's agency with what falls vacant in the next three years; null for
 * whoever may not read one.
 * @param asked as it stands in the address; what cannot be read counts as not asked
 */
export async function loadRegister(
  ctx: Context,
  asked: { readonly level?: unknown; readonly horizon?: unknown; readonly after?: unknown },
): Promise<RegisterPage | null> {
  const agencyId = registerAgency(ctx.actor);
  if (agencyId === null) return null;
  const reader = read();
  const agency = await findAgency(reader, agencyId);
  if (agency === null) return null;
  const asOf = dayOf(ctx.now, agency.zone);
  const counts = await countByLevel(reader, agencyId);
  const summary = await lastSummary(reader, agencyId, "LEVELS");
  const levels = REGISTER_LEVELS.flatMap((level) => counts.filter((each) => each.level === level));
  const level =
    levels.find((each) => each.level === asked.level)?.level ?? levels[0]?.level ?? "PRATAMA";
  const changes = await confirmedChanges(reader, agencyId);
  const retirement = retirementUnder(changes);
  const law = lawWith(changes, asOf);
  const { ageJpt, ageAdmin } = valuesIn(FORECAST_RETIREMENT_AGE, law);
  const posts = await occupancies(reader, agencyId, level);
  const held = posts.map((post) => {
    const { title, titleEn, unit, vacantSince } = post;
    // A day ahead says that it is vacant already, too.
    const since = vacantSince !== null && vacantSince <= asOf ? vacantSince : null;
    return { ...occupancyOf(post), vacantSince: since, title, titleEn, unit };
  });
  const titleOf = new Map(
    held.map(({ code, title, titleEn }) => [code, { id: title, en: titleEn }]),
  );
  const titlesOf = (codes: readonly string[]) => codes.flatMap((code) => titleOf.get(code) ?? []);
  const chosen = horizonIn(asked.horizon);
  const first = chosen === null ? firstOfNextMonth(asOf) : `${chosen.slice(0, 7)}-01`;
  const months = forecast(held, asOf, retirement, FORECAST_MONTHS, tenureUnder(changes), first).map(
    (month) => ({
      ...month,
      titles: titlesOf(month.falling),
      tenuredTitles: titlesOf(month.tenured),
    }),
  );
  const latestUrgent = addMonths(firstOfNextMonth(asOf), WARN_AHEAD_MONTHS - 1);
  const horizon = chosen ?? latestUrgent;
  const afterCode =
    typeof asked.after === "string" && asked.after !== "" ? asked.after.slice(0, 60) : null;
  const found = await listPositions(reader, agencyId, level, { afterCode, limit: PAGE + 1 });
  const { shown, next } = pageOf(found, PAGE, ({ code }) => code);
  const plannable = posts.filter((post) => isPlannable(occupancyOf(post), asOf, retirement));
  const fillingOf = await fillingsOf(reader, [...shown, ...plannable]);
  return {
    agencyId,
    agencyName: agency.name,
    zone: agency.zone,
    asOf,
    updatedAt: (await lastImportAt(reader, agencyId))?.toISOString() ?? null,
    mayKeep: mayKeepRegister(ctx.actor, agencyId),
    mayPlan: agenciesToStartIn(ctx.actor).includes(agencyId),
    level,
    levels,
    byLevel: figuresOf(levels, (summary?.rows ?? []) as readonly LevelCount[]),
    summaryAt: summary?.appliedAt?.toISOString() ?? null,
    tenureYears: valuesIn(TENURE_MAX, law).maxYears,
    retirementAges: { senior: ageJpt, administrative: ageAdmin },
    horizon,
    isChosen: chosen !== null,
    isHorizonUnreadable: chosen === null && (asked.horizon ?? "") !== "",
    unknownOnHorizon:
      horizon < asOf ? held.filter((post) => isUnknownOn(post, horizon)).length : null,
    vacantByHorizon: vacantBy(held, horizon, retirement),
    byUnit: byUnit(held, horizon, retirement),
    months,
    vacancies: plannable
      .map((post) => vacancyOf(post, fillingOf.get(post.id) ?? null, retirement))
      .toSorted(byNeed)
      .slice(0, MOST_VACANCIES),
    rows: shown.map((row) => {
      const position = positionOf(row);
      const occupancy = occupancyOf(row);
      const filling = fillingOf.get(row.id) ?? null;
      const day = position.holder === null ? position.vacantSince : vacantOn(occupancy, retirement);
      const isSoon = position.holder === null || (day !== null && day <= latestUrgent);
      return {
        code: row.code,
        title: row.title,
        titleEn: row.titleEn,
        echelon: row.echelon,
        jobClass: row.jobClass,
        standard: row.standard,
        unit: row.unit,
        holder: position.holder?.name ?? null,
        number: position.holder && readHolderNumber(position.holder, asOf),
        appointedOn: row.appointedOn,
        vacantOn: day,
        reason: position.holder === null ? position.vacancyReason : "RETIREMENT",
        findings: holderFindings(occupancy, asOf, law),
        isUrgent: isSoon && filling === null,
        selection: filling,
      };
    }),
    isFirst: afterCode === null,
    next,
  };
}

/** The day that stands in the address; null for none that can be counted. */
function horizonIn(text: unknown): PlainDate | null {
  if (typeof text !== "string" || !isPlainDate(text)) return null;
  return text >= FORECAST_DAYS.first && text <= FORECAST_DAYS.last ? text : null;
}

/**
 * A register that has a row for some posts of a level only says less than the figures of that level,
 * so the larger count stands.
 */
function figuresOf(
  rows: readonly LevelCount[],
  summary: readonly LevelCount[],
): readonly LevelFigures[] {
  return REGISTER_LEVELS.flatMap((level): LevelFigures[] => {
    const row = rows.find((each) => each.level === level);
    const said = summary.find((each) => each.level === level);
    if (said !== undefined && said.posts > (row?.posts ?? 0)) {
      return [{ ...said, source: "summary" }];
    }
    return row === undefined ? [] : [{ ...row, source: "register" }];
  });
}

async function fillingsOf(
  reader: Reader,
  posts: readonly { readonly id: string }[],
): Promise<Map<string, Filling>> {
  const ids = [...new Set(posts.map(({ id }) => id))];
  const found = await selectionsFilling(reader, ids);
  return new Map(
    found.map(({ positionId, selectionId, name, state }) => [
      positionId ?? "",
      { id: selectionId, name, isDraft: !isAnnounced(state) },
    ]),
  );
}

type Post = Awaited<ReturnType<typeof occupancies>>[number];

function byUnit(
  posts: readonly (Occupancy & { readonly unit: string })[],
  horizon: PlainDate,
  retirement: RetirementDay,
): readonly UnitFigures[] {
  const inOrder = new Intl.Collator("id");
  return [...Map.groupBy(posts, ({ unit }) => unit)]
    .toSorted(([a], [b]) => inOrder.compare(a, b))
    .map(([unit, own]) => ({
      unit,
      posts: own.length,
      held: own.filter(({ holder }) => holder !== null).length,
      vacantByHorizon: vacantBy(own, horizon, retirement),
    }));
}

function vacancyOf(post: Post, selection: Filling | null, retirement: RetirementDay): Vacancy {
  const { id, code, title, titleEn, unit, holderNip, vacantSince, vacancyReason } = post;
  const isHeld = holderNip !== null;
  return {
    id,
    code,
    title: { id: title, en: titleEn },
    unit,
    isHeld,
    vacantOn: isHeld ? vacantOn(occupancyOf(post), retirement) : vacantSince,
    reason: isHeld ? "RETIREMENT" : vacancyReason,
    selection,
  };
}

function byNeed(a: Vacancy, b: Vacancy): number {
  const planned = Number(a.selection !== null) - Number(b.selection !== null);
  if (planned !== 0) return planned;
  const [left, right] = [a.vacantOn ?? "", b.vacantOn ?? ""];
  if (left === right) return a.code < b.code ? -1 : 1;
  return left < right ? -1 : 1;
}
