import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DemoAccounts } from "#components/accounts/demo-accounts";
import { PublicShell } from "#components/layout/public-shell";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { PasswordField, TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { landingPath } from "#domain/accounts/landing";
import { returnPath } from "#domain/accounts/return-path";
import { isLocale, type Locale, localePath } from "#domain/locale";
import { wordsFor } from "#domain/words-for";
import { visitorContext } from "#server/context";
import { loadDemoAccounts } from "#server/demo/load-demo-accounts";
import { env } from "#server/env";
import { signIn } from "./actions";

interface SignInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("signIn.title") };
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const [ctx, demo, notice] = await Promise.all([
    visitorContext(),
    loadDemoAccounts(),
    noticeOf(locale, query),
  ]);
  const t = await getTranslations({ locale, namespace: "accounts" });
  const target = returnPath(oneOf(query.ke));
  return (
    <PublicShell locale={locale} path="/masuk" demo={env().SELTER_DEMO}>
      <div className="s-cols">
        <div className="s-stack-6">
          <ActionForm
            action={signIn}
            locale={locale}
            labels={{ email: t("signIn.email"), password: t("signIn.password") }}
          >
            <h1>{t("signIn.title")}</h1>
            {notice}
            {ctx.actor.userId !== null && (
              <Banner tone="info" title={t("signIn.signedInAs", { name: ctx.actor.name })}>
                <p>
                  <TextLink href={localePath(locale, landingPath(ctx.actor))}>
                    {t("signIn.toWork")}
                  </TextLink>
                </p>
              </Banner>
            )}
            <p>{target === null ? t("signIn.lead") : t("signIn.onwards")}</p>
            {target !== null && <HiddenField name="ke" value={target} />}
            <TextField name="email" type="email" autoComplete="username" />
            <PasswordField name="password" autoComplete="current-password" />
            <p className="s-row mt-6">
              <SubmitButton size="large" wide="phone">
                {t("signIn.submit")}
              </SubmitButton>
            </p>
            <p className="mt-4">
              <TextLink href={localePath(locale, "/lupa-sandi")}>{t("signIn.forgot")}</TextLink>
            </p>
          </ActionForm>
          {demo !== null && (
            <DemoAccounts locale={locale} action={signIn} target={target} {...demo} />
          )}
        </div>
        <aside className="s-stack-6">
          <Card>
            <h2 className="s-h3">{t("signIn.noAccount")}</h2>
            <p className="s-small">{t("signIn.noAccountText")}</p>
            <ButtonLink href={localePath(locale, "/daftar")} tone="secondary" wide="always">
              {t("signIn.toRegister")}
            </ButtonLink>
          </Card>
          <div>
            <h2 className="s-h3">{t("signIn.staff")}</h2>
            <p className="s-small mt-1">{t("signIn.staffText")}</p>
          </div>
        </aside>
      </div>
    </PublicShell>
  );
}

type Query = Awaited<SignInPageProps["searchParams"]>;

function oneOf(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** What brought the person here: something done, or a refusal by next-auth's own route. */
async function noticeOf(locale: Locale, query: Query) {
  const t = await getTranslations({ locale, namespace: "accounts" });
  const done = wordsFor({
    terdaftar: t("signIn.done.registered"),
    sandi: t("signIn.done.password"),
    undangan: t("signIn.done.invited"),
    keluar: t("signIn.done.left"),
    "keluar-semua": t("signIn.done.everywhere"),
  });
  const title = done(query.selesai);
  if (title !== undefined) return <Banner tone="success" title={title} />;
  if (query.error === undefined) return null;
  const causeOf = wordsFor({
    "sign-in-mismatch": t("signIn.mismatch"),
    "too-many-attempts": t("signIn.wait"),
  });
  const cause = causeOf(query.code) ?? t("signIn.broken");
  return (
    <Banner tone="danger" title={t("signIn.again")}>
      <p>{cause}</p>
    </Banner>
  );
}
