import { useTranslations } from "next-intl";
import { LanguageLink } from "#components/layout/here";
import { LOCALES, type Locale, localePath } from "#domain/locale";

const NAMES: Record<Locale, string> = { id: "Bahasa Indonesia", en: "English" };

interface LanguageSwitchProps {
  readonly locale: Locale;
  /** The address of this page without its language; absent in layouts, which do not know it. */
  readonly path?: string | undefined;
}

/** The same page in the other language. */
export function LanguageSwitch({ locale, path }: LanguageSwitchProps) {
  const t = useTranslations("layout");
  return (
    <nav className="s-lang" aria-label={t("language")}>
      {LOCALES.map((other) =>
        path === undefined ? (
          <LanguageLink
            key={other}
            locale={other}
            title={NAMES[other]}
            current={other === locale}
          />
        ) : (
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
        ),
      )}
    </nav>
  );
}
