import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadNotice } from "#server/notification/load-notices";
import { discard } from "../../actions";

interface DiscardNoticeProps {
  readonly params: Promise<{ locale: string; id: string; noticeId: string }>;
}

export async function generateMetadata({ params }: DiscardNoticeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return { title: t("discardTitle") };
}

/** Asks before a draft is laid aside. */
export default async function DiscardNoticePage({ params }: DiscardNoticeProps) {
  const { locale, id, noticeId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/kantor/seleksi/${id}/pemberitahuan`;
  const path = `${list}/${noticeId}`;
  const ctx = await requestContext(locale, `${path}/singkirkan`);
  const notice = await loadNotice(ctx, noticeId);
  if (notice?.selectionId !== id || notice.toSend === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification.notice" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("discardTitle")}
        context={notice.letters.find((letter) => letter.locale === locale)?.subject}
        trail={{ locale, pages: [{ path: list, name: t("title") }] }}
      />
      <ActionForm action={discard} locale={locale}>
        <HiddenField name="noticeId" value={noticeId} />
        <VersionField value={notice.version} />
        <Banner tone="warning">
          <p>{t("discardText")}</p>
        </Banner>
        <div className="s-row">
          <SubmitButton tone="danger">{t("discardYes")}</SubmitButton>
          <TextLink href={localePath(locale, path)}>{t("discardNo")}</TextLink>
        </div>
      </ActionForm>
    </div>
  );
}
