import { loadAgencies, loadAgency } from "#server/accounts/load-agencies";
import { loadClaim, loadClaimProof, loadClaims } from "#server/accounts/load-claims";
import { loadOwnAgency } from "#server/accounts/load-own-agency";
import { loadStaff, loadStaffMember } from "#server/accounts/load-staff";
import { loadOwnAccount } from "#server/accounts/own-account";
import { loadAmendment, loadProposalForm } from "#server/announcement/load-amendment";
import { loadAnnouncementPreview } from "#server/announcement/load-announcement";
import { loadPreviewPdf } from "#server/announcement/load-announcement-pdf";
import { loadCancellationForm } from "#server/announcement/load-cancellation-form";
import { loadChanges } from "#server/announcement/load-changes";
import { loadExtensionForm } from "#server/announcement/load-extension-form";
import { loadFew } from "#server/announcement/load-few";
import { loadPanelChange, loadPanelChangeForm } from "#server/announcement/load-panel-change";
import { loadApplication } from "#server/application/load-application";
import { ApplicationListFilter, loadApplications } from "#server/application/load-applications";
import { loadCheck } from "#server/application/load-check";
import { loadApplicantHome } from "#server/application/load-home";
import { loadOwnFile } from "#server/application/load-own-file";
import { loadPreparedLetter } from "#server/application/load-prepared-letter";
import { loadPerson, loadProfile } from "#server/application/load-profile";
import { loadReceipt, loadSentText } from "#server/application/load-receipt";
import { loadStart } from "#server/application/load-start";
import { loadStatus } from "#server/application/load-status";
import { loadComplaint, loadComplaintFile } from "#server/complaint/load-complaint";
import { loadComplaints, loadEntryForm } from "#server/complaint/load-complaints";
import type { Context } from "#server/context";
import { loadDecision } from "#server/decision/load-decision";
import { loadDecisions } from "#server/decision/load-decisions";
import { loadInput, loadInputFile, loadInputs } from "#server/input/load-office";
import { loadExample, loadExamples } from "#server/notification/load-examples";
import { loadLetter, loadLetters } from "#server/notification/load-letters";
import {
  loadNotice,
  loadNoticeForm,
  loadNoticeList,
  loadOwnNotices,
} from "#server/notification/load-notices";
import { loadOwnLetters } from "#server/notification/load-own-letters";
import { loadReturnedMail } from "#server/notification/load-returned-mail";
import { loadSystemLetters } from "#server/notification/load-system-letters";
import { loadPaperFile, loadPapers } from "#server/paper/load-papers";
import { loadBoard } from "#server/planning/load-board";
import { loadHolidays } from "#server/planning/load-holidays";
import { loadNavigation } from "#server/planning/load-navigation";
import { loadNewSelection } from "#server/planning/load-new-selection";
import { loadPact, loadPactsDue } from "#server/planning/load-pact";
import { loadPlan } from "#server/planning/load-plan";
import { loadPlanTasks } from "#server/planning/load-plan-tasks";
import { loadSelections } from "#server/planning/load-selections";
import { loadTimetable } from "#server/planning/load-timetable";
import { loadExport, loadReadHistory } from "#server/profile/load-exchange";
import { loadEntry, loadHistory, loadSection } from "#server/profile/load-history";
import { loadPhoto, loadPrinted } from "#server/profile/load-printed";
import { loadSentHistory } from "#server/profile/load-sent-history";
import { loadRanking } from "#server/ranking/load-ranking";
import { loadRankings } from "#server/ranking/load-rankings";
import { loadTrail } from "#server/record/load-trail";
import { endProgress, noteProgress } from "#server/register/import-progress";
import { loadImport, loadImportProgress } from "#server/register/load-import";
import { loadRegister } from "#server/register/load-register";
import { loadRegisterFile } from "#server/register/load-register-file";
import { loadBalance, loadSummary } from "#server/register/load-summary";
import { loadVacancyWarning } from "#server/register/load-vacancy-warning";
import { loadChangeTasks } from "#server/regulation/load-change-tasks";
import { loadBasisFile, loadParameter, loadParameters } from "#server/regulation/load-parameters";
import { loadSelectionTraces } from "#server/regulation/load-selection-traces";
import { loadAssessment, loadAssessments } from "#server/scoring/load-assessments";
import { loadAssessorTies } from "#server/scoring/load-assessor-ties";
import { loadOwedStatement } from "#server/scoring/load-owed-statement";
import { loadPostStage } from "#server/scoring/load-post-stage";
import { loadRecusal } from "#server/scoring/load-recusal";
import { loadNextSheet, loadSheet } from "#server/scoring/load-sheet";
import { loadStages } from "#server/scoring/load-stages";
import { loadOwnSheets, loadWork } from "#server/scoring/load-work";
import {
  loadAnswerLetterFile,
  loadTrackRecord,
  loadTrackRecordHistory,
} from "#server/supervision/load-track-record";
import { loadUnsaved } from "#server/unsaved/load-input";
import { loadArbitration } from "#server/verification/load-arbitration";
import { loadBatch } from "#server/verification/load-batch";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadConflictForm } from "#server/verification/load-conflict-form";
import { loadMinutes } from "#server/verification/load-minutes";
import { loadOwnObjection } from "#server/verification/load-objection-form";
import { loadObjection, loadObjections } from "#server/verification/load-objections";
import { loadOwnClarifications } from "#server/verification/load-own-clarifications";
import { loadOwnObjections } from "#server/verification/load-own-objections";
import { loadOwnQueue, loadQueueNeighbours } from "#server/verification/load-own-queue";
import { loadOwnVerdict } from "#server/verification/load-own-verdict";
import { loadQuestionForm } from "#server/verification/load-question-form";
import { loadQueue } from "#server/verification/load-queue";
import { loadOwnStageObjection } from "#server/verification/load-stage-objection";
import { loadVerification } from "#server/verification/load-verification";
import type { AgencyWorld } from "#testing/matrix/agency";
import { WHEN } from "#testing/matrix/agency";
import type { Ids } from "#testing/matrix/ids";
import { PARTS, type Part } from "#testing/matrix/parts";
import { ANYBODY_SIGNED_IN } from "#testing/matrix/verbs";

