import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client";
import { findAccount } from "#db/queries/account-writes";
import { insertStoredFile } from "#db/queries/application-documents";
import { insertClaim } from "#db/queries/claim";
import { clarificationsOf } from "#db/queries/clarification";
import { updateComplaint } from "#db/queries/complaint";
import { entriesOf } from "#db/queries/curriculum";
import { pointsOf } from "#db/queries/objection";
import { changesOfAgency } from "#db/queries/parameters";
import { findLetterByNumber, listRequests } from "#db/queries/track-record";
import { account } from "#db/schema/accounts";
import { decision } from "#db/schema/decision";
import { outbox } from "#db/schema/notification";
import { panelMember } from "#db/schema/planning";
import { choiceOf } from "#domain/announcement/few-applicants";
import { MOST_ATTACHMENT_BYTES } from "#domain/complaint/terms";
import type { SelectionState } from "#domain/planning/life-cycle";
import { entryOf } from "#domain/profile/sections";
import { COMPETENCIES } from "#domain/scoring/job-person-match";
import { hashPassword } from "#server/accounts/password";
import { ProposeAmendment } from "#server/announcement/amendment-fields";
import { decideFew } from "#server/announcement/decide-few";
import { ProposePanelChange } from "#server/announcement/panel-change-fields";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { proposePanelChange } from "#server/announcement/propose-panel-change";
import { keepSmallFile } from "#server/attachment";
import { enterComplaint } from "#server/complaint/enter-complaint";
import { reviewComplaint } from "#server/complaint/review-complaint";
import { handOverNames } from "#server/decision/hand-over-names";
import { pickCandidate } from "#server/decision/pick-candidate";
import { attachToInput } from "#server/input/attach-to-input";
import { enterInput } from "#server/input/enter-input";
import { DraftNotice, draftNotice } from "#server/notification/draft-notice";
import { loadNotice } from "#server/notification/load-notices";
import { sendNotice } from "#server/notification/send-notice";
import { recordPaper } from "#server/paper/record-paper";
import { removeHoliday } from "#server/planning/remove-holiday";
import { addEntries } from "#server/profile/add-entries";
import { readHistoryFile } from "#server/profile/read-history-file";
import { loadRanking } from "#server/ranking/load-ranking";
import { signRanking } from "#server/ranking/sign-ranking";
import { readRegisterFile } from "#server/register/read-register-file";
import { readSummaryFile } from "#server/register/read-summary-file";
import { ChangeParameter, changeParameter } from "#server/regulation/change-parameter";
import { confirmChange } from "#server/regulation/confirm-change";
import { decideStage } from "#server/scoring/decide-stage";
import { declareAssessorTies } from "#server/scoring/declare-assessor-ties";
import { declareConflicts } from "#server/scoring/declare-conflicts";
import { requestReopening } from "#server/scoring/request-reopening";
import { saveAssessment } from "#server/scoring/save-assessment";
import { saveScoreSheet } from "#server/scoring/save-score-sheet";
import { submitAssessment } from "#server/scoring/submit-assessment";
import { unsealStage } from "#server/scoring/unseal-stage";
import { attachLetter } from "#server/supervision/attach-letter";
import { correctAnswer } from "#server/supervision/correct-answer";
import { recordAnswers } from "#server/supervision/record-answers";
import { requestTrackRecord } from "#server/supervision/request-track-record";
import { answerObjection } from "#server/verification/answer-objection";
import { askClarification } from "#server/verification/ask-clarification";
import { checkObjection } from "#server/verification/check-objection";
import { confirmObjection } from "#server/verification/confirm-objection";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { nameArbiter } from "#server/verification/name-arbiter";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { startCheck } from "#server/verification/start-check";
import { contextFor, contextOf, NOON } from "#testing/context";
import { type Cast, castOf, type Staff } from "#testing/matrix/parts";
import { aCompletePlan } from "#testing/matrix/plan";
import { answerTo, aPublishedResult, object } from "#testing/objection-scenario";
import { writePacts } from "#testing/pacts";
import { aPaper, uploadPaper } from "#testing/papers";
import { aPdf } from "#testing/pdf";
import { walkAs } from "#testing/planning";
import { candidatesWithResults, EDUCATION } from "#testing/results";
import {
  aMemberOfStaff,
  anAccount,
  anAgency,
  anApplicant,
  anApplication,
  aSelection,
  type SelectionFixture,
} from "#testing/scenario";
import {
  aSelectionToScore,
  aTie,
  handIn,
  handInAll,
  openAsChair,
  type ScoringFixture,
  sheetOf,
  versionOfStage,
} from "#testing/scoring";
import {
  aSentApplication,
  CLOSED,
  checkAll,
  judgeAll,
  type SentApplication,
} from "#testing/verification-scenario";

/** The password of the secretariat's account, the only one here that has any. */
export const PASSWORD = "sandi-uji-2026-panjang";

/** Marks that no id, date or other number in the world looks like: two sheets, and a draft. */
export const MARKS = { one: 7_331, other: 9_117, draft: 6_473 } as const;

