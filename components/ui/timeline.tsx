import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type TimelineEntry = {
  readonly name: string;
  /** An Instant or a range. */
  readonly when: ReactNode;
  readonly state: "done" | "now" | "next";
  readonly tag?: ReactNode;
};

const STATES = { done: "is-done", now: "is-now", next: undefined };

/** What happened and what comes, from top to bottom. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useTranslations("common");
  return (
    <ol className="s-time">
      {entries.map((entry) => (
        <li
          key={entry.name}
          className={STATES[entry.state]}
          aria-current={entry.state === "now" ? "step" : undefined}
        >
          <b>{entry.name}</b> {entry.tag}
          {entry.state === "done" && <span className="s-sr"> {t("done")}</span>}
          <span className="s-when">{entry.when}</span>
        </li>
      ))}
    </ol>
  );
}
