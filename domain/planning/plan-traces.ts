import { hasShortFormConsent, windowTraces } from "#domain/announcement/window";
import { addMonths, type PlainDate } from "#domain/calendar";
import { mostTermMonths } from "#domain/paper/rules";
import type { PaperKind } from "#domain/paper/terms";
import { planScopeTrace } from "#domain/planning/opening-scope";
import { type PanelComposition, panelTraces } from "#domain/planning/panel";
import { finalStage, withholdsScores } from "#domain/planning/publication";
import { delayTrace } from "#domain/planning/schedule";
import { minimumTrace } from "#domain/planning/stage-set";
import { MEMBER_ELEMENTS, POST_LEVELS, type PostLevel } from "#domain/planning/terms";
import { SCORED_STAGES, type StageWeight, weightTraces } from "#domain/planning/weights";
import type { PlanForReadiness, PlanPaper } from "#domain/planning/whole-plan";
import { fraction } from "#domain/rational";
import { AGE_REFERENCE_DATE } from "#domain/regulation/age";
import {
  ANNOUNCEMENT_CONTENTS,
  ANNOUNCEMENT_SIGNATORY,
  type Signatory,
} from "#domain/regulation/announcement";
import { LOCAL_EXTRA, OWN_PPK_PERMISSION } from "#domain/regulation/documents-asked";
import { evaluate, type Trace } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import {
  isTermWithin,
  PANEL_CODE_OF_ETHICS,
  PANEL_CONFIRMS_STANDARD,
  PANEL_COORDINATION,
  PANEL_ELEMENTS,
  PANEL_FORMED_BY,
  PANEL_INTERNAL_RANK,
  PANEL_MEMBER_ELIGIBLE,
  PANEL_NO_SUPERVISOR_OFFICIAL,
  PANEL_TERM,
} from "#domain/regulation/panel";
import { PASS_LOCAL_THRESHOLD } from "#domain/regulation/pass-rules";
import {
  PLAN_APPROVAL_FIRST,
  PLAN_COMPLETE,
  PLAN_FROZEN_AFTER_PUBLICATION,
  PLAN_HOME_AFFAIRS_PERMISSION,
} from "#domain/regulation/planning";
import { RESULTS_EVERY_STAGE, RESULTS_FINAL_NO_SCORES } from "#domain/regulation/results";
import { NINE_COMPETENCIES } from "#domain/regulation/stages";
import { missingCompetencies } from "#domain/scoring/job-person-match";

type Post = PlanForReadiness["posts"][number];
type Stage = PlanForReadiness["stages"][number];

/** All that the rules say about a plan by the law of its announcement. */
export function planTraces(plan: PlanForReadiness): (Trace | null)[] {
  const { announcedOn, lastDay, posts, stages } = plan;
  const { law } = plan;
  return [
    completeTrace(plan),
    ...(announcedOn === null || lastDay === null
      ? []
      : windowTraces(
          { publication: announcedOn, lastDay },
          law,
          hasShortFormConsent(plan.papers, announcedOn),
        )),
    referenceDateTrace(plan),
    contentsTrace(plan),
    ...posts.flatMap((post) => [
      openingTrace(plan, post),
      competencyTrace(plan, post),
      permissionTrace(plan, post),
    ]),
    localTrace(plan),
    stagesTrace(plan),
    ...weightTraces(weightsOf(plan), law),
    ...stages.map((stage) => passRuleTrace(plan, stage)),
    openResultsTrace(plan),
    ...stages.filter(withholdsScores).map((stage) => finalResultTrace(plan, stage)),
    ...stages.map((stage) => delayTrace(stage, law)),
    ...panelTraces(compositionOf(plan), law),
    elementsTrace(plan),
    rankTrace(plan),
    supervisorTrace(plan),
    eligibleTrace(plan),
    ethicsTrace(plan),
    decreeTrace(plan),
    coordinationTrace(plan),
    termTrace(plan),
    standardTrace(plan),
    signatoryTrace(plan),
    approvalTrace(plan),
    homeAffairsTrace(plan),
  ];
}

function completeTrace(plan: PlanForReadiness) {
  const { posts, members, stages } = plan;
  const inputs = {
    posts: posts.length,
    members: members.length,
    stages: stages.length,
    unscheduledStages: stages.filter(({ startsOn, endsOn }) => startsOn === null || endsOn === null)
      .length,
  };
  return evaluate(PLAN_COMPLETE, inputs, plan.law);
}

/** The day on which ages are measured has to be set. */
export function referenceDateTrace(plan: PlanForReadiness) {
  const inputs = { hasReferenceDate: plan.referenceDate !== null };
  return evaluate(AGE_REFERENCE_DATE, inputs, plan.law);
}

/** Of the contents only the contact: the others are parts of the plan with rules of their own. */
export function contentsTrace(plan: PlanForReadiness) {
  const contact = { contactAddress: plan.contactAddress, contactPhone: plan.contactPhone };
  const missing = Object.entries(contact).flatMap(([name, text]) => (text === "" ? [name] : []));
  return evaluate(ANNOUNCEMENT_CONTENTS, { missing }, plan.law);
}

