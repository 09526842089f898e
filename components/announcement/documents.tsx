import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { DocumentCode, NeededOf } from "#domain/planning/terms";

interface DocumentsProps {
  readonly locale: Locale;
  readonly documents: readonly {
    readonly id: string;
    readonly code: DocumentCode;
    readonly label: string;
    readonly maxMegabytes: number;
    readonly maxPages: number;
    readonly mandatory: boolean;
    readonly neededOf: NeededOf;
    readonly post: { readonly title: Bilingual } | null;
  }[];
}

/** The files that an application needs. */
export function Documents({ locale, documents }: DocumentsProps) {
  const t = useTranslations("announcement.documents");
  const terms = useTranslations("terms.document");
  return (
    <>
      <p className="mt-2">{t("lead")}</p>
      <ul className="s-list s-checks">
        {documents.map(({ id, code, label, maxMegabytes, maxPages, mandatory, neededOf, post }) => (
          <li key={id}>
            <Icon name="file-text" />
            <div>
              <p>{code === "OTHER" ? label : terms(code)}</p>
              <p className="s-small s-muted">
                {mandatory ? t("mandatory") : t("optional")} ·{" "}
                {neededOf !== "EVERYBODY" && <>{t(`onlyOf.${neededOf}`)} · </>}
                {t("size", { megabytes: maxMegabytes, pages: maxPages })}
                {post !== null && <> · {t("onePost", { post: inLocale(locale, post.title) })}</>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
