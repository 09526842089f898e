import { z } from "zod";
import { inTransaction } from "#db/client";
import { entriesOf, findCurriculum, touchCurriculum } from "#db/queries/curriculum";
import { SECTION_CODES, SECTIONS } from "#domain/profile/sections";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, tick } from "#server/fields";
import { requireOwnHistory } from "#server/profile/own-history";

/** `nothing` ticked: there is nothing to tell; not ticked: that is taken back. */
export const StateEmpty = z.object({ section: choiceField(SECTION_CODES), nothing: tick });

/**
 * Writes down that there is nothing to tell in a section, so that it does not count as forgotten.
 * @throws Refused `record-not-found`, `applicant-is-pns`, `section-not-empty`
 */
export async function stateEmpty(
  ctx: Context,
  { section, nothing }: z.output<typeof StateEmpty>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const accountId = await requireOwnHistory(tx, ctx);
    if (!SECTIONS[section].mayBeEmpty) throw new Refused("record-not-found");
    const entries = await entriesOf(tx, accountId);
    if (nothing && entries.some((each) => each.section === section)) {
      throw new Refused("section-not-empty");
    }
    const stated = (await findCurriculum(tx, accountId))?.statedEmpty ?? [];
    const others = stated.filter((each) => each !== section);
    const after = await touchCurriculum(tx, accountId, ctx.now, {
      statedEmpty: nothing ? [...others, section] : others,
    });
    await recordAudit(tx, ctx, {
      kind: "profile.section-stated",
      subjectId: accountId,
      after: { section, nothing, version: after },
    });
  });
}
