import type { Locale } from "#domain/locale";
import { drawnOnce } from "#server/print/drawn-once";
import { loadResults } from "#server/ranking/load-results";
import { resultsSheet } from "#server/ranking/results-sheet";

/** The published results as a PDF; null for drafts, for addresses of nothing, and before any result. */
export async function loadResultsPdf(
  locale: Locale,
  slug: string,
): Promise<Buffer<ArrayBuffer> | null> {
  const page = await loadResults(slug);
  const sheet = page === null ? null : resultsSheet(locale, page);
  return sheet === null ? null : drawnOnce(sheet);
}
