import { LanguageLink } from "#components/layout/here";
import { LOCALES, type Locale, localePath } from "#domain/locale";

const NAMES: Record<Locale, string> = { id: "Bahasa Indonesia", en: "English" };

interface LanguageSwitchProps {
  /** What the switch is for. */
  readonly label: string;
  readonly locale: Locale;
  /** The address of this page without its language; absent in layouts, which do not know it. */
  readonly path?: string | undefined;
}

/** The same page in the other language. */
export function LanguageSwitch({ label, locale, path }: LanguageSwitchProps) {
  return (
    <nav className="s-lang" aria-label={label}>
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
