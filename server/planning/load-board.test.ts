import { expect, test } from "vitest";
import { loadBoard } from "#server/planning/load-board";
import { contextFor } from "#testing/context";
import { withFreshDatabase } from "#testing/database";
import { aSelection } from "#testing/scenario";

withFreshDatabase();

const OPENS = new Date("2026-11-14T17:00:00.000Z");

test("a post is short of applicants only once anybody could have applied", async () => {
  const { secretariat, selectionId } = await aSelection({ opensAt: OPENS });
  const supplyAt = async (now: Date) => {
    const board = await loadBoard(await contextFor(secretariat, now), selectionId);
    return board?.posts.map(({ supply }) => supply);
  };
  expect(await supplyAt(new Date(OPENS.getTime() - 1))).toEqual([null]);
  expect(await supplyAt(OPENS)).toEqual(["SHORT"]);
});
