import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DoneNotice } from "#components/accounts/done-notice";
import { SeparationTable } from "#components/accounts/separation-table";
import { StaffTable } from "#components/accounts/staff-table";
import { PageHead } from "#components/layout/page-head";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { GRANTABLE_ROLES } from "#domain/accounts/policy";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { loadStaff } from "#server/accounts/load-staff";
import { requestContext } from "#server/context";
import { invite } from "./actions";

interface StaffPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: StaffPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "accounts" });
  return { title: t("staff.title") };
}

export default async function StaffPage({ params, searchParams }: StaffPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const query = await searchParams;
  const ctx = await requestContext(locale, "/kantor/pengguna");
  const search = typeof query.cari === "string" ? query.cari : "";
  const page = await loadStaff(ctx, { search, after: query.sesudah });
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "accounts" });
  const role = await getTranslations({ locale, namespace: "layout.role" });
  const here = localePath(locale, "/kantor/pengguna");
  const found = page.search === "" ? "" : `cari=${encodeURIComponent(page.search)}`;
  return (
    <>
      <PageHead title={t("staff.title")} context={page.agencyName} />
      <DoneNotice done={query.selesai} />
      <div className="s-split" style={{ "--detail": "340px" } as React.CSSProperties}>
        <div className="s-gapstack">
          <Panel>
            <form className="s-filter" action={here}>
              <TextField
                name="cari"
                label={t("staff.search")}
                type="search"
                value={page.search}
                maxLength={100}
              />
              <Button tone="secondary">{t("staff.apply")}</Button>
            </form>
          </Panel>
          {page.people.length === 0 ? (
            <EmptyState title={t("staff.emptyTitle")}>{t("staff.empty")}</EmptyState>
          ) : (
            <Panel flush>
              <StaffTable
                locale={locale}
                zone={page.zone}
                agencyName={page.agencyName}
                people={page.people}
              />
            </Panel>
          )}
          <Pager
            firstHref={page.isFirst ? undefined : `${here}?${found}`}
            nextHref={page.next === null ? undefined : `${here}?${found}&sesudah=${page.next}`}
          />
        </div>
        <div className="s-gapstack">
          <Panel title={t("invite.title")} id="invite">
            <ActionForm
              action={invite}
              locale={locale}
              prefix="invite-"
              labels={{
                email: t("invite.email"),
                name: t("invite.name"),
                role: t("invite.role"),
                selectionId: t("invite.selection"),
              }}
            >
              <HiddenField name="agencyId" value={page.agencyId} />
              <TextField name="email" type="email" />
              <TextField name="name" />
              <SelectField
                name="role"
                empty
                options={GRANTABLE_ROLES.map((value) => ({ value, label: role(value) }))}
              />
              <SelectField
                name="selectionId"
                empty={t("invite.all")}
                options={page.selections.map(({ id, name }) => ({
                  value: id,
                  label: inLocale(locale, name),
                }))}
              />
              <p className="s-small s-muted mt-4">{t("invite.note")}</p>
              <p className="mt-4">
                <SubmitButton wide="always">{t("invite.submit")}</SubmitButton>
              </p>
            </ActionForm>
          </Panel>
          <SeparationTable />
        </div>
      </div>
    </>
  );
}
