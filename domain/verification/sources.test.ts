import { expect, test } from "vitest";
import { Refused } from "#domain/refusal";
import {
  lookedAtByBoth,
  NOTHING_NAMED,
  requireLooked,
  restsOnSent,
  sourcesForDocument,
  sourcesForRequirement,
  usualSources,
} from "#domain/verification/sources";
import { asReasons } from "#domain/verification/terms";

function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Refused ? error.code : "a defect";
  }
}

const MET = asReasons([]);
const PPK = sourcesForDocument("PPK_APPROVAL");

test("only what no rule computes asks where one looked", () => {
  expect(sourcesForDocument("CV")).toEqual([]);
  expect(sourcesForRequirement("AGE_MAX", ["ID_CARD", "CV"])).toEqual([]);
  expect(sourcesForDocument("WEALTH_REPORT")).toContain("WEALTH_ANNOUNCEMENT");
  expect(sourcesForDocument("TAX_RETURN")).toContain("TAX_CHECK");
  expect(sourcesForRequirement("PERFORMANCE_MIN", ["APPRAISAL"])).toContain("SIASN");
});

test("a document is a source only where it was sent, and is then the usual one", () => {
  expect(usualSources(sourcesForRequirement("DISCIPLINE_CLEAN", ["DISCIPLINE_STMT"]))).toEqual([
    "DOCUMENT",
  ]);
  expect(usualSources(sourcesForRequirement("DISCIPLINE_CLEAN", ["APPRAISAL"]))).toEqual([]);
});

test("what was sent says it all only alone and without a word on it", () => {
  const sent = { sources: ["DOCUMENT"], sourceNote: "" } as const;
  expect(restsOnSent(sent)).toBe(true);
  expect(restsOnSent({ ...sent, sourceNote: "halaman 2" })).toBe(false);
  expect(restsOnSent({ ...sent, sources: ["DOCUMENT", "ISSUER"] })).toBe(false);
  expect(restsOnSent(NOTHING_NAMED)).toBe(false);
});

test("a verdict names its source, except for what is missing", () => {
  const none = () => requireLooked(PPK, MET, NOTHING_NAMED);
  expect(codeOf(none)).toBe("verification-source-missing");
  expect(requireLooked(PPK, asReasons(["MISSING"]), NOTHING_NAMED)).toEqual(NOTHING_NAMED);
  const among = { reason: "EXPIRED", moreReasons: ["MISSING"] } as const;
  expect(requireLooked(PPK, among, NOTHING_NAMED)).toEqual(NOTHING_NAMED);
  expect(requireLooked([], MET, { sources: ["SIASN"], sourceNote: "x" })).toEqual(NOTHING_NAMED);
});

test("what cannot have been looked at for a thing is not kept", () => {
  const foreign = { sources: ["ISSUER", "TAX_CHECK", "DOCUMENT"], sourceNote: "800/12" } as const;
  expect(requireLooked(PPK, MET, foreign)).toEqual({
    sources: ["DOCUMENT", "ISSUER"],
    sourceNote: "800/12",
  });
  const only = () => requireLooked(PPK, MET, { sources: ["TAX_CHECK"], sourceNote: "" });
  expect(codeOf(only)).toBe("verification-source-missing");
});

test("another source is named in words", () => {
  const other = { sources: ["OTHER"], sourceNote: "" } as const;
  expect(codeOf(() => requireLooked(PPK, MET, other))).toBe("verification-source-note-missing");
  const named = { ...other, sourceNote: "Portal provinsi" };
  expect(requireLooked(PPK, MET, named)).toEqual(named);
});

test("of two who agree both sources are kept, and the same words once", () => {
  const first = { sources: ["ISSUER"], sourceNote: "800/12" } as const;
  const second = { sources: ["DOCUMENT"], sourceNote: "" } as const;
  expect(lookedAtByBoth(first, second)).toEqual({
    sources: ["DOCUMENT", "ISSUER"],
    sourceNote: "800/12",
  });
  expect(lookedAtByBoth(first, first).sourceNote).toBe("800/12");
});
