import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ExtensionDays } from "#components/announcement/extension-days";
import { ReasonFields } from "#components/announcement/reason-fields";
import { SupplyFields } from "#components/announcement/supply-fields";
import { PaperField } from "#components/paper/paper-field";
import { RuleSentence } from "#components/regulation/rule-sentence";
import { Banner } from "#components/ui/banner";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { extensionFrom } from "#domain/announcement/window";
import { inLocale, isLocale, localePath } from "#domain/locale";
import {
  APPLICANTS_MIN,
  EXTENSION_DAYS,
  EXTENSION_MAX_COUNT,
  EXTENSION_ONLY_SHORT_POSTS,
  EXTENSION_REPORTED,
} from "#domain/regulation/extension";
import { loadExtensionForm } from "#server/announcement/load-extension-form";
import { requestContext } from "#server/context";
import { untouched } from "#server/form-state";
import { extend } from "../actions";
import { ChangesFrame } from "../changes-frame";

interface ExtensionPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

const RULES = [
  APPLICANTS_MIN,
  EXTENSION_DAYS,
  EXTENSION_MAX_COUNT,
  EXTENSION_ONLY_SHORT_POSTS,
  EXTENSION_REPORTED,
];

export async function generateMetadata({ params }: ExtensionPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "changes" });
  return { title: t("extend.title") };
}

export default async function ExtensionPage({ params }: ExtensionPageProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/perubahan`;
  const form = await loadExtensionForm(await requestContext(locale, `${path}/perpanjangan`), id);
  if (form === null) notFound();
  const t = await getTranslations({ locale, namespace: "changes" });
  const possible = form.posts.filter(({ why }) => why === null);
  const period = extensionFrom(form.today, form.usualDays);
  const labels = {
    postIds: t("extend.posts"),
    days: t("extend.days"),
    decisionId: t("extend.decision"),
    noticeId: t("extend.notice", { supervisor: form.supervisor }),
    reason: t("reason"),
    reasonEn: t("reasonEn"),
    shift: t("extend.shift"),
    sure: t("sure"),
  };
  return (
    <ChangesFrame
      locale={locale}
      selection={form}
      title={t("extend.title")}
      context={`${inLocale(locale, form.name)} · ${t("extend.context", { count: possible.length })}`}
    >
      <div className="s-gapstack">
        {possible.length === 0 && (
          <Banner tone="info" title={t("extend.noneTitle")}>
            <p>{t("extend.none")}</p>
          </Banner>
        )}
        <ActionForm
          action={extend}
          locale={locale}
          labels={labels}
          initial={untouched({ days: `${form.usualDays}` })}
        >
          <HiddenField name="selectionId" value={id} />
          <VersionField value={form.version} />
          <Panel title={t("extend.postsTitle")}>
            <SupplyFields
              locale={locale}
              posts={form.posts}
              minimum={form.minimum}
              basis={form.basis}
            />
          </Panel>
          {possible.length > 0 && (
            <>
              <Panel title={t("extend.periodTitle")}>
                <ExtensionDays
                  locale={locale}
                  {...period}
                  oldLastDay={possible[0]?.lastDay ?? null}
                />
                <TextField
                  name="days"
                  inputMode="numeric"
                  maxLength={2}
                  hint={t("extend.daysHint")}
                />
                <CheckboxField name="shift" label={t("extend.shiftLabel")} checked />
              </Panel>
              <Panel title={t("extend.decisionTitle")}>
                <PaperField
                  locale={locale}
                  selectionId={id}
                  name="decisionId"
                  papers={form.decisions}
                />
                <PaperField
                  locale={locale}
                  selectionId={id}
                  name="noticeId"
                  papers={form.letters}
                  hint={t("extend.noticeHint")}
                  optional
                />
                <ReasonFields />
              </Panel>
              <Panel title={t("extend.effectTitle")}>
                <ul className="s-bullets">
                  <li>{t("extend.effectValid")}</li>
                  <li>{t("extend.effectDrafts")}</li>
                  <li>{t("extend.effectConflicts")}</li>
                  <li>{t("extend.effectAge")}</li>
                </ul>
                <CheckboxField name="sure" label={t("extend.sure")} />
                <div className="s-row">
                  <SubmitButton>{t("extend.submit")}</SubmitButton>
                  <TextLink href={localePath(locale, path)}>{t("cancelForm")}</TextLink>
                </div>
              </Panel>
            </>
          )}
        </ActionForm>
        <Panel title={t("extend.rulesTitle")}>
          <ul className="s-stack">
            {RULES.map((rule) => (
              <li key={rule.id}>
                <RuleSentence locale={locale} rule={rule} values={form.ruleValues[rule.id]} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </ChangesFrame>
  );
}
