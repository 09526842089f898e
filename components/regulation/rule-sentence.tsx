import { CiteRule } from "#components/regulation/cite-rule";
import type { Locale } from "#domain/locale";
import { latest, type Rule } from "#domain/regulation/rule";
import { sentenceOf } from "#domain/regulation/sentence";

interface RuleSentenceProps {
  readonly locale: Locale;
  readonly rule: Rule;
}

/** What a rule asks today, with its clause. */
export function RuleSentence({ locale, rule }: RuleSentenceProps) {
  return (
    <>
      {sentenceOf(latest(rule), locale)} <CiteRule rule={rule} />
    </>
  );
}