/** Levels of an assessment (81.94 % of 400 each), in the order of the competencies. */
export const LEVELS = [350, 300, 325, 350, 300, 300, 325, 300, 400];

/** A decision of the panel, to be entered for a selection; its number is free. */
export const PAPER = ({ selectionId }: { readonly selectionId: string }, number = "7/KEP") =>
  [
    {
      selectionId,
      kind: "PANEL_DECISION",
      number,
      dated: "2026-11-24",
      validUntil: null,
      subject: "Berita acara rapat panitia",
    },
    { fileName: "berita-acara.pdf", content: Readable.from([aPdf()]), announcedBytes: null },
  ] as const;

/** Another telephone number, as the form would send it. */
export const NEW_CONTACT = {
  part: "CONTACT",
  contactName: "Sekretariat",
  contactPhone: "(0200) 555-0142",
  contactAddress: "Jalan Balai Kota 1",
  howToApply: "Daftar, lengkapi, kirim.",
  reason: "Dua angka tertukar dalam pengumuman.",
};

/** The replacement of the second member by somebody new, as the form would send it. */
export const replacementIn = (
  { selectionId, chair, members }: SelectionFixture,
  decreeId: string,
  email = "pengganti@example.test",
) => ({
  selectionId,
  leaving: members[1]?.memberId ?? "",
  leftOn: "2026-11-20",
  hasSuccessor: "YES",
  email,
  name: "Dr. Anggraini Wulandari, M.Si.",
  element: "OWN_AGENCY",
  postLevel: "PRATAMA",
  institution: "Asisten Administrasi Umum",
  chairId: chair.memberId,
  decreeId,
  reason: "Pindah tugas ke provinsi lain.",
});

export type Place<Fixture extends SelectionFixture = SelectionFixture> = Fixture & {
  readonly cast: Cast;
};

/** A sheet for the register; a stream can be read once, so each reader gets its own. */
export const REGISTER = () => ({
  fileName: "jabatan.csv",
  content: Readable.from([
    Buffer.from("Kode,Nama jabatan,Unit kerja,Jenjang\nJPT-40,Inspektur,Inspektorat,JPT Pratama"),
  ]),
});

/** Figures by level, for each reader its own stream. */
export const SUMMARY = () => ({
  fileName: "rekap.csv",
  content: Readable.from([Buffer.from("Jenjang,Jabatan,Terisi\nAdministrator,151,135")]),
});

/** One agency with a selection in every state that an act needs, and everybody who could ask. */
export type AgencyWorld = Awaited<ReturnType<typeof anAgencyAtWork>>;

/**
 * @param codes distinguishes the names of this agency's candidates from another's
 * @param systemAdmin the operator, who belongs to no agency
 */
