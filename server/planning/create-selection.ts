import { z } from "zod";
import { inTransaction } from "#db/client";
import { insertSelection, slugsLike } from "#db/queries/plan";
import { findAgencies } from "#db/queries/planning";
import { dayOf } from "#domain/calendar";
import { mayStartSelection } from "#domain/planning/policy";
import { slugFor, slugStem } from "#domain/planning/slug";
import { PLAN_STARTS } from "#domain/planning/templates";
import { Refused } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField, optionalDay, textField } from "#server/fields";
import { optionalLine } from "#server/planning/fields";
import { copiedPlan, insertParts, templatePlan } from "#server/planning/plan-start";
import { addRegisterPosts, MOST_POSTS } from "#server/planning/register-posts";
import { windowOf } from "#server/planning/window";
import { lawInAgency } from "#server/regulation/law-of";

export const CreateSelection = z
  .object({
    agencyId: idField,
    name: textField(120),
    nameEn: optionalLine(120),
    start: choiceField(PLAN_STARTS).default("EMPTY"),
    /** The earlier selection, for `COPY`. */
    sourceId: z
      .union([z.literal("").transform(() => null), idField])
      .nullable()
      .default(null),
    firstDay: optionalDay,
    /** Posts of the agency's register. */
    positionIds: z
      .union([z.array(idField).max(MOST_POSTS, "too-many"), idField.transform((one) => [one])])
      .default([]),
  })
  .superRefine(({ start, sourceId }, issues) => {
    if (start !== "COPY" || sourceId !== null) return;
    issues.addIssue({ code: "custom", message: "choose-one", path: ["sourceId"] });
  });

type Parsed = z.output<typeof CreateSelection>;
/** Without more than a name, a plan starts with the stages alone. */
type NewSelection = Pick<Parsed, "agencyId" | "name" | "nameEn"> & Partial<Parsed>;

/**
 * Starts a plan: a draft with what a template or an earlier selection brings, and with posts of the
 * register; all of it may still be changed.
 * @throws Refused `record-not-found` for who may not start one in that agency, and for posts and
 * selections of another; `position-levels-differ`, `position-not-vacant`, `position-in-selection`
 */
export function createSelection(
  ctx: Context,
  input: NewSelection,
): Promise<{ selectionId: string; slug: string }> {
  const { agencyId, name, nameEn, start = "EMPTY", sourceId = null, firstDay = null } = input;
  const { positionIds = [] } = input;
  return inTransaction(async (tx) => {
    const [agency] = await findAgencies(tx, [agencyId]);
    if (!agency || !mayStartSelection(ctx.actor, agencyId)) throw new Refused("record-not-found");
    const today = dayOf(ctx.now, agency.zone);
    const plan =
      start === "COPY"
        ? await copiedPlan(tx, ctx, { agencyId, sourceId }, firstDay)
        : templatePlan(start, firstDay, await lawInAgency(tx, agencyId, firstDay ?? today));
    const year = Number(today.slice(0, 4));
    const slug = slugFor(name, year, await slugsLike(tx, slugStem(name, year)));
    const { announcedOn, lastDay, referenceDate } = plan.days;
    const selectionId = await insertSelection(tx, {
      agencyId,
      slug,
      name,
      nameEn,
      state: "DRAFT",
      publicationMode: "ALPHABETICAL_NO_SCORE",
      contactName: agency.secretariatName,
      contactPhone: agency.phone,
      contactAddress: agency.address,
      createdAt: ctx.now,
      ...plan.general,
      ...{ announcedOn, lastDay, referenceDate },
      ...windowOf({ announcedOn, lastDay }, agency.zone),
    });
    await insertParts(tx, selectionId, plan);
    await addRegisterPosts(tx, ctx, agency, selectionId, positionIds);
    await recordAudit(tx, ctx, {
      kind: "selection.created",
      subjectId: selectionId,
      agencyId,
      selectionId,
      after: { name, slug, start, sourceId, positionIds },
    });
    return { selectionId, slug };
  });
}
