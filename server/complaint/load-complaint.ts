import { read } from "#db/client";
import { findComplaint, namesOf, notesOf } from "#db/queries/complaint";
import type { PlainDate, Zone } from "#domain/calendar";
import type { ComplaintState } from "#domain/complaint/life-cycle";
import { mayHandleComplaint, mayReadComplaint } from "#domain/complaint/policy";
import {
  ATTACHMENT_TYPES,
  type ComplaintChannel,
  type Involvement,
  isAttachmentType,
} from "#domain/complaint/terms";
import type { Bilingual } from "#domain/locale";
import { readTrackingCode } from "#domain/tracking-code";
import type { Context } from "#server/context";
import { codeHashOf } from "#server/tracking-code";

export type ComplaintPage = {
  readonly complaintId: string;
  readonly version: number;
  readonly number: string;
  readonly state: ComplaintState;
  readonly channel: ComplaintChannel;
  readonly aboutSecretariat: Involvement;
  readonly agencyName: string;
  readonly zone: Zone;
  readonly selection: Bilingual | null;
  readonly story: string;
  readonly happenedWhen: string;
  readonly happenedWhere: string;
  readonly receivedOn: PlainDate;
  readonly createdAt: string;
  readonly recordedBy: string | null;
  readonly reviewed: { readonly by: string; readonly at: string } | null;
  readonly outcome: {
    readonly answer: string;
    readonly forwardedTo: string | null;
    readonly by: string;
    readonly at: string;
  } | null;
  /** Null for who reads but does not handle: who reported is not theirs to know. */
  readonly handling: {
    readonly reporter: { readonly name: string; readonly email: string; readonly phone: string };
    readonly attachment: { readonly name: string; readonly bytes: number } | null;
    readonly notes: readonly {
      readonly id: string;
      readonly at: string;
      readonly author: string;
      readonly text: string;
    }[];
  } | null;
  /** The code in the address right after entering it, if it is this report's. */
  readonly newCode: string | null;
};

/** A report; null when absent, about the secretariat for the secretariat, or another agency's. */
export async function loadComplaint(
  ctx: Context,
  complaintId: string,
  shownCode: unknown = undefined,
): Promise<ComplaintPage | null> {
  const found = await findComplaint(read(), complaintId);
  if (found === null || !mayReadComplaint(ctx.actor, found)) return null;
  const handles = mayHandleComplaint(ctx.actor, found);
  const { recordedBy, reviewedBy, reviewedAt, answeredBy, answeredAt } = found;
  const people = [recordedBy, reviewedBy, answeredBy].filter((id) => id !== null);
  const names = await namesOf(read(), people);
  const nameOf = (id: string | null) => (id === null ? "" : (names.get(id) ?? ""));
  const code = typeof shownCode === "string" ? readTrackingCode(shownCode) : null;
  return {
    complaintId: found.id,
    version: found.version,
    number: found.number,
    state: found.state,
    channel: found.channel,
    aboutSecretariat: found.aboutSecretariat,
    agencyName: found.agencyName,
    zone: found.zone,
    selection: found.selectionName,
    story: found.story,
    happenedWhen: found.happenedWhen,
    happenedWhere: found.happenedWhere,
    receivedOn: found.receivedOn,
    createdAt: found.createdAt.toISOString(),
    recordedBy: recordedBy === null ? null : nameOf(recordedBy),
    reviewed: reviewedAt && { by: nameOf(reviewedBy), at: reviewedAt.toISOString() },
    outcome: answeredAt && {
      answer: found.answer,
      forwardedTo: found.forwardedTo === "" ? null : found.forwardedTo,
      by: nameOf(answeredBy),
      at: answeredAt.toISOString(),
    },
    handling: handles
      ? {
          reporter: {
            name: found.reporterName,
            email: found.reporterEmail,
            phone: found.reporterPhone,
          },
          attachment: attachmentOf(found),
          notes: (await notesOf(read(), complaintId)).map((note) => ({
            ...note,
            at: note.at.toISOString(),
          })),
        }
      : null,
    newCode: code !== null && codeHashOf(code) === found.codeHash ? code : null,
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findComplaint>>>;

function attachmentOf({ number, attachmentType, attachmentBytes }: Found) {
  if (attachmentType === null || attachmentBytes === null) return null;
  return { name: attachmentName(number, attachmentType), bytes: attachmentBytes };
}

/** The sender's own name for it was never kept. */
function attachmentName(number: string, type: string): string {
  return `${number}.${isAttachmentType(type) ? ATTACHMENT_TYPES[type] : "bin"}`;
}

/** The attachment of a report, for those who handle it; null when there is none, or not for them. */
export async function loadComplaintFile(ctx: Context, complaintId: string) {
  const found = await findComplaint(read(), complaintId);
  if (found === null || !mayHandleComplaint(ctx.actor, found)) return null;
  const { attachmentHash, attachmentType, attachmentScan, number } = found;
  if (attachmentHash === null || attachmentType === null) return null;
  return {
    hash: attachmentHash,
    fileName: attachmentName(number, attachmentType),
    mimeType: attachmentType,
    scan: attachmentScan,
  };
}
