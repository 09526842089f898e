import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { application } from "#db/schema/application";
import { panelMember, selectionPost, stage } from "#db/schema/planning";
import { STATED_KINDS } from "#domain/scoring/conflict";
import {
  ASSESSMENT_STATES,
  SHEET_STATES,
  STAGE_STATES,
  VOID_CAUSES,
} from "#domain/scoring/life-cycle";

/** A stage as it runs for one post: opened, unsealed, decided and published post by post. */
export const postStage = table(
  "post_stage",
  {
    id: id(),
    stageId: ref(() => stage.id).notNull(),
    postId: ref(() => selectionPost.id).notNull(),
    state: oneOf(STAGE_STATES).notNull(),
    /** When members were reminded of what they have to say before it can be opened. */
    remindedAt: instant(),
    openedAt: instant(),
    unsealedAt: instant(),
    unsealedBy: ref(() => account.id),
    decidedAt: instant(),
    publishedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("post_stage_once").on(t.stageId, t.postId),
    index("post_stage_by_post").on(t.postId, t.state),
  ],
);

/** A sheet as it was once submitted. Times are ISO instants. */
export type SheetEdition = {
  marks: Record<string, number>;
  notes: Record<string, string>;
  submittedAt: string;
};

/**
 * What a member says about an applicant before seeing anything of theirs (`coi-declare-all`). Never
 * changed: a tie that comes up later is one more row.
 */
export const conflictStatement = table(
  "conflict_statement",
  {
    id: id(),
    memberId: ref(() => panelMember.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    kind: oneOf(STATED_KINDS).notNull(),
    statedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("conflict_statement_once").on(t.memberId, t.applicationId, t.kind),
    index("conflict_statement_by_application").on(t.applicationId),
  ],
);

/**
 * What an assessor has said about one candidate before entering a result: no tie, or of what kind.
 * Never changed: a tie that comes up later is one more row.
 */
export const assessorStatement = table(
  "assessor_statement",
  {
    id: id(),
    accountId: ref(() => account.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    kind: oneOf(STATED_KINDS).notNull(),
    /** In the assessor's words, for whoever presides; empty where there is no tie. */
    reason: text().notNull().default(""),
    statedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("assessor_statement_once").on(t.accountId, t.applicationId, t.kind),
    index("assessor_statement_by_application").on(t.applicationId),
    check("assessor_statement_reason_check", sql`(${t.kind} = 'NONE') = (${t.reason} = '')`),
  ],
);

/** One panel member's sheet for one candidate in one stage: one document, sealed when submitted. */
export const scoreSheet = table(
  "score_sheet",
  {
    id: id(),
    postStageId: ref(() => postStage.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    memberId: ref(() => panelMember.id).notNull(),
    state: oneOf(SHEET_STATES).notNull(),
    /** Scores in hundredths (0…10000) by criterion id; null while empty. */
    marks: json<Record<string, number>>(),
    /** What was seen, by criterion id. */
    notes: json<Record<string, string>>(),
    savedAt: instant(),
    submittedAt: instant(),
    /** Why the sheet does not count; what it holds is kept and never shown. */
    voidCause: oneOf(VOID_CAUSES),
    /** In the chair's words, for an absence. */
    voidReason: text(),
    /** In the author's words, while the chair is asked to reopen it. */
    reopenReason: text(),
    /** What was sealed before the sheet was reopened; kept under the same seal. */
    earlierEditions: json<SheetEdition[]>(),
    version: version(),
  },
  (t) => [
    uniqueIndex("score_sheet_once").on(t.postStageId, t.applicationId, t.memberId),
    index("score_sheet_by_member").on(t.memberId, t.state),
    index("score_sheet_by_application").on(t.applicationId),
  ],
);

/** Competency levels of one candidate as the assessment centre reports them. */
export const assessmentResult = table(
  "assessment_result",
  {
    id: id(),
    postStageId: ref(() => postStage.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    state: oneOf(ASSESSMENT_STATES).notNull(),
    /** Achieved level in hundredths (0…500) by competency code. */
    levels: json<Record<string, number>>().notNull(),
    assessorId: ref(() => account.id).notNull(),
    savedAt: instant().notNull(),
    submittedAt: instant(),
    version: version(),
  },
  (t) => [uniqueIndex("assessment_result_once").on(t.postStageId, t.applicationId)],
);

/** What a decided stage says about a candidate. Once published only an erratum changes it. */
export const stageResult = table(
  "stage_result",
  {
    id: id(),
    postStageId: ref(() => postStage.id).notNull(),
    applicationId: ref(() => application.id).notNull(),
    /** Published component value in hundredths; null in stages without scores. */
    value: integer(),
    /**
     * The value before it was rounded, `p/q`, which the ranking reckons with. Null where the published
     * value is itself the figure that counts, as in a report of the assessment centre.
     */
    exact: text(),
    /** Assessment category (QUALIFIED …); null elsewhere. */
    category: text(),
    /** How many scorers stand behind the value. */
    scorers: integer().notNull().default(0),
    /** Whether the candidate goes on. */
    passed: boolean().notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("stage_result_once").on(t.postStageId, t.applicationId),
    index("stage_result_by_application").on(t.applicationId),
  ],
);
