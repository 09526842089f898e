import { createTranslator } from "use-intl/core";
import { isPlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { inLocale, type Locale } from "#domain/locale";
import { FROZEN_PARTS, type FrozenPart } from "#domain/planning/frozen-parts";
import { PLAN_ACTS, type PlanAct } from "#domain/planning/life-cycle";
import { STAGE_KINDS, type StageKind } from "#domain/planning/terms";
import type { Facts } from "#domain/refusal";
import { GENERAL_SUPERVISOR } from "#domain/regulation/supervisor";
import { MESSAGES } from "#server/messages";

/** Texts looked up by a code that is only known when it happens. */
export type CodedTexts = {
  (key: string, facts?: Facts): string;
  has(key: string): boolean;
};

/** The texts under one namespace, for codes: `messages.test.ts` proves that each code has its text. */
export function codedTexts(locale: Locale, namespace: "refusal" | "common.issue"): CodedTexts {
  const messages = MESSAGES[locale];
  return spoken(
    locale,
    createTranslator({ locale, messages, namespace: "terms.stage" }),
    createTranslator({ locale, messages, namespace: "terms.planPart" }),
    createTranslator({ locale, messages, namespace: "terms.planAct" }),
    createTranslator({
      locale,
      messages,
      namespace: namespace as "common",
    }) as unknown as CodedTexts,
  );
}

/** The same texts, told names, stages, parts of a plan, acts on it and days as the reader says them. */
function spoken(
  locale: Locale,
  stages: (kind: StageKind) => string,
  parts: (part: FrozenPart) => string,
  acts: (act: PlanAct) => string,
  coded: CodedTexts,
): CodedTexts {
  const wordOf = (name: string, fact: Facts[string]) => {
    if (typeof fact === "object") return inLocale(locale, fact);
    const kind = name === "stage" ? STAGE_KINDS.find((each) => each === fact) : undefined;
    if (kind !== undefined) return stages(kind);
    const act = name === "act" ? PLAN_ACTS.find((each) => each === fact) : undefined;
    if (act !== undefined) return acts(act);
    if (name === "parts") {
      return FROZEN_PARTS.filter((part) => `${fact}`.split(" ").includes(part))
        .map(parts)
        .join(", ");
    }
    return ["day", "endsOn", "dated", "sentOn"].includes(name) && isPlainDate(`${fact}`)
      ? formatDay(locale, `${fact}`)
      : fact;
  };
  const inWords = (facts: Facts) =>
    Object.entries(facts).map(([name, fact]) => [name, wordOf(name, fact)]);
  // What was kept before a name could be set does not say it.
  const say = (key: string, facts: Facts = {}) =>
    coded(key, Object.fromEntries(inWords({ supervisor: GENERAL_SUPERVISOR, ...facts })));
  return Object.assign(say, { has: (key: string) => coded.has(key) });
}
