import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startWorker } from "#server/worker";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a worker rests, goes on at once while there is more, survives an error, and stops", async () => {
  const answers = [{ more: true }, { more: false }, new Error("the database was away")];
  let rounds = 0;
  const stop = startWorker("test", async () => {
    const answer = answers[rounds];
    rounds += 1;
    if (answer instanceof Error) throw answer;
    return answer ?? { more: false };
  });
  const roundsAfter = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return rounds;
  };
  expect(await roundsAfter(2_999)).toBe(0);
  expect(await roundsAfter(1)).toBe(1);
  expect(await roundsAfter(1)).toBe(2);
  expect(await roundsAfter(3_000)).toBe(3);
  expect(await roundsAfter(29_999)).toBe(3);
  expect(await roundsAfter(1)).toBe(4);
  stop();
  expect(await roundsAfter(60_000)).toBe(4);
});
