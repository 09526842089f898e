interface CandidateNameProps {
  readonly code: string;
  /** Null where papers are read by code alone. */
  readonly name: string | null;
}

/** A candidate in a table: name above code, or the code alone. */
export function CandidateName({ code, name }: CandidateNameProps) {
  if (name === null) return <span className="s-code">{code}</span>;
  return (
    <>
      {name}
      <span className="s-sub">{code}</span>
    </>
  );
}
