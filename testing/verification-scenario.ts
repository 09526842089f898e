import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client";
import { application, applicationDocument, storedFile } from "#db/schema/application";
import { requiredDocument, selectionPost } from "#db/schema/planning";
import { auditEntry } from "#db/schema/record";
import { postStage } from "#db/schema/scoring";
import { receiptNumber } from "#domain/application/receipt";
import { usualSources } from "#domain/verification/sources";
import type { RefusalReason } from "#domain/verification/terms";
import type { Context } from "#server/context";
import { completeCheck } from "#server/verification/complete-check";
import { confirmPosts } from "#server/verification/confirm-posts";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { loadVerification } from "#server/verification/load-verification";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { saveChecks } from "#server/verification/save-checks";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { startCheck } from "#server/verification/start-check";
import { apart } from "#testing/apart";
import { contextFor, NOON } from "#testing/context";
import {
  aMemberOfStaff,
  anAccount,
  aSelection,
  aSubmission,
  only,
  type SelectionFixture,
  stateNoTies,
} from "#testing/scenario";

/** The first instant after the window of `aSelection`, midnight in Jakarta. */
export const CLOSED = new Date("2026-11-29T17:00:00.000Z");

export type SentApplication = {
  applicationId: string;
  applicantId: string;
  /** One document for each that the selection asks for. */
  documentIds: string[];
};

let counter = 0;

/** An application as it lies there after submission, with its snapshot and one file per document. */
export async function aSentApplication(
  fixture: SelectionFixture,
  values: Partial<typeof application.$inferInsert> & {
    name?: string;
    grade?: string;
    nip?: string;
  } = {},
): Promise<SentApplication> {
  counter += 1;
  const { name = `Pelamar ${apart(counter)}, S.E.`, grade = "IV/a", nip: own, ...columns } = values;
  const usual = `19770614200212${(counter % 2) + 1}${String(900 + (counter % 100)).padStart(3, "0")}`;
  const applicantId = columns.applicantId ?? (await anAccount({ name }));
  return inTransaction(async (tx) => {
    const applicationId = only(
      await tx
        .insert(application)
        .values({
          selectionId: fixture.selectionId,
          postId: fixture.postId,
          applicantId,
          state: "SUBMITTED",
          receiptNumber: receiptNumber("DIK", "2026", counter),
          startedAt: NOON,
          changedAt: NOON,
          submittedAt: NOON,
          sentEdition: 1,
          sortName: name.toLowerCase(),
          ...columns,
        })
        .returning({ id: application.id }),
    );
    await stateNoTies(tx, fixture, applicationId);
    await aSubmission(tx, applicationId, {
      person: { name, email: `pelamar${apart(counter)}@example.test`, nip: own ?? usual },
      profile: {
        fullName: name,
        grade,
        educationLevel: "S2",
        experienceYears: 9,
        currentLevel: "ADMINISTRATOR",
        currentPostSince: "2023-01-05",
        qualifyingSince: "2023-01-05",
      },
      curriculum: {
        countedOn: "2027-02-01",
        entries: [
          { section: "AWARDS", values: { detail: "Satyalancana", year: 2020 } },
          { section: "FAMILY_IN_OFFICE", values: { name: "Ipar Pelamar", relation: "IN_LAW" } },
        ],
        statedEmpty: ["DISCIPLINE"],
      },
    });
    const documentIds: string[] = [];
    const asked = await tx
      .select({ id: requiredDocument.id, selectionId: requiredDocument.selectionId })
      .from(requiredDocument)
      .orderBy(requiredDocument.position);
    for (const each of asked.filter((one) => one.selectionId === fixture.selectionId)) {
      const fileHash = createHash("sha256").update(`${applicationId}${each.id}`).digest("hex");
      await tx
        .insert(storedFile)
        .values({ hash: fileHash, bytes: 1_234, mimeType: "application/pdf", storedAt: NOON });
      documentIds.push(
        only(
          await tx
            .insert(applicationDocument)
            .values({
              applicationId,
              requiredDocumentId: each.id,
              fileHash,
              fileName: "rahasia nama.pdf",
              edition: 1,
              isCurrent: true,
              uploadedAt: NOON,
            })
            .returning({ id: applicationDocument.id }),
        ),
      );
    }
    return { applicationId, applicantId, documentIds };
  });
}

/** The same selection with one more post, whose administrative check has not begun. */
export async function withAnotherPost(fixture: SelectionFixture): Promise<SelectionFixture> {
  const { selectionId } = fixture;
  return inTransaction(async (tx) => {
    const postId = only(
      await tx
        .insert(selectionPost)
        .values({
          selectionId,
          code: "JPT-11",
          prefix: "PUR",
          title: "Kepala Dinas Pekerjaan Umum",
          titleEn: "Head of Public Works",
          unit: "Dinas Pekerjaan Umum",
          level: "PRATAMA",
          requiredLevels: {},
          position: 2,
          lastDay: "2026-11-29",
          closesAt: CLOSED,
        })
        .returning({ id: selectionPost.id }),
    );
    await tx
      .insert(postStage)
      .values({ stageId: fixture.stages.ADMIN_CHECK, postId, state: "PLANNED" });
    return { ...fixture, postId };
  });
}

