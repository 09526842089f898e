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
import { DecideFew, decideFew } from "#server/announcement/decide-few";
import {
  approvePanelChange,
  rejectPanelChange,
  withdrawPanelChange,
} from "#server/announcement/decide-panel-change";
import { ExtendPosts, extendPosts } from "#server/announcement/extend-posts";
import { ProposePanelChange } from "#server/announcement/panel-change-fields";
import { proposeAmendment } from "#server/announcement/propose-amendment";
import { proposePanelChange } from "#server/announcement/propose-panel-change";
import { recordAdvice } from "#server/announcement/record-advice";
import { NEW_CONTACT, replacementIn } from "#testing/matrix/agency";
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
  row("proposePanelChange", ["secretariat"], (ctx, { places: { open }, decreeId }) =>
    proposePanelChange(ctx, ProposePanelChange.parse(replacementIn(open, decreeId))),
  ),
  row("approvePanelChange", ["ppk", "chair"], (ctx, { changeId }) =>
    approvePanelChange(ctx, { changeId, version: 1, sure: "on" }),
  ),
  row("rejectPanelChange", ["ppk", "chair"], (ctx, { changeId }) =>
    rejectPanelChange(ctx, { changeId, version: 1, note: "Keputusan belum ditandatangani." }),
  ),
  row("withdrawPanelChange", ["secretariat"], (ctx, { changeId }) =>
    withdrawPanelChange(ctx, { changeId, version: 1 }),
  ),
  {
    ...row("extendPosts", ["chair"], (ctx, { places: { open }, paperId }) => {
      const { selectionId, postId } = open;
      const asked = { selectionId, version: "1", postIds: postId, days: "7", ...GROUNDS };
      return extendPosts(ctx, ExtendPosts.parse({ ...asked, decisionId: paperId }));
    }),
    closed: true,
  },
  {
    ...row("decideFew", ["chair"], (ctx, { places: { open }, paperId }) => {
      const { selectionId, postId } = open;
      const asked = { selectionId, postId, seen: "0", choice: "CONSULT", ...GROUNDS };
      return decideFew(ctx, DecideFew.parse({ ...asked, decisionId: paperId }));
    }),
    closed: true,
  },
  {
    verb: "announcement/recordAdvice",
    at: "unchecked",
    may: ["secretariat", "chair"],
    closed: true,
    run: (ctx, { places: { unchecked }, adviceId }) => {
      const { selectionId, postId } = unchecked;
      return recordAdvice(ctx, { selectionId, postId, adviceId });
    },
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
