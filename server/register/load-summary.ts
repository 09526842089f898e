import writeWorkbook from "write-excel-file/node";
import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { findSummary, lastSummary } from "#db/queries/register-summary";
import type { Zone } from "#domain/calendar";
import { mayKeepRegister, registerAgency } from "#domain/register/policy";
import { LEVEL_WORDS } from "#domain/register/sheet";
import {
  type BalanceYear,
  type LevelCount,
  SUMMARY_COLUMNS,
  type SummaryKind,
  type SummaryProblem,
} from "#domain/register/summary";
import { REGISTER_LEVELS } from "#domain/register/terms";
import type { Context } from "#server/context";

const MOST_SHOWN = 100;

type Sheet = {
  readonly fileName: string;
  readonly uploaderName: string;
  /** ISO. */
  readonly uploadedAt: string;
  readonly appliedAt: string | null;
};

export type SummaryPage = Sheet & {
  readonly summaryId: string;
  readonly version: number;
  readonly kind: SummaryKind;
  readonly zone: Zone;
  readonly problems: readonly SummaryProblem[];
  readonly problemCount: number;
  readonly levels: readonly LevelCount[];
  readonly years: readonly BalanceYear[];
};

/** Figures that were read, with what they would show; null for whoever does not keep the register. */
export async function loadSummary(ctx: Context, summaryId: string): Promise<SummaryPage | null> {
  const found = await findSummary(read(), summaryId);
  if (found === null || !mayKeepRegister(ctx.actor, found.agencyId)) return null;
  const agency = await findAgency(read(), found.agencyId);
  if (agency === null) return null;
  return {
    summaryId,
    version: found.version,
    kind: found.kind,
    zone: agency.zone,
    ...sheetOf(found),
    problems: found.problems.slice(0, MOST_SHOWN),
    problemCount: found.problemCount,
    levels: found.kind === "LEVELS" ? (found.rows as readonly LevelCount[]) : [],
    years: found.kind === "BALANCE" ? (found.rows as readonly BalanceYear[]) : [],
  };
}

export type BalancePage = {
  readonly agencyName: string;
  readonly zone: Zone;
  readonly mayKeep: boolean;
  readonly sheet: Sheet | null;
  readonly years: readonly BalanceYear[];
};

/** The balance of the workforce of the actor's agency; null for whoever may not read its register. */
export async function loadBalance(ctx: Context): Promise<BalancePage | null> {
  const agencyId = registerAgency(ctx.actor);
  const agency = agencyId === null ? null : await findAgency(read(), agencyId);
  if (agencyId === null || agency === null) return null;
  const found = await lastSummary(read(), agencyId, "BALANCE");
  return {
    agencyName: agency.name,
    zone: agency.zone,
    mayKeep: mayKeepRegister(ctx.actor, agencyId),
    sheet: found && sheetOf(found),
    years: (found?.rows ?? []) as readonly BalanceYear[],
  };
}

/** The template of a sheet of figures, with a row for each level or for five years. */
export function summaryTemplate(kind: SummaryKind, year: number): Promise<Buffer> {
  const columns = Object.values(SUMMARY_COLUMNS[kind]);
  const first =
    kind === "LEVELS"
      ? REGISTER_LEVELS.map((level) => LEVEL_WORDS[level][0])
      : Array.from({ length: 5 }, (_, index) => `${year + index}`);
  const head = columns.map((value) => ({ value, fontWeight: "bold" as const }));
  const body = first.map((value) => [{ value, type: String }]);
  return writeWorkbook([head, ...body], { sheet: "Rekapitulasi" }).toBuffer();
}

function sheetOf(found: NonNullable<Awaited<ReturnType<typeof findSummary>>>): Sheet {
  const { fileName, uploaderName, uploadedAt, appliedAt } = found;
  return {
    ...{ fileName, uploaderName },
    uploadedAt: uploadedAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  };
}
