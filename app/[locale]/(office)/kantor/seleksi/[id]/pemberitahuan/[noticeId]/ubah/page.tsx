import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { HiddenField } from "#components/ui/hidden-field";
import { VersionField } from "#components/ui/version-field";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadNoticeForm } from "#server/notification/load-notices";
import { edit } from "../../actions";
import { NoticeForm } from "../../notice-form";

interface EditNoticeProps {
  readonly params: Promise<{ locale: string; id: string; noticeId: string }>;
}

export async function generateMetadata({ params }: EditNoticeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return { title: t("editTitle") };
}

export default async function EditNoticePage({ params }: EditNoticeProps) {
  const { locale, id, noticeId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/kantor/seleksi/${id}/pemberitahuan`;
  const path = `${list}/${noticeId}`;
  const ctx = await requestContext(locale, `${path}/ubah`);
  const form = await loadNoticeForm(ctx, id, noticeId);
  if (form?.draft == null) notFound();
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("editTitle")}
        context={inLocale(locale, form.selectionName)}
        trail={{ locale, pages: [{ path: list, name: t("title") }] }}
      />
      <NoticeForm locale={locale} form={form} values={form.draft.values} action={edit} back={path}>
        <HiddenField name="noticeId" value={noticeId} />
        <VersionField value={form.draft.version} />
      </NoticeForm>
    </div>
  );
}