export type LoaderRow = {
  /** Area and name of the exported function. */
  readonly loader: string;
  readonly on?: string;
  readonly at: keyof AgencyWorld["places"];
  /** Who gets something of that record; everybody else gets null or nothing. */
  readonly sees: readonly Part[];
  /** A page that is there for everybody, and on which others find nothing of this agency. */
  readonly isEverybodysPage?: boolean;
  readonly closed?: boolean;
  readonly load: (ctx: Context, world: AgencyWorld) => Promise<unknown>;
  /** Asks for one record after the other, whether or not it is the asker's. */
  readonly loadAll?: (ctx: Context, ids: Ids) => Promise<unknown>[];
};

/** Loaders of pages that are public, and of the door itself; they have a test of their own. */
export const PUBLIC_LOADERS = [
  "announcement/loadAddresses",
  "announcement/loadAnnounced",
  "announcement/loadAnnouncedList",
  "announcement/loadAnnouncement",
  "announcement/loadAnnouncementPdf",
  "announcement/loadHome",
  "announcement/loadNews",
  "application/loadEligibility",
  "complaint/loadReportForm",
  "complaint/loadReportCode",
  "complaint/loadSent",
  "complaint/loadTracked",
  "input/loadInputForm",
  "input/loadInputInvitation",
  "input/loadTrackedInput",
  "announcement/loadNotices",
  "announcement/loadPublicPaper",
  "ranking/loadResults",
  "ranking/loadResultsPdf",
  "record/loadProof",
  "subscription/loadSubscribeForm",
];
export const LOADERS_OF_THE_DOOR = [
  "accounts/loadActor",
  "accounts/loadClaimForm",
  "accounts/loadLink",
  "accounts/loadObjectionLink",
  "subscription/loadSubscriptions",
];

const APPLICANTS: readonly Part[] = ["owner", "otherApplicant"];
const PANEL: readonly Part[] = ["member", "chair"];
const SEATED: readonly Part[] = [...PANEL, "recusedMember"];
const HELPERS: readonly Part[] = ["assessor", "resourcePerson"];
const BOARD: readonly Part[] = [...SEATED, "secretariat", "observer", "pyb", "ppk", "agencyAdmin"];
const STAFF: readonly Part[] = PARTS.filter(
  (part) => !["visitor", "owner", "otherApplicant", "systemAdmin"].includes(part),
);

/** What the operator finds about themselves is nothing of any agency. */
const OF_THE_AGENCY = ANYBODY_SIGNED_IN.filter((part) => part !== "systemAdmin");

/** A loader that is asked for one record of a selection. */
/** When a loader is asked so that it has something to show. */
export function momentOf({ closed }: LoaderRow): Date {
  return closed ? WHEN.closed : WHEN.open;
}

function row(
  loader: string,
  at: LoaderRow["at"],
  sees: readonly Part[],
  load: LoaderRow["load"],
  loadAll?: LoaderRow["loadAll"],
): LoaderRow {
  return { loader, at, sees, load, ...(loadAll && { loadAll }) };
}

/** A page that shows to each what is theirs. */
function page(loader: string, sees: readonly Part[], load: (ctx: Context) => Promise<unknown>) {
  const loadAll = (ctx: Context) => [load(ctx)];
  return { loader, at: "open", sees, load, loadAll, isEverybodysPage: true } as const;
}

