import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import {
  countByLevel,
  lastImportAt,
  listPositions,
  occupancies,
  selectionsFilling,
} from "#db/queries/register";
import { dayOf, isPlainDate, type PlainDate, type Zone } from "#domain/calendar";
import { agenciesToStartIn } from "#domain/planning/policy";
import {
  type ForecastMonth,
  forecast,
  isLongInPost,
  type Occupancy,
  vacantBy,
  vacantOn,
} from "#domain/register/forecast";
import { mayKeepRegister, registerAgency } from "#domain/register/policy";
import { REGISTER_LEVELS, type RegisterLevel, type VacancyReason } from "#domain/register/terms";
import type { Context } from "#server/context";
import { birthDateOf, positionOf } from "#server/register/write-positions";

const PAGE = 50;
/** A selection takes some two months and needs a plan before: what falls vacant sooner is urgent. */
const LEAD_MONTHS = 6;

export type RegisterRow = {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly echelon: string | null;
  readonly unit: string;
  readonly holder: string | null;
  readonly appointedOn: PlainDate | null;
  /** Since when it is vacant, or when it will be. */
  readonly vacantOn: PlainDate | null;
  readonly reason: VacancyReason | "RETIREMENT" | null;
  readonly isLongInPost: boolean;
  /** Vacant or soon to be, and no selection fills it. */
  readonly isUrgent: boolean;
  readonly selection: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string | null;
    readonly isDraft: boolean;
  } | null;
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
  readonly horizon: PlainDate;
  readonly vacantByHorizon: number;
  readonly months: readonly (ForecastMonth & {
    readonly titles: readonly { readonly id: string; readonly en: string | null }[];
  })[];
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
  const levels = REGISTER_LEVELS.flatMap((level) => counts.filter((each) => each.level === level));
  const level =
    levels.find((each) => each.level === asked.level)?.level ?? levels[0]?.level ?? "PRATAMA";
  const posts = await occupancies(reader, agencyId, level);
  const held = posts.map((post) => ({
    ...occupancyOf(post),
    title: post.title,
    titleEn: post.titleEn,
  }));
  const titleOf = new Map(
    held.map(({ code, title, titleEn }) => [code, { id: title, en: titleEn }]),
  );
  const months = forecast(held, asOf).map((month) => ({
    ...month,
    titles: month.falling.flatMap((code) => titleOf.get(code) ?? []),
  }));
  const latestUrgent = months[LEAD_MONTHS - 1]?.first ?? asOf;
  const horizon =
    typeof asked.horizon === "string" && isPlainDate(asked.horizon) && asked.horizon >= asOf
      ? asked.horizon
      : latestUrgent;
  const afterCode =
    typeof asked.after === "string" && asked.after !== "" ? asked.after.slice(0, 60) : null;
  const found = await listPositions(reader, agencyId, level, { afterCode, limit: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  const fillings = await selectionsFilling(
    reader,
    agencyId,
    shown.map(({ code }) => code),
  );
  const fillingOf = new Map(fillings.map((each) => [each.code, each]));
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
    horizon,
    vacantByHorizon: vacantBy(held, horizon),
    months,
    rows: shown.map((row) => {
      const position = positionOf(row);
      const occupancy = occupancyOf(row);
      const filling = fillingOf.get(row.code);
      const day = position.holder === null ? position.vacantSince : vacantOn(occupancy);
      const isSoon = position.holder === null || (day !== null && day <= latestUrgent);
      return {
        code: row.code,
        title: row.title,
        titleEn: row.titleEn,
        echelon: row.echelon,
        unit: row.unit,
        holder: position.holder?.name ?? null,
        appointedOn: row.appointedOn,
        vacantOn: day,
        reason: position.holder === null ? position.vacancyReason : "RETIREMENT",
        isLongInPost: isLongInPost(occupancy, asOf),
        isUrgent: isSoon && filling === undefined,
        selection:
          filling === undefined
            ? null
            : {
                id: filling.selectionId,
                name: filling.name,
                nameEn: filling.nameEn,
                isDraft: filling.state === "DRAFT",
              },
      };
    }),
    isFirst: afterCode === null,
    next: found.length > PAGE ? (shown.at(-1)?.code ?? null) : null,
  };
}

function occupancyOf(post: {
  readonly code: string;
  readonly level: RegisterLevel;
  readonly holderNip: string | null;
  readonly appointedOn: string | null;
}): Occupancy {
  const { code, level, holderNip, appointedOn } = post;
  const holder = holderNip === null ? null : { birthDate: birthDateOf(holderNip), appointedOn };
  return { code, level, holder };
}
