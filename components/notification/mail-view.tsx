import type { ReactNode } from "react";
import { LetterBody } from "#components/notification/letter-body";
import type { Locale } from "#domain/locale";

interface MailViewProps {
  /** In which the letter is written. */
  readonly written: Locale;
  /** The lines above its text; the subject last. */
  readonly head: readonly { readonly term: string; readonly value: ReactNode }[];
  readonly body: string;
  /** Where our own links begin. */
  readonly origin: string;
}

/** A letter as a mail program shows it. */
export function MailView({ written, head, body, origin }: MailViewProps) {
  return (
    <article className="s-mail" lang={written}>
      <header>
        {head.map(({ term, value }) => (
          <p key={term}>
            <span>{term}</span>
            <span>{value}</span>
          </p>
        ))}
      </header>
      <div className="s-mail-body">
        <LetterBody text={body} origin={origin} />
      </div>
    </article>
  );
}
