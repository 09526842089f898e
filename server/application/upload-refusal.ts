import { formatBytes } from "#domain/format";
import type { Locale } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { UPLOAD_REFUSALS, type UploadRefusal } from "#server/receive-pdf";
import { refusalText } from "#server/refusals";

/** What the address of the documents page may say about the last upload. */
export type UploadAnswer = {
  readonly dokumen?: string | string[] | undefined;
  readonly tolak?: string | string[] | undefined;
  readonly ukuran?: string | string[] | undefined;
};

/**
 * The sentence about a refused upload, from its code and size; the address carries no words. Null
 * when there is none, or when somebody wrote their own into the address.
 * @param limit of the document, in words
 * @param unknownSize for a file whose length was not announced
 */
export async function uploadRefusalText(
  locale: Locale,
  answer: UploadAnswer,
  limit: string,
  unknownSize: string,
): Promise<string | null> {
  const code = answer.tolak;
  if (!isUploadRefusal(code)) return null;
  const bytes = typeof answer.ukuran === "string" ? /^\d{1,12}$/.exec(answer.ukuran) : null;
  const size = bytes ? formatBytes(locale, Number(bytes[0])) : unknownSize;
  const { what, remedy } = await refusalText(locale, new Refused(code, null, { size, limit }));
  return [what, remedy].filter(Boolean).join(" ");
}

/** The address's part for a refusal of an upload; null for refusals of another kind. */
export function uploadAnswer(refused: Refused, requiredDocumentId: string): string | null {
  if (!isUploadRefusal(refused.code)) return null;
  const answer = new URLSearchParams({ dokumen: requiredDocumentId, tolak: refused.code });
  const { bytes } = refused.facts;
  if (typeof bytes === "number") answer.set("ukuran", `${bytes}`);
  return answer.toString();
}

function isUploadRefusal(code: unknown): code is UploadRefusal {
  return UPLOAD_REFUSALS.some((each) => each === code);
}
