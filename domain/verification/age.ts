import { addYears, type PlainDate } from "#domain/calendar";
import type { Citation } from "#domain/refusal";

export const AGE_READINGS = ["BIRTHDAY", "COMPLETED_YEARS"] as const;

/**
 * What "at most 56 years old" means: until the 56th birthday (`BIRTHDAY`, the default of the
 * parameter `age.reading`), or until the day before the 57th (`COMPLETED_YEARS`).
 */
export type AgeReading = (typeof AGE_READINGS)[number];

/** The rule `age-reading`. `RECORD`: over the limit in one reading only, so that the panel decides and records why. */
export type AgeVerdict = "PASS" | "RECORD" | "BLOCK";

export type JptLevel = "UTAMA" | "MADYA" | "PRATAMA";

type AgeLimit = { readonly code: string; readonly years: number; readonly citation: Citation };

/** Rules `age-max-utama`, `age-max-madya`, `age-max-pratama`: the law's limit by level of the post. */
export const AGE_LIMIT: Readonly<Record<JptLevel, AgeLimit>> = {
  UTAMA: {
    code: "age-max-utama",
    years: 58,
    citation: { text: "PP 11/2017 Ps 107 a", certainty: "read" },
  },
  MADYA: {
    code: "age-max-madya",
    years: 58,
    citation: { text: "PP 11/2017 Ps 107 b", certainty: "read" },
  },
  PRATAMA: {
    code: "age-max-pratama",
    years: 56,
    citation: { text: "PP 11/2017 Ps 107 c", certainty: "read" },
  },
};

/** Whether somebody born on `birth` is at most `maxYears` old on `reference`, in one reading. */
export function isWithinAge(
  birth: PlainDate,
  reference: PlainDate,
  maxYears: number,
  reading: AgeReading,
): boolean {
  return reading === "BIRTHDAY"
    ? reference <= addYears(birth, maxYears)
    : reference < addYears(birth, maxYears + 1);
}

/** @param reading the one that the announcement prints */
export function ageVerdict(
  birth: PlainDate,
  reference: PlainDate,
  maxYears: number,
  reading: AgeReading = "BIRTHDAY",
): AgeVerdict {
  if (isWithinAge(birth, reference, maxYears, reading)) return "PASS";
  const inSomeReading = AGE_READINGS.some((each) => isWithinAge(birth, reference, maxYears, each));
  return inSomeReading ? "RECORD" : "BLOCK";
}
