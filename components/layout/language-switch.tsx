import { useTranslations } from "next-intl";
import { LOCALES, type Locale, localePath } from "#domain/locale";

const NAMES: Record<Locale, string> = { id: "Bahasa Indonesia", en: "English" };

interface LanguageSwitchProps {
  readonly locale: Locale;
  /** The address of this page without its language. */
  readonly path: string;
}

/** The same page in the other language. */
export function LanguageSwitch({ locale, path }: LanguageSwitchProps) {
  const t = useTranslations("layout");
  return (
    <nav className="s-lang" aria-label={t("language")}>
      {LOCALES.map((other) => (
        // A whole new document: its language changes with it.
        <a
          key={other}
          href={localePath(other, path)}
          lang={other}
          hrefLang={other}
          title={NAMES[other]}
          aria-current={other === locale ? "true" : undefined}
        >
          {other.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
