import type { ReactNode } from "react";

interface PanelProps {
  /** Absent when a table's caption is the heading. */
  readonly title?: ReactNode;
  readonly id?: string | undefined;
  /** Beside the heading: a tag, a link, a note. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** Tables reach the edges; text keeps its distance. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A framed section of an office page. */
export function Panel({ title, id, aside, footer, flush = false, children }: PanelProps) {
  const headingId = id === undefined ? undefined : `${id}-title`;
  return (
    <section
      className="s-panel"
      id={id}
      aria-labelledby={title === undefined ? undefined : headingId}
    >
      {title !== undefined && (
        <header>
          <h2 id={headingId}>{title}</h2>
          {aside}
        </header>
      )}
      {flush ? children : <div className="s-panel-body">{children}</div>}
      {footer !== undefined && <footer>{footer}</footer>}
    </section>
  );
}
