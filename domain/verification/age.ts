import type { PlainDate } from "#domain/calendar";
import {
  AGE_MAX_MADYA,
  AGE_MAX_PRATAMA,
  AGE_MAX_UTAMA,
  AGE_READING,
  type AgeReading,
} from "#domain/regulation/age";
import { evaluate, isBroken, type Trace } from "#domain/regulation/evaluate";
import type { Law } from "#domain/regulation/law";
import { latest } from "#domain/regulation/rule";

/** The rule `age-reading`. `RECORD`: over the limit in one reading only, so that the panel decides and records why. */
export type AgeVerdict = "PASS" | "RECORD" | "BLOCK";

export type JptLevel = "UTAMA" | "MADYA" | "PRATAMA";

/** Whether a level is one of the three of a JPT, which have an age limit. */
export function isJptLevel(level: string): level is JptLevel {
  return Object.hasOwn(AGE_RULE, level);
}

export const AGE_RULE = {
  UTAMA: AGE_MAX_UTAMA,
  MADYA: AGE_MAX_MADYA,
  PRATAMA: AGE_MAX_PRATAMA,
} as const satisfies Record<JptLevel, unknown>;

/** The highest age in years that the present law allows an announcement to print. */
export function ageLimit(level: JptLevel): number {
  return latest(AGE_RULE[level]).parameters.maxYears.default;
}

export type AgeQuestion = {
  readonly birth: PlainDate;
  readonly referenceDate: PlainDate;
  /** The limit that the announcement prints, in years. */
  readonly limit: number;
};

/**
 * The limit itself and its reading, by a law.
 * @param reading the one that the announcement prints; that of the law where it prints none
 */
export function ageTraces(
  level: JptLevel,
  question: AgeQuestion,
  law: Law,
  reading?: AgeReading,
): { readonly limit: Trace | null; readonly reading: Trace | null } {
  const announced = reading === undefined ? {} : { reading };
  return {
    limit: evaluate(AGE_RULE[level], question, law),
    reading: evaluate(AGE_READING, question, law, announced),
  };
}

/** What the two of `ageTraces` come to. */
export function ageVerdict({ limit, reading }: ReturnType<typeof ageTraces>): AgeVerdict {
  if (isBroken(limit)) return "BLOCK";
  return isBroken(reading) ? "RECORD" : "PASS";
}
