import { eq } from "drizzle-orm";
import { read } from "#db/client";
import { application } from "#db/schema/application";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import { Refused } from "#domain/refusal";
import { attachDocument } from "#server/application/attach-document";
import { receiveUpload, requireAcceptable } from "#server/application/receive-upload";
import { removeDocument } from "#server/application/remove-document";
import { resumeUpload } from "#server/application/resume-upload";
import { SaveProfile, saveProfile } from "#server/application/save-profile";
import { startApplication } from "#server/application/start-application";
import { submitApplication } from "#server/application/submit-application";
import { takeBackApplication } from "#server/application/take-back-application";
import { tellSigner } from "#server/application/tell-signer";
import { withdrawApplication } from "#server/application/withdraw-application";
import { agreeToAnswer } from "#server/verification/agree-to-answer";
import { answerClarification } from "#server/verification/answer-clarification";
import { answerObjection } from "#server/verification/answer-objection";
import { askClarification } from "#server/verification/ask-clarification";
import { checkObjection } from "#server/verification/check-objection";
import { completeCheck } from "#server/verification/complete-check";
import { confirmObjection } from "#server/verification/confirm-objection";
import { confirmPosts } from "#server/verification/confirm-posts";
import { DecideDisputes, decideDisputes } from "#server/verification/decide-disputes";
import { declareConflict } from "#server/verification/declare-conflict";
import { fileObjection } from "#server/verification/file-objection";
import { fileStageObjection } from "#server/verification/file-stage-objection";
import { loadBatch } from "#server/verification/load-batch";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { nameArbiter } from "#server/verification/name-arbiter";
import { packFiles } from "#server/verification/pack-files";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { replaceDocument, requireReplaceable } from "#server/verification/replace-document";
import { returnAnswer } from "#server/verification/return-answer";
import { returnProposal } from "#server/verification/return-proposal";
import { saveChecks } from "#server/verification/save-checks";
import { signPosts } from "#server/verification/sign-posts";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import { type AgencyWorld, WHEN } from "#testing/matrix/agency";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";
import { answerTo, errorIn, objectionTo } from "#testing/objection-scenario";
import { openFile } from "#testing/opening";
import { aPdf, inPieces } from "#testing/pdf";
import type { SelectionFixture } from "#testing/scenario";

const byOwner = { at: "open", may: ["owner"] as readonly Part[] } as const;
const bySecretariat = { may: ["secretariat"] as readonly Part[], closed: true } as const;
const byChair = { may: ["chair"] as readonly Part[], closed: true } as const;

