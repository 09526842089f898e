import { read } from "#db/client";
import { countComplaints, listComplaints, listOwnSelections } from "#db/queries/complaint";
import { findAgencies } from "#db/queries/planning";
import type { Actor } from "#domain/actor";

import { dayOf, type PlainDate } from "#domain/calendar";
import { COMPLAINT_STATES, type ComplaintState } from "#domain/complaint/life-cycle";
import { complaintReach, mayRecordComplaint } from "#domain/complaint/policy";
import type { ComplaintChannel } from "#domain/complaint/terms";
import type { Bilingual } from "#domain/locale";
import type { Context } from "#server/context";
import { pageOf, readCursor, writeCursor } from "#server/cursor";

const PAGE = 25;
const EXCERPT = 120;

export type ComplaintRow = {
  readonly complaintId: string;
  readonly number: string;
  readonly state: ComplaintState;
  readonly channel: ComplaintChannel;
  /** How it begins. */
  readonly excerpt: string;
  readonly receivedOn: PlainDate;
  readonly agencyName: string;
  /** Null for the agency in general. */
  readonly selection: Bilingual | null;
};

export type ComplaintsPage = {
  readonly state: ComplaintState | null;
  readonly counts: readonly { readonly state: ComplaintState; readonly count: number }[];
  readonly rows: readonly ComplaintRow[];
  readonly mayRecord: boolean;
  readonly isFirst: boolean;
  readonly next: string | null;
};

/** Reports that the person reads, newest first; null for whoever reads none anywhere. */
export async function loadComplaints(
  ctx: Context,
  asked: { readonly state?: unknown; readonly after?: unknown } = {},
): Promise<ComplaintsPage | null> {
  const reach = complaintReach(ctx.actor);
  if (reach === null) return null;
  const state = COMPLAINT_STATES.find((each) => each === asked.state) ?? null;
  const cursor = readCursor(asked.after);
  const counted = await countComplaints(read(), reach);
  const found = await listComplaints(read(), reach, state, { after: cursor, limit: PAGE + 1 });
  const { shown, next } = pageOf(found, PAGE, ({ createdAt: at, id }) => writeCursor({ at, id }));
  return {
    state,
    counts: COMPLAINT_STATES.map((each) => ({
      state: each,
      count: counted.find((row) => row.state === each)?.count ?? 0,
    })),
    rows: shown.map((row) => ({
      complaintId: row.id,
      number: row.number,
      state: row.state,
      channel: row.channel,
      excerpt: excerptOf(row.story),
      receivedOn: row.receivedOn,
      agencyName: row.agencyName,
      selection: row.selectionName,
    })),
    mayRecord: (await placesToRecord(ctx.actor)).length > 0,
    isFirst: cursor === null,
    next,
  };
}

function excerptOf(story: string): string {
  const line = story.replace(/\s+/gu, " ");
  const signs = [...line];
  return signs.length <= EXCERPT
    ? line
    : `${signs
        .slice(0, EXCERPT - 1)
        .join("")
        .trimEnd()}…`;
}

export type EntryForm = {
  readonly today: PlainDate;
  readonly places: readonly EntryPlace[];
};

type EntryPlace = {
  readonly agencyId: string;
  readonly agencyName: string;
  /** Whether a report about the agency in general can be entered, too. */
  readonly inGeneral: boolean;
  readonly selections: readonly { readonly id: string; readonly name: Bilingual }[];
};

/** What staff can enter a report about; null for whoever enters none. */
export async function loadEntryForm(ctx: Context): Promise<EntryForm | null> {
  const agencies = await placesToRecord(ctx.actor);
  const [first] = agencies;
  if (first === undefined) return null;
  return {
    today: dayOf(ctx.now, first.zone),
    places: agencies.map(({ id, name, inGeneral, selections }) => ({
      agencyId: id,
      agencyName: name,
      inGeneral,
      selections,
    })),
  };
}

/** Selections offered for entering, the newest of each agency. */
const MOST_SELECTIONS = 100;

async function placesToRecord(actor: Actor) {
  const reach = complaintReach(actor);
  if (reach === null) return [];
  const ids = [...reach.all, ...reach.notAboutSecretariat].map(({ agencyId }) => agencyId);
  const agencies = await findAgencies(read(), [...new Set(ids)]);
  const places = await Promise.all(
    agencies.map(async (agency) => ({
      ...agency,
      inGeneral: mayRecordComplaint(actor, { agencyId: agency.id, selectionId: null }),
      selections: (await listOwnSelections(read(), agency.id, MOST_SELECTIONS)).filter(({ id }) =>
        mayRecordComplaint(actor, { agencyId: agency.id, selectionId: id }),
      ),
    })),
  );
  return places.filter(({ inGeneral, selections }) => inGeneral || selections.length > 0);
}
