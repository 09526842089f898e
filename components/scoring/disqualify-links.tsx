import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface DisqualifyLinksProps {
  readonly locale: Locale;
  /** Where a candidate is taken out, without language and code. */
  readonly path: string;
  readonly candidates: readonly {
    readonly code: string;
    readonly name: string | null;
    readonly isIn: boolean;
  }[];
}

/** Folded away: taking somebody out is rare, and each case has its own page. */
export function DisqualifyLinks({ locale, path, candidates }: DisqualifyLinksProps) {
  const t = useTranslations("scoring");
  const running = candidates.filter(({ isIn }) => isIn);
  if (running.length === 0) return null;
  return (
    <details className="s-panel p-3">
      <summary>{t("stage.disqualifyWord")}</summary>
      <ul className="s-list s-small">
        {running.map(({ code, name }) => (
          <li key={code}>
            <TextLink href={localePath(locale, `${path}/${code}`)}>
              {name === null ? code : `${name} (${code})`}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
