import { useTranslations } from "next-intl";
import { MailView } from "#components/notification/mail-view";
import type { Locale } from "#domain/locale";

interface LetterPairProps {
  readonly agencyName: string;
  readonly letters: readonly {
    readonly locale: Locale;
    readonly subject: string;
    readonly body: string;
  }[];
  /** Where our own links begin. */
  readonly origin: string;
}

/** One letter in both languages, side by side. */
export function LetterPair({ agencyName, letters, origin }: LetterPairProps) {
  const t = useTranslations("notification");
  return (
    <div className="s-grid-2">
      {letters.map(({ locale, subject, body }) => (
        <MailView
          key={locale}
          written={locale}
          origin={origin}
          subject={subject}
          body={body}
          head={[
            { term: t("mail.language"), value: t(`notice.inLanguage.${locale}`) },
            { term: t("mail.sender"), value: agencyName },
          ]}
        />
      ))}
    </div>
  );
}
