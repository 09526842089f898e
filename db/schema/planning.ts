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
import { agency } from "#db/schema/agency";
import { position } from "#db/schema/register";
import { LOCALES } from "#domain/locale";
import { SELECTION_STATES } from "#domain/planning/life-cycle";
import { STAGE_METHODS } from "#domain/planning/methods";
import { PACT_CAPACITIES } from "#domain/planning/pact";
import {
  DOCUMENT_CODES,
  MEMBER_ELEMENTS,
  NEEDED_OF,
  PASS_BASES,
  PASS_RULES,
  POST_LEVELS,
  PUBLICATION_MODES,
  REQUIREMENT_KINDS,
  RESULT_IDENTITIES,
  RESULT_MODES,
  STAGE_KINDS,
} from "#domain/planning/terms";
import { WORK_FIELDS } from "#domain/planning/work-field";
import { OPENING_SCOPES } from "#domain/regulation/announcement";
import type { PermissionCase } from "#domain/regulation/planning";
import { CONFLICT_KINDS } from "#domain/scoring/conflict";
import type { DescribedLevel } from "#domain/scoring/rubric";

/** One open selection for one or more senior posts, run by one agency. */
export const selection = table(
  "selection",
  {
    id: id(),
    agencyId: ref(() => agency.id).notNull(),
    /** Its public address: `/seleksi/{slug}`. Lower case, digits, hyphens; never changes. */
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameEn: text(),
    state: oneOf(SELECTION_STATES).notNull(),
    /** Number of the announcement, given when it is published. */
    announcementNumber: text(),
    /**
     * Plain dates (`YYYY-MM-DD`) in the agency's zone; null while the plan is a draft. The last day
     * is that of the post that closes last: an extension moves it.
     */
    announcedOn: text(),
    lastDay: text(),
    /** Applications are accepted in [opensAt, closesAt): the second is the first instant too late. */
    opensAt: instant(),
    closesAt: instant(),
    /** Day on which age and years are judged (`age-reference-date`). */
    referenceDate: text(),
    maxPostsPerApplicant: integer().notNull().default(1),
    publicationMode: oneOf(PUBLICATION_MODES).notNull(),
    resultIdentity: oneOf(RESULT_IDENTITIES).notNull(),
    /** How many people check each application, none of them knowing what the other found. */
    verifiers: integer().notNull().default(1),
    /** Whole days after the administrative result in which applicants may object; 0 for none. */
    objectionDays: integer().notNull().default(0),
    /** Working days in which an applicant answers a question about a document; 0 for none. */
    clarificationDays: integer().notNull().default(0),
    /** Whole days after the administrative result in which anybody may send input; 0 for none. */
    inputDays: integer().notNull().default(0),
    contactName: text().notNull().default(""),
    contactPhone: text().notNull().default(""),
    contactAddress: text().notNull().default(""),
    howToApply: text().notNull().default(""),
    howToApplyEn: text().notNull().default(""),
    /** Criterion printed in the plan beforehand for a tie at the cut; null when there is none. */
    tieCriterion: text(),
    /** Cases in which the minister's permission is needed; null while nobody has said. */
    permissionCases: json<PermissionCase[]>(),
    createdAt: instant().notNull(),
    publishedAt: instant(),
    closedAt: instant(),
    /** Counts changes of the whole plan, posts to panel: publishing names the plan that was checked. */
    planVersion: version(),
    version: version(),
  },
  (t) => [
    index("selection_by_agency").on(t.agencyId, t.createdAt, t.id),
    index("selection_public").on(t.state, t.publishedAt, t.id),
    index("selection_published").on(t.publishedAt, t.id),
    index("selection_published_by_agency").on(t.agencyId, t.publishedAt, t.id),
    index("selection_closing").on(t.state, t.closesAt),
    check("selection_clarification_days_check", sql`${t.clarificationDays} between 0 and 5`),
    check("selection_input_days_check", sql`${t.inputDays} between 0 and 29`),
    check("selection_objection_days_check", sql`${t.objectionDays} between 0 and 7`),
    check("selection_verifiers_check", sql`${t.verifiers} between 1 and 2`),
    check("selection_window_check", sql`${t.opensAt} is null or ${t.opensAt} < ${t.closesAt}`),
  ],
);

