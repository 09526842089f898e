import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { env } from "#server/env";
import { AccountFrame, type AccountPageProps, accountMetadata, localeOf } from "../../account-page";

export const generateMetadata = (props: AccountPageProps) => accountMetadata(props, "sent");

/** The same for everybody: it must not tell whether the address is known. */
export default async function RegistrationSentPage(props: AccountPageProps) {
  const locale = await localeOf(props);
  await props.searchParams;
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <AccountFrame locale={locale} path="/daftar/terkirim">
      <h1>{t("sent.title")}</h1>
      <div className="s-stack-6 mt-6">
        <Banner tone="info" icon="mail" title={t("register.sent")}>
          <p>{t("register.sentText")}</p>
        </Banner>
        {env().SELTER_DEMO && <p className="s-small">{t("demo.letters")}</p>}
      </div>
    </AccountFrame>
  );
}
