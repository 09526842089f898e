import { createTranslator } from "use-intl/core";
import type { Reader } from "#db/client";
import { publicDeviations } from "#db/queries/regulation";
import type { PlainDate } from "#domain/calendar";
import type { Effect } from "#domain/finding";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { Citation, Facts } from "#domain/refusal";
import { ruleById } from "#domain/regulation/catalogue";
import { definitionOf } from "#domain/regulation/change-rules";
import {
  type Basis,
  type ChangeableName,
  concernsSelections,
  parameterSlug,
} from "#domain/regulation/changed-parameters";
import { type Law, withChanges } from "#domain/regulation/law";
import { isAllowed, type Value, type Values } from "#domain/regulation/parameters";
import { citationOf, editionOn, latest } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";
import { OPTIONS, UNITS } from "#domain/regulation/units";
import { MESSAGES } from "#server/messages";
import { codedTexts } from "#server/texts";

type Common = {
  readonly ruleId: string;
  readonly citation: Citation | null;
};

/** The amendment that took a departure back, with its number and day; null while it stands. */
type Ended = { readonly number: string; readonly on: PlainDate } | null;

type Decided = { readonly basis: Basis; readonly reason: Bilingual };

/**
 * Where a selection goes another way than the general rules: by its agency, by its panel, or in spite
 * of a warning, which asks for no decision.
 */
export type Departure =
  | (Common &
      Decided & {
        readonly kind: "PARAMETER";
        readonly parameter: ChangeableName;
        readonly general: Value;
        readonly value: Value;
      })
  | (Common &
      (
        | ({ readonly kind: "DEVIATION" } & Decided)
        | { readonly kind: "WARNING"; readonly basis: null }
      ) & {
        readonly effect: Effect;
        /** The sentence of the rule by the law of the selection. */
        readonly sentence: { readonly id: string; readonly en: string };
        readonly facts: Facts;
        /** The one post that it is about; null for the selection. */
        readonly post: Bilingual | null;
        readonly ended: Ended;
      });

type Post = { readonly id: string; readonly title: Bilingual };

/** What the public reads of an announced selection, in one read beside its law. */
export async function departuresOf(
  reader: Reader,
  selectionId: string,
  law: Law,
  posts: readonly Post[],
): Promise<Departure[]> {
  const deviations = await publicDeviations(reader, selectionId);
  return [
    ...changed(law),
    ...deviations.flatMap(
      ({ ruleId, effect, facts, postId, reason, basis, ended }): Departure[] => {
        const rule = ruleById(ruleId);
        if (rule === undefined) return [];
        const edition = editionOn(rule, law.on) ?? latest(rule);
        const values: Values = withChanges(edition.parameters, law);
        const sentence = {
          id: sentenceOf(edition, "id", values),
          en: sentenceOf(edition, "en", values),
        };
        const named = posts.find(({ id, title }) => id === postId || title.id === facts.post);
        const said = { ruleId, effect, facts, sentence, citation: citationOf(edition), ended };
        const post = named?.title ?? null;
        return basis === null
          ? [{ kind: "WARNING", ...said, post, basis }]
          : [{ kind: "DEVIATION", ...said, post, basis, reason: { id: reason, en: null } }];
      },
    ),
  ];
}

function changed({ changed: changes }: Law): Departure[] {
  return [...changes.values()].flatMap(({ parameter: name, value, basis, reason }): Departure[] => {
    const { parameter, rules } = definitionOf(name);
    const [rule] = rules;
    if (rule === undefined || !concernsSelections(name) || !isAllowed(parameter, value)) return [];
    return [
      {
        kind: "PARAMETER",
        ...{ parameter: name, value, basis, reason },
        ruleId: rule.id,
        citation: citationOf(latest(rule)),
        general: parameter.default,
      },
    ];
  });
}

/** A departure in the words of a language, for pages, paper and programs alike. */
export type DepartureText = {
  readonly key: string;
  readonly kind: Departure["kind"];
  readonly ruleId: string;
  readonly citation: Citation | null;
  /** What it is about. */
  readonly title: string;
  readonly general: string;
  readonly here: string;
  /** Null for a warning, and then there is no reason either. */
  readonly basis: Basis | null;
  readonly reason: string;
  /** Null for what the agency has set. */
  readonly ended: Ended;
};

export function departureTexts(locale: Locale, departures: readonly Departure[]): DepartureText[] {
  const coded = codedTexts(locale, "refusal");
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "regulation.departures" });
  const setting = createTranslator({ locale, messages, namespace: "regulation.setting" });
  const words = valueWords(locale);
  return departures.map((each, index): DepartureText => {
    const { kind, ruleId, citation, basis } = each;
    const common = { key: `${ruleId}-${index}`, kind, ruleId, citation, basis };
    const reason = each.kind === "WARNING" ? "" : inLocale(locale, each.reason);
    if (each.kind === "PARAMETER") {
      const { parameter, general, value } = each;
      const title = setting(parameterSlug(parameter));
      return {
        ...common,
        ...{ title, reason, general: words(parameter, general), here: words(parameter, value) },
        ended: null,
      };
    }
    const facts = each.post === null ? each.facts : { ...each.facts, post: each.post };
    return {
      ...common,
      title:
        each.post === null
          ? t(each.kind === "WARNING" ? "warning" : "deviation")
          : inLocale(locale, each.post),
      general: inLocale(locale, each.sentence),
      here: coded.has(`${ruleId}.what`) ? coded(`${ruleId}.what`, facts) : t("otherwise"),
      reason,
      ended: each.ended,
    };
  });
}

/** A value with its unit, as pages of the office say it. */
function valueWords(locale: Locale): (name: ChangeableName, value: Value) => string {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "regulation" });
  const option = (code: string) => {
    const known = OPTIONS.find((each) => each === code);
    return known === undefined ? code : t(`option.${known}`);
  };
  return (name, value) => {
    const unit = UNITS[name];
    if (typeof value === "number") return unit === null ? `${value}` : t(`unit.${unit}`, { value });
    if (typeof value === "boolean") return value ? t("parameter.on") : t("parameter.off");
    if (value === null) return t("own.unset");
    const items = [value].flat();
    return items.length === 0 ? t("own.nothing") : items.map(option).join("; ");
  };
}
