import type { ReactNode } from "react";

interface NamesListProps {
  readonly names: readonly {
    readonly applicationId: string;
    readonly name: string;
    readonly note?: ReactNode;
  }[];
}

/** People, one below the other, each with a line of its own. */
export function NamesList({ names }: NamesListProps) {
  return (
    <ul className="s-list -my-3">
      {names.map(({ applicationId, name, note }) => (
        <li key={applicationId}>
          <b>{name}</b>
          {note !== undefined && <span className="s-small s-muted block">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