export async function anAgencyAtWork(name: string, systemAdmin: string) {
  const agencyId = await anAgency({ name: `Pemerintah ${name}`, secretariatName: `BKD ${name}` });
  const inAgency = (role: Parameters<typeof aMemberOfStaff>[0]) => aMemberOfStaff(role, agencyId);
  const staff: Staff = {
    secretariat: await inAgency("SECRETARIAT"),
    assessor: await inAgency("ASSESSOR"),
    resourcePerson: await inAgency("RESOURCE_PERSON"),
    observer: await inAgency("OBSERVER"),
    inspector: await inAgency("INSPECTOR"),
    pyb: await inAgency("PYB"),
    ppk: await inAgency("PPK"),
    agencyAdmin: await inAgency("AGENCY_ADMIN"),
    systemAdmin,
  };
  const secondAdmin = await inAgency("AGENCY_ADMIN");
  const invited = await aMemberOfStaff("OBSERVER", agencyId);
  await inTransaction(async (tx) => {
    const passwordHash = await hashPassword(PASSWORD);
    await tx.update(account).set({ passwordHash }).where(eq(account.id, staff.secretariat));
    await tx.update(account).set({ state: "UNCONFIRMED" }).where(eq(account.id, invited));
  });
  const values = { agencyId, name: `Seleksi Terbuka ${name}`, nameEn: `Open Selection ${name}` };
  const bystander = await anApplicant({ name: `Pelamar Lain ${name}, S.E.` });
  const begin = async (fixture: SelectionFixture) => {
    await recuse(fixture);
    const helpers = [staff.assessor, staff.resourcePerson];
    await inTransaction((tx) => writePacts(tx, fixture.selectionId, helpers, "HELPER"));
  };
  const place = <Fixture extends SelectionFixture>(fixture: Fixture, owner: string) => ({
    ...fixture,
    cast: castOf(staff, fixture, owner, bystander),
  });
  const scored = async () => {
    const fixture = await aSelectionToScore(2, values);
    await begin(fixture);
    return fixture;
  };
  const placeOf = (fixture: ScoringFixture) =>
    place(fixture, fixture.candidates[0]?.applicantId ?? "");

  const admin = await contextFor(staff.agencyAdmin);
  const summaryId = await readSummaryFile(admin, "LEVELS", SUMMARY());
  const importId = await readRegisterFile(await contextFor(staff.agencyAdmin), REGISTER());
  // A national day off that this agency has taken out, and could put back.
  await removeHoliday(await contextFor(staff.agencyAdmin), { agencyId, day: "2026-02-16" });
  const parameters = await someChanges(agencyId, secondAdmin, staff.inspector);
  const people = await aPanel(name);
  const second = await inAgency("SECRETARIAT");
  const planning = await aPlan(agencyId, staff, people);
  const planAt = (state: SelectionState) => aPlanAt(state, agencyId, staff, second, people);
  const [reviewed, atSupervisor, approved, signedPlan] = [
    await planAt("INTERNAL_REVIEW"),
    await planAt("SENT_TO_SUPERVISOR"),
    await planAt("APPROVED"),
    await planAt("SIGNED"),
  ];
  const open = await aSelection(values);
  await begin(open);
  const paperId = await recordPaper(await contextFor(staff.secretariat), ...PAPER(open));
  const cancellationId = await aPaper(open, "CANCELLATION_DECISION");
  const draft = await anApplication(open, { state: "DRAFT" });
  const entryId = await aHistory(draft.applicantId, name);
  const historyImportId = await aReadHistory(draft.applicantId, name);
  const sent = await anApplication(open);

  const unchecked = await aSelection(values);
  await begin(unchecked);
  const waiting = await aSentApplication(unchecked, { name: `Pelamar Antre ${name}, S.E.` });
  const adviceId = await someAdvice(unchecked);

  const checked = await aSelection(values);
  await begin(checked);
  const inCheck = await someInCheck(checked, name, staff.secretariat, ["MET", "OPEN"]);
  const proposed = await aSelection(values);
  await begin(proposed);
  const waitingForChair = await someInCheck(proposed, name, staff.secretariat, [
    ...Array<"PROPOSED">(5).fill("PROPOSED"),
  ]);

  const countersigned = await aSelection(values);
  await begin(countersigned);
  const signedFor = await someInCheck(countersigned, name, staff.secretariat, [
    ...Array<"PROPOSED">(5).fill("PROPOSED"),
  ]);
  await signAsChair(countersigned);

  const paired = await aSelection({ ...values, verifiers: 2 });
  await begin(paired);
  const inPairs = await someInPairs(paired, name, [staff.secretariat, second]);

  const questioned = await aSelection({ ...values, clarificationDays: 2 });
  await begin(questioned);
  const questions = await someQuestions(questioned, name, staff.secretariat);

  const objected = await aSelection({ ...values, objectionDays: 3 });
  await begin(objected);
  const objections = await someObjections(objected, name);

  const undeclared = await aSelectionToScore(2, values, { declared: false });
  const admitted = await scored();
  const scoring = await anOpenInterview(await scored());
  const sealed = await scored();
  await openAsChair(sealed, "INTERVIEW");
  await handInAll(sealed, "INTERVIEW", [MARKS.one, MARKS.other], [recusedSeat(sealed).memberId]);
  const unsealed = await scored();
  await openAsChair(unsealed, "INTERVIEW");
  await handInAll(unsealed, "INTERVIEW", [8_000, 8_200], [recusedSeat(unsealed).memberId]);
  await unseal(unsealed);
  const decided = await scored();
  await openAsChair(decided, "INTERVIEW");
  await handInAll(decided, "INTERVIEW", [8_000, 8_200], [recusedSeat(decided).memberId]);
  await unseal(decided);
  await decideStage(await contextFor(decided.chair.accountId), {
    postStageId: decided.postStages.INTERVIEW,
    version: await versionOfStage(decided.postStages.INTERVIEW),
  });
  const assessing = await anOpenAssessment(await scored(), staff.assessor);

  const ranked = await aRankedPost(values);
  const signed = await aRankedPost(values);
  await sign(signed);
  const handedOver = await aRankedPost(values);
  await sign(handedOver);
  await handOver(handedOver);
  const picked = await aRankedPost(values);
  await sign(picked);
  await handOver(picked);
  await pickCandidate(await contextFor(staff.ppk), {
    postId: picked.postId,
    applicationId: picked.firstId,
    reason: REASON,
    version: await versionOfDecision(picked.postId),
  });
  const attacked = await aRankedPost({ ...values, objectionDays: 3 });
  const inputId = await anInput(admitted);
  const notices = await someNotices(open, name, staff.secretariat);
  const trackRecord = await aTrackRecord(admitted, staff.secretariat);
  const claimId = await aClaim(sent.applicantId, name);
  const complaints = await someComplaints(open);
  const letters = await read().select({ id: outbox.id, agencyId: outbox.agencyId }).from(outbox);

  const { amendmentId } = await proposeAmendment(
    await contextFor(staff.secretariat),
    ProposeAmendment.parse({ ...NEW_CONTACT, selectionId: open.selectionId }),
  );

  await aPaper(open, "PANEL_COORDINATION");
  const decreeId = await aPaper(open, "PANEL_DECREE");
  const { changeId } = await proposePanelChange(
    await contextFor(staff.secretariat),
    ProposePanelChange.parse(replacementIn(open, decreeId, `pengganti.${agencyId}@example.test`)),
  );

  return {
    summaryId,
    decreeId,
    changeId,
    importId,
    parameters,
    paperId,
    complaints,
    /** On a candidate of `admitted`, with evidence. */
    inputId,
    /** To the applicants of `open`: one that waits, one that was sent and did not arrive. */
    notices,
    /** Of the candidates of `admitted`, of whom one is answered. */
    trackRecord,
    /** To the NIP of who has handed in. */
    claimId,
    cancellationId,
    /** To the panel of `unchecked`, which asked about too few applicants. */
    adviceId,
    /** A line in the history of who has the draft. */
    entryId,
    historyImportId,
    amendmentId,
    agencyId,
    staff,
    invited,
    secondAdmin,
    bystander,
    letterIds: letters.filter((each) => each.agencyId === agencyId).map(({ id }) => id),
    places: {
      planning: place(planning, bystander),
      /** Plans on their way to the announcement. */
      reviewed: place(reviewed, bystander),
      atSupervisor: place(atSupervisor, bystander),
      approved: place(approved, bystander),
      signedPlan: place(signedPlan, bystander),
      /** Applications are open; one waits as a draft. */
      open: place(open, draft.applicantId),
      /** The same selection, seen by who has handed in. */
      sent: place(open, sent.applicantId),
      unchecked: place(unchecked, waiting.applicantId),
      checked: place(checked, inCheck[0]?.applicantId ?? ""),
      proposed: place(proposed, waitingForChair[0]?.applicantId ?? ""),
      /** Signed by the chair, and waits for another member. */
      countersigned: place(countersigned, signedFor[0]?.applicantId ?? ""),
      /** Checked by two, of whom nobody knows what the other found. */
      paired: place(paired, inPairs[0]?.applicantId ?? ""),
      /** The owner was asked about a document. */
      questioned: place(questioned, questions.asked.applicantId),
      /** Its administrative result is published and may be objected to. */
      objected: place(objected, objections.refused[0]?.applicantId ?? ""),
      /** Nobody of its panel has accepted the pact. */
      undeclared: placeOf(undeclared),
      admitted: placeOf(admitted),
      scoring: { ...placeOf(scoring), ...scoring },
      sealed: placeOf(sealed),
      unsealed: placeOf(unsealed),
      decided: placeOf(decided),
      assessing: placeOf(assessing),
      ranked: place(ranked, ranked.ownerId),
      signed: place(signed, signed.ownerId),
      handedOver: { ...place(handedOver, handedOver.ownerId), firstId: handedOver.firstId },
      picked: place(picked, picked.ownerId),
      /** The results of its stages are published and may be objected to. */
      attacked: place(attacked, attacked.ownerId),
    },
    attacked: {
      applicationId: attacked.firstId,
      postStageId: attacked.postStages.INTERVIEW,
    },
    applications: { draft, sent, waiting, inCheck, waitingForChair, inPairs },
    objections,
    questions,
  };
}

