import { read } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import {
  countChanges,
  findImport,
  findImportAgency,
  listChanges,
} from "#db/queries/register-import";
import type { Zone } from "#domain/calendar";
import { mayKeepRegister } from "#domain/register/policy";
import type { Problem } from "#domain/register/sheet";
import type { Context } from "#server/context";
import { type ImportProgress, progressOf } from "#server/register/import-progress";
import type { ImportCounts } from "#server/register/write-positions";

/** Of a long list as many as somebody reads; how many there are in all is told beside. */
const MOST_SHOWN = 100;

type Change = Awaited<ReturnType<typeof listChanges>>[number];
type FieldChange = {
  readonly field: keyof Change["row"];
  readonly before: string | null;
  readonly after: string | null;
};

export type ImportPage = {
  readonly importId: string;
  readonly version: number;
  readonly fileName: string;
  readonly uploaderName: string;
  readonly uploadedAt: string;
  readonly zone: Zone;
  readonly appliedAt: string | null;
  readonly rows: number;
  /** While it is being applied. */
  readonly progress: ImportProgress | null;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly counts: ImportCounts;
  /** A post that the sheet makes has no changes. */
  readonly changes: readonly {
    readonly code: string;
    readonly title: string;
    readonly fields: readonly FieldChange[] | null;
  }[];
};

/** A sheet that was read, with what it would change now; null for whoever does not keep the register. */
export async function loadImport(ctx: Context, importId: string): Promise<ImportPage | null> {
  const found = await findImport(read(), importId);
  if (found === null || !mayKeepRegister(ctx.actor, found.agencyId)) return null;
  const agency = await findAgency(read(), found.agencyId);
  if (agency === null) return null;
  const changes = await listChanges(read(), found, MOST_SHOWN);
  return {
    importId,
    version: found.version,
    fileName: found.fileName,
    uploaderName: found.uploaderName,
    uploadedAt: found.uploadedAt.toISOString(),
    zone: agency.zone,
    appliedAt: found.appliedAt?.toISOString() ?? null,
    rows: found.rows,
    progress: progressOf(importId),
    problems: found.problems.slice(0, MOST_SHOWN),
    problemCount: found.problemCount,
    counts: await countChanges(read(), found),
    changes: changes.map(({ code, row, post }) => ({
      code,
      title: row.title,
      fields: post === null ? null : fieldChanges(post, row),
    })),
  };
}

function fieldChanges(post: Change["row"], row: Change["row"]): FieldChange[] {
  const names = Object.keys(row) as (keyof Change["row"])[];
  return names.flatMap((field) =>
    post[field] === row[field] ? [] : [{ field, before: post[field], after: row[field] }],
  );
}

/** How far a sheet is being applied now; null while it is not, and for whoever does not keep the register. */
export async function loadImportProgress(
  ctx: Context,
  importId: string,
): Promise<ImportProgress | null> {
  const agencyId = await findImportAgency(read(), importId);
  if (agencyId === null || !mayKeepRegister(ctx.actor, agencyId)) return null;
  return progressOf(importId);
}
