import type { Readable } from "node:stream";
import { inTransaction } from "#db/client";
import { insertStoredFile } from "#db/queries/application-documents";
import { touchCurriculum } from "#db/queries/curriculum";
import { isPhotoType, LEAST_PHOTO_PIXELS, MOST_PHOTO_BYTES } from "#domain/profile/photo";
import { Refused } from "#domain/refusal";
import { type AttachmentProblem, keepSmallFile, readSmallFile } from "#server/attachment";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { isPrintable } from "#server/print/picture";
import { requireOwnHistory } from "#server/profile/own-history";

/** Codes that the page says something about when it is shown again. */
export const PHOTO_REFUSALS = [
  "photo-missing",
  "photo-too-large",
  "photo-wrong-type",
  "photo-wrong-size",
  "file-infected",
] as const;

const PROBLEMS = {
  missing: "photo-missing",
  "too-large": "photo-too-large",
  "wrong-type": "photo-wrong-type",
} as const satisfies Record<AttachmentProblem, (typeof PHOTO_REFUSALS)[number]>;

/**
 * Takes one's own photo for the printed DRH, in the place of an earlier one. What it says of place
 * and device is cut out.
 * @throws Refused `record-not-found`, `applicant-is-pns`, or one of `PHOTO_REFUSALS`
 */
export async function setPhoto(ctx: Context, content: Readable): Promise<void> {
  await inTransaction((tx) => requireOwnHistory(tx, ctx));
  const file = await readSmallFile(content, MOST_PHOTO_BYTES);
  if (typeof file === "string") throw new Refused(PROBLEMS[file]);
  if (!isPhotoType(file.mimeType)) throw new Refused("photo-wrong-type");
  if (!isPrintable(file.content, LEAST_PHOTO_PIXELS)) throw new Refused("photo-wrong-size");
  const stored = await keepSmallFile(file, MOST_PHOTO_BYTES);

  await inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    await insertStoredFile(tx, { ...stored, storedAt: ctx.now });
    const version = await touchCurriculum(tx, accountId, ctx.now, { photoHash: stored.hash });
    await recordAudit(tx, ctx, {
      kind: "profile.photo-set",
      subjectId: accountId,
      after: { version, bytes: stored.bytes, mimeType: stored.mimeType },
    });
  });
}