/** One post to fill in a selection. */
export const selectionPost = table(
  "selection_post",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    /** The post of the agency's register that it is; null for one that is not in the register. */
    positionId: ref(() => position.id),
    /** The agency's code of the post, unique in the selection: `JPT-10`. */
    code: text().notNull(),
    /** Two to five capitals that begin receipt numbers and candidate codes: `DIK`. */
    prefix: text().notNull(),
    title: text().notNull(),
    titleEn: text(),
    unit: text().notNull(),
    level: oneOf(POST_LEVELS).notNull(),
    /** What it is about: the public looks for posts by it. */
    workField: oneOf(WORK_FIELDS).notNull().default("OTHER"),
    /** Whose officials may apply (`announcement-scope`). */
    scope: oneOf(OPENING_SCOPES).notNull().default("NATIONAL"),
    /** Required level per competency in hundredths, by competency code; the sum is data of the post. */
    requiredLevels: json<Record<string, number>>().notNull(),
    position: integer().notNull(),
    /**
     * Its own last day to apply, and the first instant too late: from publication those of the
     * selection, later where the post was extended. Null while the plan is a draft.
     */
    lastDay: text(),
    closesAt: instant(),
    cancelledAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("selection_post_code").on(t.selectionId, t.code),
    uniqueIndex("selection_post_prefix").on(t.selectionId, t.prefix),
    index("selection_post_by_position").on(t.positionId),
    index("selection_post_by_level").on(t.level, t.selectionId),
    index("selection_post_by_field").on(t.workField, t.selectionId),
  ],
);

/** Something an applicant must fulfil. Without a post it holds for all posts of the selection. */
export const requirement = table(
  "requirement",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    postId: ref(() => selectionPost.id),
    kind: oneOf(REQUIREMENT_KINDS).notNull(),
    /** `56`, `IV/a`, `S1`, `5`: what the kind asks for; empty where it asks for nothing more. */
    parameter: text().notNull().default(""),
    /** Wording of the agency, only for `OTHER`. */
    wording: text().notNull().default(""),
    wordingEn: text().notNull().default(""),
    position: integer().notNull(),
    /** When an amendment took it out of what was announced; its row stays. */
    withdrawnAt: instant(),
    version: version(),
  },
  (t) => [index("requirement_by_selection").on(t.selectionId, t.position)],
);

/** A file every applicant (of the post, if one is named) has to upload. */
export const requiredDocument = table(
  "required_document",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    postId: ref(() => selectionPost.id),
    code: oneOf(DOCUMENT_CODES).notNull(),
    /** Name given by the agency, only for `OTHER`. */
    label: text().notNull().default(""),
    maxMegabytes: integer().notNull().default(5),
    maxPages: integer().notNull().default(60),
    mandatory: boolean().notNull().default(true),
    /** Mandatory or not, only of these. */
    neededOf: oneOf(NEEDED_OF).notNull().default("EVERYBODY"),
    position: integer().notNull(),
    /** When an amendment took it out of what was announced; its row stays. */
    withdrawnAt: instant(),
    version: version(),
  },
  (t) => [
    index("required_document_by_selection").on(t.selectionId, t.position),
    check("required_document_size_check", sql`${t.maxMegabytes} between 1 and 20`),
    check("required_document_pages_check", sql`${t.maxPages} between 1 and 200`),
  ],
);

/** A stage of the plan. Scored stages carry a weight and a maximum: the stage is the component. */
export const stage = table(
  "stage",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    kind: oneOf(STAGE_KINDS).notNull(),
    position: integer().notNull(),
    /** How it is held; null for the administrative check, which has no choice. */
    method: oneOf(STAGE_METHODS),
    /** In the agency's words: more about the method, and why another one than the usual. */
    methodNote: text().notNull().default(""),
    methodNoteEn: text().notNull().default(""),
    /** Hundredths of a percent of the total (2000 = 20 %); null for the administrative check. */
    weight: integer(),
    /** Highest component score in hundredths (10000 = 100). */
    maximum: integer(),
    passRule: oneOf(PASS_RULES).notNull(),
    /** Hundredths for `MIN_SCORE`, a count for `TOP_N`; null otherwise. */
    passThreshold: integer(),
    /** Of `MIN_SCORE` and `TOP_N`; `STAGE` with the others, which have no choice. */
    passBasis: oneOf(PASS_BASES).notNull().default("STAGE"),
    /** Categories for `CATEGORY_IN`. */
    passCategories: json<string[]>(),
    /** How its result is published; without meaning for the administrative check. */
    resultMode: oneOf(RESULT_MODES).notNull().default("RANKED_WITH_SCORE"),
    /** What the weights of its criteria add up to: 100 where they are percents. */
    criteriaTotal: integer().notNull().default(100),
    /** To how many decimals each sheet is rounded before the mean; null for not at all. */
    sheetDecimals: integer(),
    /** Plain dates in the agency's zone. */
    startsOn: text(),
    endsOn: text(),
    resultsOn: text(),
    version: version(),
  },
  (t) => [
    uniqueIndex("stage_kind").on(t.selectionId, t.kind),
    check(
      "stage_weight_check",
      sql`(${t.weight} is null and ${t.maximum} is null) or (${t.weight} between 1 and 10000 and ${t.maximum} > 0)`,
    ),
    check(
      "stage_pass_basis_rule_check",
      sql`${t.passBasis} = 'STAGE' or ${t.passRule} in ('MIN_SCORE', 'TOP_N')`,
    ),
    check("stage_criteria_total_check", sql`${t.criteriaTotal} between 1 and 100`),
    check("stage_sheet_decimals_check", sql`${t.sheetDecimals} between 0 and 2`),
  ],
);

