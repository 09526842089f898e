import { CiteRule } from "#components/regulation/cite-rule";
import type { Locale } from "#domain/locale";
import type { Values } from "#domain/regulation/parameters";
import { latest, type Rule } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";

interface RuleSentenceProps {
  readonly locale: Locale;
  readonly rule: Rule;
  /** The values in force by the law of a selection; the general ones where nothing is said. */
  readonly values?: Values | undefined;
}

/** What a rule asks, with its clause. */
export function RuleSentence({ locale, rule, values }: RuleSentenceProps) {
  return (
    <>
      {sentenceOf(latest(rule), locale, values)} <CiteRule rule={rule} />
    </>
  );
}
