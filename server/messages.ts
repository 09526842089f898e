import type { Locale } from "#domain/locale";
import enAccounts from "#messages/en/accounts.json" with { type: "json" };
import enAnnouncement from "#messages/en/announcement.json" with { type: "json" };
import enApplication from "#messages/en/application.json" with { type: "json" };
import enChanges from "#messages/en/changes.json" with { type: "json" };
import enCommon from "#messages/en/common.json" with { type: "json" };
import enComplaint from "#messages/en/complaint.json" with { type: "json" };
import enDecision from "#messages/en/decision.json" with { type: "json" };
import enFailure from "#messages/en/failure.json" with { type: "json" };
import enInput from "#messages/en/input.json" with { type: "json" };
import enLayout from "#messages/en/layout.json" with { type: "json" };
import enNotification from "#messages/en/notification.json" with { type: "json" };
import enNowhere from "#messages/en/nowhere.json" with { type: "json" };
import enOpenData from "#messages/en/openData.json" with { type: "json" };
import enPaper from "#messages/en/paper.json" with { type: "json" };
import enPlanning from "#messages/en/planning.json" with { type: "json" };
import enProfile from "#messages/en/profile.json" with { type: "json" };
import enRanking from "#messages/en/ranking.json" with { type: "json" };
import enRecord from "#messages/en/record.json" with { type: "json" };
import enRegister from "#messages/en/register.json" with { type: "json" };
import enRegulation from "#messages/en/regulation.json" with { type: "json" };
import enScoring from "#messages/en/scoring.json" with { type: "json" };
import enStatements from "#messages/en/statements.json" with { type: "json" };
import enSubscription from "#messages/en/subscription.json" with { type: "json" };
import enSupervision from "#messages/en/supervision.json" with { type: "json" };
import enTerms from "#messages/en/terms.json" with { type: "json" };
import enUnsaved from "#messages/en/unsaved.json" with { type: "json" };
import enVerification from "#messages/en/verification.json" with { type: "json" };
import idAccounts from "#messages/id/accounts.json" with { type: "json" };
import idAnnouncement from "#messages/id/announcement.json" with { type: "json" };
import idApplication from "#messages/id/application.json" with { type: "json" };
import idChanges from "#messages/id/changes.json" with { type: "json" };
import idCommon from "#messages/id/common.json" with { type: "json" };
import idComplaint from "#messages/id/complaint.json" with { type: "json" };
import idDecision from "#messages/id/decision.json" with { type: "json" };
import idFailure from "#messages/id/failure.json" with { type: "json" };
import idInput from "#messages/id/input.json" with { type: "json" };
import idLayout from "#messages/id/layout.json" with { type: "json" };
import idNotification from "#messages/id/notification.json" with { type: "json" };
import idNowhere from "#messages/id/nowhere.json" with { type: "json" };
import idOpenData from "#messages/id/openData.json" with { type: "json" };
import idPaper from "#messages/id/paper.json" with { type: "json" };
import idPlanning from "#messages/id/planning.json" with { type: "json" };
import idProfile from "#messages/id/profile.json" with { type: "json" };
import idRanking from "#messages/id/ranking.json" with { type: "json" };
import idRecord from "#messages/id/record.json" with { type: "json" };
import idRegister from "#messages/id/register.json" with { type: "json" };
import idRegulation from "#messages/id/regulation.json" with { type: "json" };
import idScoring from "#messages/id/scoring.json" with { type: "json" };
import idStatements from "#messages/id/statements.json" with { type: "json" };
import idSubscription from "#messages/id/subscription.json" with { type: "json" };
import idSupervision from "#messages/id/supervision.json" with { type: "json" };
import idTerms from "#messages/id/terms.json" with { type: "json" };
import idUnsaved from "#messages/id/unsaved.json" with { type: "json" };
import idVerification from "#messages/id/verification.json" with { type: "json" };

// Static imports, so that the standalone build and plain Node find the texts alike.

const INDONESIAN = {
  common: idCommon,
  statements: idStatements,
  terms: idTerms,
  layout: idLayout,
  failure: idFailure,
  accounts: idAccounts,
  openData: idOpenData,
  paper: idPaper,
  planning: idPlanning,
  announcement: idAnnouncement,
  changes: idChanges,
  application: idApplication,
  verification: idVerification,
  regulation: idRegulation,
  scoring: idScoring,
  register: idRegister,
  ranking: idRanking,
  complaint: idComplaint,
  input: idInput,
  decision: idDecision,
  record: idRecord,
  profile: idProfile,
  subscription: idSubscription,
  supervision: idSupervision,
  notification: idNotification,
  nowhere: idNowhere,
  unsaved: idUnsaved,
};

const ENGLISH = {
  common: enCommon,
  statements: enStatements,
  terms: enTerms,
  layout: enLayout,
  failure: enFailure,
  accounts: enAccounts,
  openData: enOpenData,
  paper: enPaper,
  planning: enPlanning,
  announcement: enAnnouncement,
  changes: enChanges,
  application: enApplication,
  verification: enVerification,
  regulation: enRegulation,
  scoring: enScoring,
  register: enRegister,
  ranking: enRanking,
  complaint: enComplaint,
  input: enInput,
  decision: enDecision,
  record: enRecord,
  profile: enProfile,
  subscription: enSubscription,
  supervision: enSupervision,
  notification: enNotification,
  nowhere: enNowhere,
  unsaved: enUnsaved,
};

type Refusals = Readonly<Record<string, { readonly what: string; readonly remedy: string }>>;

/** Adds the sentences of all refusals in one place, for code that only knows a refusal's code. */
function withRefusals<Areas extends Readonly<Record<string, object>>>(areas: Areas) {
  const refusal: Record<string, Refusals[string]> = {};
  for (const area of Object.values<{ readonly refusals?: Refusals }>(areas)) {
    Object.assign(refusal, area.refusals);
  }
  return { ...areas, refusal };
}

export type Messages = ReturnType<typeof withRefusals<typeof INDONESIAN>>;

/** All texts by language; each file of `messages/` is a namespace, the refusals one more. */
export const MESSAGES: Readonly<Record<Locale, Messages>> = {
  id: withRefusals(INDONESIAN),
  en: withRefusals(ENGLISH),
};
