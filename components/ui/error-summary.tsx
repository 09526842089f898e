"use client";

import { useEffect, useRef } from "react";
import { ErrorBox } from "#components/ui/error-box";
import type { FormState } from "#server/form-state";

export type SummaryTexts = {
  /** By the number of issues; `one` for a single one, `many` holds `{count}`. */
  readonly one: string;
  readonly many: string;
  readonly refused: string;
  readonly legalBasis: string;
  readonly certainty: Readonly<Record<string, string>>;
};

interface ErrorSummaryProps {
  readonly state: FormState;
  readonly texts: SummaryTexts;
  readonly labels: Readonly<Record<string, string>>;
  readonly prefix: string;
}

/** A label as the beginning of a sentence about its field. */
function opening(label: string): string {
  return label.endsWith("?") ? label : `${label.replace(/\.$/, "")}:`;
}

/** Labels stand in the order of the fields; a field without one comes last. */
function placeIn(order: readonly string[], name: string): number {
  const at = order.indexOf(name);
  return at === -1 ? order.length : at;
}

/** All that stands in the way, at the top of the form. Takes the focus, so that it is read out. */
export function ErrorSummary({ state, texts, labels, prefix }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const order = Object.keys(labels);
  const issues = Object.entries(state.issues).toSorted(
    ([one], [other]) => placeIn(order, one) - placeIn(order, other),
  );
  const { refusal } = state;
  const returned = refusal !== null || issues.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server, even the same one.
  useEffect(() => {
    if (returned) box.current?.focus();
  }, [state, returned]);
  if (!returned) return null;

  const heading =
    issues.length === 1 ? texts.one : texts.many.replace("{count}", `${issues.length}`);
  const title = refusal === null ? heading : texts.refused;
  return (
    <ErrorBox title={title} ref={box}>
      {refusal !== null && (
        <>
          <p>{refusal.what}</p>
          {refusal.remedy !== null && <p>{refusal.remedy}</p>}
          {refusal.citation !== null && (
            <p className="s-small">
              {texts.legalBasis}: <span className="s-cite">{refusal.citation.text}</span>{" "}
              {texts.certainty[refusal.citation.certainty]}
            </p>
          )}
        </>
      )}
      {issues.length > 0 && (
        <ul>
          {issues.map(([name, issue]) => (
            <li key={name}>
              <a href={`#${prefix}${name}`}>
                {labels[name] === undefined ? issue : `${opening(labels[name])} ${issue}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </ErrorBox>
  );
}