export const REASON = "Memimpin pembaruan 42 sekolah dasar dan menurunkan angka putus sekolah.";

/** Two lines of a history, one of them for nobody else's eyes. @returns the id of the first */
async function aHistory(applicantId: string, name: string): Promise<string> {
  await addEntries(await contextFor(applicantId), {
    entries: [
      entryOf("AWARDS", { detail: `Lencana ${name}`, level: "LOCAL", giver: name, year: 2020 }),
      entryOf("FAMILY_IN_OFFICE", {
        name: `Ipar di ${name}`,
        relation: "IN_LAW",
        post: `Sekretaris ${name}`,
      }),
    ],
  });
  const entries = await entriesOf(read(), applicantId);
  return entries.find(({ section }) => section === "AWARDS")?.id ?? "";
}

/**
 * The supervisor was asked about all candidates, and has answered about the first: by a letter with
 * its scan, and after a correction by another without.
 */
async function aTrackRecord({ selectionId, candidates }: ScoringFixture, secretariat: string) {
  const ctx = await contextFor(secretariat);
  const [answeredId = "", openId = ""] = candidates.map(({ applicationId }) => applicationId);
  const remark = `Catatan disiplin dalam seleksi ${selectionId}.`;
  const [first, second] = [`J-1-${selectionId}`, `J-2-${selectionId}`];
  await requestTrackRecord(ctx, { selectionId, number: `P-${selectionId}`, dated: "2026-11-20" });
  await recordAnswers(ctx, {
    ...{ selectionId, number: first, dated: "2026-11-23" },
    finding: [{ applicationId: answeredId, finding: "REMARK" }],
    remark: { [answeredId]: remark },
  });
  await correctAnswer(ctx, {
    ...{ applicationId: answeredId, version: 1, number: second, dated: "2026-11-24", remark },
    finding: "REMARK",
    reason: "Nomor surat tertukar.",
  });
  const letterOf = async (number: string) =>
    (await findLetterByNumber(read(), selectionId, number))?.id ?? "";
  const scannedId = await letterOf(first);
  await attachLetter(ctx, scannedId, {
    fileName: "surat.pdf",
    content: Readable.from([aPdf(0, `/Surat(${selectionId})`)]),
    announcedBytes: null,
  });
  const [request] = await listRequests(read(), selectionId);
  const bareId = await letterOf(second);
  return { answeredId, openId, requestId: request?.id ?? "", scannedId, bareId };
}

