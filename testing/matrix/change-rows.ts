import { ProposeAmendment } from "#server/announcement/amendment-fields";
import {
  CancelPost,
  CancelSelection,
  cancelPost,
  cancelSelection,
} from "#server/announcement/cancel-posts";
import {
  approveAmendment,
  rejectAmendment,
  withdrawAmendment,
} from "#server/announcement/decide-amendment";
import { ExtendPosts, extendPosts } from "#server/announcement/extend-posts";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { NEW_CONTACT } from "#testing/matrix/agency";
import type { VerbRow } from "#testing/matrix/verbs";

const GROUNDS = { reason: "Jabatan dihapus dari susunan organisasi.", sure: "on" };

/** Acts of a selection that was announced and still takes applications. */
const row = (verb: string, may: VerbRow["may"], run: VerbRow["run"]): VerbRow => ({
  verb: `announcement/${verb}`,
  at: "open",
  may,
  run,
});

export const CHANGE_ROWS: readonly VerbRow[] = [
  row("proposeAmendment", ["secretariat"], (ctx, { places }) => {
    const contactPhone = "(0200) 555-0199";
    const input = { ...NEW_CONTACT, contactPhone, selectionId: places.open.selectionId };
    return proposeAmendment(ctx, ProposeAmendment.parse(input));
  }),
  row("approveAmendment", ["chair"], (ctx, { amendmentId }) =>
    approveAmendment(ctx, { amendmentId, version: 1, sure: "on" }),
  ),
  row("rejectAmendment", ["chair"], (ctx, { amendmentId }) =>
    rejectAmendment(ctx, { amendmentId, version: 1, note: "Nomor itu juga salah." }),
  ),
  row("withdrawAmendment", ["secretariat"], (ctx, { amendmentId }) =>
    withdrawAmendment(ctx, { amendmentId, version: 1 }),
  ),
  {
    ...row("extendPosts", ["chair"], (ctx, { places: { open }, paperId }) => {
      const { selectionId, postId } = open;
      const asked = { selectionId, version: "1", postIds: postId, days: "7", ...GROUNDS };
      return extendPosts(ctx, ExtendPosts.parse({ ...asked, decisionId: paperId }));
    }),
    closed: true,
  },
  row("cancelPost", ["chair"], (ctx, { places: { open }, paperId }) => {
    const { selectionId, postId } = open;
    const asked = { selectionId, postId, decisionId: paperId, ...GROUNDS };
    return cancelPost(ctx, CancelPost.parse(asked));
  }),
  row("cancelSelection", ["ppk"], (ctx, { places, cancellationId: decisionId }) => {
    const { selectionId } = places.open;
    return cancelSelection(ctx, CancelSelection.parse({ selectionId, decisionId, ...GROUNDS }));
  }),
];
