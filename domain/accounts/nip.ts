import { addYears, isPlainDate, type PlainDate } from "#domain/calendar";

export type Sex = "MALE" | "FEMALE";

/** What the personnel number of a civil servant says; it has no check digit. */
export type Nip = {
  /** The 18 digits, without blanks. */
  readonly digits: string;
  readonly birthDate: PlainDate;
  /** Month of the first appointment as candidate civil servant, `YYYY-MM`. */
  readonly firstAppointment: string;
  readonly sex: Sex;
  readonly sequence: string;
};

const NIP_PROBLEMS = [
  "BAD_LENGTH",
  "NOT_DIGITS",
  "BAD_BIRTH_DATE",
  "PPPK_NUMBER",
  "BAD_CPNS_MONTH",
  "CPNS_IN_FUTURE",
  "CPNS_TOO_YOUNG",
  "BAD_AGE",
  "BAD_SEX",
  "BAD_SEQUENCE",
] as const;
export type NipProblem = (typeof NIP_PROBLEMS)[number];

export type NipReading =
  | { readonly ok: true; readonly nip: Nip }
  | { readonly ok: false; readonly problem: NipProblem };

// Contract employees carry 21 where civil servants carry the month.
const PPPK_MARK = "21";

/**
 * Reads a NIP as people write it, with or without blanks.
 * @param today no appointment lies in the future, and nobody in service is younger than 18 or has
 * passed the 71st birthday
 */
export function parseNip(text: string, today: PlainDate): NipReading {
  const digits = text.replace(/\s+/gu, "");
  if (!/^\d*$/.test(digits)) return problem("NOT_DIGITS");
  if (digits.length !== 18) return problem("BAD_LENGTH");
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const firstAppointment = `${digits.slice(8, 12)}-${digits.slice(12, 14)}`;
  if (!isPlainDate(birthDate)) return problem("BAD_BIRTH_DATE");
  if (digits.slice(12, 14) === PPPK_MARK) return problem("PPPK_NUMBER");
  if (!isPlainDate(`${firstAppointment}-01`)) return problem("BAD_CPNS_MONTH");
  const sex = sexOf(digits.charAt(14));
  if (sex === null) return problem("BAD_SEX");
  const sequence = digits.slice(15);
  if (sequence === "000") return problem("BAD_SEQUENCE");
  if (firstAppointment > today.slice(0, 7)) return problem("CPNS_IN_FUTURE");
  if (firstAppointment < addYears(birthDate, 18).slice(0, 7)) return problem("CPNS_TOO_YOUNG");
  if (today < addYears(birthDate, 18) || today >= addYears(birthDate, 71)) {
    return problem("BAD_AGE");
  }
  return { ok: true, nip: { digits, birthDate, firstAppointment, sex, sequence } };
}

function problem(code: NipProblem): NipReading {
  return { ok: false, problem: code };
}

function sexOf(digit: string): Sex | null {
  return digit === "1" ? "MALE" : digit === "2" ? "FEMALE" : null;
}
