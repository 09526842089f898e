import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { wordsFor } from "#domain/words-for";

/** Says what the last act on this list did. @param done the word in the address */
export function DoneNotice({ done }: { readonly done: unknown }) {
  const t = useTranslations("accounts.staff");
  const title = wordsFor({
    diundang: t("done.invited"),
    diakhiri: t("done.ended"),
    dinonaktifkan: t("done.disabled"),
    diaktifkan: t("done.enabled"),
    dibuat: t("done.entered"),
  })(done);
  if (title === undefined) return null;
  return (
    <div className="mb-4">
      <Banner tone="success" title={title} />
    </div>
  );
}
