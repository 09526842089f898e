import { read } from "#db/client";
import { listHolidayChanges } from "#db/queries/holiday";
import { findApplicationScope } from "#db/queries/scopes";
import type { Zone } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { holidaysWith } from "#domain/planning/holidays";
import type { DocumentCode } from "#domain/planning/terms";
import { clarificationDue } from "#domain/verification/clarification";
import type { Context } from "#server/context";
import { loadVerification } from "#server/verification/load-verification";

export type QuestionForm = {
  readonly selectionId: string;
  readonly zone: Zone;
  readonly name: string;
  readonly receiptNumber: string | null;
  readonly postTitle: Bilingual;
  readonly document: { readonly code: DocumentCode; readonly label: string };
  /** Working days for the answer. */
  readonly days: number;
  /** The first instant too late if it is asked now. ISO. */
  readonly dueAt: string;
};

/** The document that a verifier may ask an applicant about; null where they may not. */
export async function loadQuestionForm(
  ctx: Context,
  applicationId: string,
  documentId: string,
): Promise<QuestionForm | null> {
  const page = await loadVerification(ctx, applicationId);
  const document = page?.documents.find((each) => each.documentId === documentId);
  const application = await findApplicationScope(read(), applicationId);
  if (!page || !document?.mayAsk || !application) return null;
  const { agencyId, clarificationDays: days } = application;
  const holidays = holidaysWith(await listHolidayChanges(read(), agencyId));
  return {
    selectionId: page.selectionId,
    zone: page.zone,
    name: page.name,
    receiptNumber: page.receiptNumber,
    postTitle: page.postTitle,
    document: { code: document.code, label: document.label },
    days,
    dueAt: clarificationDue(ctx.now, days, page.zone, holidays).toISOString(),
  };
}
