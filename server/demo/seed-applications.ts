import { Readable } from "node:stream";
import { read } from "#db/client";
import { findApplication, requiredDocumentsOfPost } from "#db/queries/application";
import { VISITOR } from "#domain/actor";
import { DECLARATION_VERSION } from "#domain/application/declarations";
import type { DocumentCode } from "#domain/planning/terms";
import { closeDrafts } from "#server/application/close-drafts";
import { receiveUpload } from "#server/application/receive-upload";
import { startApplication } from "#server/application/start-application";
import { submitApplication } from "#server/application/submit-application";
import { paperOf } from "#server/demo/papers";
import type { Entrant } from "#server/demo/scenario";
import { seedContext, seedContextFor } from "#server/demo/seed-accounts";
import { personNamed, seedPerson } from "#server/demo/seed-people";
import { later, ticking } from "#server/demo/timeline";
import { deliverAt, postIdOf, type Walk } from "#server/demo/walk";
import { findDeclared } from "#server/profile/declared";

/**
 * Everybody applies, one after the other from the day after the announcement on: at the latest on
 * the last day, and never after the seeding day's eve.
 */
export async function seedApplications(walk: Walk): Promise<void> {
  const { plan, time } = walk;
  const first = plan.announced + 1;
  const days = Math.min(plan.lastDay, -1) - first + 1;
  const entrants = plan.entrants.toSorted((a, b) => shuffling(a) - shuffling(b));
  for (const [index, entrant] of entrants.entries()) {
    const day = first + Math.floor((index * days) / entrants.length);
    const minutes = (index * 97) % 540;
    await apply(walk, entrant, later(time.at(day, "08:10"), minutes));
  }
}

/** The hour after the window: drafts that are left have missed it. */
export async function seedClosing({ plan, time }: Walk): Promise<void> {
  await closeDrafts(seedContext(VISITOR, later(time.at(plan.lastDay + 1, "00:00"), 1)));
}

/** An order that follows neither result nor name, the same in every seeding. */
function shuffling({ person }: Entrant): number {
  return [...person].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7);
}

async function apply(walk: Walk, entrant: Entrant, from: Date): Promise<void> {
  const { cast, time, selectionId, applicationIds } = walk;
  const postId = postIdOf(walk, entrant.post);
  const person = personNamed(entrant.person);
  const { accountId, nip, done } = await seedPerson(cast, time, person, from);
  const tick = ticking(later(done, 3), 4);
  const started = await seedContextFor(accountId, tick());
  const { applicationId } = await startApplication(started, { postId });
  applicationIds.set(entrant.person, applicationId);

  const own = await seedContextFor(accountId, tick());
  const post = walk.plan.posts.find(({ code }) => code === entrant.post)?.title ?? "";
  for (const { id, code, mandatory } of await requiredDocumentsOfPost(
    read(),
    selectionId,
    postId,
  )) {
    if (!uploads(entrant, code, mandatory)) continue;
    const about = { post, date: writtenOn(from), failure: entrant.failure };
    const { fileName, content } = paperOf({ ...person, nip }, code, about);
    await receiveUpload(
      seedContext(own.actor, tick()),
      { applicationId, requiredDocumentId: id },
      { fileName, content: Readable.from([content]), announcedBytes: content.length },
    );
  }
  const sent = seedContext(own.actor, later(tick(), 7));
  if (entrant.lacks === undefined) {
    const draft = await findApplication(read(), applicationId);
    const { version: profileVersion } = await findDeclared(read(), accountId, time.day(0));
    await submitApplication(sent, {
      applicationId,
      version: draft?.version ?? 0,
      profileVersion,
      selectionVersion: draft?.selectionVersion ?? 0,
      declarationVersion: DECLARATION_VERSION,
      truth: "on",
      stages: "on",
      publication: "on",
    });
  }
  await deliverAt(later(sent.now, 1));
}

function uploads({ lacks, adds }: Entrant, code: DocumentCode, mandatory: boolean): boolean {
  if (lacks === "all" || lacks?.includes(code)) return false;
  return mandatory || adds?.includes(code) === true;
}

const DATE = new Intl.DateTimeFormat("id", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Asia/Jakarta",
});

function writtenOn(day: Date): string {
  return DATE.format(day);
}
