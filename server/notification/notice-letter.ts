import type { Bilingual } from "#domain/locale";

type Notice = {
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly selectionName: Bilingual;
};

/** The facts of the letter that carries a notice, for preview, test and recipient alike. */
export function noticePayload({ subject, body, selectionName }: Notice) {
  // Who has applied for two posts gets one letter, so it leads to all of one's applications.
  return { subject, text: body, selection: selectionName, path: "/lamaran" };
}
