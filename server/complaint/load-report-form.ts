import { read } from "#db/client";
import { findReportable, listReportable } from "#db/queries/complaint";
import type { Bilingual } from "#domain/locale";

/** Newest selections that the list offers; older ones are reached from their own page. */
const MOST = 300;

export type ReportForm = {
  /** The selection that the person came from; null otherwise. */
  readonly chosen: string | null;
  readonly selections: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly agencyName: string;
  }[];
  /** Agencies that have announced something. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
};

/**
 * What a report can be about.
 * @param slug the selection from whose page the person comes; then only it and its agency
 */
export async function loadReportForm(slug: unknown): Promise<ReportForm> {
  const one = typeof slug === "string" && slug !== "" ? await findReportable(read(), slug) : null;
  const found = one === null ? await listReportable(read(), MOST) : [one];
  const agencies = new Map(found.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  return {
    chosen: one?.id ?? null,
    selections: found.map(({ id, name, agencyName }) => ({ id, name, agencyName })),
    agencies: [...agencies]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => new Intl.Collator("id").compare(a.name, b.name)),
  };
}
