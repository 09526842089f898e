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
import type { Problem } from "#domain/register/sheet";
import {
  type BalanceYear,
  type LevelCount,
  SUMMARY_KINDS,
  type SummaryProblem,
} from "#domain/register/summary";
import { REGISTER_LEVELS, VACANCY_REASONS } from "#domain/register/terms";

/** What is known of a post; the same of one in the register and of a row that was read. */
const facts = () => ({
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
  /** These two are null while somebody holds the post. */
  vacantSince: text(),
  vacancyReason: oneOf(VACANCY_REASONS),
  /** These four are null while nobody holds it. */
  holderName: text(),
  holderNip: text(),
  holderGrade: text(),
  appointedOn: text(),
});

/** A post of an agency and whoever holds it: the register from which vacancies are foreseen. */
export const position = table(
  "position",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    ...facts(),
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
    /** Until all its rows are kept it is `READING`, and counts for nothing. */
    state: oneOf(["READING", "READ", "APPLIED"]).notNull(),
    appliedAt: instant(),
    /** How many rows were read as posts. */
    rows: integer().notNull(),
    /** How much is wrong with the others, and the first of it. */
    problemCount: integer().notNull(),
    problems: json<readonly Problem[]>().notNull(),
    version: version(),
  },
  (t) => [index("register_import_by_agency").on(t.agencyId, t.uploadedAt)],
);

/** A row of such a sheet. A post that the sheet makes bears the id of its row. */
export const registerImportRow = table(
  "register_import_row",
  {
    id: id(),
    importId: ref(() => registerImport.id).notNull(),
    /** Its place among the rows that were read, from 0. */
    place: integer().notNull(),
    ...facts(),
  },
  (t) => [uniqueIndex("register_import_row_by_place").on(t.importId, t.place)],
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
    problemCount: integer().notNull(),
    /** The first of them. */
    problems: json<readonly SummaryProblem[]>().notNull(),
    rows: json<readonly (LevelCount | BalanceYear)[]>().notNull(),
    version: version(),
  },
  (t) => [index("register_summary_by_kind").on(t.agencyId, t.kind, t.appliedAt)],
);
