/** One line of a signed ranking: what was published of the exact result. */
export type SignedLine = {
  readonly applicationId: string;
  readonly candidateCode: string;
  /** Published total in hundredths. */
  readonly total: number;
  readonly rank: number;
  /** Published component values in hundredths, by stage id. */
  readonly components: Readonly<Record<string, number>>;
  /** What each contributed to the total, rounded for reading only; in hundredths, by stage id. */
  readonly weighted: Readonly<Record<string, number>>;
};
