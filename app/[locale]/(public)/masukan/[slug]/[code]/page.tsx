import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PublicShell } from "#components/layout/public-shell";
import { Banner } from "#components/ui/banner";
import { Confirmation } from "#components/ui/confirmation";
import { EvidenceForm } from "#components/ui/evidence-form";
import { Instant } from "#components/ui/instant";
import { MOST_EVIDENCE } from "#domain/input/terms";
import { isLocale, localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { ATTACHMENT_REFUSALS } from "#server/attachment";
import { visitorContext } from "#server/context";
import { env } from "#server/env";
import { loadTrackedInput } from "#server/input/load-public";
import { refusalText } from "#server/refusals";

interface TrackedProps {
  readonly params: Promise<{ locale: string; slug: string; code: string }>;
  readonly searchParams: Promise<{ tolak?: string | string[] }>;
}

export async function generateMetadata({
  params,
}: Pick<TrackedProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "input" });
  return { title: t("tracked.title"), robots: { index: false, follow: false } };
}

export default async function TrackedInputPage({ params, searchParams }: TrackedProps) {
  const { locale, slug, code: typed } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const found = await loadTrackedInput(await visitorContext(), typed, performance.now());
  if (found === null) notFound();
  const t = await getTranslations({ locale, namespace: "input" });
  const path = `/masukan/${slug}/${typed}`;
  if ("wait" in found) {
    return (
      <PublicShell locale={locale} path={path} demo={env().SELTER_DEMO}>
        <h1 className="mb-6">{t("tracked.title")}</h1>
        <Banner tone="warning">
          <p>{t("tracked.wait", { seconds: found.wait })}</p>
        </Banner>
      </PublicShell>
    );
  }
  if (found.slug !== slug) notFound();
  const attach = await getTranslations({ locale, namespace: "complaint.attach" });
  const { code, zone, receivedAt, isSettled, evidence, mayAttach } = found;
  const { tolak } = await searchParams;
  const refused = ATTACHMENT_REFUSALS.find((each) => each === tolak);
  const refusal =
    refused && (await refusalText(locale, new Refused(refused, null, { minutes: 15 })));
  return (
    <PublicShell locale={locale} path={path} demo={env().SELTER_DEMO}>
      <Confirmation
        title={t("tracked.received")}
        at={<Instant locale={locale} zone={zone} at={receivedAt} precision="second" />}
      >
        <p className="mt-4 mb-2">{t("tracked.code")}</p>
        <p className="s-bigcode">{code}</p>
        <p className="mt-4">{t("tracked.once")}</p>
      </Confirmation>
      <p className="mt-6">{t(isSettled ? "tracked.settled" : "tracked.waiting")}</p>
      {evidence > 0 && (
        <div className="mt-6">
          <Banner
            tone="success"
            title={t("tracked.attached", { count: evidence, most: MOST_EVIDENCE })}
          />
        </div>
      )}
      {mayAttach && (
        <section className="s-section s-noprint" id="lampiran">
          <h2>{t("tracked.attach")}</h2>
          <EvidenceForm
            action={localePath(locale, `/masukan/${slug}/${code}/bukti`)}
            label={attach("label")}
            hint={attach("hint")}
            submit={attach("submit")}
            errorWord={attach("error")}
            error={refusal ? [refusal.what, refusal.remedy].filter(Boolean).join(" ") : null}
          />
        </section>
      )}
    </PublicShell>
  );
}
