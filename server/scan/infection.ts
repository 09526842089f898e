/** A virus that was found in a file, by the scanner's name for it, and when. */
export type Infection = { readonly name: string; readonly at: string };

/** What was found in a stored file, as a page shows it; null where nothing was. */
export function infectionOf(file: {
  readonly infection: string | null;
  readonly scannedAt: Date | null;
}): Infection | null {
  const { infection, scannedAt } = file;
  if (infection === null) return null;
  return { name: infection, at: scannedAt?.toISOString() ?? "" };
}
