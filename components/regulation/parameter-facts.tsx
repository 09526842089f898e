import { useTranslations } from "next-intl";
import { CertaintyTag } from "#components/regulation/certainty-tag";
import { CiteRule } from "#components/regulation/cite-rule";
import { useParameterWords, useRangeWords } from "#components/regulation/parameter-words";
import { DefinitionList } from "#components/ui/definition-list";
import { TextLink } from "#components/ui/text-link";
import type { PlainDate } from "#domain/calendar";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { Certainty } from "#domain/refusal";
import { ruleById } from "#domain/regulation/catalogue";
import type { ChangeableName } from "#domain/regulation/changed-parameters";
import type { Parameter, Value } from "#domain/regulation/parameters";
import { latest } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";

type Change = {
  readonly id: string;
  readonly value: Value;
  readonly validFrom: PlainDate;
  readonly basis: { readonly number: string };
};

interface ParameterFactsProps {
  readonly locale: Locale;
  readonly row: {
    readonly name: ChangeableName;
    readonly definition: Parameter;
    readonly ruleId: string;
    readonly otherRuleIds: readonly string[];
    readonly certainty: Certainty;
    readonly general: Value;
    readonly value: Value;
    readonly change: Change | null;
    readonly ahead: readonly Change[];
  };
}

/** What a parameter is here and in general, within what, and in which rules it stands. */
export function ParameterFacts({ locale, row }: ParameterFactsProps) {
  const t = useTranslations("regulation.own");
  const words = useParameterWords();
  const range = useRangeWords();
  const { name, definition, change, ahead } = row;
  const rules = [row.ruleId, ...row.otherRuleIds].flatMap((id) => ruleById(id) ?? []);
  return (
    <DefinitionList
      entries={[
        {
          term: t("here"),
          value: (
            <>
              <strong>{words(name, row.value)}</strong>
              {change !== null && (
                <>
                  {" "}
                  {t("since", {
                    day: formatDay(locale, change.validFrom),
                    number: change.basis.number,
                  })}
                </>
              )}
              {ahead.map((next) => (
                <p key={next.id} className="s-small">
                  {t("ahead", {
                    day: formatDay(locale, next.validFrom),
                    value: words(name, next.value),
                  })}
                </p>
              ))}
            </>
          ),
        },
        { term: t("generalTerm"), value: words(name, row.general) },
        { term: t("allowedTerm"), value: range(definition) },
        {
          term: t("rules"),
          value: (
            <ul className="s-stack-2">
              {rules.map((rule) => (
                <li key={rule.id}>
                  {sentenceOf(latest(rule), locale)} <CiteRule rule={rule} />{" "}
                  <TextLink href={localePath(locale, `/peraturan#${rule.id}`)}>{rule.id}</TextLink>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t("certainty"), value: <CertaintyTag certainty={row.certainty} /> },
      ]}
    />
  );
}
