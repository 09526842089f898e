import type { ReactNode } from "react";

interface ProgressProps {
  readonly value: number;
  readonly max: number;
  /** The count in words, as "4 dari 6 bagian lengkap". */
  readonly label: string;
  readonly aside?: ReactNode;
}

/** How far, in words and as a bar. */
export function Progress({ value, max, label, aside }: ProgressProps) {
  return (
    <div className="s-progress">
      <p className="s-row-between s-small">
        <b>{label}</b>
        {aside !== undefined && <span className="s-muted">{aside}</span>}
      </p>
      <progress max={max} value={value} aria-label={label} />
    </div>
  );
}
