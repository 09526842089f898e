import { z } from "zod";
import { read } from "#db/client";
import { findApplicationScope } from "#db/queries/scopes";
import { findCurrentSubmission } from "#db/queries/submission";
import { parseNip } from "#domain/accounts/nip";
import { holds } from "#domain/actor";
import { dayOf, type PlainDate } from "#domain/calendar";
import type { Bilingual } from "#domain/locale";
import { careerFindings, type Finding } from "#domain/profile/career";
import {
  type Entry,
  type EntryValues,
  newestFirst,
  RESTRICTED_SECTIONS,
  SECTION_CODES,
  type Section,
  valuesIn,
} from "#domain/profile/sections";
import type { Context } from "#server/context";
import { type Computed, computedOn } from "#server/profile/computed";
import { loadVerification } from "#server/verification/load-verification";

/** The history in a frozen application. */
const Sent = z.object({
  curriculum: z.object({
    countedOn: z.string(),
    entries: z.array(
      z.object({
        section: z.enum(SECTION_CODES),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
    statedEmpty: z.array(z.enum(SECTION_CODES)),
  }),
});

export type SentHistory = {
  readonly selectionId: string;
  readonly name: string;
  readonly receiptNumber: string | null;
  readonly postTitle: Bilingual;
  /** The day for which years were counted. */
  readonly countedOn: PlainDate;
  readonly sections: readonly {
    readonly section: Section;
    readonly entries: readonly Entry[];
    readonly isStatedEmpty: boolean;
  }[];
  readonly findings: readonly Finding[];
  readonly computed: Computed;
};

/**
 * The history as it was sent, for whoever may read the papers of an application; null for others, and
 * for what was sent without one. Relatives in office are shown to the secretariat alone, which looks
 * for conflicts of interest: who scores does not see them.
 */
export async function loadSentHistory(
  ctx: Context,
  applicationId: string,
): Promise<SentHistory | null> {
  const page = await loadVerification(ctx, applicationId);
  const scope = await findApplicationScope(read(), applicationId);
  if (page === null || !scope) return null;
  const kept = await findCurrentSubmission(read(), applicationId);
  const sent = Sent.safeParse(kept?.snapshot);
  if (!sent.success) return null;
  const { countedOn, statedEmpty } = sent.data.curriculum;
  const seesAll = holds(ctx.actor, "SECRETARIAT", scope);
  const entries = sent.data.curriculum.entries.map(
    ({ section, values }): Entry => ({ section, values: values as EntryValues }),
  );
  const reading = parseNip(page.nip ?? "", dayOf(ctx.now, page.zone));
  return {
    selectionId: page.selectionId,
    name: page.name,
    receiptNumber: page.receiptNumber,
    postTitle: page.postTitle,
    countedOn,
    sections: SECTION_CODES.filter(
      (section) => seesAll || !RESTRICTED_SECTIONS.includes(section),
    ).map((section) => ({
      section,
      entries: newestFirst(entries.filter((each) => each.section === section)),
      isStatedEmpty: statedEmpty.includes(section),
    })),
    findings: careerFindings(valuesIn("POST_HISTORY", entries)),
    computed: computedOn(entries, countedOn, reading.ok ? reading.nip : null),
  };
}