/** Somebody says, with a proof, that the NIP of an account is theirs. */
async function aClaim(holderId: string, name: string): Promise<string> {
  const file = await keepSmallFile(
    { content: aPdf(0, `/Klaim(${name})`), mimeType: "application/pdf" },
    MOST_ATTACHMENT_BYTES,
  );
  return inTransaction(async (tx) => {
    const holder = await findAccount(tx, holderId);
    await insertStoredFile(tx, { ...file, storedAt: NOON });
    return insertClaim(tx, {
      holderId,
      nip: holder?.nip ?? "",
      email: `pengklaim.${holderId}@example.test`,
      name: `Pengklaim ${name}`,
      locale: "id",
      state: "FILED",
      tokenHash: `klaim-${holderId}`,
      createdAt: NOON,
      expiresAt: NOON,
      proofHash: file.hash,
      ground: "OWN_ACCOUNT",
      statement: `Alamat lama di ${name} tidak dapat dibuka lagi.`,
      filedAt: NOON,
    });
  });
}

/** A sheet with one publication, read and not applied. */
async function aReadHistory(applicantId: string, name: string): Promise<string> {
  const sheet = `Judul;Penerbit atau seminar;Tahun\nTulisan ${name};Jurnal ${name};2019\n`;
  return readHistoryFile(await contextFor(applicantId), "PUBLICATIONS", {
    fileName: "karya.csv",
    content: Readable.from([Buffer.from(sheet)]),
  });
}

function recusedSeat(fixture: SelectionFixture) {
  const seat = fixture.members.at(-1);
  if (!seat) throw new Error("A panel has members.");
  return seat;
}

async function recuse(fixture: SelectionFixture): Promise<void> {
  await declareConflicts(await contextFor(recusedSeat(fixture).accountId), aTie(fixture.postId));
}

/** Another value, as its form would send it with its file; the number of the basis is free. */
export const CHANGE = (agencyId: string, parameter: string, value: string, number: string) =>
  [
    ChangeParameter.parse({
      ...{ agencyId, parameter, value, number },
      validFrom: "2027-06-01",
      reason: "Peraturan wali kota menetapkan nilai lain.",
      dated: "2026-11-20",
      subject: "Peraturan Wali Kota tentang seleksi terbuka",
    }),
    { fileName: "perwali.pdf", content: Readable.from([aPdf()]), announcedBytes: null },
  ] as const;

/** A change that waits for its second person, and one that is confirmed. */
async function someChanges(agencyId: string, recordedBy: string, secondPerson: string) {
  const ctx = await contextFor(recordedBy);
  const record = (parameter: string, value: string) =>
    changeParameter(ctx, ...CHANGE(agencyId, parameter, value, `1/${agencyId}`));
  const waitingId = await record("announcement.minDays", "20");
  const changeId = await record("extension.maxCount", "1");
  await confirmChange(await contextFor(secondPerson), { changeId });
  const [waiting] = (await changesOfAgency(read(), agencyId)).filter(({ id }) => id === waitingId);
  return { waitingId, changeId, basisId: waiting?.basis.id ?? "" };
}

/** Input of the public on a candidate, with evidence. */
async function anInput({ agencyId, selectionId, candidates }: ScoringFixture): Promise<string> {
  const place = { agencyId, selectionId, zone: "Asia/Jakarta" } as const;
  const { inputId, code } = await inTransaction((tx) =>
    enterInput(tx, contextOf(), place, {
      applicationId: candidates[0]?.applicationId ?? "",
      channel: "FORM",
      link: "",
      stance: "CONCERN",
      topic: "INTEGRITY",
      knowledge: "OWN",
      facts: `Laporan kegiatan dalam seleksi ${selectionId} memuat nama yang tidak hadir.`,
      senderName: `Pengirim ${selectionId}`,
      senderContact: `pengirim.${selectionId}@example.test`,
      receivedOn: "2026-11-24",
    }),
  );
  await attachToInput(contextOf(), code, Readable.from([aPdf()]));
  return inputId;
}

/** A notice that waits, and one that was sent, of which every letter has failed once. */
async function someNotices({ selectionId }: SelectionFixture, name: string, secretariat: string) {
  const ctx = await contextFor(secretariat);
  const said = (about: string) => ({
    ...NOTICE(selectionId),
    subject: `${about} di ${name}`,
    body: `Ujian makalah di ${name} berpindah ke ruang rapat lantai dua.`,
  });
  const { noticeId: draftId } = await draftNotice(ctx, DraftNotice.parse(said("Ruang lain")));
  const { noticeId: sentId } = await draftNotice(ctx, DraftNotice.parse(said("Jam lain")));
  const seen = (await loadNotice(ctx, sentId))?.toSend?.seen ?? "";
  await sendNotice(ctx, { noticeId: sentId, version: 1, seen });
  const [letter] = await inTransaction((tx) =>
    tx
      .update(outbox)
      .set({ attempts: 1, nextAttemptAt: new Date("2027-01-01T00:00:00.000Z"), lastError: "450" })
      .where(eq(outbox.noticeId, sentId))
      .returning({ id: outbox.id }),
  );
  return { draftId, sentId, seen, letterId: letter?.id ?? "" };
}

