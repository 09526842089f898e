import { getTranslations } from "next-intl/server";
import { Confirmation } from "#components/ui/confirmation";
import { AccountFrame, type AccountPageProps, accountMetadata, localeOf } from "../../account-page";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "claim");

export default async function ClaimSentPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  await props.searchParams;
  const t = await getTranslations({ locale, namespace: "accounts.claim.sent" });
  return (
    <AccountFrame locale={locale} path="/klaim/terkirim">
      <Confirmation title={t("title")}>
        <p className="mt-4">{t("text")}</p>
      </Confirmation>
    </AccountFrame>
  );
}
