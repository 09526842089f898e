import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LetterBody } from "#components/notification/letter-body";
import type { Locale } from "#domain/locale";

interface MailViewProps {
  /** In which the letter is written. */
  readonly written: Locale;
  /** The lines above its subject. */
  readonly head: readonly { readonly term: string; readonly value: ReactNode }[];
  readonly subject: string;
  readonly body: string;
  /** Where our own links begin. */
  readonly origin: string;
}

/** A letter as a mail program shows it. */
export function MailView({ written, head, subject, body, origin }: MailViewProps) {
  const t = useTranslations("notification.mail");
  return (
    <article className="s-mail">
      <header>
        {head.map(({ term, value }) => (
          <p key={term}>
            <span>{term}</span>
            <span>{value}</span>
          </p>
        ))}
        <p>
          <span>{t("subject")}</span>
          <b lang={written}>{subject}</b>
        </p>
      </header>
      <div className="s-mail-body" lang={written}>
        <LetterBody text={body} origin={origin} />
      </div>
    </article>
  );
}
