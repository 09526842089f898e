import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { HiddenField } from "#components/ui/hidden-field";
import { inLocale, isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadNoticeForm } from "#server/notification/load-notices";
import { draft } from "../actions";
import { NoticeForm } from "../notice-form";

interface NewNoticeProps {
  readonly params: Promise<{ locale: string; id: string }>;
  /** The group and the post that the form begins with. */
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({
  params,
}: Pick<NewNoticeProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return { title: t("newTitle") };
}

export default async function NewNoticePage({ params, searchParams }: NewNoticeProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/pemberitahuan`;
  const ctx = await requestContext(locale, `${path}/baru`);
  const form = await loadNoticeForm(ctx, id);
  if (form === null) notFound();
  const { kelompok, jabatan } = await searchParams;
  const asked = {
    ...(typeof kelompok === "string" && { audience: kelompok }),
    ...(typeof jabatan === "string" && { postId: jabatan }),
  };
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("newTitle")}
        context={inLocale(locale, form.selectionName)}
        trail={{ locale, pages: [{ path, name: t("title") }] }}
      />
      <NoticeForm locale={locale} form={form} values={asked} action={draft} back={path}>
        <HiddenField name="selectionId" value={id} />
      </NoticeForm>
    </div>
  );
}
