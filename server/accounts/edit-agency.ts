import { z } from "zod";
import { inTransaction } from "#db/client";
import { findAgency, updateAgency } from "#db/queries/agencies";
import { requireMayManageStaff } from "#domain/accounts/policy";
import { patternIssue } from "#domain/announcement/number";
import { Refused, Stale } from "#domain/refusal";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { emailField, idField, optionalText, textField, versionField } from "#server/fields";
import { changed } from "#server/planning/edit-selection";

export const EditAgency = z.object({
  agencyId: idField,
  version: versionField,
  secretariatName: textField(160),
  address: textField(300),
  phone: textField(40),
  email: emailField,
  province: optionalText(60),
  city: optionalText(60),
  announcementPattern: textField(80).superRefine((pattern, issues) => {
    const issue = patternIssue(pattern);
    if (issue === "unknown-part") {
      issues.addIssue({ code: "custom", message: "number-unknown-part" });
    } else if (issue === "not-unique") {
      issues.addIssue({ code: "custom", message: "number-without-sequence" });
    }
  }),
});

/**
 * Changes how an agency presents itself and numbers its announcements. Numbers that were given stay.
 * @throws Refused `record-not-found`, `record-stale`
 */
export function editAgency(ctx: Context, input: z.output<typeof EditAgency>): Promise<void> {
  return inTransaction(async (tx) => {
    const { agencyId, version, ...values } = input;
    requireMayManageStaff(ctx.actor, agencyId);
    const before = await findAgency(tx, agencyId);
    if (before === null) throw new Refused("record-not-found");
    if (!(await updateAgency(tx, { id: agencyId, version }, values))) {
      const { id: _id, slug: _slug, name: _name, zone: _zone, ...stored } = before;
      throw new Stale({ ...stored, version: `${before.version}` });
    }
    await recordAudit(tx, ctx, {
      kind: "agency.edited",
      subjectId: agencyId,
      agencyId,
      ...changed(before, values),
    });
  });
}
