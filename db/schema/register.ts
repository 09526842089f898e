import {
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  ref,
  table,
  text,
  uniqueIndex,
  version,
} from "#db/columns";
import { account } from "#db/schema/accounts";
import { agency } from "#db/schema/agency";
import {
  type BalanceYear,
  type LevelCount,
  SUMMARY_KINDS,
  type SummaryProblem,
} from "#domain/register/summary";
import { REGISTER_LEVELS, VACANCY_REASONS } from "#domain/register/terms";

/** A post of an agency and whoever holds it: the register from which vacancies are foreseen. */
export const position = table(
  "position",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    /** The agency's own word for the post: what an import finds it by. */
    code: text().notNull(),
    title: text().notNull(),
    titleEn: text(),
    unit: text().notNull(),
    level: oneOf(REGISTER_LEVELS).notNull(),
    echelon: text(),
    /** `14`. */
    jobClass: text(),
    /** Where the competency standard is laid down. */
    standard: text(),
    /** These five are null while nobody holds the post. */
    holderName: text(),
    holderNip: text(),
    holderGrade: text(),
    appointedOn: text(),
    /** Null while somebody holds it. */
    vacantSince: text(),
    vacancyReason: oneOf(VACANCY_REASONS),
    version: version(),
  },
  (t) => [
    uniqueIndex("position_by_code").on(t.agencyId, t.code),
    index("position_by_level").on(t.agencyId, t.level, t.code),
  ],
);

/** A sheet that was read to be looked at before it changes the register. */
export const registerImport = table(
  "register_import",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    fileName: text().notNull(),
    uploadedBy: ref(() => account.id).notNull(),
    uploadedAt: instant().notNull(),
    state: oneOf(["READ", "APPLIED"]).notNull(),
    appliedAt: instant(),
    /** How many rows were read as posts, and what is wrong with the others. */
    rows: integer().notNull(),
    problems: json<unknown>().notNull(),
    positions: json<unknown>().notNull(),
    version: version(),
  },
  (t) => [index("register_import_by_agency").on(t.agencyId, t.uploadedAt)],
);

/** A vacancy of which an agency has been warned; the warning comes once. */
export const vacancyNotice = table(
  "vacancy_notice",
  {
    id: id(),
    positionId: ref(() => position.id).notNull(),
    /** The day on which the post falls vacant. */
    vacantOn: text().notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [uniqueIndex("vacancy_notice_once").on(t.positionId, t.vacantOn)],
);

/** Figures of an agency that were read from a sheet, to be looked at before they are shown. */
export const registerSummary = table(
  "register_summary",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    kind: oneOf(SUMMARY_KINDS).notNull(),
    fileName: text().notNull(),
    uploadedBy: ref(() => account.id).notNull(),
    uploadedAt: instant().notNull(),
    /** Null while it is only read; the last applied one of a kind is the one that is shown. */
    appliedAt: instant(),
    problems: json<readonly SummaryProblem[]>().notNull(),
    rows: json<readonly (LevelCount | BalanceYear)[]>().notNull(),
    version: version(),
  },
  (t) => [index("register_summary_by_kind").on(t.agencyId, t.kind, t.appliedAt)],
);
