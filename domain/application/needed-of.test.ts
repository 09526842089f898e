import { expect, test } from "vitest";
import { askedOfPerson, mayBeNeeded, needOf } from "#domain/application/needed-of";
import { POST_LEVELS } from "#domain/planning/terms";
import { HELD_LEVELS } from "#domain/profile/sections";

const NOBODY = { presentPost: null, permissionSigner: null };
const post = (level: (typeof HELD_LEVELS)[number]) => ({ post: "Analis Kebijakan", level });
const held = (level: (typeof HELD_LEVELS)[number]) => ({ ...NOBODY, presentPost: post(level) });

test("what is needed of everybody depends on no post", () => {
  expect(needOf("EVERYBODY", NOBODY)).toBeNull();
  expect(needOf("EVERYBODY", held("AHLI_MADYA"))).toBeNull();
});

test("a paper for functional posts is needed at every functional level and at no structural one", () => {
  for (const level of HELD_LEVELS) {
    const isStructural = POST_LEVELS.some((each) => each === level);
    expect(needOf("FUNCTIONAL_HOLDER", held(level)), level).toEqual({
      of: "FUNCTIONAL_HOLDER",
      outcome: isStructural ? "notNeeded" : "needed",
      because: post(level),
    });
  }
});

test("without a declared post it stays open", () => {
  expect(needOf("FUNCTIONAL_HOLDER", NOBODY)).toMatchObject({ outcome: "open", because: null });
});

test("mandatory is what the plan makes mandatory and what is certainly needed of the person", () => {
  const documents = [
    { id: "all", neededOf: "EVERYBODY", mandatory: true },
    { id: "functional", neededOf: "FUNCTIONAL_HOLDER", mandatory: true },
    { id: "ifAny", neededOf: "FUNCTIONAL_HOLDER", mandatory: false },
  ] as const;
  const mandatory = (present: Parameters<typeof askedOfPerson>[1]) =>
    askedOfPerson(documents, present)
      .filter((each) => each.mandatory)
      .map((each) => each.id);
  expect(mandatory(held("AHLI_UTAMA"))).toEqual(["all", "functional"]);
  expect(mandatory(held("ADMINISTRATOR"))).toEqual(["all"]);
  expect(mandatory(NOBODY)).toEqual(["all"]);
});

test("a delegation is needed where a delegate signed, and open until somebody says who did", () => {
  const outcome = (permissionSigner: "PPK" | "DELEGATE" | null) =>
    needOf("DELEGATE_SIGNED", { ...NOBODY, permissionSigner })?.outcome;
  expect(outcome("DELEGATE")).toBe("needed");
  expect(outcome("PPK")).toBe("notNeeded");
  expect(outcome(null)).toBe("open");
});

test("what may be needed is everything that is not certainly not needed", () => {
  expect(mayBeNeeded("EVERYBODY", NOBODY)).toBe(true);
  expect(mayBeNeeded("FUNCTIONAL_HOLDER", NOBODY)).toBe(true);
  expect(mayBeNeeded("FUNCTIONAL_HOLDER", held("AHLI_MADYA"))).toBe(true);
  expect(mayBeNeeded("FUNCTIONAL_HOLDER", held("ADMINISTRATOR"))).toBe(false);
});
