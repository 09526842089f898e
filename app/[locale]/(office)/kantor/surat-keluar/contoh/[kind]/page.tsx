import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { LetterPair } from "#components/notification/letter-pair";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { isLocale } from "#domain/locale";
import { examplePath, kindAt } from "#domain/notification/example-path";
import { requestContext } from "#server/context";
import { publicUrl } from "#server/env";
import { loadExample } from "#server/notification/load-examples";
import { tryOut } from "../../actions";

interface ExampleProps {
  readonly params: Promise<{ locale: string; kind: string }>;
  readonly searchParams: Promise<{ uji?: string }>;
}

export async function generateMetadata({
  params,
}: Pick<ExampleProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "notification.example" });
  return { title: t("title") };
}

export default async function ExamplePage({ params, searchParams }: ExampleProps) {
  const { locale, kind: part } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const kind = kindAt(part);
  const list = "/kantor/surat-keluar/contoh";
  const ctx = await requestContext(locale, examplePath(kind));
  const example = await loadExample(ctx, kind);
  if (example === null) notFound();
  const { uji } = await searchParams;
  const t = await getTranslations({ locale, namespace: "notification" });
  const { letters, agencyName } = example;
  const own = letters.find((letter) => letter.locale === locale);
  return (
    <>
      <PageHead
        title={own?.subject ?? kind}
        context={t("example.note")}
        trail={{ locale, pages: [{ path: list, name: t("example.title") }] }}
      />
      <div className="s-gapstack">
        {uji !== undefined && <Banner tone="success" title={t("example.sent")} />}
        <LetterPair agencyName={agencyName} letters={letters} origin={publicUrl()} />
        <Panel title={t("notice.testTitle")} id="uji">
          <p className="mb-4">{t("notice.testText")}</p>
          <ActionForm action={tryOut} locale={locale} layout="bare">
            <HiddenField name="kind" value={kind} />
            <SubmitButton tone="secondary">{t("notice.test")}</SubmitButton>
          </ActionForm>
        </Panel>
      </div>
    </>
  );
}
