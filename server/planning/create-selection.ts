import { z } from "zod";
import { inTransaction, type Transaction } from "#db/client";
import { insertSelection, slugsLike } from "#db/queries/plan";
import { insertStage, replaceCriteria } from "#db/queries/plan-parts";
import { findAgencies } from "#db/queries/planning";
import { dayOf } from "#domain/calendar";
import { mayStartSelection } from "#domain/planning/policy";
import { CRITERION_PRESETS, STAGE_PRESETS } from "#domain/planning/presets";
import { slugFor, slugStem } from "#domain/planning/slug";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { idField, textField } from "#server/fields";
import { optionalLine } from "#server/planning/fields";

export const CreateSelection = z.object({
  agencyId: idField,
  name: textField(120),
  nameEn: optionalLine(120),
});

/**
 * Starts a plan: a draft with the usual stages, weights and criteria, all still to be changed.
 * @throws Refused `record-not-found` for who may not start one in that agency
 */
export function createSelection(
  ctx: Context,
  input: z.output<typeof CreateSelection>,
): Promise<{ selectionId: string; slug: string }> {
  return inTransaction(async (tx) => {
    const [agency] = await findAgencies(tx, [input.agencyId]);
    if (!agency || !mayStartSelection(ctx.actor, input.agencyId)) {
      throw new Refused("record-not-found");
    }
    const year = Number(dayOf(ctx.now, agency.zone).slice(0, 4));
    const slug = slugFor(input.name, year, await slugsLike(tx, slugStem(input.name, year)));
    const selectionId = await insertSelection(tx, {
      agencyId: agency.id,
      slug,
      name: input.name,
      nameEn: input.nameEn,
      state: "DRAFT",
      publicationMode: "ALPHABETICAL_NO_SCORE",
      contactName: agency.secretariatName,
      contactPhone: agency.phone,
      contactAddress: agency.address,
      createdAt: ctx.now,
    });
    await addStages(tx, selectionId);
    await recordAudit(tx, ctx, {
      kind: "selection.created",
      subjectId: selectionId,
      agencyId: agency.id,
      selectionId,
      after: { name: input.name, slug },
    });
    return { selectionId, slug };
  });
}

async function addStages(tx: Transaction, selectionId: string): Promise<void> {
  for (const [index, preset] of STAGE_PRESETS.entries()) {
    const { passCategories, ...values } = preset;
    const stageId = await insertStage(tx, {
      ...values,
      selectionId,
      position: index + 1,
      passCategories: passCategories === null ? null : [...passCategories],
    });
    await replaceCriteria(tx, stageId, CRITERION_PRESETS[preset.kind] ?? []);
  }
}