const ACCOUNTS: readonly LoaderRow[] = [
  row("accounts/loadAgencies", "open", ["systemAdmin"], (ctx) => loadAgencies(ctx, undefined)),
  row(
    "accounts/loadAgency",
    "open",
    ["systemAdmin"],
    (ctx, { agencyId }) => loadAgency(ctx, agencyId),
    (ctx, { agencies }) => agencies.map((id) => loadAgency(ctx, id)),
  ),
  row("accounts/loadClaims", "open", ["systemAdmin"], (ctx) => loadClaims(ctx)),
  row(
    "accounts/loadClaim",
    "open",
    ["systemAdmin"],
    (ctx, { claimId }) => loadClaim(ctx, claimId),
    (ctx, { claims }) => claims.map((id) => loadClaim(ctx, id)),
  ),
  row(
    "accounts/loadClaimProof",
    "open",
    ["systemAdmin"],
    (ctx, { claimId }) => loadClaimProof(ctx, claimId),
    (ctx, { claims }) => claims.map((id) => loadClaimProof(ctx, id)),
  ),
  { ...page("accounts/loadStaff", ["agencyAdmin"], (ctx) => loadStaff(ctx, {})) },
  row(
    "accounts/loadStaffMember",
    "open",
    ["agencyAdmin"],
    (ctx, { staff }) => loadStaffMember(ctx, staff.observer),
    (ctx, { accounts }) => accounts.map((id) => loadStaffMember(ctx, id)),
  ),
  row("accounts/loadOwnAccount", "open", ANYBODY_SIGNED_IN, loadOwnAccount),
  page("accounts/loadOwnAgency", ["agencyAdmin"], loadOwnAgency),
];

