import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface DisqualifyLinksProps {
  readonly locale: Locale;
  /** Where a candidate is taken out, without language and id. */
  readonly path: string;
  readonly candidates: readonly {
    readonly applicationId: string;
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
        {running.map(({ applicationId, code, name }) => (
          <li key={applicationId}>
            <TextLink href={localePath(locale, `${path}/${applicationId}`)}>
              {name === null ? code : `${name} (${code})`}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
