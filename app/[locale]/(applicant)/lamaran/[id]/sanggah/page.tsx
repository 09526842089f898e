import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner";
import { ObjectionAnswer } from "#components/verification/objection-answer";
import { ObjectionForm } from "#components/verification/objection-form";
import { lastSecondBefore } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { loadUnsaved } from "#server/unsaved/load-input";
import { loadOwnObjection } from "#server/verification/load-objection-form";
import { type OwnPageProps, ownPage } from "../../own-page";
import { file } from "./actions";
import { ObjectionFrame, Unsent } from "./objection-frame";

interface ObjectionProps extends OwnPageProps {
  readonly searchParams: Promise<{ dibuang?: string }>;
}

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  return { title: t("title") };
}

export default async function ObjectionPage(props: ObjectionProps) {
  const page = await ownPage(props, "/sanggah");
  const { locale, ctx, application } = page;
  const own = await loadOwnObjection(ctx, application.id);
  if (own === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification.objection" });
  const { filed, zone, endsAt } = own;
  const { dibuang: discarded } = await props.searchParams;
  const lastAt = endsAt === null ? null : lastSecondBefore(endsAt);
  const last = lastAt && formatInstant(locale, zone, lastAt, "minute");
  return (
    <ObjectionFrame
      page={page}
      title={t("title")}
      supervisor={own.supervisor}
      after={[t("afterForm"), t("afterPanel"), t("afterAnswer")]}
    >
      {filed !== null ? (
        <ObjectionAnswer locale={locale} zone={zone} supervisor={own.supervisor} filed={filed} />
      ) : own.isOpen ? (
        <Unsent locale={locale} last={last ?? ""}>
          <ObjectionForm
            key={discarded ?? ""}
            locale={locale}
            action={file}
            unsaved={await loadUnsaved(ctx, "OBJECTION", application.id)}
            applicationId={application.id}
            failures={own.failures}
          />
        </Unsent>
      ) : (
        <Banner tone="neutral" title={t("over")}>
          <p>{t("overText", { at: last ?? "", days: own.days, supervisor: own.supervisor })}</p>
        </Banner>
      )}
    </ObjectionFrame>
  );
}
