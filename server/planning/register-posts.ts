import type { Reader, Transaction } from "#db/client";
import { findPlan } from "#db/queries/plan";
import { insertPost } from "#db/queries/plan-parts";
import { positionsByCode, positionsById, selectionsFilling } from "#db/queries/register";
import { dayOf, type Zone } from "#domain/calendar";
import { suggestedPrefixes } from "#domain/planning/prefix";
import { defaultLevels } from "#domain/planning/presets";
import { likelyWorkField } from "#domain/planning/work-field";
import { Refused } from "#domain/refusal";
import { isPlannable, PLAN_AHEAD_MONTHS } from "#domain/register/plannable";
import type { Context } from "#server/context";
import { retirementOf } from "#server/register/retirement-of";
import { occupancyOf } from "#server/register/write-positions";

/** How many posts one selection can be started with. */
export const MOST_POSTS = 20;

type Agency = { readonly id: string; readonly zone: Zone };

/**
 * Puts posts of the register into a plan, each with the usual standard of its level.
 * @throws Refused `record-not-found` for a post of another agency, `position-levels-differ`,
 * `position-not-vacant`, `position-in-selection`
 */
export async function addRegisterPosts(
  tx: Transaction,
  ctx: Context,
  { id: agencyId, zone }: Agency,
  selectionId: string,
  positionIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(positionIds)];
  const found = await positionsById(tx, agencyId, wanted);
  if (found.length !== wanted.length) throw new Refused("record-not-found");
  const [first] = found;
  const other = found.find(({ level }) => level !== first?.level);
  if (first && other) {
    throw new Refused("position-levels-differ", null, { one: first.code, other: other.code });
  }
  const today = dayOf(ctx.now, zone);
  const retirement = await retirementOf(tx, agencyId);
  for (const post of found) {
    if (!isPlannable(occupancyOf(post), today, retirement)) {
      throw new Refused("position-not-vacant", null, {
        code: post.code,
        months: PLAN_AHEAD_MONTHS,
      });
    }
  }
  await requireFree(tx, found, selectionId);
  const prefixes = suggestedPrefixes(found.map(({ title }) => title));
  for (const [index, post] of found.entries()) {
    const { id: positionId, code, title, titleEn, unit, level } = post;
    const prefix = prefixes[index] ?? code;
    const requiredLevels = defaultLevels(level);
    const workField = likelyWorkField(title, unit);
    const values = { positionId, code, prefix, title, titleEn, unit, level, workField };
    await insertPost(tx, { ...values, requiredLevels, selectionId });
  }
}

/**
 * The post of the register that has this code, free to be put into the selection; null if the
 * register has none.
 * @throws Refused `position-in-selection`
 */
export async function linkedPosition(
  reader: Reader,
  selectionId: string,
  code: string,
): Promise<string | null> {
  const plan = await findPlan(reader, selectionId);
  if (plan === null) return null;
  const found = await positionsByCode(reader, plan.agencyId, [code]);
  await requireFree(reader, found, selectionId);
  return found[0]?.id ?? null;
}

/** One selection at a time per post (`process.md` §3.1). */
async function requireFree(
  reader: Reader,
  posts: readonly { readonly id: string; readonly code: string }[],
  selectionId: string,
): Promise<void> {
  const fillings = await selectionsFilling(
    reader,
    posts.map(({ id }) => id),
  );
  const taken = fillings.find((filling) => filling.selectionId !== selectionId);
  if (taken === undefined) return;
  throw new Refused("position-in-selection", null, {
    code: posts.find(({ id }) => id === taken.positionId)?.code ?? "",
    selection: taken.name,
  });
}