/** What a sheet of the stage asks to score, each on its scale. */
export const criterion = table(
  "criterion",
  {
    id: id(),
    stageId: ref(() => stage.id).notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    nameEn: text(),
    /** What is looked at, as a question. */
    description: text().notNull().default(""),
    descriptionEn: text().notNull().default(""),
    /** Its share of the sheet's value: so many of the stage's `criteriaTotal`. */
    weight: integer().notNull(),
    /** The scale in hundredths; a score counts as its share of the highest. */
    lowest: integer().notNull().default(0),
    highest: integer().notNull().default(10_000),
    /** What scores mean here, from the lowest up; null where the general anchors do. */
    levels: json<readonly DescribedLevel[]>(),
  },
  (t) => [
    check(
      "criterion_scale_check",
      sql`${t.lowest} >= 0 and ${t.lowest} < ${t.highest} and ${t.highest} <= 10000`,
    ),
    uniqueIndex("criterion_position").on(t.stageId, t.position),
    check("criterion_weight_check", sql`${t.weight} between 1 and 100`),
  ],
);

/** A seat on the panel. Ending it keeps the row: history of the panel is evidence. */
export const panelMember = table(
  "panel_member",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    accountId: ref(() => account.id).notNull(),
    element: oneOf(MEMBER_ELEMENTS).notNull(),
    /** The level of the post that the member holds; known of members from the agency itself. */
    postLevel: oneOf(POST_LEVELS),
    /** Fields in which the member is at home, in a line. */
    expertise: text().notNull().default(""),
    /** Office or institution, as printed in the announcement. */
    institution: text().notNull(),
    /** An official of the body that supervises selections (`panel-no-supervisor-official`). */
    fromSupervisor: boolean().notNull().default(false),
    isChair: boolean().notNull(),
    /** From when on a member chairs who did not from the first day; null for all others. */
    chairSince: instant(),
    seatedAt: instant().notNull(),
    endedAt: instant(),
    /** From when on the seat opens nothing, because a claim gave its account another address. */
    accessEndedAt: instant(),
    version: version(),
  },
  (t) => [
    uniqueIndex("panel_member_once").on(t.selectionId, t.accountId),
    index("panel_member_by_account").on(t.accountId, t.endedAt),
  ],
);

/** What somebody accepted before their first access to a selection. Never changed or deleted. */
export const integrityPact = table(
  "integrity_pact",
  {
    id: id(),
    selectionId: ref(() => selection.id).notNull(),
    accountId: ref(() => account.id).notNull(),
    capacity: oneOf(PACT_CAPACITIES).notNull(),
    /** Which wording, and the SHA-256 of all of it in both languages. */
    edition: text().notNull(),
    textHash: text().notNull(),
    /** In which language it was read, and each sentence as it stood there. */
    locale: oneOf(LOCALES).notNull(),
    wording: json<readonly string[]>().notNull(),
    acceptedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("integrity_pact_once").on(t.selectionId, t.accountId),
    index("integrity_pact_by_account").on(t.accountId),
  ],
);

/** A member who scores nobody of a post and sees nothing of it (`coi-*`; scope POST by default). */
export const recusal = table(
  "recusal",
  {
    id: id(),
    memberId: ref(() => panelMember.id).notNull(),
    postId: ref(() => selectionPost.id).notNull(),
    /** What kind of tie it is: all that minutes say about it. */
    kind: oneOf(CONFLICT_KINDS).notNull().default("OTHER"),
    /** In the member's words, for whoever presides. */
    reason: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (t) => [uniqueIndex("recusal_once").on(t.memberId, t.postId)],
);
