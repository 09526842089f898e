import { read } from "#db/client";
import { panelForPost } from "#db/queries/scoring-stages";
import { documentsOf, requirementsOf } from "#db/queries/verification";
import { checksOf } from "#db/queries/verifier-checks";
import {
  type EvidenceSource,
  type Looked,
  sourcesForDocument,
  sourcesForRequirement,
  usualSources,
} from "#domain/verification/sources";
import type { Entrant, Failure } from "#server/demo/scenario";
import { seedContext } from "#server/demo/seed-accounts";
import { later } from "#server/demo/timeline";
import { actAs, applicationOf, deliverAt, postIdOf, stagesNow, type Walk } from "#server/demo/walk";
import { publishStage } from "#server/scoring/publish-stage";
import { completeCheck } from "#server/verification/complete-check";
import { confirmPosts } from "#server/verification/confirm-posts";
import { decideDisputes } from "#server/verification/decide-disputes";
import { nameArbiter } from "#server/verification/name-arbiter";
import { markOf, proposalsOf } from "#server/verification/proposals";
import { proposeVerdict } from "#server/verification/propose-verdict";
import { saveChecks } from "#server/verification/save-checks";
import { signVerdicts } from "#server/verification/sign-verdicts";
import { startCheck } from "#server/verification/start-check";

type Findings = Parameters<typeof saveChecks>[1];

/** How many minutes a verifier spends on one application. */
const MINUTES = 25;

const VERIFIERS = ["sekretariat", "sekretariat2"] as const;

/**
 * The two of the secretariat check what was sent in, one before and one after noon, without knowing
 * what the other found; the next morning they propose, the chair signs in the afternoon, a member
 * confirms, and the result goes out on the day of the plan.
 * @param firstDay of the check, counted from the seeding day
 */
export async function seedChecks(walk: Walk, firstDay: number): Promise<void> {
  const { cast, time, plan } = walk;
  for (const [index, { code }] of plan.posts.entries()) {
    const [first, second] = index % 2 === 0 ? VERIFIERS : VERIFIERS.toReversed();
    const morning = await actAs(cast, first ?? "", later(time.at(firstDay, "08:00"), index * 2));
    await startCheck(morning, { postId: postIdOf(walk, code) });
    const sent = plan.entrants.filter((each) => each.post === code && each.lacks === undefined);
    for (const [at, entrant] of sent.entries()) {
      await checkOne(
        walk,
        entrant,
        seedContext(morning.actor, later(morning.now, 10 + at * MINUTES)),
      );
    }
    const noon = await actAs(cast, second ?? "", later(time.at(firstDay, "13:00"), index * 2));
    for (const [at, entrant] of sent.entries()) {
      const now = later(noon.now, at * MINUTES);
      const { differs } = entrant;
      await checkOne(walk, entrant, seedContext(noon.actor, now), differs ? "MET" : undefined);
      if (differs) await decideBetween(walk, entrant, time.at(firstDay, "19:30"));
    }
    const next = await actAs(cast, first ?? "", later(time.at(firstDay + 1, "08:00"), index * 20));
    for (const [at, entrant] of sent.entries()) {
      await proposeOne(walk, entrant, seedContext(next.actor, later(next.now, at * 2)));
    }
  }

  const chair = await actAs(cast, "ketua", time.at(firstDay + 1, "14:00"));
  const second = await actAs(cast, "panelis4", chair.now);
  for (const [index, { code }] of plan.posts.entries()) {
    const postId = postIdOf(walk, code);
    const seen = markOf(await proposalsOf(read(), postId));
    const ticked = { read: "on", counted: "on" } as const;
    const signedAt = later(chair.now, index * 9);
    const { selectionId } = await signVerdicts(seedContext(chair.actor, signedAt), {
      ...{ postId, seen, ...ticked },
    });
    await confirmPosts(seedContext(second.actor, later(signedAt, 60)), {
      ...{ selectionId, postIds: [postId], seen: { [postId]: seen }, ...ticked },
    });
  }
  await publishAll(walk, "ADMIN_CHECK", time.at(plan.stages.ADMIN_CHECK[2], "10:00"));
}

/** Publishes a stage for all posts of a selection in one act. */
export async function publishAll(
  walk: Walk,
  kind: Parameters<typeof stagesNow>[1],
  now: Date,
): Promise<void> {
  const codes = walk.plan.posts.map(({ code }) => code);
  const stages = await stagesNow(walk, kind, codes);
  await publishStage(await actAs(walk.cast, "ketua", now), {
    stageId: stages[0]?.stageId ?? "",
    posts: Object.fromEntries(stages.map(({ postStageId, version }) => [postStageId, version])),
  });
  await deliverAt(later(now, 1));
}

