import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccountStateTag } from "#components/accounts/account-state";
import { PageHead } from "#components/layout/page-head";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { isLocale, localePath } from "#domain/locale";
import { loadAgency } from "#server/accounts/load-agencies";
import { requestContext } from "#server/context";
import { inviteOne, setAdministratorState } from "../actions";

interface AgencyPageProps {
  readonly params: Promise<{ locale: string; agencyId: string }>;
}

export async function generateMetadata({ params }: AgencyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("agencies.title") };
}

export default async function AgencyPage({ params }: AgencyPageProps) {
  const { locale, agencyId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const here = `/kantor/administrator/${agencyId}`;
  const ctx = await requestContext(locale, here);
  const agency = await loadAgency(ctx, agencyId);
  if (agency === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  return (
    <>
      <PageHead
        title={agency.name}
        context={agency.slug}
        trail={{
          locale,
          pages: [{ path: "/kantor/administrator", name: t("agencies.title") }],
        }}
      />
      <div className="s-gapstack max-w-[44rem]">
        <Panel title={t("agencies.administrators")} id="administrators">
          {agency.administrators.length === 0 && <p>{t("agencies.nobody")}</p>}
          <ul className="s-list">
            {agency.administrators.map((person) => (
              <li key={person.grantId}>
                <p className="s-row-between">
                  <span>
                    <b>{person.name}</b>
                    <span className="s-small s-muted block">{person.email}</span>
                  </span>
                  <AccountStateTag
                    locale={locale}
                    zone="Asia/Jakarta"
                    state={person.state}
                    invitedUntil={person.invitedUntil}
                  />
                </p>
                <div className="s-row mt-2">
                  <TextLink href={localePath(locale, `${here}/akhiri/${person.grantId}`)}>
                    {t("member.end")}
                    <span className="s-sr"> {person.name}</span>
                  </TextLink>
                  {person.state === "DISABLED" ? (
                    <ActionForm
                      action={setAdministratorState}
                      locale={locale}
                      layout="bare"
                      prefix={`enable-${person.grantId}-`}
                    >
                      <HiddenField name="accountId" value={person.accountId} />
                      <HiddenField name="version" value={person.version} />
                      <HiddenField name="state" value="ACTIVE" />
                      <SubmitButton asLink>{t("member.enable")}</SubmitButton>
                    </ActionForm>
                  ) : (
                    <TextLink href={localePath(locale, `${here}/nonaktifkan/${person.accountId}`)}>
                      {t("member.disable")}
                      <span className="s-sr"> {person.name}</span>
                    </TextLink>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("agency.invite")} id="invite">
          <ActionForm
            action={inviteOne}
            locale={locale}
            prefix="invite-"
            labels={{ email: t("invite.email"), personName: t("invite.name") }}
          >
            <HiddenField name="agencyId" value={agencyId} />
            <TextField name="email" type="email" />
            <TextField name="personName" />
            <p className="mt-4">
              <SubmitButton>{t("invite.submit")}</SubmitButton>
            </p>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
