import { z } from "zod";
import { inTransaction } from "#db/client";
import { setPermissionSigner } from "#db/queries/application";
import { PERMISSION_SIGNERS } from "#domain/application/needed-of";
import { requireDraftOf } from "#server/application/draft";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { choiceField, idField } from "#server/fields";

export const TellSigner = z.object({
  applicationId: idField,
  permissionSigner: choiceField(PERMISSION_SIGNERS),
});

/**
 * Keeps who signed the permission of the own PPK, on which it depends whether a delegation is needed
 * (PP 11/2017 Ps 118(2)). It may be said anew until the draft is sent.
 * @throws Refused as `requireDraftOf`
 */
export function tellSigner(ctx: Context, input: z.output<typeof TellSigner>): Promise<void> {
  return inTransaction(async (tx) => {
    const draft = await requireDraftOf(tx, ctx, input.applicationId);
    const { permissionSigner } = input;
    await setPermissionSigner(tx, draft.applicationId, permissionSigner, ctx.now);
    await recordAudit(tx, ctx, {
      kind: "application.signer-told",
      subjectId: draft.applicationId,
      agencyId: draft.agencyId,
      selectionId: draft.selectionId,
      before: { permissionSigner: draft.permissionSigner },
      after: { permissionSigner },
    });
  });
}
