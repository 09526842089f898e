import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadConflictForm } from "#server/verification/load-conflict-form";
import { declare } from "../../actions";

interface ConflictPageProps {
  readonly params: Promise<{ locale: string; id: string; applicationId: string }>;
}

export async function generateMetadata({ params }: ConflictPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "verification" });
  return { title: t("conflict.link") };
}

/** A conflict cannot be taken back, so it is declared on a page that says what follows. */
export default async function ConflictPage({ params }: ConflictPageProps) {
  const { locale, id, applicationId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const queue = `/kantor/seleksi/${id}/verifikasi`;
  const ctx = await requestContext(locale, `${queue}/${applicationId}/benturan`);
  const page = await loadConflictForm(ctx, applicationId);
  if (!page || page.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "verification" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("conflict.title", { name: page.name })}
        context={
          <>
            <span className="s-code">{page.receiptNumber}</span>
            {` · ${inLocale(locale, page.postTitle)}`}
          </>
        }
        trail={{ locale, pages: [{ path: queue, name: t("queue.title") }] }}
      />
      <Panel title={t("conflict.consequences")} id="akibat">
        <ul className="s-list">
          <li>{t("conflict.effectFile")}</li>
          <li>{t("conflict.effectQueue")}</li>
          <li>{t("conflict.effectForever")}</li>
        </ul>
        <ActionForm action={declare} locale={locale} labels={{ reason: t("conflict.reason") }}>
          <HiddenField name="applicationId" value={applicationId} />
          <TextArea name="reason" hint={t("conflict.hint")} maxLength={500} />
          <p className="s-row">
            <SubmitButton tone="danger">{t("conflict.submit")}</SubmitButton>
            <ButtonLink href={localePath(locale, `${queue}/${applicationId}`)} tone="secondary">
              {t("conflict.cancel")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
