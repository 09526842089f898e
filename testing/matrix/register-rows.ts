import { ApplyImport, applyImport } from "#server/register/apply-import";
import { ApplySummary, applySummary } from "#server/register/apply-summary";
import { readRegisterFile } from "#server/register/read-register-file";
import { readSummaryFile } from "#server/register/read-summary-file";
import { REGISTER, SUMMARY } from "#testing/matrix/agency";
import type { VerbRow } from "#testing/matrix/verbs";

export const REGISTER_ROWS: readonly VerbRow[] = [
  {
    verb: "register/readRegisterFile",
    at: "open",
    may: ["agencyAdmin"],
    // Into the register of their own agency.
    foreignMay: ["agencyAdmin"],
    run: (ctx) => readRegisterFile(ctx, REGISTER()),
  },
  {
    verb: "register/applyImport",
    at: "open",
    may: ["agencyAdmin"],
    run: (ctx, { importId }) => applyImport(ctx, ApplyImport.parse({ importId, version: "1" })),
  },
  {
    verb: "register/readSummaryFile",
    at: "open",
    may: ["agencyAdmin"],
    // For their own agency.
    foreignMay: ["agencyAdmin"],
    run: (ctx) => readSummaryFile(ctx, "LEVELS", SUMMARY()),
  },
  {
    verb: "register/applySummary",
    at: "open",
    may: ["agencyAdmin"],
    run: (ctx, { summaryId }) => applySummary(ctx, ApplySummary.parse({ summaryId, version: "1" })),
  },
];