const APPLICATION: readonly LoaderRow[] = [
  row(
    "application/loadApplication",
    "open",
    ["owner"],
    (ctx, { applications }) => loadApplication(ctx, applications.draft.applicationId),
    (ctx, { applications }) => applications.map((id) => loadApplication(ctx, id)),
  ),
  row(
    "application/loadApplications",
    "open",
    ["secretariat"],
    (ctx, { places }) => loadApplications(ctx, places.open.selectionId, NO_FILTER),
    (ctx, { selections }) => selections.map((id) => loadApplications(ctx, id, NO_FILTER)),
  ),
  row(
    "application/loadCheck",
    "open",
    ["owner"],
    (ctx, { applications }) => loadCheck(ctx, applications.draft.applicationId),
    (ctx, { applications }) => applications.map((id) => loadCheck(ctx, id)),
  ),
  page("application/loadApplicantHome", APPLICANTS, (ctx) => loadApplicantHome(ctx)),
  row(
    "application/loadOwnFile",
    "open",
    ["owner"],
    (ctx, { applications: { draft } }) =>
      loadOwnFile(ctx, draft.applicationId, draft.documentIds[0] ?? ""),
    (ctx, { files }) => files.map(({ ofId, id }) => loadOwnFile(ctx, ofId, id)),
  ),
  row(
    "application/loadPreparedLetter",
    "open",
    ["owner"],
    (ctx, { applications: { draft }, places: { open } }) =>
      loadPreparedLetter(ctx, draft.applicationId, open.documentIds[0] ?? ""),
    (ctx, { asked }) => asked.map(({ ofId, id }) => loadPreparedLetter(ctx, ofId, id)),
  ),
  row(
    "application/loadReceipt",
    "sent",
    ["owner"],
    (ctx, { applications }) => loadReceipt(ctx, applications.sent.applicationId),
    (ctx, { applications }) => applications.map((id) => loadReceipt(ctx, id)),
  ),
  row(
    "application/loadSentText",
    "sent",
    ["owner"],
    (ctx, { applications }) => loadSentText(ctx, applications.sent.applicationId),
    (ctx, { applications }) => applications.map((id) => loadSentText(ctx, id)),
  ),
  page("application/loadProfile", APPLICANTS, loadProfile),
  row(
    "input/loadInputs",
    "admitted",
    ["chair", "secretariat"],
    (ctx, { places }) => loadInputs(ctx, places.admitted.selectionId),
    (ctx, { selections }) => selections.map((id) => loadInputs(ctx, id)),
  ),
  row(
    "input/loadInput",
    "admitted",
    ["chair", "secretariat"],
    (ctx, { inputId }) => loadInput(ctx, inputId),
    (ctx, { inputs }) => inputs.map((id) => loadInput(ctx, id)),
  ),
  row(
    "input/loadInputFile",
    "admitted",
    ["chair", "secretariat"],
    (ctx, { inputId }) => loadInputFile(ctx, inputId),
    (ctx, { inputs }) => inputs.map((id) => loadInputFile(ctx, id)),
  ),
  row(
    "supervision/loadTrackRecord",
    "admitted",
    ["chair", "secretariat"],
    (ctx, { places }) => loadTrackRecord(ctx, places.admitted.selectionId),
    (ctx, { selections }) => selections.map((id) => loadTrackRecord(ctx, id)),
  ),
  row(
    "supervision/loadTrackRecordHistory",
    "admitted",
    ["chair", "secretariat"],
    (ctx, { trackRecord }) => loadTrackRecordHistory(ctx, trackRecord.answeredId),
    (ctx, { applications }) => applications.map((id) => loadTrackRecordHistory(ctx, id)),
  ),
  row(
    "supervision/loadAnswerLetterFile",
    "admitted",
    ["chair", "secretariat"],
    (ctx, { trackRecord }) => loadAnswerLetterFile(ctx, trackRecord.scannedId),
    (ctx, { answerLetters }) => answerLetters.map((id) => loadAnswerLetterFile(ctx, id)),
  ),
  page("profile/loadHistory", APPLICANTS, loadHistory),
  page("profile/loadSection", ["owner"], (ctx) => loadSection(ctx, "AWARDS")),
  page("profile/loadPrinted", APPLICANTS, loadPrinted),
  page("profile/loadPhoto", [], loadPhoto),
  page("profile/loadExport", APPLICANTS, loadExport),
  row(
    "profile/loadReadHistory",
    "open",
    ["owner"],
    (ctx, { historyImportId }) => loadReadHistory(ctx, "id", historyImportId),
    (ctx, { historyImports }) => historyImports.map((id) => loadReadHistory(ctx, "id", id)),
  ),
  row(
    "profile/loadEntry",
    "open",
    ["owner"],
    (ctx, { entryId }) => loadEntry(ctx, "AWARDS", entryId),
    (ctx, { entries }) =>
      entries.flatMap((id) => [
        loadEntry(ctx, "AWARDS", id),
        loadEntry(ctx, "FAMILY_IN_OFFICE", id),
      ]),
  ),
  row(
    "unsaved/loadUnsaved",
    "open",
    ["owner"],
    (ctx, { entryId }) => loadUnsaved(ctx, "ENTRY", entryId),
    (ctx, ids) => [
      ...ids.entries.map((id) => loadUnsaved(ctx, "ENTRY", id)),
      ...ids.applications.map((id) => loadUnsaved(ctx, "OBJECTION", id)),
      ...ids.clarifications.map((id) => loadUnsaved(ctx, "ANSWER", id)),
    ],
  ),
  page("application/loadPerson", OF_THE_AGENCY, loadPerson),
  row("application/loadStart", "open", APPLICANTS, (ctx, { places }) =>
    loadStart(ctx, places.open.postId),
  ),
  row(
    "application/loadStatus",
    "scoring",
    ["owner"],
    (ctx, { places }) => loadStatus(ctx, places.scoring.candidates[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadStatus(ctx, id)),
  ),
];

const NO_FILTER = ApplicationListFilter.parse({});

const PLANNING: readonly LoaderRow[] = [
  row(
    "planning/loadBoard",
    "scoring",
    BOARD,
    (ctx, { places }) => loadBoard(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadBoard(ctx, id)),
  ),
  {
    ...row(
      "planning/loadNavigation",
      "scoring",
      STAFF,
      (ctx, { places }) => loadNavigation(ctx, places.scoring.selectionId),
      (ctx, { selections }) => selections.map((id) => loadNavigation(ctx, id)),
    ),
    isEverybodysPage: true,
  },
  row(
    "planning/loadPlan",
    "planning",
    ["secretariat", "chair", "ppk"],
    (ctx, { places }) => loadPlan(ctx, places.planning.selectionId),
    (ctx, { selections }) => selections.map((id) => loadPlan(ctx, id)),
  ),
  {
    ...row("planning/loadPlan", "reviewed", ["secretariat", "chair", "ppk"], (ctx, { places }) =>
      loadPlan(ctx, places.reviewed.selectionId),
    ),
    on: "while it is reviewed",
  },
  {
    ...page("planning/loadPlanTasks", ["secretariat", "chair", "ppk"], (ctx) => loadPlanTasks(ctx)),
    at: "approved",
  },
  row(
    "announcement/loadAnnouncementPreview",
    "reviewed",
    ["secretariat", "chair", "ppk"],
    (ctx, { places }) => loadAnnouncementPreview(ctx, places.reviewed.selectionId),
    (ctx, { selections }) => selections.map((id) => loadAnnouncementPreview(ctx, id)),
  ),
  row(
    "announcement/loadPreviewPdf",
    "reviewed",
    ["secretariat", "chair", "ppk"],
    (ctx, { places }) => loadPreviewPdf(ctx, "id", places.reviewed.selectionId),
  ),
  row(
    "planning/loadPact",
    "scoring",
    [...SEATED, ...HELPERS],
    (ctx, { places }) => loadPact(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadPact(ctx, id)),
  ),
  { ...page("planning/loadPactsDue", [...SEATED, ...HELPERS], loadPactsDue), at: "undeclared" },
  row(
    "planning/loadTimetable",
    "planning",
    ["secretariat", "chair", "ppk"],
    (ctx, { places }) => loadTimetable(ctx, places.planning.selectionId),
    (ctx, { selections }) => selections.map((id) => loadTimetable(ctx, id)),
  ),
  page("planning/loadHolidays", ["agencyAdmin", "secretariat", "pyb", "ppk"], (ctx) =>
    loadHolidays(ctx),
  ),
  page("planning/loadSelections", BOARD, (ctx) => loadSelections(ctx)),
  row("planning/loadNewSelection", "open", ["secretariat"], (ctx) => loadNewSelection(ctx)),
];

const CHANGES: readonly LoaderRow[] = [
  row(
    "announcement/loadChanges",
    "open",
    [...SEATED, "secretariat", "ppk"],
    (ctx, { places }) => loadChanges(ctx, places.open.selectionId),
    (ctx, { selections }) => selections.map((id) => loadChanges(ctx, id)),
  ),
  row(
    "announcement/loadAmendment",
    "open",
    [...SEATED, "secretariat", "ppk"],
    (ctx, { places, amendmentId }) => loadAmendment(ctx, places.open.selectionId, amendmentId),
    (ctx, { amendments }) => amendments.map(({ ofId, id }) => loadAmendment(ctx, ofId, id)),
  ),
  row(
    "announcement/loadProposalForm",
    "open",
    ["secretariat"],
    (ctx, { places: { open } }) => loadProposalForm(ctx, open.selectionId, "CONTACT", ""),
    (ctx, { selections }) => selections.map((id) => loadProposalForm(ctx, id, "CONTACT", "")),
  ),
  row(
    "announcement/loadPanelChangeForm",
    "open",
    ["secretariat"],
    (ctx, { places }) => loadPanelChangeForm(ctx, places.open.selectionId),
    (ctx, { selections }) => selections.map((id) => loadPanelChangeForm(ctx, id)),
  ),
  row(
    "announcement/loadPanelChange",
    "open",
    [...SEATED, "secretariat", "ppk"],
    (ctx, { places, changeId }) => loadPanelChange(ctx, places.open.selectionId, changeId),
    (ctx, { panelChanges }) => panelChanges.map(({ ofId, id }) => loadPanelChange(ctx, ofId, id)),
  ),
  row(
    "announcement/loadExtensionForm",
    "open",
    ["chair"],
    (ctx, { places }) => loadExtensionForm(ctx, places.open.selectionId),
    (ctx, { selections }) => selections.map((id) => loadExtensionForm(ctx, id)),
  ),
  row(
    "announcement/loadFew",
    "open",
    [...PANEL, "secretariat"],
    (ctx, { places: { open } }) => loadFew(ctx, open.selectionId, open.postId),
    (ctx, { postsOf }) => postsOf.map(({ ofId, id }) => loadFew(ctx, ofId, id)),
  ),
  row(
    "announcement/loadCancellationForm",
    "open",
    ["chair"],
    (ctx, { places: { open } }) => loadCancellationForm(ctx, open.selectionId, open.postId),
    (ctx, { selections }) => selections.map((id) => loadCancellationForm(ctx, id, null)),
  ),
];

const PAPER: readonly LoaderRow[] = [
  row(
    "paper/loadPapers",
    "scoring",
    [...SEATED, "secretariat", "pyb", "ppk"],
    (ctx, { places }) => loadPapers(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadPapers(ctx, id)),
  ),
  row(
    "paper/loadPaperFile",
    "open",
    [...SEATED, "secretariat", "pyb", "ppk"],
    (ctx, { places, paperId }) => loadPaperFile(ctx, places.open.selectionId, paperId),
    (ctx, { papers }) => papers.map(({ ofId, id }) => loadPaperFile(ctx, ofId, id)),
  ),
];

const VERIFICATION: readonly LoaderRow[] = [
  row(
    "verification/loadQueue",
    "checked",
    ["secretariat", ...PANEL],
    (ctx, { places }) => loadQueue(ctx, places.checked.selectionId),
    (ctx, { selections }) => selections.map((id) => loadQueue(ctx, id)),
  ),
  row(
    "verification/loadVerification",
    "checked",
    ["secretariat", ...PANEL],
    (ctx, { applications }) => loadVerification(ctx, applications.inCheck[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadVerification(ctx, id)),
  ),
  row(
    "verification/loadArbitration",
    "paired",
    ["member"],
    (ctx, { applications }) => loadArbitration(ctx, applications.inPairs[1]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadArbitration(ctx, id)),
  ),
  row(
    "verification/loadConflictForm",
    "paired",
    ["secretariat"],
    (ctx, { applications }) => loadConflictForm(ctx, applications.inPairs[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadConflictForm(ctx, id)),
  ),
  {
    ...row("verification/loadOwnQueue", "paired", ["secretariat", "member"], (ctx) =>
      loadOwnQueue(ctx),
    ),
    isEverybodysPage: true,
  },
  row(
    "verification/loadQueueNeighbours",
    "paired",
    ["secretariat"],
    (ctx, { applications }) =>
      loadQueueNeighbours(ctx, applications.inPairs[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadQueueNeighbours(ctx, id)),
  ),
  row(
    "profile/loadSentHistory",
    "checked",
    ["secretariat", ...PANEL],
    (ctx, { applications }) => loadSentHistory(ctx, applications.inCheck[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadSentHistory(ctx, id)),
  ),
  row(
    "verification/loadConfirmation",
    "proposed",
    ["chair"],
    (ctx, { places }) => loadConfirmation(ctx, places.proposed.postId),
    (ctx, { posts }) => posts.map((id) => loadConfirmation(ctx, id)),
  ),
  row(
    "verification/loadBatch",
    "proposed",
    ["chair"],
    (ctx, { places }) => loadBatch(ctx, places.proposed.selectionId),
    (ctx, { selections }) => selections.map((id) => loadBatch(ctx, id)),
  ),
  row(
    "verification/loadMinutes",
    "proposed",
    // Nobody before the panel has confirmed.
    [],
    (ctx, { places }) => loadMinutes(ctx, places.proposed.selectionId),
    (ctx, { selections }) => selections.map((id) => loadMinutes(ctx, id)),
  ),
  row(
    "verification/loadOwnClarifications",
    "questioned",
    ["owner"],
    (ctx, { questions: { asked } }) => loadOwnClarifications(ctx, asked.applicationId),
    (ctx, { applications }) => applications.map((id) => loadOwnClarifications(ctx, id)),
  ),
  row(
    "verification/loadQuestionForm",
    "questioned",
    ["secretariat"],
    (ctx, { questions: { notAsked } }) =>
      loadQuestionForm(ctx, notAsked.applicationId, notAsked.documentIds[0] ?? ""),
    (ctx, { files }) => files.map(({ ofId, id }) => loadQuestionForm(ctx, ofId, id)),
  ),
  row(
    "verification/loadOwnObjection",
    "objected",
    ["owner"],
    (ctx, { objections }) => loadOwnObjection(ctx, objections.refused[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadOwnObjection(ctx, id)),
  ),
  row("verification/loadOwnStageObjection", "attacked", ["owner"], (ctx, { attacked }) =>
    loadOwnStageObjection(ctx, attacked),
  ),
  row(
    "verification/loadOwnObjections",
    "attacked",
    ["owner"],
    (ctx, { attacked }) => loadOwnObjections(ctx, attacked.applicationId),
    (ctx, { applications }) => applications.map((id) => loadOwnObjections(ctx, id)),
  ),
  {
    ...row("verification/loadObjections", "objected", ["secretariat", ...PANEL], (ctx) =>
      loadObjections(ctx),
    ),
    isEverybodysPage: true,
  },
  row(
    "verification/loadObjection",
    "objected",
    ["secretariat", ...PANEL],
    (ctx, { objections }) => loadObjection(ctx, objections.filedId),
    (ctx, { objections }) => objections.map((id) => loadObjection(ctx, id)),
  ),
  row(
    "verification/loadOwnVerdict",
    "proposed",
    // Not even the owner before it is confirmed and published.
    [],
    (ctx, { applications }) =>
      loadOwnVerdict(ctx, applications.waitingForChair[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadOwnVerdict(ctx, id)),
  ),
].map((each) => ({ ...each, closed: true }) as LoaderRow);

const SCORING: readonly LoaderRow[] = [
  row(
    "scoring/loadAssessments",
    "assessing",
    ["assessor"],
    (ctx, { places }) => loadAssessments(ctx, places.assessing.postStages.ASSESSMENT),
    (ctx, { postStages }) => postStages.map((id) => loadAssessments(ctx, id)),
  ),
  row(
    "scoring/loadAssessorTies",
    "assessing",
    ["assessor"],
    (ctx, { places }) => loadAssessorTies(ctx, places.assessing.postStages.ASSESSMENT),
    (ctx, { postStages }) => postStages.map((id) => loadAssessorTies(ctx, id)),
  ),
  row(
    "scoring/loadAssessment",
    "assessing",
    ["assessor"],
    (ctx, { places: { assessing } }) => {
      const applicationId = assessing.candidates[0]?.applicationId ?? "";
      return loadAssessment(ctx, assessing.postStages.ASSESSMENT, applicationId);
    },
    (ctx, { candidates }) => candidates.map(({ ofId, id }) => loadAssessment(ctx, ofId, id)),
  ),
  row(
    "scoring/loadPostStage",
    "scoring",
    ["secretariat", ...PANEL],
    (ctx, { places }) => loadPostStage(ctx, places.scoring.postStages.INTERVIEW),
    (ctx, { postStages }) => postStages.map((id) => loadPostStage(ctx, id)),
  ),
  row(
    "scoring/loadOwedStatement",
    "proposed",
    // Every member has said whether there are ties; the address that others get names no person.
    [],
    (ctx, { applications }) =>
      loadOwedStatement(ctx, applications.waitingForChair[0]?.applicationId ?? ""),
    (ctx, { applications }) => applications.map((id) => loadOwedStatement(ctx, id)),
  ),
  row(
    "scoring/loadRecusal",
    "scoring",
    SEATED,
    (ctx, { places }) => loadRecusal(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadRecusal(ctx, id)),
  ),
  row(
    "scoring/loadSheet",
    "scoring",
    ["member"],
    (ctx, { places }) => loadSheet(ctx, places.scoring.draftId),
    (ctx, { sheets }) => sheets.map((id) => loadSheet(ctx, id)),
  ),
  row(
    "scoring/loadNextSheet",
    "scoring",
    ["member"],
    (ctx, { places }) => loadNextSheet(ctx, places.scoring.ownSubmittedId),
    (ctx, { sheets }) => sheets.map((id) => loadNextSheet(ctx, id)),
  ),
  row(
    "scoring/loadStages",
    "scoring",
    ["secretariat", ...SEATED],
    (ctx, { places }) => loadStages(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadStages(ctx, id)),
  ),
  { ...page("scoring/loadWork", [...SEATED, ...HELPERS], loadWork), at: "scoring" },
  row("scoring/loadOwnSheets", "scoring", PANEL, loadOwnSheets),
];

const AFTERWARDS: readonly LoaderRow[] = [
  row(
    "ranking/loadRanking",
    "ranked",
    PANEL,
    (ctx, { places }) => loadRanking(ctx, places.ranked.postId),
    (ctx, { posts }) => posts.map((id) => loadRanking(ctx, id)),
  ),
  {
    ...row("ranking/loadRanking", "signed", ["secretariat", ...PANEL], (ctx, { places }) =>
      loadRanking(ctx, places.signed.postId),
    ),
    on: "once it is signed",
  },
  row(
    "ranking/loadRankings",
    "ranked",
    ["secretariat", ...SEATED],
    (ctx, { places }) => loadRankings(ctx, places.ranked.selectionId),
    (ctx, { selections }) => selections.map((id) => loadRankings(ctx, id)),
  ),
  row(
    "decision/loadDecision",
    "handedOver",
    ["ppk", "pyb"],
    (ctx, { places }) => loadDecision(ctx, places.handedOver.postId),
    (ctx, { posts }) => posts.map((id) => loadDecision(ctx, id)),
  ),
  {
    ...row("decision/loadDecision", "signed", [], (ctx, { places }) =>
      loadDecision(ctx, places.signed.postId),
    ),
    on: "before names are handed over",
  },
  page("decision/loadDecisions", ["ppk", "pyb"], (ctx) => loadDecisions(ctx)),
  row(
    "record/loadTrail",
    "scoring",
    ["secretariat", "agencyAdmin", ...SEATED],
    (ctx, { places }) => loadTrail(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadTrail(ctx, id)),
  ),
  row(
    "regulation/loadSelectionTraces",
    "scoring",
    ["secretariat", "agencyAdmin", ...SEATED],
    (ctx, { places }) => loadSelectionTraces(ctx, places.scoring.selectionId),
    (ctx, { selections }) => selections.map((id) => loadSelectionTraces(ctx, id)),
  ),
  page("notification/loadLetters", ["secretariat", "agencyAdmin"], (ctx) =>
    loadLetters(ctx, undefined),
  ),
  row(
    "notification/loadLetter",
    "scoring",
    // Letters carry one-time links; outside of the demo nobody reads their texts here.
    ["agencyAdmin"],
    (ctx, { letterIds }) => loadLetter(ctx, letterIds[0] ?? ""),
    (ctx, { letters }) => letters.map((id) => loadLetter(ctx, id)),
  ),
  row("notification/loadSystemLetters", "open", ["systemAdmin"], (ctx) =>
    loadSystemLetters(ctx, undefined),
  ),
  page("notification/loadReturnedMail", [], loadReturnedMail),
  // The other applicant was not written to.
  page("notification/loadOwnLetters", ["owner"], (ctx) => loadOwnLetters(ctx, undefined)),
  row("notification/loadExamples", "open", ["secretariat", "agencyAdmin"], loadExamples),
  row("notification/loadExample", "open", ["secretariat", "agencyAdmin"], (ctx) =>
    loadExample(ctx, "application.receipt"),
  ),
  row(
    "notification/loadNoticeList",
    "open",
    ["secretariat", "chair"],
    (ctx, { places }) => loadNoticeList(ctx, places.open.selectionId),
    (ctx, { selections }) => selections.map((id) => loadNoticeList(ctx, id)),
  ),
  row(
    "notification/loadNoticeForm",
    "open",
    ["secretariat"],
    (ctx, { places, notices }) => loadNoticeForm(ctx, places.open.selectionId, notices.draftId),
    (ctx, { notices }) => notices.map(({ ofId, id }) => loadNoticeForm(ctx, ofId, id)),
  ),
  row(
    "notification/loadNotice",
    "open",
    ["secretariat", "chair"],
    (ctx, { notices }) => loadNotice(ctx, notices.sentId),
    (ctx, { notices }) => notices.map(({ id }) => loadNotice(ctx, id)),
  ),
  {
    ...row("notification/loadNotice", "open", ["secretariat"], (ctx, { notices }) =>
      loadNotice(ctx, notices.draftId),
    ),
    on: "before it is sent",
  },
  row(
    "notification/loadOwnNotices",
    "open",
    ["owner"],
    (ctx, { applications }) => loadOwnNotices(ctx, applications.draft.applicationId),
    (ctx, { applications }) => applications.map((id) => loadOwnNotices(ctx, id)),
  ),
];

const REGISTER: readonly LoaderRow[] = [
  page("register/loadRegister", ["agencyAdmin", "secretariat", "pyb", "ppk"], (ctx) =>
    loadRegister(ctx, {}),
  ),
  row("register/loadVacancyWarning", "open", ["secretariat"], loadVacancyWarning),
  // A workbook, in which no text can be looked for: nobody else gets one of any agency.
  row(
    "register/loadRegisterFile",
    "open",
    ["agencyAdmin", "secretariat", "pyb", "ppk"],
    async (ctx) => (await loadRegisterFile(ctx))?.length ?? null,
  ),
  row(
    "register/loadImport",
    "open",
    ["agencyAdmin"],
    (ctx, { importId }) => loadImport(ctx, importId),
    (ctx, { imports }) => imports.map((id) => loadImport(ctx, id)),
  ),
  row(
    "register/loadImportProgress",
    "open",
    ["agencyAdmin"],
    (ctx, { importId }) => {
      noteProgress(importId, { done: 1, total: 2 });
      return loadImportProgress(ctx, importId).finally(() => endProgress(importId));
    },
    (ctx, { imports }) => imports.map((id) => loadImportProgress(ctx, id)),
  ),
  row(
    "register/loadSummary",
    "open",
    ["agencyAdmin"],
    (ctx, { summaryId }) => loadSummary(ctx, summaryId),
    (ctx, { summaries }) => summaries.map((id) => loadSummary(ctx, id)),
  ),
  page("register/loadBalance", ["agencyAdmin", "secretariat", "pyb", "ppk"], loadBalance),
];

const LAWFUL: readonly Part[] = [
  ...SEATED,
  ...(["secretariat", "inspector", "pyb", "ppk", "agencyAdmin"] as const),
];

const REGULATION: readonly LoaderRow[] = [
  page("regulation/loadChangeTasks", ["agencyAdmin", "inspector"], loadChangeTasks),
  page("regulation/loadParameters", LAWFUL, loadParameters),
  page("regulation/loadParameter", LAWFUL, (ctx) => loadParameter(ctx, "announcement-minDays")),
  row(
    "regulation/loadBasisFile",
    "open",
    LAWFUL,
    (ctx, { parameters }) => loadBasisFile(ctx, parameters.basisId),
    (ctx, { agencyPapers }) => agencyPapers.map((id) => loadBasisFile(ctx, id)),
  ),
];

const HANDLERS: readonly Part[] = ["inspector", "chair"];

const COMPLAINTS: readonly LoaderRow[] = [
  page("complaint/loadComplaints", [...HANDLERS, "secretariat"], (ctx) => loadComplaints(ctx)),
  row("complaint/loadEntryForm", "open", [...HANDLERS, "secretariat"], loadEntryForm),
  row(
    "complaint/loadComplaint",
    "open",
    [...HANDLERS, "secretariat"],
    (ctx, { complaints }) => loadComplaint(ctx, complaints.fresh.complaintId),
    (ctx, { complaints }) => complaints.map((id) => loadComplaint(ctx, id)),
  ),
  {
    ...row("complaint/loadComplaint", "open", HANDLERS, (ctx, { complaints }) =>
      loadComplaint(ctx, complaints.ofSecretariat.complaintId),
    ),
    on: "about the secretariat",
  },
  row(
    "complaint/loadComplaintFile",
    "open",
    HANDLERS,
    (ctx, { complaints }) => loadComplaintFile(ctx, complaints.reviewed.complaintId),
    (ctx, { complaints }) => complaints.map((id) => loadComplaintFile(ctx, id)),
  ),
];

export const LOADER_ROWS: readonly LoaderRow[] = [
  ...ACCOUNTS,
  ...COMPLAINTS,
  ...APPLICATION,
  ...CHANGES,
  ...PAPER,
  ...PLANNING,
  ...REGISTER,
  ...REGULATION,
  ...VERIFICATION,
  ...SCORING,
  ...AFTERWARDS,
];
