import type { Reader, Transaction } from "#db/client";
import { findAgency } from "#db/queries/agencies";
import { handlersAt, holdersOf, insertComplaint } from "#db/queries/complaint";
import { nextNumber } from "#db/queries/record";
import { findSelectionScope } from "#db/queries/scopes";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import type { ComplaintPlace } from "#domain/complaint/policy";
import type { ComplaintChannel, Involvement } from "#domain/complaint/terms";
import type { Locale } from "#domain/locale";
import { isAnnounced } from "#domain/planning/life-cycle";
import { Refused } from "#domain/refusal";
import { runningNumber } from "#domain/running-number";
import { recordAudit } from "#server/audit";
import type { Context } from "#server/context";
import { enqueue } from "#server/outbox";
import { newCode, type TrackingCode } from "#server/tracking-code";

/** What a report may be about: `agency:{id}` or `selection:{id}`. */
export type About = { readonly kind: "agency" | "selection"; readonly id: string };

export type Place = ComplaintPlace & { readonly zone: Zone };

/**
 * Where a report belongs. Drafts of selections are nobody's business outside.
 * @throws Refused `record-not-found`
 */
export async function requirePlace(reader: Reader, about: About): Promise<Place> {
  if (about.kind === "agency") {
    const agency = await findAgency(reader, about.id);
    if (agency === null) throw new Refused("record-not-found");
    return { agencyId: agency.id, selectionId: null, zone: agency.zone };
  }
  const scope = await findSelectionScope(reader, about.id);
  if (scope === null || !isAnnounced(scope.selectionState)) throw new Refused("record-not-found");
  return { agencyId: scope.agencyId, selectionId: scope.selectionId, zone: scope.zone };
}

export type Report = {
  readonly place: Place;
  readonly channel: ComplaintChannel;
  readonly receivedOn: PlainDate;
  readonly locale: Locale;
  readonly aboutSecretariat: Involvement;
  readonly story: string;
  readonly happenedWhen: string;
  readonly happenedWhere: string;
  readonly reporterName: string;
  readonly reporterEmail: string;
  readonly reporterPhone: string;
};

/**
 * Writes a report down and tells those who handle it that there is one, and nothing of what it says.
 * @returns the code, which is stored nowhere
 */
export async function enterComplaint(
  tx: Transaction,
  ctx: Context,
  { place, ...report }: Report,
  { code, codeHash }: TrackingCode = newCode(),
): Promise<{ complaintId: string; code: string }> {
  const { agencyId, selectionId, zone } = place;
  const year = dayOf(ctx.now, zone).slice(0, 4);
  const sequence = await nextNumber(tx, `complaint:${agencyId}:${year}`);
  const number = runningNumber("ADU", year, sequence);
  const complaintId = await insertComplaint(tx, {
    agencyId,
    selectionId,
    number,
    codeHash,
    state: "NEW",
    createdAt: ctx.now,
    recordedBy: ctx.actor.userId,
    ...report,
  });
  await recordAudit(tx, ctx, {
    kind: "complaint.received",
    subjectId: complaintId,
    agencyId,
    // Not with the selection: its trail is read by people who read no reports.
    after: { state: "NEW", number, channel: report.channel },
  });
  await tellHandlers(tx, ctx, { agencyId, selectionId }, number, complaintId);
  return { complaintId, code };
}

async function tellHandlers(
  tx: Transaction,
  ctx: Context,
  place: ComplaintPlace,
  number: string,
  complaintId: string,
): Promise<void> {
  const handlers = await handlersAt(tx, place);
  const { agencyId } = place;
  if (handlers.length === 0) {
    // Nobody would ever read it, and the administrator can change that.
    const recipientIds = await holdersOf(tx, "AGENCY_ADMIN", place);
    await enqueue(tx, ctx, {
      kind: "complaint.unread",
      recipientIds,
      payload: { path: "/kantor/pengguna" },
      agencyId,
    });
    return;
  }
  await enqueue(tx, ctx, {
    kind: "complaint.received",
    recipientIds: handlers.filter((id) => id !== ctx.actor.userId),
    payload: { number, path: `/kantor/aduan/${complaintId}` },
    agencyId,
  });
}
