import { describe, expect, test } from "vitest";
import { holidaysWith } from "#domain/planning/holidays";
import { Refused } from "#domain/refusal";
import {
  clarificationDue,
  clarificationState,
  mayReopen,
  requireAnswerable,
  requireAskable,
  requireNotWaiting,
} from "#domain/verification/clarification";

const ZONE = "Asia/Jakarta";
const none = holidaysWith([]);

function code(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Refused ? error.code : "other";
  }
}

describe("the time for an answer", () => {
  // 30 November 2026 is a Monday.
  test.each([
    ["Monday morning", "2026-11-30T01:00:00Z", 2, "2026-12-02T17:00:00.000Z"],
    ["Monday in the last second", "2026-11-30T16:59:59Z", 2, "2026-12-02T17:00:00.000Z"],
    ["Tuesday already, in the zone", "2026-11-30T17:00:00Z", 2, "2026-12-03T17:00:00.000Z"],
    ["Friday evening", "2026-12-04T12:00:00Z", 2, "2026-12-08T17:00:00.000Z"],
    ["Saturday", "2026-12-05T03:00:00Z", 1, "2026-12-07T17:00:00.000Z"],
  ])("asked on %s", (_name, asked, days, due) => {
    expect(clarificationDue(new Date(asked), days, ZONE, none).toISOString()).toBe(due);
  });

  test("a day off of the agency does not count", () => {
    const local = holidaysWith([
      { day: "2026-12-01", isDayOff: true, name: { id: "Hari jadi kota", en: "City day" } },
    ]);
    const due = clarificationDue(new Date("2026-11-30T01:00:00Z"), 2, ZONE, local);
    expect(due.toISOString()).toBe("2026-12-03T17:00:00.000Z");
  });
});

describe("a question", () => {
  const dueAt = new Date("2026-12-02T17:00:00Z");
  const last = new Date(dueAt.getTime() - 1);

  test("waits until it is answered or its time is over", () => {
    expect(clarificationState({ answeredAt: null, dueAt }, last)).toBe("WAITING");
    expect(clarificationState({ answeredAt: null, dueAt }, dueAt)).toBe("LAPSED");
    expect(clarificationState({ answeredAt: last, dueAt }, dueAt)).toBe("ANSWERED");
  });

  test("is answered once, and in time", () => {
    expect(code(() => requireAnswerable({ answeredAt: null, dueAt }, last))).toBeNull();
    expect(code(() => requireAnswerable({ answeredAt: null, dueAt }, dueAt))).toBe(
      "clarification-late",
    );
    expect(code(() => requireAnswerable({ answeredAt: last, dueAt }, last))).toBe(
      "clarification-answered",
    );
  });

  test("is asked where the plan has the round, once, about what is not judged", () => {
    const usual = { days: 2, asked: false, judged: false };
    expect(code(() => requireAskable(usual))).toBeNull();
    expect(code(() => requireAskable({ ...usual, days: 0 }))).toBe("clarification-none");
    expect(code(() => requireAskable({ ...usual, asked: true }))).toBe("clarification-once");
    expect(code(() => requireAskable({ ...usual, judged: true }))).toBe("clarification-judged");
  });

  test("keeps its document from being judged while it waits, and silence from being invented", () => {
    const waiting = { answeredAt: null, dueAt };
    expect(code(() => requireNotWaiting(null, [], last))).toBeNull();
    expect(code(() => requireNotWaiting(waiting, [], last))).toBe("clarification-waiting");
    expect(code(() => requireNotWaiting(waiting, ["NO_ANSWER"], dueAt))).toBeNull();
    expect(code(() => requireNotWaiting(waiting, ["UNREADABLE"], dueAt))).toBeNull();
    const answered = { answeredAt: last, dueAt };
    expect(code(() => requireNotWaiting(answered, ["UNREADABLE"], last))).toBeNull();
    expect(code(() => requireNotWaiting(answered, ["NO_ANSWER"], last))).toBe(
      "clarification-not-lapsed",
    );
    expect(code(() => requireNotWaiting(null, ["NO_ANSWER"], last))).toBe(
      "clarification-not-lapsed",
    );
    const among = ["UNREADABLE", "NO_ANSWER"];
    expect(code(() => requireNotWaiting(null, among, last))).toBe("clarification-not-lapsed");
  });
});

test("an answer with a virus is taken back within its time, unless it was judged", () => {
  const question = { answeredAt: new Date("2026-12-01T03:00:00Z"), dueAt: new Date("2026-12-02") };
  const last = new Date(question.dueAt.getTime() - 1);
  expect(mayReopen(question, false, last)).toBe(true);
  expect(mayReopen(question, false, question.dueAt)).toBe(false);
  expect(mayReopen(question, true, last)).toBe(false);
});