/** A notice to everybody who takes part in a selection, as the form would send it. */
export const NOTICE = (selectionId: string) => ({
  selectionId,
  audience: "ACTIVE",
  postId: "",
  subject: "Ruang ujian",
  subjectEn: "Another room",
  body: "Ujian makalah berpindah ke ruang rapat.",
  bodyEn: "The paper is written in the meeting room.",
});

/** Reports about a selection: new, about the secretariat, under review with an attachment. */
async function someComplaints({ agencyId, selectionId, chair }: SelectionFixture) {
  const place = { agencyId, selectionId, zone: "Asia/Jakarta" } as const;
  const enter = (aboutSecretariat: "NO" | "YES") =>
    inTransaction((tx) =>
      enterComplaint(tx, contextOf(), {
        place,
        aboutSecretariat,
        channel: "FORM",
        receivedOn: "2026-11-24",
        locale: "id",
        story: `Seseorang meminta uang kepada pelamar seleksi ${selectionId}.`,
        happenedWhen: "kemarin sore",
        happenedWhere: "lewat telepon",
        reporterName: `Pelapor seleksi ${selectionId}`,
        reporterEmail: `pelapor.${selectionId}@example.test`,
        reporterPhone: "",
      }),
    );
  const fresh = await enter("NO");
  const ofSecretariat = await enter("YES");
  const reviewed = await enter("NO");
  await reviewComplaint(await contextFor(chair.accountId), {
    complaintId: reviewed.complaintId,
    version: 1,
  });
  await inTransaction(async (tx) => {
    const hash = reviewed.complaintId.replaceAll("-", "").repeat(2);
    const photo = { hash, bytes: 12, mimeType: "image/png", storedAt: NOON, scan: null };
    await insertStoredFile(tx, photo);
    await updateComplaint(tx, { id: reviewed.complaintId, version: 2 }, { attachmentHash: hash });
  });
  return { fresh, ofSecretariat, reviewed: { ...reviewed, version: 3 } };
}

/** A complete draft, whose panel is then known by its seats. */
type Panelist = { readonly accountId: string; readonly email: string; readonly name: string };

async function aPanel(name: string): Promise<Panelist[]> {
  const people: Panelist[] = [];
  for (let seat = 1; seat <= 5; seat += 1) {
    const email = `panelis${seat}.${name.toLowerCase().replaceAll(" ", "-")}@example.test`;
    const accountId = await anAccount({ email, name: `Panelis ${seat} ${name}` });
    people.push({ accountId, email, name: `Panelis ${seat} ${name}` });
  }
  return people;
}

/**
 * A plan that has come as far as a state. Its letter was entered by a second person of the
 * secretariat, and the chair signed, so that the first may act.
 */
async function aPlanAt(
  state: SelectionState,
  agencyId: string,
  staff: Staff,
  second: string,
  people: readonly Panelist[],
) {
  const plan = await aPlan(agencyId, staff, people);
  const { selectionId } = plan;
  const officers = {
    secretariat: await contextFor(staff.secretariat),
    second: await contextFor(second),
    ppk: await contextFor(staff.ppk),
    chair: await contextFor(plan.chair.accountId),
  };
  await walkAs(officers, selectionId, state);
  const requestId = await uploadPaper(officers.second, selectionId, "PLAN_REQUEST");
  const letterId = await uploadPaper(officers.second, selectionId, "PLAN_APPROVAL");
  const refusalId = await uploadPaper(officers.second, selectionId, "PLAN_REFUSAL");
  const mandateId = await uploadPaper(officers.second, selectionId, "PANEL_DECISION");
  const cancellationId = await uploadPaper(officers.second, selectionId, "CANCELLATION_DECISION");
  return { ...plan, requestId, letterId, refusalId, mandateId, cancellationId };
}

async function aPlan(
  agencyId: string,
  staff: Staff,
  people: readonly Panelist[],
): Promise<SelectionFixture> {
  const ctx = await contextFor(staff.secretariat);
  const selectionId = await aCompletePlan(
    ctx,
    agencyId,
    people.map(({ email, name }) => ({ email, name })),
  );
  const seats = await read()
    .select({ memberId: panelMember.id, accountId: panelMember.accountId })
    .from(panelMember)
    .where(eq(panelMember.selectionId, selectionId));
  const seatOf = (at: number) => {
    const seat = seats.find(({ accountId }) => accountId === people[at]?.accountId);
    if (!seat) throw new Error("Nobody sits there.");
    return seat;
  };
  return {
    agencyId,
    selectionId,
    slug: "",
    postId: "",
    requirementIds: [],
    documentIds: [],
    stages: {} as SelectionFixture["stages"],
    postStages: {} as SelectionFixture["postStages"],
    criteria: {} as SelectionFixture["criteria"],
    chair: seatOf(0),
    members: [1, 2, 3, 4].map(seatOf),
    secretariat: staff.secretariat,
  };
}

