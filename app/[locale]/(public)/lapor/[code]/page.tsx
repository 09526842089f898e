import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ComplaintStateTag } from "#components/complaint/state-tag";
import { CodeStamp } from "#components/ui/code-stamp";
import { isLocale } from "#domain/locale";
import { loadTracked } from "#server/complaint/load-tracked";
import { visitorContext } from "#server/context";
import {
  TooManyLooks,
  TrackedFrame,
  type TrackedPageProps,
  trackedMetadata,
} from "../tracked-frame";

export const generateMetadata = (props: TrackedPageProps) =>
  trackedMetadata(props, "tracked.title");

export default async function TrackedPage({ params }: TrackedPageProps) {
  const { locale, code: typed } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const found = await loadTracked(await visitorContext(), typed, performance.now());
  if (found === null) notFound();
  const path = `/lapor/${typed}`;
  if ("wait" in found) {
    return (
      <TrackedFrame locale={locale} path={path}>
        <TooManyLooks seconds={found.wait} />
      </TrackedFrame>
    );
  }
  const t = await getTranslations({ locale, namespace: "complaint" });
  const { code, state, answer } = found;
  return (
    <TrackedFrame locale={locale} path={path}>
      <h1>{t("tracked.title")}</h1>
      <p className="s-row mt-4">
        <ComplaintStateTag state={state} />
        <span>{t(`meaning.${state}`)}</span>
      </p>
      <section className="s-section">
        <h2>{t("tracked.answer")}</h2>
        <p className="s-text whitespace-pre-line mt-2">{answer ?? t("tracked.none")}</p>
      </section>
      <div className="mt-8">
        <CodeStamp code={code} label={t("tracked.code")} />
        <p className="s-small s-muted mt-3">{t("tracked.close")}</p>
      </div>
    </TrackedFrame>
  );
}
