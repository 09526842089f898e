import { read } from "#db/client";
import { findApplication, requiredDocumentsOfPost } from "#db/queries/application";
import { owns } from "#domain/application/policy";
import { isPrepared, type PreparedCode } from "#domain/application/prepared-letters";
import type { Bilingual } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";
import type { Context } from "#server/context";
import { loadPrinted, type PrintedHistory } from "#server/profile/load-printed";

/** What stands in a letter that an applicant has to hand in. */
export type PreparedLetter = {
  readonly code: PreparedCode;
  readonly person: PrintedHistory;
  readonly postTitle: Bilingual;
  readonly postUnit: string;
  readonly selectionName: Bilingual;
  readonly announcementNumber: string | null;
  readonly agencyName: string;
  /** All that is asked for with it, for the list of enclosures. */
  readonly asked: readonly { readonly code: DocumentCode; readonly label: string }[];
};

/**
 * A letter for one's own application, with what the profile says; null where the document is not
 * asked for or has no usual text, for another's application, and before the profile is filled in.
 */
export async function loadPreparedLetter(
  ctx: Context,
  applicationId: string,
  requiredDocumentId: string,
): Promise<PreparedLetter | null> {
  const found = await findApplication(read(), applicationId);
  if (found === null || !owns(ctx.actor, found)) return null;
  const asked = await requiredDocumentsOfPost(read(), found.selectionId, found.postId);
  const code = asked.find(({ id }) => id === requiredDocumentId)?.code;
  if (code === undefined || !isPrepared(code)) return null;
  const person = await loadPrinted(ctx);
  if (person === null) return null;
  const { postTitle, postUnit, selectionName, announcementNumber, agencyName } = found;
  return {
    code,
    person,
    postTitle,
    postUnit,
    selectionName,
    announcementNumber,
    agencyName,
    asked,
  };
}
