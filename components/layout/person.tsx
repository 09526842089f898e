export type PersonProps = {
  readonly name: string;
  /** The role, or the employee number. */
  readonly note: string;
};

/** Who is signed in. */
export function Person({ name, note }: PersonProps) {
  return (
    <div className="s-user">
      <span className="s-avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="s-user-words">
        <b>{name}</b>
        <span>{note}</span>
      </span>
    </div>
  );
}

/** The first letters of two names, titles before and after left out. */
function initials(name: string): string {
  const words = (name.split(",")[0] ?? "").split(" ").filter((word) => !word.includes("."));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
