import { discardNotice } from "#server/notification/discard-notice";
import { DraftNotice, draftNotice } from "#server/notification/draft-notice";
import { EditNotice, editNotice } from "#server/notification/edit-notice";
import { resendLetter } from "#server/notification/resend-letter";
import { resendNotice } from "#server/notification/resend-notice";
import { sendNotice } from "#server/notification/send-notice";
import { testNotice } from "#server/notification/test-notice";
import { tryLetter } from "#server/notification/try-letter";
import { NOTICE } from "#testing/matrix/agency";
import type { Part } from "#testing/matrix/parts";
import type { VerbRow } from "#testing/matrix/verbs";

const bySecretariat = { at: "open", may: ["secretariat"] as readonly Part[] } as const;

export const NOTICE_ROWS: readonly VerbRow[] = [
  {
    verb: "notification/draftNotice",
    ...bySecretariat,
    run: (ctx, { places }) => draftNotice(ctx, DraftNotice.parse(NOTICE(places.open.selectionId))),
  },
  {
    verb: "notification/editNotice",
    ...bySecretariat,
    run: (ctx, { places, notices: { draftId } }) => {
      const said = NOTICE(places.open.selectionId);
      return editNotice(ctx, EditNotice.parse({ ...said, noticeId: draftId, version: "1" }));
    },
  },
  {
    verb: "notification/discardNotice",
    ...bySecretariat,
    run: (ctx, { notices: { draftId } }) => discardNotice(ctx, { noticeId: draftId, version: 1 }),
  },
  {
    verb: "notification/testNotice",
    ...bySecretariat,
    run: (ctx, { notices: { draftId } }) => testNotice(ctx, { noticeId: draftId }),
  },
  {
    verb: "notification/sendNotice",
    ...bySecretariat,
    run: (ctx, { notices: { draftId, seen } }) =>
      sendNotice(ctx, { noticeId: draftId, version: 1, seen }),
  },
  {
    verb: "notification/resendNotice",
    ...bySecretariat,
    run: (ctx, { notices: { sentId } }) => resendNotice(ctx, { noticeId: sentId }),
  },
  {
    verb: "notification/resendLetter",
    at: "open",
    may: ["secretariat", "agencyAdmin"],
    run: (ctx, { notices: { letterId } }) => resendLetter(ctx, { letterId }),
  },
  {
    verb: "notification/tryLetter",
    at: "open",
    may: ["secretariat", "agencyAdmin"],
    // To oneself, with facts of nobody.
    foreignMay: ["secretariat", "agencyAdmin"],
    run: (ctx) => tryLetter(ctx, { kind: "application.receipt" }),
  },
];
