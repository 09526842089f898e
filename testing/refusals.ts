import { expect } from "vitest";
import { Refused } from "#domain/refusal";
import { contents } from "#testing/contents";

/** Runs an act that must be refused; the refusal. Fails if any table differs afterwards. */
export async function refusalWritingNothing(act: () => Promise<unknown>): Promise<Refused> {
  const before = await contents();
  const refusal = await act().then(
    () => new Error("The act was not refused."),
    (thrown: unknown) => thrown,
  );
  if (!(refusal instanceof Refused)) throw refusal;
  expect(await contents()).toEqual(before);
  return refusal;
}
