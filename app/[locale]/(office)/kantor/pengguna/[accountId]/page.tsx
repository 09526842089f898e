import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccountStateTag } from "#components/accounts/account-state";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadStaffMember } from "#server/accounts/load-staff";
import { requestContext } from "#server/context";
import { resend, setState } from "../actions";

interface MemberPageProps {
  readonly params: Promise<{ locale: string; accountId: string }>;
}

export async function generateMetadata({ params }: MemberPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("staff.title") };
}

export default async function MemberPage({ params }: MemberPageProps) {
  const { locale, accountId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const here = `/kantor/pengguna/${accountId}`;
  const ctx = await requestContext(locale, here);
  const page = await loadStaffMember(ctx, accountId);
  if (page === null) notFound();
  const { member, zone, agencyId } = page;
  const t = await getTranslations({ locale, namespace: "accounts" });
  const role = await getTranslations({ locale, namespace: "layout.role" });
  const locked = member.isSelf ? t("member.self") : member.isApplicant ? t("member.shared") : null;
  return (
    <>
      <PageHead
        title={member.name}
        context={member.email}
        trail={{ locale, pages: [{ path: "/kantor/pengguna", name: t("member.back") }] }}
      />
      <div className="s-gapstack max-w-[44rem]">
        <Panel title={t("member.roles")} id="roles">
          {member.grants.length + member.seats.length === 0 && <p>{t("staff.none")}</p>}
          <ul className="s-list">
            {member.grants.map(({ grantId, role: held, selectionName }) => (
              <li key={grantId} className="s-row-between">
                <span>
                  <b>{role(held)}</b>
                  <span className="s-small s-muted block">
                    {selectionName === null ? t("invite.all") : inLocale(locale, selectionName)}
                  </span>
                </span>
                <TextLink href={localePath(locale, `${here}/akhiri/${grantId}`)}>
                  {t("member.end")}
                  <span className="s-sr"> {role(held)}</span>
                </TextLink>
              </li>
            ))}
            {member.seats.map(({ seatId, isChair, selectionName }) => (
              <li key={seatId}>
                <b>{role(isChair ? "PANEL_CHAIR" : "PANEL_MEMBER")}</b>
                <span className="s-small s-muted block">
                  {inLocale(locale, selectionName)}. {t("member.seat")}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("member.account")} id="account">
          <p>
            <AccountStateTag
              locale={locale}
              zone={zone}
              state={member.state}
              invitedUntil={member.invitedUntil}
            />
          </p>
          {member.state === "UNCONFIRMED" && (
            <ActionForm action={resend} locale={locale} layout="bare" prefix="resend-">
              <HiddenField name="accountId" value={member.accountId} />
              <HiddenField name="agencyId" value={agencyId} />
              <SubmitButton tone="secondary">{t("member.resend")}</SubmitButton>
            </ActionForm>
          )}
          {locked !== null && <p className="s-small s-muted">{locked}</p>}
          {locked === null && member.state === "DISABLED" && (
            <ActionForm action={setState} locale={locale} layout="bare" prefix="enable-">
              <HiddenField name="accountId" value={member.accountId} />
              <HiddenField name="version" value={member.version} />
              <HiddenField name="state" value="ACTIVE" />
              <SubmitButton tone="secondary">{t("member.enable")}</SubmitButton>
            </ActionForm>
          )}
          {locked === null && member.state !== "DISABLED" && (
            <p>
              <ButtonLink href={localePath(locale, `${here}/nonaktifkan`)} tone="secondary">
                {t("member.disable")}
              </ButtonLink>
            </p>
          )}
        </Panel>
      </div>
    </>
  );
}
