import { afterAll, beforeAll, expect, test } from "vitest";
import type { Rule } from "#domain/regulation/rule";

type Predicate = NonNullable<Rule["editions"][number]["holds"]>;

/**
 * Ends the tests of a group of rules: each predicate has been kept to by some inputs and broken by
 * others in the tests above. Called once, below all of them.
 */
export function bothOutcomesAreTried(rules: readonly Rule[]): void {
  // By rule, and by predicate: an amendment of words alone is tried together with what it amends.
  const answers = new Map<string, Map<Predicate, Set<boolean>>>();
  const originals: [object, Predicate][] = [];

  beforeAll(() => {
    for (const { id, editions } of rules) {
      const ofRule = new Map<Predicate, Set<boolean>>();
      answers.set(id, ofRule);
      for (const edition of editions) {
        const { holds } = edition;
        if (holds === undefined) continue;
        const given = ofRule.get(holds) ?? new Set();
        ofRule.set(holds, given);
        originals.push([edition, holds]);
        const watched: Predicate = (...asked) => {
          const answer = holds(...asked);
          given.add(answer === true);
          return answer;
        };
        Object.assign(edition, { holds: watched });
      }
    }
  });

  afterAll(() => {
    for (const [edition, holds] of originals) Object.assign(edition, { holds });
  });

  test("each predicate has been kept to and broken", () => {
    const oneSided = [...answers].flatMap(([id, ofRule]) =>
      [...ofRule.values()]
        .filter(({ size }) => size < 2)
        .map((given) => `${id}: ${[...given].join() || "never asked"}`),
    );
    expect(oneSided).toEqual([]);
  });
}
