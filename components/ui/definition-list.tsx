import type { ReactNode } from "react";

interface DefinitionListProps {
  readonly entries: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Facts with their names. */
export function DefinitionList({ entries }: DefinitionListProps) {
  return (
    <dl className="s-dl">
      {entries.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
