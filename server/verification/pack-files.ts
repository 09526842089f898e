import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { makeZip, predictLength } from "client-zip";
import { z } from "zod";
import { inTransaction, type Reader, read } from "#db/client";
import { filesOfPost } from "#db/queries/packed-files";
import { findPostScope, findSeat } from "#db/queries/scopes";
import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { MANIFEST, manifestOf, namedFiles } from "#domain/verification/package";
import { mayReadFiles } from "#domain/verification/policy";
import { isClosed } from "#domain/verification/rules";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField } from "#server/fields";
import { HELD_REFUSALS, heldBack } from "#server/scan/held";
import { requireOwnStatements } from "#server/scoring/own-statements";
import { fileStorage } from "#server/storage";
import { codedTexts } from "#server/texts";

export const PackFiles = z.object({ postId: idField });

/** All files of a post in one, made while it is read. */
export type FilePackage = {
  readonly fileName: string;
  readonly bytes: bigint;
  readonly content: ReadableStream<Uint8Array>;
};

/**
 * Hands over the files of all who applied for a post, with a manifest of their hashes. Who may read
 * one of them, may; whose they were is kept, as for each that is opened by itself.
 * What a scanner has not released is left out, and the manifest says why.
 * @throws Refused `record-not-found`, also before closing and where there is no file;
 * `conflicts-own-missing` for a member who has not said of every applicant whether there is a tie
 */
export async function packFiles(
  ctx: Context,
  { postId }: z.output<typeof PackFiles>,
  locale: Locale,
): Promise<FilePackage> {
  await requireReadablePost(read(), ctx, postId);
  // Thousands of files are named and hashed before other writers have to wait.
  const all = namedFiles(await filesOfPost(read(), postId, ctx.actor.userId ?? ""));
  if (all.length === 0) throw new Refused("record-not-found");
  const t = codedTexts(locale, "refusal");
  const leftOut = all.flatMap(({ name, scan }) => {
    const held = heldBack(scan);
    return held === null ? [] : [{ name, why: t(`${HELD_REFUSALS[held]}.what`) }];
  });
  const files = all.filter(({ scan }) => heldBack(scan) === null);
  const manifest = Buffer.from(manifestOf(files, leftOut));
  const after = {
    applications: [...new Set(files.map(({ applicationId }) => applicationId))],
    files: files.length,
    ...(leftOut.length > 0 && { leftOut: leftOut.length }),
    manifest: createHash("sha256").update(manifest).digest("hex"),
  };
  await inTransaction(async (tx) => {
    const { agencyId, selectionId } = await requireReadablePost(tx, ctx, postId);
    await recordAudit(tx, ctx, {
      kind: "document.packed",
      subjectId: postId,
      agencyId,
      selectionId,
      after,
    });
  });
  const sizes = [
    ...files.map(({ name, bytes }) => ({ name, size: bytes })),
    { name: MANIFEST, size: manifest.length },
  ];
  return {
    fileName: `berkas-${postId.slice(-6)}.zip`,
    bytes: predictLength(sizes),
    content: abortable(makeZip(entries(files, manifest, ctx.now), { buffersAreUTF8: true })),
  };
}

/** The post, if the actor may read the files of those who applied for it now. */
async function requireReadablePost(reader: Reader, ctx: Context, postId: string) {
  const post = await findPostScope(reader, postId);
  if (!post) throw new Refused("record-not-found");
  const seat = await findSeat(reader, post.selectionId, ctx.actor.userId ?? "");
  if (!mayReadFiles(ctx.actor, post, seat, isClosed(post.closesAt, ctx.now))) {
    throw new Refused("record-not-found");
  }
  await requireOwnStatements(reader, ctx, post);
  return post;
}

type Named = ReturnType<typeof namedFiles<Awaited<ReturnType<typeof filesOfPost>>[number]>>;

/** One file is open at a time, and none before the reader has come to it. */
async function* entries(files: Named, manifest: Buffer, now: Date) {
  for (const { name, bytes, hash, uploadedAt } of files) {
    const input = Readable.toWeb(fileStorage().open(hash)) as ReadableStream<Uint8Array>;
    yield { name, size: bytes, lastModified: uploadedAt, input };
  }
  yield { name: MANIFEST, size: manifest.length, lastModified: now, input: manifest };
}

/** The same stream, for readers that may go away: the packer fails where it is told to stop. */
function abortable(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason).catch(() => {}),
  });
}