/** A second member of the secretariat, to check what the fixture's own has checked. */
export function aSecondVerifier({ agencyId }: SelectionFixture): Promise<string> {
  return aMemberOfStaff("SECRETARIAT", agencyId);
}

/** Judges all of an application and closes the check, as one of two verifiers does. */
export async function checkAll(
  ctx: Context,
  application: { readonly applicationId: string },
  failing: Parameters<typeof judgeAll>[2] = {},
): Promise<void> {
  await judgeAll(ctx, application, failing);
  const { applicationId } = application;
  const own = (await loadVerification(ctx, applicationId))?.two?.own;
  await completeCheck(ctx, { applicationId, version: own?.version ?? 0 });
}

/** Puts every document and requirement of an application to MET, through the use case. */
export async function judgeAll(
  ctx: Context,
  { applicationId }: { readonly applicationId: string },
  failing: { readonly [id: string]: RefusalReason | readonly RefusalReason[] } = {},
  { act, except }: { readonly act?: "complete"; readonly except?: string } = {},
): ReturnType<typeof saveChecks> {
  const page = await loadVerification(ctx, applicationId);
  if (!page) throw new Error("The application is not there to be judged.");
  const subjects = [
    ...page.documents.map((each) => ({ ...each, id: each.documentId })),
    ...page.requirements.map((each) => ({ ...each, id: each.requirementId })),
  ];
  const ids = subjects.filter(({ id }) => id !== except).map(({ id, seen }) => [id, seen] as const);
  const reasonsOf = (id: string) => [failing[id] ?? []].flat();
  return saveChecks(ctx, {
    applicationId,
    act,
    verdict: Object.fromEntries(ids.map(([id]) => [id, id in failing ? "NOT_MET" : "MET"])),
    reason: Object.fromEntries(ids.map(([id]) => [id, reasonsOf(id)[0] ?? null])),
    moreReasons: Object.fromEntries(ids.map(([id]) => [id, reasonsOf(id).slice(1)])),
    note: {},
    source: Object.fromEntries(subjects.map(({ id, offered }) => [id, [...usualSources(offered)]])),
    sourceNote: {},
    seen: Object.fromEntries(ids),
  });
}

/** The entries of one kind in the audit trail. */
export function auditOf(kind: string) {
  return read().select().from(auditEntry).where(eq(auditEntry.kind, kind));
}

/** Applicants beside those of a test who meet everything, in a check that has begun. */
export async function admitOthers(
  ctx: Context,
  fixture: SelectionFixture,
  count = 4,
): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const name = `Zulkarnain ${number}`;
    const sent = await aSentApplication(fixture, { name, state: "UNDER_CHECK" });
    await judgeAll(ctx, sent);
    const { applicationId } = sent;
    await proposeVerdict(ctx, { applicationId, proposal: "ELIGIBLE", explanation: "", seen: 0 });
  }
}

/** Those of a post whose check is done; the last one of a list is refused. */
export const APPLICANTS = ["Wahyu", "Agung", "Dewi", "Bagus", "Citra"] as const;

/** What the last one reads. */
export const REFUSED_BECAUSE = "Persetujuan ditandatangani pejabat yang tidak berwenang.";

/** A post after closing, with everything judged: all meet it, but one document of the last one. */
export async function aJudgedPost(names: readonly string[] = APPLICANTS) {
  const selection = await aSelection();
  const { postId } = selection;
  const sent: SentApplication[] = [];
  for (const name of names) sent.push(await aSentApplication(selection, { name }));
  const ctx = await contextFor(selection.secretariat, CLOSED);
  await startCheck(ctx, { postId });
  const last = sent.at(-1);
  for (const each of sent) {
    const [document = ""] = each.documentIds;
    await judgeAll(ctx, each, each === last ? { [document]: "WRONG_SIGNER" } : {});
  }
  const chair = await contextFor(selection.chair.accountId, CLOSED);
  return { selection, sent, ctx, chair, second: await secondOf(selection), postId };
}

/** The same with what the secretariat proposes; `seen` is the mark of exactly these proposals. */
export async function aProposedPost(names?: readonly string[]) {
  const made = await aJudgedPost(names);
  const last = made.sent.at(-1)?.applicationId ?? "";
  for (const { applicationId } of made.sent) {
    const isLast = applicationId === last;
    await proposeVerdict(made.ctx, {
      applicationId,
      proposal: isLast ? "NOT_ELIGIBLE" : "ELIGIBLE",
      explanation: isLast ? REFUSED_BECAUSE : "",
      seen: 0,
    });
  }
  const page = await loadConfirmation(made.chair, made.postId);
  return { ...made, last, page, seen: page?.seen ?? "" };
}

/** The chair signs the proposals of a post, and another member confirms the same list. */
export async function decideVerdicts(
  chair: Context,
  second: Context,
  input: Parameters<typeof signVerdicts>[1],
): ReturnType<typeof confirmPosts> {
  const { selectionId } = await signVerdicts(chair, input);
  const { postId, seen } = input;
  const ticked = { read: "on", counted: "on" } as const;
  return confirmPosts(second, {
    selectionId,
    postIds: [postId],
    seen: { [postId]: seen },
    ...ticked,
  });
}

/** A member of the panel beside the chair, after closing. */
export function secondOf({ members }: Pick<SelectionFixture, "members">): Promise<Context> {
  return contextFor(members[0]?.accountId ?? "", CLOSED);
}
