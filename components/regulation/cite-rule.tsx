import { Cite } from "#components/ui/cite";
import { citationOf, latest, type Rule } from "#domain/regulation/rule";

/** The clause of a rule as it reads today; nothing where no text stands behind it. */
export function CiteRule({ rule }: { readonly rule: Rule }) {
  const citation = citationOf(latest(rule));
  return citation === null ? null : <Cite citation={citation} />;
}
