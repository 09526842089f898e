import { describe, expect, test } from "vitest";
import {
  daysBefore,
  MOST_ASKED,
  mayAsk,
  requireTopic,
  topicWord,
} from "#domain/subscription/rules";

const NOW = new Date("2026-11-24T05:00:00Z");

describe("what somebody can subscribe to", () => {
  test("is a selection, whatever level was chosen beside it", () => {
    expect(requireTopic({ kind: "selection", id: "s" }, "MADYA")).toEqual({ selectionId: "s" });
  });

  test("is an agency with or without a level, or a level everywhere", () => {
    expect(requireTopic({ kind: "agency", id: "a" }, null)).toEqual({ agencyId: "a", level: null });
    expect(requireTopic({ kind: "agency", id: "a" }, "MADYA")).toEqual({
      agencyId: "a",
      level: "MADYA",
    });
    expect(requireTopic({ kind: "all" }, "MADYA")).toEqual({ agencyId: null, level: "MADYA" });
  });

  test("is not everything", () => {
    expect(() => requireTopic({ kind: "all" }, null)).toThrow("subscription-too-wide");
  });

  test("has a word of its own", () => {
    const words = [
      topicWord({ selectionId: "x" }),
      topicWord({ agencyId: "x", level: null }),
      topicWord({ agencyId: "x", level: "MADYA" }),
      topicWord({ agencyId: null, level: "MADYA" }),
    ];
    expect(new Set(words).size).toBe(4);
  });
});

test("an address is asked three times in a day, and again after it", () => {
  const asked = (askedTimes: number, askedAt: Date | null) => mayAsk({ askedTimes, askedAt }, NOW);
  expect(asked(0, null)).toBe(true);
  expect(asked(MOST_ASKED - 1, NOW)).toBe(true);
  expect(asked(MOST_ASKED, new Date(daysBefore(NOW, 1).getTime() + 1))).toBe(false);
  expect(asked(MOST_ASKED, daysBefore(NOW, 1))).toBe(true);
});
