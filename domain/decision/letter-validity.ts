import { addDays, type PlainDate } from "#domain/calendar";
import type { Finding } from "#domain/finding";
import { SUPERVISOR_LETTER_VALIDITY } from "#domain/regulation/decision";
import { evaluate, findingsOf } from "#domain/regulation/evaluate";
import { generalLaw } from "#domain/regulation/law";
import { latest } from "#domain/regulation/rule";

/** Default of the parameter `supervisor.letterValidDays`. */
const LETTER_VALID_DAYS = latest(SUPERVISOR_LETTER_VALIDITY).parameters.validDays.default;

/** The last day on which an inauguration can rest on the supervisor's recommendation. */
function letterValidUntil(letterDate: PlainDate, validDays = LETTER_VALID_DAYS): PlainDate {
  return addDays(letterDate, validDays);
}

/** Whether an inauguration on that day can rest on the letter; its last day counts. */
export function isLetterValidOn(
  letterDate: PlainDate,
  day: PlainDate,
  validDays = LETTER_VALID_DAYS,
): boolean {
  return day <= letterValidUntil(letterDate, validDays);
}

/** `supervisor-letter-validity` (record) where the letter has run out, by the law of its day. */
export function findExpiredLetter(letterDate: PlainDate, inauguration: PlainDate): Finding[] {
  const inputs = { letterDate, inauguration };
  // No agency sets another validity yet: nothing in the product rests on it.
  const trace = evaluate(SUPERVISOR_LETTER_VALIDITY, inputs, generalLaw(letterDate));
  return findingsOf(trace, { validUntil: letterValidUntil(letterDate), inauguration });
}
