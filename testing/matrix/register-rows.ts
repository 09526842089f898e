import { ApplyImport, applyImport } from "#server/register/apply-import";
import { readRegisterFile } from "#server/register/read-register-file";
import { REGISTER } from "#testing/matrix/agency";
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
];
