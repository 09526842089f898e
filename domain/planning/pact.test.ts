import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { PACT_EDITION, pactText, pactWording, statementsOf } from "#domain/planning/pact";

/** Of each edition, by capacity. Another word needs another edition, and a line of its own here. */
const FINGERPRINTS: Readonly<Record<string, Readonly<Record<"MEMBER" | "HELPER", string>>>> = {
  "2026-1": {
    MEMBER: "b0453d23dee24264c80052034a9edf2a246091c919b0b69197bf47cd22fc7f3d",
    HELPER: "e1fb27d8e6e6698803890747dabef72f5f126e4210d62c9921d1eba9c7576e81",
  },
};

test.each(["MEMBER", "HELPER"] as const)("the wording of %s is that of its edition", (capacity) => {
  const hash = createHash("sha256").update(pactText(capacity), "utf8").digest("hex");
  expect(hash).toBe(FINGERPRINTS[PACT_EDITION]?.[capacity]);
});

test("members make the four statements of PP 11/2017 Ps 114(6) and the one on ties", () => {
  expect(statementsOf("MEMBER")).toEqual([
    "EXPERTISE",
    "ASSESSMENT_KNOWLEDGE",
    "NO_PARTY",
    "NO_CONFLICT",
    "TIES_DECLARED",
  ]);
});

test("whoever helps says nothing of parties or expertise", () => {
  expect(statementsOf("HELPER")).toEqual(["NO_CONFLICT", "TIES_DECLARED"]);
  expect(pactWording("HELPER", "id").join(" ")).not.toContain("partai");
  expect(pactWording("MEMBER", "id")).toHaveLength(10);
});
