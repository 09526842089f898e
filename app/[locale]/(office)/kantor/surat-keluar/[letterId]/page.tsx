import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LetterStateTag } from "#components/notification/letter-state";
import { MailView } from "#components/notification/mail-view";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Instant } from "#components/ui/instant";
import { SubmitButton } from "#components/ui/submit-button";
import { formatInstant } from "#domain/format";
import { isLocale } from "#domain/locale";
import { requestContext } from "#server/context";
import { publicUrl } from "#server/env";
import { loadLetter } from "#server/notification/load-letters";
import { resend } from "../actions";

interface LetterPageProps {
  readonly params: Promise<{ locale: string; letterId: string }>;
  readonly searchParams: Promise<{ coba?: string }>;
}

export async function generateMetadata({
  params,
}: Pick<LetterPageProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification" });
  return { title: t("list.title") };
}

export default async function LetterPage({ params, searchParams }: LetterPageProps) {
  const { locale, letterId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const ctx = await requestContext(locale, `/kantor/surat-keluar/${letterId}`);
  const letter = await loadLetter(ctx, letterId);
  if (letter === null) notFound();
  const t = await getTranslations({ locale, namespace: "notification" });
  const { zone } = letter;
  const { coba } = await searchParams;
  return (
    <>
      <PageHead
        title={<span lang={letter.locale}>{letter.subject}</span>}
        context={
          letter.recipientName === null
            ? t("list.outside")
            : `${letter.recipientName} · ${letter.recipientEmail}`
        }
        trail={{ locale, pages: [{ path: "/kantor/surat-keluar", name: t("list.title") }] }}
      />
      <div className="s-gapstack max-w-[44rem]">
        {coba !== undefined && <Banner tone="success" title={t("resend.done")} />}
        <div>
          <LetterStateTag locale={locale} zone={zone} letter={letter} />
          {letter.state === "delivered" && letter.deliveredAt !== null && (
            <p className="s-small s-muted">
              {t("resend.deliveredAt", {
                at: formatInstant(locale, zone, new Date(letter.deliveredAt), "second"),
              })}
            </p>
          )}
        </div>
        {letter.mayResend && (
          <ActionForm action={resend} locale={locale}>
            <HiddenField name="letterId" value={letterId} />
            <p>{t(letter.state === "bounced" ? "resend.textBounced" : "resend.text")}</p>
            <p>
              <SubmitButton>{t("resend.act")}</SubmitButton>
            </p>
          </ActionForm>
        )}
        {letter.isMadeAnew && (
          <Banner tone="info" title={t("resend.anewTitle")}>
            <p>{t("resend.anew")}</p>
          </Banner>
        )}
        {letter.body === null ? (
          <p>{t("list.bodyHidden")}</p>
        ) : (
          <MailView
            written={letter.locale}
            origin={publicUrl()}
            subject={letter.subject}
            body={letter.body}
            head={[
              { term: t("mail.sender"), value: letter.agencyName ?? "Selter" },
              { term: t("mail.to"), value: letter.recipientEmail ?? t("list.outside") },
              {
                term: t("mail.date"),
                value: (
                  <Instant locale={locale} zone={zone} at={letter.createdAt} precision="second" />
                ),
              },
            ]}
          />
        )}
      </div>
    </>
  );
}
