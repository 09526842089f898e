import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { inTransaction, read } from "#db/client";
import { findPerson } from "#db/queries/applicant-profile";
import { entriesOf, replaceImport } from "#db/queries/curriculum";
import { cleanFileName } from "#domain/application/file-name";
import { dayOf } from "#domain/calendar";
import type { Section } from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { readExport, readSectionRows } from "#server/profile/history-file";
import { requireOwnHistory } from "#server/profile/own-history";
import { keptProblems } from "#server/register/kept-problems";
import { limited } from "#server/register/read-register-file";
import { readRows, SHEET_REFUSALS } from "#server/register/read-sheet-file";

/** Codes that a file may be refused with. */
export const HISTORY_FILE_REFUSALS = [
  ...SHEET_REFUSALS,
  "sheet-no-file",
  "sheet-too-large",
  "sheet-without-section",
  "export-not-read",
  "export-of-another",
] as const;

/**
 * Reads a file with lines of one's own history, and keeps what it says to be looked at; the history
 * itself stays as it is. An export of ours holds all sections, a sheet one.
 * @returns the id of what was read
 * @throws Refused `record-not-found`, `applicant-is-pns`, `export-not-read`, `export-of-another`,
 * `sheet-without-section`, `sheet-too-large`, or one of `SHEET_REFUSALS`
 */
export async function readHistoryFile(
  ctx: Context,
  section: Section | null,
  file: { readonly fileName: string; readonly content: Readable },
): Promise<string> {
  const accountId = await inTransaction((tx) => requireOwnHistory(tx, ctx));
  const bytes = await buffer(limited(file.content));
  const there = await entriesOf(read(), accountId);
  const beside = { there, today: dayOf(ctx.now, "Asia/Jayapura") };
  const nip = (await findPerson(read(), accountId))?.nip ?? "";
  const reading = isExport(bytes)
    ? readExport(bytes.toString("utf8"), nip, beside)
    : readSectionRows(requireSection(section), await readRows(bytes), beside);
  return inTransaction(async (tx) => {
    await requireOwnHistory(tx, ctx);
    const id = await replaceImport(tx, {
      accountId,
      fileName: cleanFileName(file.fileName, [".xlsx", ".csv", ".json"]),
      readAt: ctx.now,
      ...reading,
      ...keptProblems(reading.problems),
    });
    await recordAudit(tx, ctx, {
      kind: "profile.file-read",
      subjectId: accountId,
      after: { lines: reading.entries.length, problems: reading.problems.length },
    });
    return id;
  });
}

function isExport(bytes: Buffer): boolean {
  return /^\uFEFF?\s*\{/.test(bytes.subarray(0, 200).toString("utf8"));
}

function requireSection(section: Section | null): Section {
  if (section === null) throw new Refused("sheet-without-section");
  return section;
}
