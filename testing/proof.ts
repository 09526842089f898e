import type { Rule } from "#domain/regulation/rule";

/**
 * Title of a test that proves a rule which is upheld by design: the lawful way is open, and every other
 * one is refused or is not there. `catalogue.test.ts` asks for one of each such rule, and so notices
 * when a proof is taken out.
 */
export function proves({ id }: Rule, claim: string): string {
  return `${claim} (${id})`;
}
