import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { CLAIM_ZONE } from "#domain/accounts/claim";
import { formatInstant } from "#domain/format";
import { loadObjectionLink } from "#server/accounts/load-claims";
import { visitorContext } from "#server/context";
import { AccountFrame, accountMetadata, localeOf } from "../../account-page";
import { DeadLink } from "../../dead-link";
import { object } from "../actions";

interface ObjectionPageProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export const generateMetadata = (props: ObjectionPageProps) =>
  accountMetadata(props, "claim.objection");

export default async function ObjectionPage(props: ObjectionPageProps) {
  const locale = await localeOf(props);
  const { token } = await props.params;
  const { state, until } = await loadObjectionLink(await visitorContext(), token);
  const t = await getTranslations({ locale, namespace: "accounts.claim.objection" });
  return (
    <AccountFrame locale={locale} path={`/keberatan/${token}`}>
      {until === null ? (
        <DeadLink
          locale={locale}
          title={t("title")}
          state={state}
          again={{ path: "/masuk", name: t("again") }}
        />
      ) : (
        <ActionForm action={object} locale={locale} labels={{ objection: t("field") }}>
          <h1>{t("title")}</h1>
          <p>{t("text", { until: formatInstant(locale, CLAIM_ZONE, new Date(until)) })}</p>
          <HiddenField name="token" value={token} />
          <TextArea name="objection" hint={t("hint")} rows={5} maxLength={2_000} />
          <p className="s-row mt-6">
            <SubmitButton size="large" wide="phone">
              {t("submit")}
            </SubmitButton>
          </p>
        </ActionForm>
      )}
    </AccountFrame>
  );
}
