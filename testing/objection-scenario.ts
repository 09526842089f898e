import type { Context } from "#server/context";
import { publishStage } from "#server/scoring/publish-stage";
import { fileObjection } from "#server/verification/file-objection";
import { loadConfirmation } from "#server/verification/load-confirmation";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { startCheck } from "#server/verification/start-check";
import { contextFor } from "#testing/context";
import type { SelectionFixture } from "#testing/scenario";
import { versionOfStage } from "#testing/scoring";
import {
  aSentApplication,
  CLOSED,
  decideVerdicts,
  judgeAll,
  type SentApplication,
  secondOf,
} from "#testing/verification-scenario";

/** Why somebody objects, long enough for the form. */
export const WHY = "Tanda tangan ada di halaman kedua surat lamaran.";

/**
 * The administrative result of a fixture, published at closing: some eligible, and some refused for
 * their first document.
 * @param options `both`: for the first requirement as well
 */
export async function aPublishedResult(
  fixture: SelectionFixture,
  eligible: readonly string[],
  refused: readonly string[],
  { both = false } = {},
): Promise<{ refused: SentApplication[] }> {
  const send = async (names: readonly string[]) => {
    const sent: SentApplication[] = [];
    for (const name of names) sent.push(await aSentApplication(fixture, { name }));
    return sent;
  };
  const fine = await send(eligible);
  const failing = await send(refused);
  const ctx = await contextFor(fixture.secretariat, CLOSED);
  await startCheck(ctx, { postId: fixture.postId });
  for (const each of [...fine, ...failing]) {
    const isFine = fine.includes(each);
    const [documentId = ""] = each.documentIds;
    const [requirementId = ""] = fixture.requirementIds;
    await judgeAll(
      ctx,
      each,
      isFine
        ? {}
        : { [documentId]: "NOT_SIGNED", ...(both && { [requirementId]: "AGE_OVER" as const }) },
    );
    await proposeVerdict(ctx, {
      applicationId: each.applicationId,
      proposal: isFine ? "ELIGIBLE" : "NOT_ELIGIBLE",
      explanation: isFine ? "" : "Surat lamaran belum ditandatangani.",
      seen: 0,
    });
  }
  const chair = await contextFor(fixture.chair.accountId, CLOSED);
  const { postId } = fixture;
  const seen = (await loadConfirmation(chair, postId))?.seen ?? "";
  const ticked = { read: "on", counted: "on" } as const;
  await decideVerdicts(chair, await secondOf(fixture), { postId, seen, ...ticked });
  const postStageId = fixture.postStages.ADMIN_CHECK;
  await publishStage(chair, {
    stageId: fixture.stages.ADMIN_CHECK,
    posts: { [postStageId]: await versionOfStage(postStageId) },
  });
  return { refused: failing };
}

/** What an applicant would send to object to the refusal of their first document. */
export function objectionTo({ applicationId, documentIds }: SentApplication) {
  const [id = ""] = documentIds;
  return {
    applicationId,
    attack: { [id]: true },
    ground: { [id]: "MISREAD" },
    statement: { [id]: WHY },
    truth: "on",
  } as const;
}

/** Sends that objection. @returns its id */
export async function object(sent: SentApplication): Promise<string> {
  const ctx: Context = await contextFor(sent.applicantId, CLOSED);
  return (await fileObjection(ctx, objectionTo(sent))).objectionId;
}

/** The answer of a member who grants the one point of that objection. */
export function answerTo(objectionId: string, pointId: string) {
  return {
    objectionId,
    version: 3,
    upheld: { [pointId]: "YES" },
    answer: { [pointId]: "Halaman kedua memang bertanda tangan." },
    value: {},
    unchanged: "",
  } as const;
}

/** What a candidate would send to object to a score that stands under another code. */
export function errorIn(of: { readonly applicationId: string; readonly postStageId: string }) {
  return {
    applicationId: of.applicationId,
    postStageId: of.postStageId,
    error: { WRONG_PERSON: true },
    statement: { WRONG_PERSON: "Nilai saya tercantum pada kode peserta lain." },
    truth: "on",
  } as const;
}
