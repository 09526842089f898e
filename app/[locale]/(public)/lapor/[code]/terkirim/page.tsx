import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ButtonLink } from "#components/ui/button";
import { Card } from "#components/ui/card";
import { Confirmation } from "#components/ui/confirmation";
import { EvidenceForm } from "#components/ui/evidence-form";
import { Instant } from "#components/ui/instant";
import { isLocale, localePath } from "#domain/locale";
import { Refused } from "#domain/refusal";
import { ATTACHMENT_REFUSALS } from "#server/attachment";
import { loadSent } from "#server/complaint/load-tracked";
import { visitorContext } from "#server/context";
import { refusalText } from "#server/refusals";
import {
  TooManyLooks,
  TrackedFrame,
  type TrackedPageProps,
  trackedMetadata,
} from "../../tracked-frame";

export const generateMetadata = (props: TrackedPageProps) => trackedMetadata(props, "sent.title");

export default async function SentPage({ params, searchParams }: TrackedPageProps) {
  const { locale, code: typed } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const found = await loadSent(await visitorContext(), typed, performance.now());
  if (found === null) notFound();
  const path = `/lapor/${typed}/terkirim`;
  if ("wait" in found) {
    return (
      <TrackedFrame locale={locale} path={path}>
        <TooManyLooks seconds={found.wait} />
      </TrackedFrame>
    );
  }
  const t = await getTranslations({ locale, namespace: "complaint" });
  const { code, receivedAt, zone, hasAttachment, mayAttach } = found;
  const { tolak } = await searchParams;
  const refused = ATTACHMENT_REFUSALS.find((each) => each === tolak);
  const refusal =
    refused && (await refusalText(locale, new Refused(refused, null, { minutes: 15 })));
  return (
    <TrackedFrame locale={locale} path={path}>
      <div className="s-cols">
        <div>
          <Confirmation
            title={t("sent.title")}
            at={<Instant locale={locale} zone={zone} at={receivedAt} precision="second" />}
          >
            <p className="mt-4 mb-2">{t("sent.number")}</p>
            <p className="s-bigcode">{code}</p>
            <p className="mt-4">{t("sent.once")}</p>
            <p className="s-row mt-4 s-noprint">
              <ButtonLink tone="secondary" href={localePath(locale, `/lapor/${code}`)}>
                {t("sent.open")}
              </ButtonLink>
            </p>
          </Confirmation>
          {hasAttachment && (
            <div className="mt-8">
              <Banner tone="success" title={t("attach.done")} />
            </div>
          )}
          {mayAttach && (
            <section className="s-section s-noprint" id="lampiran">
              <h2>{t("attach.title")}</h2>
              <EvidenceForm
                action={localePath(locale, `/lapor/${code}/lampiran`)}
                label={t("attach.label")}
                hint={t("attach.hint")}
                submit={t("attach.submit")}
                errorWord={t("attach.error")}
                error={refusal ? [refusal.what, refusal.remedy].filter(Boolean).join(" ") : null}
              />
            </section>
          )}
        </div>
        <aside className="s-stack-6 s-aside">
          <Card>
            <h2 className="s-h3">{t("stored.title")}</h2>
            <p className="s-small mt-2">{t("stored.text")}</p>
          </Card>
        </aside>
      </div>
    </TrackedFrame>
  );
}