type Verifier = Awaited<ReturnType<typeof actAs>>;

/** @param all what the verifier finds of everything; without it what is so */
async function checkOne(
  walk: Walk,
  entrant: Entrant,
  verifier: Verifier,
  all?: "MET",
): Promise<void> {
  const applicationId = applicationOf(walk, entrant);
  const failure = all === undefined ? entrant.failure : undefined;
  await saveChecks(verifier, {
    applicationId,
    ...findings(failure, await itemsOf(walk, entrant, failure)),
  });
  const own = (await checksOf(read(), applicationId)).find(
    ({ verifierId }) => verifierId === verifier.actor.userId,
  );
  await completeCheck(seedContext(verifier.actor, later(verifier.now, MINUTES - 4)), {
    applicationId,
    version: own?.version ?? 0,
  });
}

/** Documents and requirements of an application, each with the reason why it fails. */
async function itemsOf(walk: Walk, entrant: Entrant, failure: Failure | undefined) {
  const applicationId = applicationOf(walk, entrant);
  const of = { selectionId: walk.selectionId, postId: postIdOf(walk, entrant.post), applicationId };
  const documents = await documentsOf(read(), applicationId);
  const requirements = await requirementsOf(read(), of);
  const codes = documents.map(({ code }) => code);
  return [
    ...documents.map(({ documentId: id, code }) => ({
      id,
      offered: sourcesForDocument(code),
      reason: failure?.document?.code === code ? failure.document.reason : null,
    })),
    ...requirements.map(({ requirementId: id, kind }) => ({
      id,
      offered: sourcesForRequirement(kind, codes),
      reason: failure?.requirement?.kind === kind ? failure.requirement.reason : null,
    })),
  ].map(({ offered, ...each }) => ({ ...each, ...lookedAt(offered, each.reason !== null) }));
}

/** What was sent and, where it is a matter of service, SIASN; whoever doubts rings up the issuer. */
function lookedAt(offered: readonly EvidenceSource[], doubts: boolean): Looked {
  const more = offered.filter((each) => each === "SIASN" || (doubts && each === "ISSUER"));
  const sources = [...usualSources(offered), ...more];
  const rang = sources.includes("ISSUER");
  return { sources, sourceNote: rang ? "Ditanyakan lewat telepon kepada badan kepegawaian." : "" };
}

/** The chair names a member, who looks for themselves and finds what the first verifier found. */
async function decideBetween(walk: Walk, entrant: Entrant, now: Date): Promise<void> {
  const applicationId = applicationOf(walk, entrant);
  const panel = await panelForPost(read(), walk.selectionId, postIdOf(walk, entrant.post));
  const member = await actAs(walk.cast, "panelis1", later(now, 40));
  const memberId = panel.find(({ accountId }) => accountId === member.actor.userId)?.memberId ?? "";
  await nameArbiter(await actAs(walk.cast, "ketua", now), {
    applicationIds: [applicationId],
    memberId,
  });
  const items = await itemsOf(walk, entrant, entrant.failure);
  await decideDisputes(member, {
    applicationId,
    ...findings(
      entrant.failure,
      items.filter(({ reason }) => reason !== null),
    ),
    because:
      "Surat ditandatangani kepala badan kepegawaian, dan surat pendelegasian tidak ada dalam berkas.",
  });
}

function proposeOne(walk: Walk, entrant: Entrant, verifier: Verifier): Promise<unknown> {
  const { failure } = entrant;
  return proposeVerdict(verifier, {
    applicationId: applicationOf(walk, entrant),
    proposal: failure ? "NOT_ELIGIBLE" : "ELIGIBLE",
    explanation: failure?.explanation ?? "",
    seen: 0,
  });
}

function findings(
  failure: Failure | undefined,
  items: readonly (Looked & { readonly id: string; readonly reason: Findings["reason"][string] })[],
): Omit<Findings, "applicationId"> {
  const failed = items.filter(({ reason }) => reason !== null);
  return {
    verdict: Object.fromEntries(
      items.map(({ id, reason }) => [id, reason === null ? "MET" : "NOT_MET"]),
    ),
    reason: Object.fromEntries(failed.map(({ id, reason }) => [id, reason])),
    moreReasons: {},
    note: Object.fromEntries(failed.map(({ id }) => [id, failure?.note ?? ""])),
    source: Object.fromEntries(items.map(({ id, sources }) => [id, [...sources]])),
    sourceNote: Object.fromEntries(items.map(({ id, sourceNote }) => [id, sourceNote])),
    seen: Object.fromEntries(items.map(({ id }) => [id, 0])),
  };
}
