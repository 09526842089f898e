import { setTimeout as delay } from "node:timers/promises";

/** Longer than any of the ways that an answer can take on a slow machine. */
const LEAST_MILLISECONDS = 250;

/**
 * Lets an answer come no sooner than a fixed time after the question, so that nobody can tell by the
 * clock whether an address is known. A refusal takes as long as a success.
 */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const enough = delay(LEAST_MILLISECONDS);
  try {
    return await work();
  } finally {
    await enough;
  }
}
