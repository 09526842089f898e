import { z } from "zod";
import { inTransaction } from "#db/client";
import { findPact } from "#db/queries/pact";
import { listPapers } from "#db/queries/paper";
import { findSeatOf, insertMember, updateMember } from "#db/queries/plan-parts";
import { Refused } from "#domain/refusal";
import { ensureInvited } from "#server/accounts/ensure-invited";
import { requireNoOtherPart } from "#server/accounts/separation";
import type { Context } from "#server/context";
import { emailField, idField, textField } from "#server/fields";
import { askForPacts } from "#server/planning/ask-for-pacts";
import { checkMember, MEMBER_FIELDS } from "#server/planning/member-fields";
import { planChanged, planInDraft, requireWritten } from "#server/planning/plan-in-draft";

export const SeatMember = z
  .object({
    selectionId: idField,
    email: emailField,
    name: textField(120),
    ...MEMBER_FIELDS,
  })
  .superRefine(checkMember);

/**
 * Gives a person a seat on the panel of a draft, and invites who has no account yet.
 * @throws Refused `record-not-found`, `plan-frozen-after-publication`, `panel-seated-already`,
 * `role-separation`, `account-disabled`, `operator-stays-apart`
 */
export function seatMember(
  ctx: Context,
  input: z.output<typeof SeatMember>,
): Promise<{ memberId: string; accountId: string }> {
  return inTransaction(async (tx) => {
    const { selectionId, email, name, isChair } = input;
    const { element, institution, postLevel, expertise, fromSupervisor } = input;
    const scope = await planInDraft(tx, ctx, input);
    const { agencyId } = scope;
    const accountId = await ensureInvited(tx, ctx, { email, name, agencyId });
    const role = isChair ? "PANEL_CHAIR" : "PANEL_MEMBER";
    await requireNoOtherPart(tx, { accountId, role, agencyId, selectionId });
    const seated = { element, institution, postLevel, expertise, fromSupervisor, isChair };
    const values = { ...seated, seatedAt: ctx.now, endedAt: null };
    const seat = await findSeatOf(tx, selectionId, accountId);
    if (seat !== null && seat.endedAt === null) throw new Refused("panel-seated-already");
    // A person has one seat per panel for ever: coming back takes it again.
    if (seat !== null) requireWritten(await updateMember(tx, seat, values));
    const memberId = seat?.id ?? (await insertMember(tx, { ...values, selectionId, accountId }));
    await planChanged(tx, ctx, scope, {
      kind: "panel.seated",
      subjectId: memberId,
      after: { accountId, element, postLevel, isChair },
    });
    const papers = await listPapers(tx, selectionId);
    if (
      papers.some(({ kind }) => kind === "PANEL_DECREE") &&
      !(await findPact(tx, selectionId, accountId))
    ) {
      await askForPacts(tx, ctx, scope, [accountId]);
    }
    return { memberId, accountId };
  });
}
