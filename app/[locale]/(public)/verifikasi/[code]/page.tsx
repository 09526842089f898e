import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { ProofForm } from "#components/record/proof-form";
import { ProofLimits, ProofView } from "#components/record/proof-view";
import { Banner } from "#components/ui/banner";
import { TextLink } from "#components/ui/text-link";
import { isLocale, type Locale, localePath } from "#domain/locale";
import { visitorContext } from "#server/context";
import { env } from "#server/env";
import { loadProof, type ProofAnswer } from "#server/record/load-proof";

interface CheckedPageProps {
  readonly params: Promise<{ locale: string; code: string }>;
}

export async function generateMetadata({ params }: CheckedPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "record.proof" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function CheckedPage({ params }: CheckedPageProps) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const typed = decodeURIComponent(code);
  const answer = await loadProof(await visitorContext(), typed, performance.now());
  return (
    <PublicShell locale={locale} path={`/verifikasi/${code}`} demo={env().SELTER_DEMO}>
      <div className="s-cols">
        <div>
          <Answer locale={locale} answer={answer} />
          <div className="s-section s-noprint">
            <ProofForm
              locale={locale}
              typed={answer.kind === "proof" ? answer.proof.code : readable(answer)}
            />
          </div>
        </div>
        <aside className="s-stack-6 s-aside">
          <ProofLimits />
        </aside>
      </div>
    </PublicShell>
  );
}

/** What goes back into the field. */
function readable(answer: ProofAnswer): string {
  return answer.kind === "number" ? answer.number : "";
}

async function Answer({
  locale,
  answer,
}: {
  readonly locale: Locale;
  readonly answer: ProofAnswer;
}) {
  const t = await getTranslations({ locale, namespace: "record.proof" });
  switch (answer.kind) {
    case "proof":
      return <ProofView locale={locale} proof={answer.proof} />;
    case "number": {
      const { number, isSound } = answer;
      return (
        <>
          <h1>{isSound ? t("numberTyped.title") : t("mistyped.title")}</h1>
          <p className="s-lead mt-3">
            {isSound ? t("numberTyped.text", { number }) : t("mistyped.text", { number })}
          </p>
        </>
      );
    }
    case "wait":
      return (
        <>
          <h1>{t("wait.title")}</h1>
          <p className="s-lead mt-3">{t("wait.text", { seconds: answer.seconds })}</p>
        </>
      );
    case "unknown":
      return (
        <>
          <h1>{t("unknown.title")}</h1>
          <div className="mt-4">
            <Banner tone="danger">
              <p>{t("unknown.text")}</p>
              <p className="mt-2">
                <TextLink href={localePath(locale, "/lapor")}>{t("unknown.report")}</TextLink>
              </p>
            </Banner>
          </div>
        </>
      );
  }
}