export const APPLICATION_ROWS: readonly VerbRow[] = [
  {
    verb: "application/saveProfile",
    at: "open",
    // One's own profile, and so of applicants anywhere.
    may: ["owner", "otherApplicant"],
    foreignMay: ["owner", "otherApplicant"],
    codes: ["applicant-is-pns"],
    run: (ctx) => saveProfile(ctx, SaveProfile.parse(PROFILE)),
  },
  {
    verb: "application/startApplication",
    at: "open",
    may: ["otherApplicant"],
    // Applicants belong to no agency.
    foreignMay: ["owner", "otherApplicant"],
    codes: ["applicant-is-pns", "applicant-separation", "application-already-started"],
    run: (ctx, { places }) => startApplication(ctx, { postId: places.open.postId }),
  },
  {
    verb: "application/attachDocument",
    ...byOwner,
    run: (ctx, { places, applications }) =>
      attachDocument(ctx, {
        applicationId: applications.draft.applicationId,
        requiredDocumentId: places.open.documentIds[0] ?? "",
        fileName: "surat.pdf",
        hash: "a".repeat(64),
        bytes: 1_000,
        mimeType: "application/pdf",
        scan: null,
      }),
  },
  {
    verb: "application/removeDocument",
    ...byOwner,
    run: (ctx, { applications: { draft } }) =>
      removeDocument(ctx, {
        applicationId: draft.applicationId,
        documentId: draft.documentIds[0] ?? "",
      }),
  },
  {
    verb: "application/tellSigner",
    ...byOwner,
    run: (ctx, { applications: { draft } }) =>
      tellSigner(ctx, { applicationId: draft.applicationId, permissionSigner: "DELEGATE" }),
  },
  {
    verb: "application/submitApplication",
    ...byOwner,
    run: async (ctx, { applications: { draft } }) =>
      submitApplication(ctx, {
        applicationId: draft.applicationId,
        version: await versionOf(draft),
        profileVersion: 2,
        selectionVersion: 1,
        declarationVersion: DECLARATION_VERSION,
        truth: "on",
        stages: "on",
        publication: "on",
      }),
  },
  {
    verb: "application/takeBackApplication",
    at: "sent",
    may: ["owner"],
    run: async (ctx, { applications: { sent } }) =>
      takeBackApplication(ctx, {
        applicationId: sent.applicationId,
        version: await versionOf(sent),
      }),
  },
  {
    verb: "application/withdrawApplication",
    at: "sent",
    may: ["owner"],
    run: async (ctx, { applications: { sent } }) =>
      withdrawApplication(ctx, {
        applicationId: sent.applicationId,
        version: await versionOf(sent),
        understood: "on",
      }),
  },
  {
    verb: "application/requireAcceptable",
    ...byOwner,
    run: (ctx, world) => requireAcceptable(ctx, targetIn(world), 1_000),
  },
  {
    verb: "application/receiveUpload",
    ...byOwner,
    run: (ctx, world) => {
      const content = inPieces(aPdf());
      const upload = { fileName: "surat.pdf", content, announcedBytes: null };
      return receiveUpload(ctx, targetIn(world), upload);
    },
  },
  {
    verb: "application/resumeUpload",
    ...byOwner,
    run: async (ctx, world) => {
      const { status } = await resumeUpload(ctx, beginning(targetIn(world)), () => ctx.now);
      if (status === 404 || status === 401) throw new Refused("record-not-found");
      if (status !== 201) throw new Error(`The upload was answered with ${status}.`);
    },
  },
  {
    verb: "verification/startCheck",
    at: "unchecked",
    ...bySecretariat,
    run: (ctx, { places }) => startCheck(ctx, { postId: places.unchecked.postId }),
  },
  {
    verb: "verification/openDocument",
    at: "checked",
    closed: true,
    may: ["secretariat", "member", "chair"],
    run: (ctx, { applications: { inCheck } }) => openFile(ctx, documentOf(inCheck[0])),
  },
  {
    verb: "verification/packFiles",
    at: "checked",
    closed: true,
    may: ["secretariat", "member", "chair"],
    run: async (ctx, { places }) => {
      await (await packFiles(ctx, { postId: places.checked.postId }, "id")).content.cancel();
    },
  },
  {
    verb: "verification/saveChecks",
    at: "checked",
    ...bySecretariat,
    run: (ctx, { applications: { inCheck } }) => {
      const { applicationId, documentId } = documentOf(inCheck[1]);
      const verdict = { [documentId]: "MET" as const };
      const seen = { [documentId]: 0 };
      const empty = { reason: {}, moreReasons: {}, note: {}, source: {}, sourceNote: {} };
      return saveChecks(ctx, { applicationId, verdict, ...empty, seen });
    },
  },
  {
    verb: "verification/proposeVerdict",
    at: "checked",
    ...bySecretariat,
    run: (ctx, { applications: { inCheck } }) =>
      proposeVerdict(ctx, {
        applicationId: documentOf(inCheck[0]).applicationId,
        proposal: "ELIGIBLE",
        explanation: "",
        seen: 0,
      }),
  },
  {
    verb: "verification/returnProposal",
    at: "proposed",
    ...byChair,
    run: (ctx, { applications: { waitingForChair } }) =>
      returnProposal(ctx, {
        applicationId: documentOf(waitingForChair[0]).applicationId,
        reason: "Pangkat belum dibandingkan dengan keputusan terakhir.",
        version: 1,
      }),
  },
  {
    verb: "verification/signVerdicts",
    at: "proposed",
    ...byChair,
    run: async (ctx, { places: { proposed } }) => {
      const chair = await contextFor(proposed.chair.accountId, WHEN.closed);
      const page = await loadConfirmation(chair, proposed.postId);
      const seen = page?.seen ?? "";
      const { postId } = proposed;
      return signVerdicts(ctx, {
        postId,
        seen,
        read: "on",
        counted: "on",
      });
    },
  },
  {
    verb: "verification/signPosts",
    at: "proposed",
    ...byChair,
    run: async (ctx, { places: { proposed } }) => signPosts(ctx, await batchOf(proposed)),
  },
  {
    verb: "verification/confirmPosts",
    at: "countersigned",
    closed: true,
    // Whoever signed does not confirm.
    may: ["member"],
    run: async (ctx, { places: { countersigned } }) =>
      confirmPosts(ctx, await batchOf(countersigned)),
  },
  {
    verb: "verification/completeCheck",
    at: "paired",
    ...bySecretariat,
    run: (ctx, { applications: { inPairs } }) =>
      completeCheck(ctx, { applicationId: documentOf(inPairs[0]).applicationId, version: 1 }),
  },
  {
    verb: "verification/declareConflict",
    at: "paired",
    ...bySecretariat,
    run: (ctx, { applications: { inPairs } }) =>
      declareConflict(ctx, {
        applicationId: documentOf(inPairs[0]).applicationId,
        reason: "Kakak kandung saya.",
      }),
  },
  {
    verb: "verification/nameArbiter",
    at: "paired",
    ...byChair,
    run: (ctx, { places: { paired }, applications: { inPairs } }) =>
      nameArbiter(ctx, {
        applicationIds: [documentOf(inPairs[1]).applicationId],
        memberId: paired.members[1]?.memberId ?? "",
      }),
  },
  {
    verb: "verification/decideDisputes",
    at: "paired",
    closed: true,
    may: ["member"],
    run: (ctx, { applications: { inPairs } }) => {
      const { applicationId, documentId } = documentOf(inPairs[1]);
      const because = "Tanda tangan ada di halaman kedua surat lamaran.";
      return decideDisputes(
        ctx,
        DecideDisputes.parse({ applicationId, verdict: { [documentId]: "MET" }, because }),
      );
    },
  },
  {
    verb: "verification/askClarification",
    at: "questioned",
    ...bySecretariat,
    run: (ctx, { questions: { notAsked } }) =>
      askClarification(ctx, {
        ...documentOf(notAsked),
        question: "Tanda tangan siapa pada halaman terakhir?",
        answerBy: "WORDS",
      }),
  },
  {
    verb: "verification/answerClarification",
    at: "questioned",
    closed: true,
    may: ["owner"],
    run: (ctx, { questions: { unclearId } }) =>
      answerClarification(ctx, { clarificationId: unclearId, answer: "Jabatan Kepala Bidang." }),
  },
  {
    verb: "verification/requireReplaceable",
    at: "questioned",
    closed: true,
    may: ["owner"],
    run: (ctx, { questions: { unreadableId } }) => requireReplaceable(ctx, unreadableId, 1_000),
  },
  {
    verb: "verification/replaceDocument",
    at: "questioned",
    closed: true,
    may: ["owner"],
    run: (ctx, { questions: { unreadableId } }) =>
      replaceDocument(ctx, unreadableId, {
        fileName: "ijazah.pdf",
        content: inPieces(aPdf()),
        announcedBytes: null,
      }),
  },
  {
    verb: "verification/fileObjection",
    at: "objected",
    closed: true,
    may: ["owner"],
    run: (ctx, { objections: { refused } }) => {
      const [own] = refused;
      if (!own) throw new Error("Somebody was refused.");
      return fileObjection(ctx, objectionTo(own));
    },
  },
  {
    verb: "verification/checkObjection",
    at: "objected",
    ...bySecretariat,
    run: (ctx, { objections: { filedId } }) =>
      checkObjection(ctx, {
        objectionId: filedId,
        version: 1,
        admissible: "YES",
        reason: "Tepat waktu dan jelas.",
      }),
  },
  {
    verb: "verification/confirmObjection",
    at: "objected",
    ...byChair,
    run: (ctx, { objections: { checkedId } }) =>
      confirmObjection(ctx, { objectionId: checkedId, version: 2 }),
  },
  {
    verb: "verification/answerObjection",
    at: "objected",
    closed: true,
    // The chair has confirmed its form.
    may: ["member"],
    run: (ctx, { objections: { admittedId, pointId } }) =>
      answerObjection(ctx, answerTo(admittedId, pointId)),
  },
  {
    verb: "verification/agreeToAnswer",
    at: "objected",
    closed: true,
    // To confirm its form is no part in what is attacked.
    may: ["member", "chair"],
    run: (ctx, { objections: { answeredId } }) =>
      agreeToAnswer(ctx, { objectionId: answeredId, version: 4 }),
  },
  {
    verb: "verification/returnAnswer",
    at: "objected",
    closed: true,
    may: ["member", "chair"],
    run: (ctx, { objections: { answeredId } }) =>
      returnAnswer(ctx, {
        objectionId: answeredId,
        version: 4,
        reason: "Halaman kedua belum disebut.",
      }),
  },
  {
    verb: "verification/fileStageObjection",
    at: "attacked",
    may: ["owner"],
    run: (ctx, { attacked }) => fileStageObjection(ctx, errorIn(attacked)),
  },
];