/** Applications in check, each judged as far as said. */
async function someInCheck(
  fixture: SelectionFixture,
  name: string,
  secretariat: string,
  progress: readonly ("OPEN" | "MET" | "PROPOSED")[],
): Promise<SentApplication[]> {
  const sent: SentApplication[] = [];
  for (const at of progress.keys()) {
    sent.push(await aSentApplication(fixture, { name: `Pelamar ${at} ${name}, S.E.` }));
  }
  const ctx = await contextFor(secretariat, CLOSED);
  await startCheck(ctx, { postId: fixture.postId });
  for (const [at, each] of sent.entries()) {
    if (progress[at] === "OPEN") continue;
    await judgeAll(ctx, each);
    if (progress[at] !== "PROPOSED") continue;
    const { applicationId } = each;
    await proposeVerdict(ctx, { applicationId, proposal: "ELIGIBLE", explanation: "", seen: 0 });
  }
  return sent;
}

/** One that its first verifier has judged, and one on which two differ; a member is to decide. */
async function someInPairs(
  fixture: SelectionFixture,
  name: string,
  [firstId, secondId]: readonly [string, string],
): Promise<SentApplication[]> {
  const judged = await aSentApplication(fixture, { name: `Pelamar Dua ${name}, S.E.` });
  const disputed = await aSentApplication(fixture, { name: `Pelamar Beda ${name}, S.E.` });
  const first = await contextFor(firstId, CLOSED);
  await startCheck(first, { postId: fixture.postId });
  await judgeAll(first, judged);
  const [documentId = ""] = disputed.documentIds;
  await checkAll(first, disputed, { [documentId]: "NOT_SIGNED" });
  await checkAll(await contextFor(secondId, CLOSED), disputed);
  await nameArbiter(await contextFor(fixture.chair.accountId, CLOSED), {
    applicationIds: [disputed.applicationId],
    memberId: fixture.members[0]?.memberId ?? "",
  });
  return [judged, disputed];
}

/** One who was asked to explain a document and to replace another, and one who was not asked. */
async function someQuestions(fixture: SelectionFixture, name: string, secretariat: string) {
  const asked = await aSentApplication(fixture, { name: `Pelamar Tanya ${name}, S.E.` });
  const notAsked = await aSentApplication(fixture, { name: `Pelamar Jelas ${name}, S.E.` });
  const ctx = await contextFor(secretariat, CLOSED);
  await startCheck(ctx, { postId: fixture.postId });
  const [unclear = "", unreadable = ""] = asked.documentIds;
  const { applicationId } = asked;
  const question = "Halaman kedua tidak jelas; jabatan mana yang dimaksud?";
  await askClarification(ctx, { applicationId, documentId: unclear, question, answerBy: "WORDS" });
  await askClarification(ctx, {
    applicationId,
    documentId: unreadable,
    question,
    answerBy: "FILE",
  });
  const rows = await clarificationsOf(read(), applicationId);
  const idOf = (documentId: string) =>
    rows.find((each) => each.documentId === documentId)?.clarificationId ?? "";
  return { asked, notAsked, unclearId: idOf(unclear), unreadableId: idOf(unreadable) };
}

/** Five who were refused: one may still object, the objections of the others have come further. */
async function someObjections(fixture: SelectionFixture, name: string) {
  const { refused } = await aPublishedResult(
    fixture,
    ["Satu", "Dua", "Tiga", "Empat"].map((each) => `Pelamar ${each} ${name}, S.E.`),
    ["Sanggah", "Baru", "Periksa", "Proses", "Jawab"].map(
      (each) => `Pelamar ${each} ${name}, S.E.`,
    ),
  );
  const [, filed, checked, admitted, answered] = refused;
  if (!filed || !checked || !admitted || !answered) throw new Error("Five were refused.");
  const filedId = await object(filed);
  const checkedId = await object(checked);
  const admittedId = await object(admitted);
  const answeredId = await object(answered);
  const secretariat = await contextFor(fixture.secretariat, CLOSED);
  for (const objectionId of [checkedId, admittedId, answeredId]) {
    const proposal = { objectionId, version: 1, reason: "Tepat waktu dan jelas." };
    await checkObjection(secretariat, { ...proposal, admissible: "YES" });
  }
  const chair = await contextFor(fixture.chair.accountId, CLOSED);
  for (const objectionId of [admittedId, answeredId]) {
    await confirmObjection(chair, { objectionId, version: 2 });
  }
  const firstPoint = async (objectionId: string) =>
    (await pointsOf(read(), objectionId))[0]?.pointId ?? "";
  // Not the member of the matrix, who can then agree.
  const author = await contextFor(fixture.members[1]?.accountId ?? "", CLOSED);
  await answerObjection(author, answerTo(answeredId, await firstPoint(answeredId)));
  const pointId = await firstPoint(admittedId);
  return { refused, filedId, checkedId, admittedId, answeredId, pointId };
}

