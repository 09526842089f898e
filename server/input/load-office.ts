import { read } from "#db/client";
import { findPerson, findProfile } from "#db/queries/applicant-profile";
import {
  countInput,
  evidenceOf,
  findInput,
  findInputWindow,
  listInput,
  publishedCandidates,
} from "#db/queries/input";
import { findSelectionScope } from "#db/queries/scopes";
import { holds } from "#domain/actor";
import { dayOf, type PlainDate, type Zone } from "#domain/calendar";
import { ATTACHMENT_TYPES, isAttachmentType } from "#domain/complaint/terms";
import { INPUT_STATES, type InputState } from "#domain/input/life-cycle";
import { mayHandleInput } from "#domain/input/policy";
import type { InputChannel, Knowledge, Stance, Topic } from "#domain/input/terms";
import { isInputOpen } from "#domain/input/window";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";

const PAGE = 25;

export type InputListPage = {
  readonly selectionName: Bilingual;
  readonly slug: string;
  readonly today: PlainDate;
  readonly days: { readonly firstDay: PlainDate; readonly lastDay: PlainDate } | null;
  /** How many the plan gives after the administrative result; 0 for none. */
  readonly plannedDays: number;
  /** Of the days; 0 while there are none. */
  readonly version: number;
  readonly isOpen: boolean;
  readonly maySetDays: boolean;
  readonly counts: readonly { readonly state: InputState; readonly count: number }[];
  readonly rows: readonly {
    readonly inputId: string;
    readonly number: string;
    readonly state: InputState;
    readonly channel: InputChannel;
    readonly stance: Stance;
    readonly topic: Topic;
    readonly candidate: string;
    readonly receivedOn: PlainDate;
  }[];
  readonly candidates: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly postTitle: Bilingual;
  }[];
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Input on the candidates of a selection, newest first; null for whoever does not handle it. */
export async function loadInputs(
  ctx: Context,
  selectionId: string,
  after?: unknown,
): Promise<InputListPage | null> {
  const scope = await findSelectionScope(read(), selectionId);
  if (scope === null || !mayHandleInput(ctx.actor, scope)) return null;
  const cursor = readCursor(after);
  const window = await findInputWindow(read(), selectionId);
  const counted = await countInput(read(), selectionId);
  const found = await listInput(read(), selectionId, { after: cursor, limit: PAGE + 1 });
  const candidates = await publishedCandidates(read(), selectionId);
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  const days = window && { firstDay: window.firstDay, lastDay: window.lastDay };
  const byName = new Intl.Collator("id");
  return {
    selectionName: scope.selectionName,
    slug: scope.slug,
    today: dayOf(ctx.now, scope.zone),
    days,
    plannedDays: scope.inputDays,
    version: window?.version ?? 0,
    isOpen: isInputOpen(days, scope.zone, ctx.now),
    maySetDays: holds(ctx.actor, "SECRETARIAT", scope) && scope.selectionState === "RUNNING",
    counts: INPUT_STATES.map((state) => ({
      state,
      count: counted.find((row) => row.state === state)?.count ?? 0,
    })),
    rows: shown.map(({ id, createdAt: _, ...row }) => ({ inputId: id, ...row })),
    candidates: candidates.toSorted((a, b) => byName.compare(a.name, b.name)),
    isFirst: cursor === null,
    next,
  };
}

export type InputPage = {
  readonly inputId: string;
  readonly selectionId: string;
  readonly version: number;
  readonly number: string;
  readonly state: InputState;
  readonly channel: InputChannel;
  readonly link: string;
  readonly stance: Stance;
  readonly topic: Topic;
  readonly knowledge: Knowledge;
  readonly facts: string;
  readonly senderName: string;
  readonly senderContact: string;
  readonly receivedOn: PlainDate;
  readonly zone: Zone;
  readonly candidate: string;
  readonly postTitle: Bilingual;
  /** The evidence that came with it: the place of each file in the order of coming. */
  readonly evidence: readonly number[];
  readonly settled: {
    readonly by: string;
    readonly at: string;
    readonly treatment: string;
    /** What the candidate said to it; null if they were not asked. */
    readonly heard: { readonly on: PlainDate; readonly answer: string } | null;
  } | null;
};

/** One input with its sender; null when absent or not the viewer's to handle. */
export async function loadInput(ctx: Context, inputId: string): Promise<InputPage | null> {
  const found = await findInput(read(), inputId);
  if (found === null || !mayHandleInput(ctx.actor, found)) return null;
  const person = await findPerson(read(), found.applicantId);
  const profile = await findProfile(read(), found.applicantId);
  const evidence = await evidenceOf(read(), inputId);
  const { id, agencyId: _, applicantId: __, ...rest } = found;
  const { treatment, heardOn, hearing, settledAt, settledByName, ...shown } = rest;
  return {
    ...shown,
    inputId: id,
    candidate: profile?.fullName ?? person?.name ?? "",
    evidence: evidence.map(({ position }) => position),
    settled:
      settledAt === null
        ? null
        : {
            by: settledByName ?? "",
            at: settledAt.toISOString(),
            treatment,
            heard: heardOn === null ? null : { on: heardOn, answer: hearing },
          },
  };
}

/**
 * A piece of the evidence that came with an input, for whoever handles it; null otherwise.
 * @param position counted from 1
 */
export async function loadInputFile(ctx: Context, inputId: string, position = 1) {
  const found = await findInput(read(), inputId);
  if (found === null || !mayHandleInput(ctx.actor, found)) return null;
  const piece = (await evidenceOf(read(), inputId)).find((each) => each.position === position);
  if (!piece || !isAttachmentType(piece.mimeType)) return null;
  const { hash, mimeType, scan } = piece;
  const fileName = `${found.number}-${position}.${ATTACHMENT_TYPES[mimeType]}`;
  return { hash, mimeType, scan, fileName };
}
