import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "#db/new-id";

test("ids of one process rise, however many fall within one millisecond", () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids).toEqual([...new Set(ids)].toSorted());
  expect(ids.filter((id) => !z.uuidv7().safeParse(id).success)).toEqual([]);
  // They still begin with the time, so that those of several processes sort by age.
  const milliseconds = Number.parseInt((ids.at(-1) ?? "").replaceAll("-", "").slice(0, 12), 16);
  expect(Math.abs(Date.now() - milliseconds)).toBeLessThan(5_000);
});