/** An interview that runs: sheets handed in, one draft, one empty, one that shall be reopened. */
async function anOpenInterview(fixture: ScoringFixture) {
  await openAsChair(fixture, "INTERVIEW");
  const [author, asking] = fixture.members;
  if (!author || !asking) throw new Error("A panel has members.");
  const marks = [MARKS.one, MARKS.other];
  const but = [author.memberId, asking.memberId, recusedSeat(fixture).memberId];
  await handInAll(fixture, "INTERVIEW", marks, but);
  const handedInId = await handIn(fixture, "INTERVIEW", asking, 0, marks);
  const askedForId = await handIn(fixture, "INTERVIEW", asking, 1, marks);
  const asked = await sheetOf(fixture, "INTERVIEW", asking.memberId, 1);
  await requestReopening(await contextFor(asking.accountId), {
    sheetId: askedForId,
    version: asked.version,
    reason: "Nilai dua unsur tertukar.",
  });
  const ownSubmittedId = await handIn(fixture, "INTERVIEW", author, 1, marks);
  const drafted = await sheetOf(fixture, "INTERVIEW", author.memberId, 0);
  await saveScoreSheet(await contextFor(author.accountId), {
    sheetId: drafted.id,
    version: drafted.version,
    marks: Object.fromEntries(fixture.criteria.INTERVIEW.map((id) => [id, MARKS.draft])),
    notes: Object.fromEntries(fixture.criteria.INTERVIEW.map((id) => [id, "Jawaban terukur."])),
  });
  return { ...fixture, draftId: drafted.id, handedInId, askedForId, ownSubmittedId };
}

async function unseal(fixture: ScoringFixture): Promise<void> {
  const postStageId = fixture.postStages.INTERVIEW;
  await unsealStage(await contextFor(fixture.chair.accountId), {
    postStageId,
    version: await versionOfStage(postStageId),
  });
}

/** One candidate's levels are handed in, the other's are kept. */
async function anOpenAssessment(fixture: ScoringFixture, assessor: string) {
  await openAsChair(fixture, "ASSESSMENT");
  const ctx = await contextFor(assessor);
  const postStageId = fixture.postStages.ASSESSMENT;
  const shown = fixture.candidates.map(({ applicationId }) => applicationId);
  await declareAssessorTies(ctx, { postStageId, shown, conflict: null });
  for (const [at, { applicationId }] of fixture.candidates.entries()) {
    const levels = levelsOf(LEVELS);
    await saveAssessment(ctx, { postStageId, applicationId, version: 0, levels });
    if (at === 0) await submitAssessment(ctx, { postStageId, applicationId, version: 1 });
  }
  return fixture;
}

export function levelsOf(levels: readonly number[]): Record<string, number> {
  return Object.fromEntries(COMPETENCIES.map(({ code }, at) => [code, levels[at] ?? 0]));
}

async function aRankedPost(values: Parameters<typeof aSelection>[0]) {
  const fixture = await aSelection(values);
  const candidates = Object.values(await candidatesWithResults(fixture, EDUCATION));
  await recuse(fixture);
  const [first] = candidates;
  if (!first) throw new Error("A ranking has candidates.");
  return { ...fixture, firstId: first.applicationId, ownerId: first.applicantId };
}

/** The chair signs the proposals of the fixture's post. */
async function signAsChair({ chair, postId }: SelectionFixture): Promise<void> {
  const ctx = await contextFor(chair.accountId, CLOSED);
  const seen = (await loadConfirmation(ctx, postId))?.seen ?? "";
  const ticked = { read: "on", counted: "on" } as const;
  await signVerdicts(ctx, { postId, seen, ...ticked });
}

/** The panel asks the supervisor about a post with too few applicants; the letter with the answer. */
async function someAdvice(fixture: SelectionFixture): Promise<string> {
  const { selectionId, postId, chair } = fixture;
  await decideFew(await contextFor(chair.accountId, CLOSED), {
    ...{ selectionId, postId, seen: 0, choice: choiceOf("CONSULT") },
    decisionId: await aPaper(fixture),
    reason: "Pelamar yang mengirim kurang dari empat.",
    ...({ reasonEn: "", sure: "on" } as const),
  });
  return aPaper(fixture, "FEW_APPLICANTS_ADVICE");
}

async function sign(fixture: SelectionFixture): Promise<void> {
  const chair = await contextFor(fixture.chair.accountId);
  const page = await loadRanking(chair, fixture.postId);
  const seen = page?.seen ?? "";
  await signRanking(chair, { postId: fixture.postId, seen, admittedIds: [], reason: "" });
}

async function handOver(fixture: SelectionFixture): Promise<void> {
  await handOverNames(await contextFor(fixture.chair.accountId), { postId: fixture.postId });
}

export async function versionOfDecision(postId: string): Promise<number> {
  const [row] = await read()
    .select({ version: decision.version })
    .from(decision)
    .where(eq(decision.postId, postId));
  return row?.version ?? 0;
}

/** When an act happens that needs the window open, or closed. */
export const WHEN = { open: NOON, closed: CLOSED } as const;
