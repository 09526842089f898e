import { useTranslations } from "next-intl";
import { ShareCard } from "#components/announcement/share-card";

/** A short text for where people talk, to copy or to send. */
export function Share({ text }: { readonly text: string }) {
  const t = useTranslations("announcement.share");
  return (
    <ShareCard
      text={text}
      texts={{
        title: t("title"),
        label: t("label"),
        copy: t("copy"),
        copied: t("copied"),
        whatsapp: t("whatsapp"),
      }}
    />
  );
}
