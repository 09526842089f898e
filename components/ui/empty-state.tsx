import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** What will appear here, and when. */
  readonly children: ReactNode;
  /** What can be done now. */
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
}

/** A list without entries: no dead end. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="s-empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {action !== undefined && <div>{action}</div>}
    </div>
  );
}
