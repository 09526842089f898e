import { formatBytes } from "#domain/format";
import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { ANNOUNCEMENT_DEADLINE_CLOCK } from "#domain/regulation/announcement";
import { UPLOAD_REFUSALS, type UploadRefusal } from "#server/pdf/receive-pdf";
import { refusalText } from "#server/refusals";

/** What the address of the documents page may say about the last upload. */
export type UploadAnswer = {
  readonly dokumen?: string | string[] | undefined;
  readonly tolak?: string | string[] | undefined;
  readonly ukuran?: string | string[] | undefined;
  readonly halaman?: string | string[] | undefined;
};

/**
 * The sentence about a refused upload, from its code and size; the address carries no words. Null
 * when there is none, or when somebody wrote their own into the address.
 * @param limits of the document: its size in words, its pages
 * @param unknownSize for a file whose length was not announced
 */
export async function uploadRefusalText(
  locale: Locale,
  answer: UploadAnswer,
  limits: { readonly size: string; readonly pages: number },
  unknownSize: string,
): Promise<string | null> {
  const code = answer.tolak;
  if (!isUploadRefusal(code)) return null;
  const bytes = numberIn(answer.ukuran);
  const size = bytes === null ? unknownSize : formatBytes(locale, bytes);
  const pages = numberIn(answer.halaman) ?? 0;
  const facts = { size, limit: limits.size, pages, most: limits.pages };
  const { what, remedy } = await refusalText(locale, new Refused(code, null, facts));
  return [what, remedy].filter(Boolean).join(" ");
}

/**
 * The address's part for a refusal of an upload; null for refusals of another kind. The deadline is
 * told of the file, too: whoever began to send in time is to know that it does not count.
 */
export function uploadAnswer(refused: Refused, requiredDocumentId: string): string | null {
  const isLate = refused.code === ANNOUNCEMENT_DEADLINE_CLOCK.id;
  const code = isLate ? "upload-late" : refused.code;
  if (!isUploadRefusal(code)) return null;
  const answer = new URLSearchParams({ dokumen: requiredDocumentId, tolak: code });
  const { bytes, pages } = refused.facts;
  if (typeof bytes === "number") answer.set("ukuran", `${bytes}`);
  if (typeof pages === "number") answer.set("halaman", `${pages}`);
  return answer.toString();
}

function numberIn(text: UploadAnswer[keyof UploadAnswer]): number | null {
  return typeof text === "string" && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

function isUploadRefusal(code: unknown): code is UploadRefusal {
  return UPLOAD_REFUSALS.some((each) => each === code);
}
