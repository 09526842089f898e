"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look";

interface StatementBarProps {
  readonly texts: { readonly left: string; readonly next: string };
  /** Sends the form, and leads back. */
  readonly children: ReactNode;
}

/** Stays at the bottom of a long statement. With a script it counts what is open and leads there. */
export function StatementBar({ texts, children }: StatementBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(0);
  // After each answer of the server too: it keeps what was chosen.
  useEffect(() => {
    const form = bar.current?.closest("form");
    const count = () => setLeft(unanswered(form).length);
    count();
    form?.addEventListener("change", count);
    return () => form?.removeEventListener("change", count);
  });
  return (
    <div className="s-savebar" ref={bar}>
      <div>
        <p className="s-small" role="status">
          {left > 0 && `${texts.left} ${left}`}
        </p>
        <div className="s-row s-savebar-acts">
          {left > 0 && (
            <button
              type="button"
              className={buttonClass({ tone: "secondary" })}
              onClick={() => unanswered(bar.current?.closest("form"))[0]?.focus()}
            >
              {texts.next}
            </button>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

/** The first choice for each person of whom nothing is said yet, unless one tick answers for all. */
function unanswered(form: HTMLFormElement | null | undefined): HTMLInputElement[] {
  if (form?.querySelector("input[name=others]:checked")) return [];
  return [...(form?.querySelectorAll("[data-asked]") ?? [])].flatMap((row) =>
    row.querySelector("input:checked") === null ? (row.querySelector("input") ?? []) : [],
  );
}