/** To whom a post is open, by what its level and the agency allow. */
export function openingTrace({ province, law }: PlanForReadiness, { level, scope }: Post) {
  return planScopeTrace({ level, scope, province }, law);
}

/** A post needs a level for each of the nine competencies. */
export function competencyTrace(plan: PlanForReadiness, { requiredLevels }: Post) {
  return evaluate(NINE_COMPETENCIES, { missing: missingCompetencies(requiredLevels) }, plan.law);
}

/** A post has to ask everybody for the permission of the own PPK, as a mandatory document. */
export function permissionTrace(plan: PlanForReadiness, { id }: Post) {
  const isAsked = plan.documents.some(
    ({ postId, code, mandatory, neededOf }) =>
      (postId === null || postId === id) &&
      code === "PPK_APPROVAL" &&
      mandatory &&
      neededOf === "EVERYBODY",
  );
  return evaluate(OWN_PPK_PERMISSION, { isAsked }, plan.law);
}

/** Requirements of the agency's own, each of which rests on a paper. */
export function localTrace({ requirements, law }: PlanForReadiness) {
  const withoutBasis = requirements.filter(
    ({ kind, basisId }) => kind === "OTHER" && basisId === null,
  ).length;
  return evaluate(LOCAL_EXTRA, { withoutBasis }, law);
}

/** The stages that a plan must have at least. */
export function stagesTrace(plan: PlanForReadiness) {
  return minimumTrace(
    plan.stages.map(({ kind }) => kind),
    plan.law,
  );
}

/** The weights of the scored stages, as the rules on weights take them. */
export function weightsOf({ stages }: PlanForReadiness): StageWeight[] {
  return stages.flatMap(({ kind, weight }) => {
    const stage = SCORED_STAGES.find((scored) => scored === kind);
    return stage === undefined ? [] : [{ stage, weight: fraction(weight ?? 0, 100) }];
  });
}

/** Another pass rule in place of the one of categories takes a decision of the panel. */
export function passRuleTrace(plan: PlanForReadiness, { kind, passRule, passCategories }: Stage) {
  const categories = passRule === "CATEGORY_IN" ? (passCategories ?? []) : [];
  return evaluate(PASS_LOCAL_THRESHOLD, { kind, passRule, categories }, plan.law);
}

/** Every scored stage but the final one publishes scores by rank. */
export function openResultsTrace({ stages, law }: PlanForReadiness) {
  const final = finalStage(stages);
  const withholding = stages
    .filter((stage) => stage !== final && withholdsScores(stage))
    .map(({ kind }) => kind);
  return evaluate(RESULTS_EVERY_STAGE, { waiting: [], withholding }, law);
}

/** Why a stage may withhold scores or ranks, if it may. */
function finalResultTrace({ stages, law }: PlanForReadiness, stage: Stage) {
  const inputs = { mode: stage.resultMode, isFinal: stage === finalStage(stages) };
  return evaluate(RESULTS_FINAL_NO_SCORES, inputs, law);
}

/** The head counts that the rules on a panel take. */
export function compositionOf({ members }: PlanForReadiness): PanelComposition {
  const internal = members.filter(({ element }) => element === "OWN_AGENCY").length;
  return { internal, external: members.length - internal };
}

/** @param signedAs in what capacity it is signed; nobody before that */
export function signatoryTrace(plan: PlanForReadiness, signedAs: Signatory = "NOBODY") {
  const chairs = plan.members.filter(({ isChair }) => isChair).length;
  return evaluate(ANNOUNCEMENT_SIGNATORY, { chairs, signedAs }, plan.law);
}

/** Every element that a panel must have. */
export function elementsTrace(plan: PlanForReadiness) {
  const present = new Set(plan.members.map(({ element }) => element));
  const missingElements = MEMBER_ELEMENTS.filter((each) => !present.has(each)).length;
  return evaluate(PANEL_ELEMENTS, { withoutElement: 0, missingElements }, plan.law);
}

/** Members from the agency against the highest of the posts; within a level posts count as equal. */
export function rankTrace(plan: PlanForReadiness) {
  const rankOf = (level: PostLevel) => POST_LEVELS.indexOf(level);
  const highest = Math.min(...plan.posts.map(({ level }) => rankOf(level)));
  const lower = plan.members.filter(
    ({ element, postLevel }) =>
      element === "OWN_AGENCY" && (postLevel === null || rankOf(postLevel) > highest),
  ).length;
  return evaluate(PANEL_INTERNAL_RANK, { lower }, plan.law);
}

/** No official of the supervisor sits on the panel. */
export function supervisorTrace(plan: PlanForReadiness) {
  const officials = plan.members.filter(({ fromSupervisor }) => fromSupervisor).length;
  return evaluate(PANEL_NO_SUPERVISOR_OFFICIAL, { officials }, plan.law);
}

/** The statements are made with the pact, in one act. */
export function eligibleTrace(plan: PlanForReadiness) {
  return evaluate(PANEL_MEMBER_ELIGIBLE, { undeclared: withoutPact(plan) }, plan.law);
}

