import { getTranslations } from "next-intl/server";
import { Confirmation } from "#components/ui/confirmation";
import { AccountFrame, type AccountPageProps, accountMetadata, localeOf } from "../../account-page";

export const generateMetadata = (props: AccountPageProps) =>
  accountMetadata(props, "claim.objection");

export default async function ObjectionSentPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  await props.searchParams;
  const t = await getTranslations({ locale, namespace: "accounts.claim.objection" });
  return (
    <AccountFrame locale={locale} path="/keberatan/terkirim">
      <Confirmation title={t("sent")}>
        <p className="mt-4">{t("sentText")}</p>
      </Confirmation>
    </AccountFrame>
  );
}
