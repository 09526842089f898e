import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link";
import { type Locale, localePath } from "#domain/locale";

interface PageHeadProps {
  readonly title: ReactNode;
  /** What this is part of. */
  readonly context?: ReactNode;
  readonly actions?: ReactNode;
  readonly trail?: {
    readonly locale: Locale;
    /** From the outermost page inwards, without their language and without this page. */
    readonly pages: readonly { readonly path: string; readonly name: string }[];
  };
}

/** The heading of an office page with its context and its acts. */
export function PageHead({ title, context, actions, trail }: PageHeadProps) {
  const t = useTranslations("layout");
  return (
    <div className="s-pagehead">
      {trail !== undefined && (
        <nav className="s-crumb" aria-label={t("breadcrumb")}>
          <ol>
            {trail.pages.map((page) => (
              <li key={page.path}>
                <TextLink href={localePath(trail.locale, page.path)}>{page.name}</TextLink>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div>
        <h1>{title}</h1>
        {context !== undefined && <p>{context}</p>}
      </div>
      {actions !== undefined && <div className="s-row s-noprint s-head-acts">{actions}</div>}
    </div>
  );
}
