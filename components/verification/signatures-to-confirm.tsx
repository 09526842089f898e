import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface SignaturesToConfirmProps {
  readonly locale: Locale;
  readonly rows: readonly {
    readonly selectionId: string;
    readonly zone: Zone;
    readonly postId: string;
    readonly postTitle: Bilingual;
    readonly signature: { readonly by: string; readonly at: string };
  }[];
}

/** Verdicts that wait for a second member: to whoever may be the one, on the pages of their tasks. */
export function SignaturesToConfirm({ locale, rows }: SignaturesToConfirmProps) {
  const t = useTranslations("verification.own");
  return rows.map(({ selectionId, zone, postId, postTitle, signature }) => {
    const post = inLocale(locale, postTitle);
    const at = formatInstant(locale, zone, new Date(signature.at), "minute");
    const address = `/kantor/seleksi/${selectionId}/verifikasi/putusan/${postId}`;
    return (
      <Banner key={postId} tone="warning" title={t("toConfirm")}>
        <p>{t("toConfirmText", { post, by: signature.by, at })}</p>
        <p>
          <ButtonLink href={localePath(locale, address)}>
            {t("toConfirmLink")}
            <span className="s-sr"> {post}</span>
          </ButtonLink>
        </p>
      </Banner>
    );
  });
}
