import { z } from "zod";
import {
  choiceField,
  dayField,
  emailField,
  idField,
  listField,
  mustTick,
  optionalId,
  optionalText,
  reasonField,
  textField,
  versionField,
} from "#server/fields";
import { checkMember, MEMBER_FIELDS } from "#server/planning/member-fields";

const { isChair: _, ...SEAT } = MEMBER_FIELDS;
const COMMON = {
  selectionId: idField,
  leaving: listField.pipe(z.array(idField).min(1, "choose-one").max(4, "choose-one")),
  leftOn: dayField,
  /** The chair afterwards; empty where the successor takes the chair. */
  chairId: optionalId,
  decreeId: optionalId,
  reason: reasonField(20, 600),
  reasonEn: optionalText(600),
};

const WithSuccessor = z
  .object({
    ...COMMON,
    hasSuccessor: z.literal("YES"),
    email: emailField,
    name: textField(120),
    ...SEAT,
  })
  .superRefine(checkMember);
const WithoutSuccessor = z.object({ ...COMMON, hasSuccessor: z.literal("NO") });

/** A change of the panel, as its form sends it. */
export const ProposePanelChange = z
  .object({ hasSuccessor: choiceField(["YES", "NO"]) })
  .loose()
  .pipe(z.discriminatedUnion("hasSuccessor", [WithSuccessor, WithoutSuccessor]));

export const ApprovePanelChange = z.object({
  changeId: idField,
  version: versionField,
  sure: mustTick,
});
export const RejectPanelChange = z.object({
  changeId: idField,
  version: versionField,
  note: reasonField(10, 600),
});
export const WithdrawPanelChange = z.object({ changeId: idField, version: versionField });