/** The one post of a fixture as the batch of its chair would send it. */
async function batchOf({ selectionId, postId, chair }: SelectionFixture) {
  const page = await loadBatch(await contextFor(chair.accountId, WHEN.closed), selectionId);
  const seen = { [postId]: page?.posts[0]?.seen ?? "" };
  const ticked = { read: "on", counted: "on" } as const;
  return { selectionId, postIds: [postId], seen, ...ticked };
}

const PROFILE = {
  version: "1",
  fullName: "Nama Lengkap, S.E.",
  birthPlace: "Tirtakarta",
  phone: "0812-0000-0901",
  address: "Jalan Teratai 9",
  agencyName: "Pemerintah Kota",
  unit: "Dinas Pendidikan",
  currentPost: "Sekretaris Dinas",
  currentLevel: "ADMINISTRATOR",
  currentPostSince: "2022-01-03",
  qualifyingSince: "2022-01-03",
  grade: "IV/b",
  gradeSince: "2024-04-01",
  educationLevel: "S2",
  educationMajor: "Administrasi",
  educationSchool: "Universitas Tirtakarta",
  experienceYears: "11",
};

function targetIn({ places, applications }: AgencyWorld) {
  const requiredDocumentId = places.open.documentIds[0] ?? "";
  return { applicationId: applications.draft.applicationId, requiredDocumentId };
}

/** The first request of an upload in pieces. */
function beginning(target: { applicationId: string; requiredDocumentId: string }): Request {
  const { applicationId, requiredDocumentId: documentId } = target;
  const metadata = Object.entries({ applicationId, documentId })
    .map(([key, value]) => `${key} ${btoa(value)}`)
    .join(",");
  const headers = { "Tus-Resumable": "1.0.0", "Upload-Length": "9", "Upload-Metadata": metadata };
  return new Request("http://localhost/api/uploads", { method: "POST", headers });
}

type WithDocuments = { readonly applicationId: string; readonly documentIds: readonly string[] };

function documentOf(sent: WithDocuments | undefined) {
  return { applicationId: sent?.applicationId ?? "", documentId: sent?.documentIds[0] ?? "" };
}

async function versionOf({ applicationId }: { readonly applicationId: string }): Promise<number> {
  const [row] = await read()
    .select({ version: application.version })
    .from(application)
    .where(eq(application.id, applicationId));
  return row?.version ?? 0;
}
