import { z } from "zod";
import { type NipProblem, parseNip } from "#domain/accounts/nip";

// A day on which no appointment lies in the future: what depends on today is asked by the use case.
const END_OF_TIME = "9999-12-31";
const ASKED_LATER: readonly NipProblem[] = ["BAD_AGE", "CPNS_IN_FUTURE"];

/** The code under which the sentence about each problem stands. */
export const NIP_CODES: Readonly<Record<NipProblem, string>> = {
  BAD_LENGTH: "nip-bad-length",
  NOT_DIGITS: "nip-not-digits",
  BAD_BIRTH_DATE: "nip-bad-birth-date",
  PPPK_NUMBER: "nip-pppk-number",
  BAD_CPNS_MONTH: "nip-bad-cpns-month",
  CPNS_IN_FUTURE: "nip-cpns-in-future",
  CPNS_TOO_YOUNG: "nip-cpns-too-young",
  BAD_AGE: "nip-bad-age",
  BAD_SEX: "nip-bad-sex",
  BAD_SEQUENCE: "nip-bad-sequence",
};

/** A NIP as people write it; the digits. Explains what was read where, if it cannot be one. */
export const nipField = z
  .string({ error: "required" })
  .min(1, "required")
  .max(60, "too-long")
  .transform((text) => text.replace(/\s+/gu, ""))
  .superRefine((digits, issues) => {
    const reading = parseNip(digits, END_OF_TIME);
    if (reading.ok || ASKED_LATER.includes(reading.problem)) return;
    issues.addIssue({
      code: "custom",
      message: NIP_CODES[reading.problem],
      params: {
        count: digits.length,
        birth: `${digits.slice(6, 8)}-${digits.slice(4, 6)}-${digits.slice(0, 4)}`,
        month: `${digits.slice(12, 14)}-${digits.slice(8, 12)}`,
        sex: digits.charAt(14),
      },
    });
  });
