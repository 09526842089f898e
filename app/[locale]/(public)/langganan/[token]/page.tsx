import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { OwnSubscriptionList } from "#components/subscription/own-subscription-list";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { visitorContext } from "#server/context";
import { env } from "#server/env";
import { loadSubscriptions } from "#server/subscription/load-subscriptions";
import { confirm, end, endAll } from "../actions";
import { type AnswerPageProps, answerMetadata } from "../plain-answer";

type OwnPageProps = Omit<AnswerPageProps, "params"> & {
  readonly params: Promise<{ locale: string; token: string }>;
};

export const generateMetadata = (props: OwnPageProps) => answerMetadata(props, "own.title");

/** Looking changes nothing: mail programs open links by themselves. The buttons do. */
export default async function OwnPage({ params, searchParams }: OwnPageProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { terkonfirmasi } = await searchParams;
  const page = await loadSubscriptions(await visitorContext(), token);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "subscription" });
  const waiting = page.subscriptions.filter(({ isConfirmed }) => !isConfirmed);
  const active = page.subscriptions.filter(({ isConfirmed }) => isConfirmed);
  return (
    <PublicShell locale={locale} path={`/langganan/${token}`} demo={env().SELTER_DEMO}>
      <h1>{t("own.title")}</h1>
      <p className="s-lead mt-3">{t("own.lead", { email: page.email })}</p>
      {terkonfirmasi !== undefined && (
        <div className="mt-6">
          <Banner tone="success" title={t("own.confirmed")} />
        </div>
      )}
      {waiting.length > 0 && (
        <section className="s-section">
          <h2>{t("own.waiting")}</h2>
          <OwnSubscriptionList
            locale={locale}
            token={token}
            subscriptions={waiting}
            acts={[
              { action: confirm, name: t("own.confirm"), tone: "primary" },
              { action: end, name: t("own.remove"), tone: "secondary" },
            ]}
          />
          <p className="s-small s-muted mt-3">{t("own.waitingText")}</p>
        </section>
      )}
      <section className="s-section">
        <h2>{t("own.active")}</h2>
        {active.length === 0 ? (
          <p className="mt-2">{t("own.none")}</p>
        ) : (
          <OwnSubscriptionList
            locale={locale}
            token={token}
            subscriptions={active}
            acts={[{ action: end, name: t("own.end"), tone: "secondary" }]}
          />
        )}
        <p className="mt-4">
          <TextLink href={localePath(locale, "/langganan")}>{t("own.more")}</TextLink>
        </p>
      </section>
      <section className="s-section">
        <h2>{t("own.endAllTitle")}</h2>
        <p className="mt-2 mb-4">{t("own.endAllText")}</p>
        <ActionForm action={endAll} locale={locale} layout="bare">
          <HiddenField name="token" value={token} />
          <SubmitButton tone="secondary">{t("own.endAll")}</SubmitButton>
        </ActionForm>
      </section>
    </PublicShell>
  );
}
