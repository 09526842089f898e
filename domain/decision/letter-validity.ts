import { addDays, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import type { Citation } from "#domain/refusal";

const VALIDITY: Citation = { text: "BKN, 2025", certainty: "reported" };

/** Default of the parameter `supervisor.letterValidDays`. */
export const LETTER_VALID_DAYS = 30;

/** The last day on which an inauguration can rest on the supervisor's recommendation. */
export function letterValidUntil(letterDate: PlainDate, validDays = LETTER_VALID_DAYS): PlainDate {
  return addDays(letterDate, validDays);
}

export function isLetterValidOn(
  letterDate: PlainDate,
  day: PlainDate,
  validDays = LETTER_VALID_DAYS,
): boolean {
  return day <= letterValidUntil(letterDate, validDays);
}

/** `supervisor-letter-validity` (record) where the letter has run out on the inauguration day. */
export function findExpiredLetter(
  letterDate: PlainDate,
  inauguration: PlainDate,
  validDays = LETTER_VALID_DAYS,
): Finding[] {
  if (isLetterValidOn(letterDate, inauguration, validDays)) return [];
  const facts = { validUntil: letterValidUntil(letterDate, validDays), inauguration };
  return [{ code: "supervisor-letter-validity", effect: "record", citation: VALIDITY, facts }];
}
