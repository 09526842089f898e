import { LetterBody } from "#components/notification/letter-body";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";

interface OwnLettersProps {
  readonly locale: Locale;
  /** Where links of ours begin. */
  readonly origin: string;
  readonly letters: readonly {
    readonly letterId: string;
    readonly locale: Locale;
    readonly subject: string;
    readonly body: string;
    readonly at: string;
    readonly zone: Zone;
  }[];
}

/** Letters as they were sent, each folded behind its subject. */
export function OwnLetters({ locale, origin, letters }: OwnLettersProps) {
  return (
    <ul className="s-list">
      {letters.map(({ letterId, locale: written, subject, body, at, zone }) => (
        <li key={letterId}>
          <details>
            <summary>
              <b lang={written}>{subject}</b>{" "}
              <span className="s-small s-muted">
                <Instant locale={locale} zone={zone} at={at} />
              </span>
            </summary>
            <div className="s-mail-body" lang={written}>
              <LetterBody text={body} origin={origin} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
