import { useTranslations } from "next-intl";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";

interface InputInvitationProps {
  readonly locale: Locale;
  readonly slug: string;
  readonly lastDay: string;
}

/** Leads from published names to the form for facts about them, on the days when it is open. */
export function InputInvitation({ locale, slug, lastDay }: InputInvitationProps) {
  const t = useTranslations("input.invitation");
  return (
    <Banner tone="info" title={t("title")}>
      <p>{t("text", { day: formatDay(locale, lastDay) })}</p>
      <p className="mt-2">
        <TextLink href={localePath(locale, `/masukan/${slug}`)}>{t("link")}</TextLink>
      </p>
    </Banner>
  );
}
