import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { Consequences } from "#components/ranking/consequences";
import { NamesList } from "#components/ranking/names-list";
import { RuleNotes } from "#components/ranking/rule-notes";
import { ButtonLink } from "#components/ui/button";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { isWithheld } from "#domain/planning/publication";
import { byName } from "#domain/ranking/post-ranking";
import { requestContext } from "#server/context";
import { loadRanking } from "#server/ranking/load-ranking";
import { handOver } from "../actions";

interface HandOverPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: HandOverPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decision" });
  return { title: t("handOver.title") };
}

export default async function HandOverPage({ params }: HandOverPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/peringkat/${postId}`;
  const page = await loadRanking(await requestContext(locale, `${path}/serahkan`), postId);
  if (page === null || page.selectionId !== id || !page.mayHandOver) notFound();
  const t = await getTranslations({ locale, namespace: "decision" });
  const ranking = await getTranslations({ locale, namespace: "ranking" });
  const terms = await getTranslations({ locale, namespace: "terms" });
  const title = inLocale(locale, page.postTitle);
  const withheld = isWithheld(page.publicationMode, false);
  const names = page.rows.filter(({ place }) => place === "in").toSorted(byName);
  return (
    <>
      <PageHead
        title={t("handOver.title")}
        context={`${title} · ${inLocale(locale, page.selectionName)}`}
        trail={{
          locale,
          pages: [
            { path: `/kantor/seleksi/${id}/peringkat`, name: ranking("list.title") },
            { path, name: title },
          ],
        }}
      />
      <div className="s-cols s-cols-work">
        <div className="s-gapstack">
          <Panel id="nama" title={t("handOver.namesTitle")}>
            <NamesList
              names={names.map(({ applicationId, name, candidateCode, state }) => ({
                applicationId,
                name,
                note:
                  state === "SHORTLISTED"
                    ? candidateCode
                    : `${terms(`applicationState.${state}`)} – ${t("handOver.gone")}`,
              }))}
            />
          </Panel>
          <Panel id="publik" title={t("handOver.modeTitle")}>
            <p>
              <b>{t(`handOver.mode.${page.publicationMode}`)}</b>
            </p>
            <p className="s-small s-muted">{t("handOver.modeNote")}</p>
          </Panel>
          <RuleNotes locale={locale} notes={page.notes} />
          <ActionForm action={handOver} locale={locale} layout="bare">
            <HiddenField name="postId" value={postId} />
            <p className="s-row">
              <ButtonLink tone="secondary" href={localePath(locale, path)}>
                {t("back")}
              </ButtonLink>
              <SubmitButton>{t("handOver.submit")}</SubmitButton>
            </p>
          </ActionForm>
        </div>
        <aside className="s-gapstack">
          <Consequences
            id="akibat"
            title={t("handOver.effectsTitle")}
            lines={[
              t("handOver.effectOfficer"),
              t(withheld ? "handOver.effectWithheld" : "handOver.effectPublic"),
              t(withheld ? "handOver.effectToldLater" : "handOver.effectTold"),
              t("handOver.effectFinal"),
            ]}
          />
        </aside>
      </div>
    </>
  );
}
