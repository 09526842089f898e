import type { ReactNode } from "react";

export type Figure = { readonly value: ReactNode; readonly words: string };

/** Numbers with plain words, side by side. */
export function Stats({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <div className="s-stats">
      {figures.map((figure) => (
        <Stat key={figure.words} {...figure} />
      ))}
    </div>
  );
}

function Stat({ value, words }: Figure) {
  return (
    <p className="s-stat">
      <b>{value}</b> <span>{words}</span>
    </p>
  );
}
