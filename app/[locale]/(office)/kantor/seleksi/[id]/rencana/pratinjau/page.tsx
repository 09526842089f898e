import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnnouncementBody } from "#components/announcement/announcement-body";
import { PlanApproval } from "#components/announcement/plan-approval";
import { StandingTag } from "#components/announcement/standing-tag";
import { Banner } from "#components/ui/banner";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { inLocale, isLocale } from "#domain/locale";
import { loadAnnouncementPreview } from "#server/announcement/load-announcement";
import { requestContext } from "#server/context";
import { openPlan, PartFrame, type PlanParams, planHref } from "../plan-frame";

interface PreviewPageProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: PreviewPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("preview.title") };
}

export default async function PreviewPage({ params }: PreviewPageProps) {
  const { locale, plan } = await openPlan(params, "pratinjau");
  const ctx = await requestContext(locale, `/kantor/seleksi/${plan.id}/rencana/pratinjau`);
  const page = await loadAnnouncementPreview(ctx, plan.id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "planning.preview" });
  const words = await getTranslations({ locale, namespace: "announcement" });
  const { contact } = page;
  return (
    <PartFrame locale={locale} plan={plan} tab="check" title={t("title")}>
      <div className="s-gapstack">
        <Banner tone="neutral" title={t("notYet")}>
          <p>
            {t("notYetText")}{" "}
            <TextLink file href={planHref(locale, plan.id, "pratinjau/pdf")}>
              {t("pdf")}
            </TextLink>
          </p>
        </Banner>
        <Panel>
          <p className="s-row mb-2">
            <StandingTag standing={page.standing} />
            <span className="s-small s-muted">
              {page.announcementNumber === null
                ? t("unnumbered")
                : words("numbered", { number: page.announcementNumber })}
            </span>
          </p>
          <h2>{inLocale(locale, page.name)}</h2>
          <p className="s-lead mt-3">
            {words("page.lead", {
              posts: page.posts.length,
              agency: page.agencyName,
              most: page.maxPostsPerApplicant,
            })}
          </p>
          <PlanApproval
            locale={locale}
            slug={null}
            approval={page.approval}
            supervisor={page.supervisor}
          />
          <AnnouncementBody locale={locale} page={{ ...page, slug: null }} />
          <section className="s-section">
            <h2>{words("page.contactTitle")}</h2>
            <address className="mt-2 not-italic">
              {contact.name}
              <br />
              {contact.address}
              <br />
              {words("page.phone", { phone: contact.phone })}
              <br />
              {contact.email}
            </address>
          </section>
        </Panel>
      </div>
    </PartFrame>
  );
}
