import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnsentBanner } from "#components/application/deadline";
import { DraftTasks } from "#components/application/draft-tasks";
import { EligibilityWarning } from "#components/application/eligibility-verdict";
import { KnownRequirements } from "#components/application/known-requirements";
import { StatusView } from "#components/application/status-view";
import { OwnNotices } from "#components/notification/own-notices";
import { TextLink } from "#components/ui/text-link";
import { ACTIVE } from "#domain/application/life-cycle";
import { inLocale, localePath } from "#domain/locale";
import { loadCheck } from "#server/application/load-check";
import { loadStatus } from "#server/application/load-status";
import { loadOwnNotices } from "#server/notification/load-notices";
import { ApplicantFrame } from "../../applicant-frame";
import { type OwnPageProps, ownPage } from "../own-page";

export async function generateMetadata(props: OwnPageProps): Promise<Metadata> {
  const { locale, application } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application" });
  const title = inLocale(locale, application.post.title);
  return { title: t("draftPage.title", { title }) };
}

export default async function ApplicationPage(props: OwnPageProps) {
  const { locale, path, ctx, application } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "application" });
  const { id, state, zone, selection } = application;
  const isUnsent = state === "DRAFT" || state === "MISSED_DEADLINE";
  const [status, requirements] = isUnsent
    ? [null, await loadCheck(ctx, id)]
    : [await loadStatus(ctx, id), []];
  const notices = await loadOwnNotices(ctx, id);
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: "/lamaran", name: t("nav.applications") }}
    >
      {status !== null ? (
        <StatusView
          locale={locale}
          application={application}
          stages={status.stages}
          explanation={status.explanation}
          failures={status.failures}
          objections={status.objections}
          questions={status.questions}
          notices={notices}
          isGivenUp={status.isGivenUp}
          canWithdraw={ACTIVE.includes(state)}
        />
      ) : (
        <div className="s-cols">
          <div className="s-stack-6">
            <div>
              <h1>{t("draftPage.title", { title: inLocale(locale, application.post.title) })}</h1>
              <p className="s-muted mt-1">
                {[inLocale(locale, selection.name), application.receiptNumber]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <UnsentBanner locale={locale} application={application} />
            {state === "DRAFT" && (
              <DraftTasks
                locale={locale}
                id={id}
                profile={application.profile}
                history={application.history}
                documents={application.documents}
                missing={application.missing}
              />
            )}
            <OwnNotices locale={locale} zone={zone} notices={notices} />
          </div>
          <aside className="s-stack-6">
            <section>
              <h2 className="s-h3">{t("draftPage.earlyCheck")}</h2>
              <p className="s-small s-muted mt-1 mb-2">{t("start.checkNote")}</p>
              {state === "DRAFT" && <EligibilityWarning requirements={requirements} />}
              <KnownRequirements locale={locale} requirements={requirements} />
            </section>
            {selection.contact.length > 0 && (
              <section>
                <h2 className="s-h3">{t("draftPage.help")}</h2>
                {selection.contact.map((line) => (
                  <p key={line} className="s-small">
                    {line}
                  </p>
                ))}
              </section>
            )}
            {state === "DRAFT" && (
              <section>
                <h2 className="s-h3">{t("draftPage.withdraw")}</h2>
                <p className="s-small mt-1">
                  <TextLink href={localePath(locale, `/lamaran/${id}/mundur`)}>
                    {t("draftPage.withdrawLink")}
                  </TextLink>
                </p>
              </section>
            )}
          </aside>
        </div>
      )}
    </ApplicantFrame>
  );
}