function ethicsTrace(plan: PlanForReadiness) {
  return evaluate(PANEL_CODE_OF_ETHICS, { unsigned: withoutPact(plan) }, plan.law);
}

function withoutPact({ members }: PlanForReadiness): number {
  return members.filter(({ pactAt }) => pactAt === null).length;
}

/** Minutes in which the panel confirms the standard of the posts, before the announcement. */
export function standardTrace(plan: PlanForReadiness) {
  const { on } = plan.law;
  const minutes = plan.papers.filter(({ kind }) => kind === "STANDARD_MINUTES");
  return evaluate(PANEL_CONFIRMS_STANDARD, { confirmedOn: earliest(minutes), on }, plan.law);
}

/** Whether the term in the decree reaches to the last result; null where it names none. */
export function termTrace(plan: PlanForReadiness) {
  const term = panelTerm(plan);
  if (term === null) return null;
  const days = plan.stages.flatMap(({ resultsOn }) => (resultsOn === null ? [] : [resultsOn]));
  const day = [...days, plan.law.on].toSorted().at(-1) ?? null;
  return evaluate(PANEL_TERM, { day, ...term }, plan.law);
}

/**
 * The term that ends last, of the decrees; of those that keep to the months of the agency where any
 * does, so that a new decree mends one that is too long. One that names no end serves for so long as
 * the agency allows.
 */
function panelTerm({ papers, law }: PlanForReadiness) {
  const termMonths = mostTermMonths(law);
  const terms = papers.flatMap(({ kind, dated, validUntil }) => {
    if (kind !== "PANEL_DECREE") return [];
    const longest = termMonths === null ? null : addMonths(dated, termMonths);
    return [{ startsOn: dated, endsOn: validUntil ?? longest }];
  });
  const ended = terms.flatMap(({ startsOn, endsOn }) =>
    endsOn === null ? [] : [{ startsOn, endsOn }],
  );
  if (ended.length < terms.length) return null;
  const within = ended.filter((term) => isTermWithin(term, termMonths));
  const last = (within.length > 0 ? within : ended).toSorted((a, b) =>
    a.endsOn < b.endsOn ? -1 : 1,
  );
  return last.at(-1) ?? null;
}

/** The decree that forms the panel, on the day of the announcement at the latest. */
export function decreeTrace(plan: PlanForReadiness) {
  const { on } = plan.law;
  const decrees = plan.papers.filter(({ kind }) => kind === "PANEL_DECREE");
  return evaluate(PANEL_FORMED_BY, { decreedOn: earliest(decrees), on }, plan.law);
}

/** Whether the panel was coordinated with the supervisor before its decree; null before there is one. */
export function coordinationTrace(plan: PlanForReadiness) {
  const decreedOn = earliest(plan.papers.filter(({ kind }) => kind === "PANEL_DECREE"));
  return decreedOn === "" ? null : coordinatedTrace(plan.papers, decreedOn, "", plan.law);
}

/** @param changedOn day of the decree that is changed by this one; empty for the first */
export function coordinatedTrace(
  papers: readonly Omit<PlanPaper, "validUntil">[],
  decreedOn: PlainDate,
  changedOn: PlainDate | "",
  law: Law,
) {
  const letters = papers.filter(
    ({ kind, dated }) => kind === "PANEL_COORDINATION" && dated <= decreedOn,
  );
  const coordinatedOn =
    letters
      .map(({ dated }) => dated)
      .toSorted()
      .at(-1) ?? "";
  return evaluate(PANEL_COORDINATION, { coordinatedOn, decreedOn, changedOn }, law);
}

/** The approval of the plan, by the earliest letter that counts. */
export function approvalTrace(plan: PlanForReadiness) {
  const { on } = plan.law;
  const inputs = { approvedOn: earliest(validOf(plan, "PLAN_APPROVAL")), announcedOn: on };
  return evaluate(PLAN_APPROVAL_FIRST, inputs, plan.law);
}

/** The permission of the minister of home affairs, where the plan needs it. */
export function homeAffairsTrace(plan: PlanForReadiness) {
  const { on } = plan.law;
  const dated = earliest(validOf(plan, "HOME_AFFAIRS_PERMISSION"));
  const inputs = { cases: plan.permissionCases, hasPermission: dated !== "" && dated <= on };
  return evaluate(PLAN_HOME_AFFAIRS_PERMISSION, inputs, plan.law);
}

/** Whether nothing of the plan has changed since it was approved; by the names of its parts. */
export function frozenTrace(plan: PlanForReadiness, differing: readonly string[]) {
  return evaluate(PLAN_FROZEN_AFTER_PUBLICATION, { differing }, plan.law);
}

/** The papers of a kind that are not void on the law's day. */
function validOf(plan: PlanForReadiness, kind: PaperKind): PlanPaper[] {
  const { on } = plan.law;
  return plan.papers.filter(
    (paper) => paper.kind === kind && (paper.validUntil === null || on <= paper.validUntil),
  );
}

function earliest(papers: readonly PlanPaper[]): PlainDate | "" {
  return papers.map(({ dated }) => dated).toSorted()[0] ?? "";
}
