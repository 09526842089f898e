import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputTable } from "#components/input/input-table";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatDays } from "#domain/format";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import { loadInputs } from "#server/input/load-office";
import { setDays } from "./actions";

interface InputsProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<{ sesudah?: string | string[]; tersimpan?: string }>;
}

export async function generateMetadata({ params }: Pick<InputsProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "input" });
  return { title: t("office.title") };
}

export default async function InputsPage({ params, searchParams }: InputsProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/masukan`;
  const ctx = await requestContext(locale, path);
  const { sesudah, tersimpan } = await searchParams;
  const page = await loadInputs(ctx, id, sesudah);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "input" });
  const { days, plannedDays, isOpen, maySetDays, candidates, counts, rows } = page;
  const term = days === null ? null : formatDays(locale, days.firstDay, days.lastDay);
  const daysText =
    term !== null
      ? t("office.daysAre", { term })
      : plannedDays > 0
        ? t("office.plannedDays", { days: plannedDays })
        : t("office.noDays");
  return (
    <>
      <PageHead
        title={t("office.title")}
        context={counts.map(({ state, count }) => `${t(`state.${state}`)} ${count}`).join(" · ")}
        actions={
          candidates.length > 0 && (
            <ButtonLink tone="secondary" href={localePath(locale, `${path}/baru`)}>
              {t("office.enter")}
            </ButtonLink>
          )
        }
      />
      <div className="s-stack-6">
        {tersimpan !== undefined && <Banner tone="success" title={t("office.saved")} />}
        <Panel id="masa" title={t("office.days")}>
          <p className="mb-4">
            {daysText} {candidates.length === 0 && t("office.noCandidates")}
            {isOpen && candidates.length > 0 && (
              <TextLink href={localePath(locale, `/masukan/${page.slug}`)}>
                {t("office.publicPage")}
              </TextLink>
            )}
          </p>
          {maySetDays && (
            <ActionForm
              action={setDays}
              locale={locale}
              labels={{ firstDay: t("field.firstDay"), lastDay: t("field.lastDay") }}
              initial={untouched({ firstDay: days?.firstDay ?? "", lastDay: days?.lastDay ?? "" })}
            >
              <HiddenField name="selectionId" value={id} />
              <VersionField value={page.version} />
              <div className="s-fieldrow">
                <DateField name="firstDay" />
                <DateField name="lastDay" />
              </div>
              <SubmitButton>{t("office.setDays")}</SubmitButton>
            </ActionForm>
          )}
        </Panel>
        {rows.length === 0 ? (
          <EmptyState title={t("office.none")}>{t("office.noneText")}</EmptyState>
        ) : (
          <Panel flush>
            <InputTable locale={locale} selectionId={id} rows={rows} />
          </Panel>
        )}
        <Pager
          firstHref={page.isFirst ? undefined : localePath(locale, path)}
          nextHref={
            page.next === null ? undefined : localePath(locale, `${path}?sesudah=${page.next}`)
          }
        />
        <Panel id="siapa" title={t("who.title")}>
          <ul className="s-list">
            <li>{t("who.handlers")}</li>
            <li>{t("who.scorers")}</li>
            <li>{t("who.public")}</li>
          </ul>
        </Panel>
      </div>
    </>
  );
}
