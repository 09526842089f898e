import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InputStateTag } from "#components/input/state-tag";
import { PageHead } from "#components/layout/page-head";
import { Banner } from "#components/ui/banner";
import { RadioGroup } from "#components/ui/choice-field";
import { DefinitionList } from "#components/ui/definition-list";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { DateField, TextArea } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { formatDay, formatInstant } from "#domain/format";
import { INPUT_ACTS } from "#domain/input/life-cycle";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { readTrackingCode } from "#domain/tracking-code";
import { requestContext } from "#server/context";
import { loadInput } from "#server/input/load-office";
import { settle } from "../actions";

interface InputProps {
  readonly params: Promise<{ locale: string; id: string; inputId: string }>;
  readonly searchParams: Promise<{ kode?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<InputProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "input" });
  return { title: t("office.title") };
}

export default async function InputPage({ params, searchParams }: InputProps) {
  const { locale, id, inputId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const path = `/kantor/seleksi/${id}/masukan`;
  const ctx = await requestContext(locale, `${path}/${inputId}`);
  const page = await loadInput(ctx, inputId);
  if (page === null || page.selectionId !== id) notFound();
  const t = await getTranslations({ locale, namespace: "input" });
  const { kode } = await searchParams;
  const code = typeof kode === "string" ? readTrackingCode(kode) : null;
  const { settled } = page;
  return (
    <>
      <PageHead
        title={t("detail.title", { number: page.number })}
        context={<InputStateTag state={page.state} />}
        trail={{ locale, pages: [{ path, name: t("office.title") }] }}
      />
      <div className="s-stack-6">
        {code !== null && (
          <Banner tone="success" title={t("detail.code", { code })}>
            <p>{t("detail.codeText")}</p>
          </Banner>
        )}
        <div className="s-split">
          <div className="s-gapstack">
            <Panel id="fakta" title={t("field.facts")}>
              <p className="s-text whitespace-pre-line">{page.facts}</p>
              {page.evidence.length > 0 && (
                <ul className="s-list mt-4">
                  {page.evidence.map((number) => (
                    <li key={number}>
                      <TextLink
                        file
                        href={localePath(locale, `${path}/${inputId}/bukti?nomor=${number}`)}
                      >
                        {t("detail.evidence", { number })}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            {settled === null ? (
              <Panel id="putusan" title={t("detail.settle")}>
                <ActionForm
                  action={settle}
                  locale={locale}
                  labels={{
                    act: t("field.act"),
                    treatment: t("field.treatment"),
                    heardOn: t("field.heardOn"),
                    hearing: t("field.hearing"),
                  }}
                >
                  <HiddenField name="inputId" value={inputId} />
                  <VersionField value={page.version} />
                  <RadioGroup
                    name="act"
                    look="card"
                    choices={INPUT_ACTS.map((value) => ({
                      value,
                      label: t(`act.${value}`),
                      hint: t(`actHint.${value}`),
                    }))}
                  />
                  <DateField name="heardOn" hint={t("hint.heardOn")} optional />
                  <TextArea
                    name="hearing"
                    hint={t("hint.hearing")}
                    rows={3}
                    maxLength={2_000}
                    optional
                  />
                  <TextArea
                    name="treatment"
                    hint={t("hint.treatment")}
                    rows={4}
                    maxLength={2_000}
                  />
                  <SubmitButton>{t("detail.record")}</SubmitButton>
                </ActionForm>
              </Panel>
            ) : (
              <Panel
                id="putusan"
                title={t(`state.${page.state}`)}
                footer={t("detail.by", {
                  name: settled.by,
                  at: formatInstant(locale, page.zone, new Date(settled.at)),
                })}
              >
                <p className="s-text whitespace-pre-line">{settled.treatment}</p>
                <p className="s-small s-muted mt-4">
                  {settled.heard === null
                    ? t("detail.notHeard")
                    : t("detail.heard", { day: formatDay(locale, settled.heard.on) })}
                </p>
                {settled.heard !== null && (
                  <p className="s-text whitespace-pre-line">{settled.heard.answer}</p>
                )}
              </Panel>
            )}
          </div>
          <div className="s-gapstack">
            <Panel id="tentang" title={t("detail.about")}>
              <DefinitionList
                entries={[
                  { term: t("field.candidate"), value: page.candidate },
                  { term: t("detail.post"), value: inLocale(locale, page.postTitle) },
                  { term: t("detail.stance"), value: t(`stance.${page.stance}`) },
                  { term: t("field.topic"), value: t(`topic.${page.topic}`) },
                  { term: t("field.knowledge"), value: t(`knowledge.${page.knowledge}`) },
                  { term: t("field.channel"), value: t(`channel.${page.channel}`) },
                  { term: t("field.receivedOn"), value: formatDay(locale, page.receivedOn) },
                  ...(page.link === ""
                    ? []
                    : [
                        {
                          term: t("field.link"),
                          value: <span className="break-all">{page.link}</span>,
                        },
                      ]),
                ]}
              />
            </Panel>
            <Panel id="pengirim" title={t("detail.sender")} footer={t("detail.senderNote")}>
              <DefinitionList
                entries={[
                  { term: t("field.senderName"), value: page.senderName || t("detail.notGiven") },
                  {
                    term: t("field.senderContact"),
                    value: page.senderContact || t("detail.notGiven"),
                  },
                ]}
              />
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
}
