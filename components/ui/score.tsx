import { formatScore } from "#domain/format";
import type { Locale } from "#domain/locale";

interface ScoreProps {
  readonly locale: Locale;
  /** Hundredths of a point. */
  readonly value: number;
}

/** A score with its two decimals. */
export function Score({ locale, value }: ScoreProps) {
  return <span className="s-num">{formatScore(locale, value)}</span>;
}
