import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ObjectionAnswer } from "#components/verification/objection-answer";
import { ObjectionForm } from "#components/verification/objection-form";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { inLocale } from "#domain/locale";
import { loadUnsaved } from "#server/unsaved/load-input";
import { loadOwnObjection } from "#server/verification/load-objection-form";
import { ApplicantFrame } from "../../../applicant-frame";
import { discard } from "../../../unsaved-actions";
import { type OwnPageProps, ownPage } from "../../own-page";
import { file } from "./actions";

interface ObjectionProps extends OwnPageProps {
  readonly searchParams: Promise<{ dibuang?: string }>;
}

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  return { title: t("title") };
}

export default async function ObjectionPage(props: ObjectionProps) {
  const { locale, path, ctx, application } = await ownPage(props, "/sanggah");
  const own = await loadOwnObjection(ctx, application.id);
  if (own === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  const { filed, zone, endsAt } = own;
  const { dibuang: discarded } = await props.searchParams;
  const title = inLocale(locale, application.post.title);
  const lastAt = endsAt === null ? null : lastSecondBefore(endsAt);
  const last = lastAt && formatInstant(locale, zone, lastAt, "minute");
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: `/lamaran/${application.id}`, name: title }}
    >
      <div className="s-cols">
        <div className="s-stack-6">
          <div>
            <h1>{t("title")}</h1>
            <p className="s-muted mt-1">
              {title} · <span className="s-code">{application.receiptNumber}</span>
            </p>
          </div>
          {filed !== null ? (
            <ObjectionAnswer locale={locale} zone={zone} filed={filed} />
          ) : own.isOpen ? (
            <>
              <Banner tone="warning" title={t("unsent")}>
                <p>{t("unsentText", { at: last ?? "" })}</p>
              </Banner>
              <ObjectionForm
                key={discarded ?? ""}
                locale={locale}
                action={file}
                unsaved={await loadUnsaved(ctx, "OBJECTION", application.id)}
                discard={discard}
                applicationId={application.id}
                failures={own.failures}
              />
            </>
          ) : (
            <Banner tone="neutral" title={t("over")}>
              <p>{t("overText", { at: last ?? "", days: own.days })}</p>
            </Banner>
          )}
        </div>
        <aside className="s-stack-6">
          <section>
            <h2 className="s-h3">{t("afterTitle")}</h2>
            <ol className="s-bullets s-small">
              <li>{t("afterForm")}</li>
              <li>{t("afterPanel")}</li>
              <li>{t("afterAnswer")}</li>
            </ol>
          </section>
          <section>
            <h2 className="s-h3">{t("elsewhereTitle")}</h2>
            <p className="s-small mt-1">{t("elsewhere")}</p>
          </section>
        </aside>
      </div>
    </ApplicantFrame>
  );
}
