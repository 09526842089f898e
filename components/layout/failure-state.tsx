"use client";

import { type Locale, localePath } from "#domain/locale";
import english from "#messages/en/failure.json" with { type: "json" };
import indonesian from "#messages/id/failure.json" with { type: "json" };

const TEXTS: Record<Locale, typeof indonesian> = { id: indonesian, en: english };

interface FailureStateProps {
  readonly locale: Locale;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * A defect: what became of the work, what to do, and the number that finds it in the server's log.
 *
 * Error pages get nothing from the server, so these few sentences travel in both languages.
 */
export function FailureState({ locale, error, retry }: FailureStateProps) {
  const texts = TEXTS[locale];
  const number = error instanceof Error && "digest" in error ? `${error.digest}` : undefined;
  return (
    <div className="s-state">
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <p className="s-row">
        <button type="button" className="s-btn" onClick={() => retry()}>
          {texts.retry}
        </button>
        <a href={localePath(locale, "/")}>{texts.start}</a>
      </p>
      <p className="s-small">{number === undefined ? texts.noNumber : texts.stillFailing}</p>
      {number !== undefined && <code className="s-mono s-mono-inline">{number}</code>}
    </div>
  );
}
