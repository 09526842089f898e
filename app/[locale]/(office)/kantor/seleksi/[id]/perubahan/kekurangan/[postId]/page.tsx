import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { FewDecisions } from "#components/announcement/few-decisions";
import { FewForm } from "#components/announcement/few-form";
import { PaperField } from "#components/paper/paper-field";
import { RuleSentence } from "#components/regulation/rule-sentence";
import { Banner } from "#components/ui/banner";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { Stats } from "#components/ui/stat";
import { SubmitButton } from "#components/ui/submit-button";
import { inLocale, isLocale } from "#domain/locale";
import { APPLICANTS_STILL_FEW } from "#domain/regulation/extension";
import { loadFew } from "#server/announcement/load-few";
import { requestContext } from "#server/context";
import { decideOnFew, keepAdvice } from "../../actions";
import { ChangesFrame } from "../../changes-frame";

interface FewPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: FewPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes.few" });
  return { title: t("title") };
}

export default async function FewPage({ params }: FewPageProps) {
  const { locale, id, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/perubahan`;
  const page = await loadFew(
    await requestContext(locale, `${path}/kekurangan/${postId}`),
    id,
    postId,
  );
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes.few" });
  const title = inLocale(locale, page.post.title);
  return (
    <ChangesFrame
      locale={locale}
      selection={page}
      title={t("title")}
      context={`${title} · ${inLocale(locale, page.name)}`}
    >
      <div className="s-gapstack">
        <Stats
          figures={[
            { value: page.sent, words: t("stat.sent", { basis: page.basis }) },
            { value: page.eligible, words: t("stat.eligible", { basis: page.basis }) },
            { value: page.minimum, words: t("stat.minimum") },
            { value: page.unchecked, words: t("stat.unchecked") },
            { value: page.extensions, words: t("stat.extensions") },
          ]}
        />
        {page.why !== null && (
          <Banner tone="info">
            <p>{t(`why.${page.why as "few-enough"}`)}</p>
          </Banner>
        )}
        {page.mayRecordAdvice && (
          <Panel id="jawaban" title={t("adviceTitle", { supervisor: page.supervisor })}>
            <ActionForm
              action={keepAdvice}
              locale={locale}
              prefix="jawaban-"
              labels={{ adviceId: t("adviceLetter") }}
            >
              <HiddenField name="selectionId" value={id} />
              <HiddenField name="postId" value={postId} />
              <PaperField
                locale={locale}
                selectionId={id}
                name="adviceId"
                kind="FEW_APPLICANTS_ADVICE"
                papers={page.letters}
                hint={t("adviceHint")}
              />
              <SubmitButton>{t("adviceSubmit")}</SubmitButton>
            </ActionForm>
          </Panel>
        )}
        {page.mayDecide && (
          <Panel id="putusan" title={t("decide")}>
            <FewForm locale={locale} action={decideOnFew} base={path} page={page} />
          </Panel>
        )}
        <Panel id="riwayat" title={t("history")}>
          <FewDecisions
            locale={locale}
            zone={page.zone}
            post={title}
            supervisor={page.supervisor}
            base={`/kantor/seleksi/${id}`}
            decisions={page.decisions}
          />
        </Panel>
        <Panel title={t("rule")}>
          <p>
            <RuleSentence locale={locale} rule={APPLICANTS_STILL_FEW} values={page.ruleValues} />
          </p>
        </Panel>
      </div>
    </ChangesFrame>
  );
}
