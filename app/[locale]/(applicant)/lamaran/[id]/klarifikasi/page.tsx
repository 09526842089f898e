import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuestionCard } from "#components/verification/question-card";
import { formatBytes } from "#domain/format";
import { type UploadAnswer, uploadRefusalText } from "#server/application/upload-refusal";
import { loadUnsaved } from "#server/unsaved/load-input";
import { loadOwnClarifications } from "#server/verification/load-own-clarifications";
import { type OwnPageProps, ownPage } from "../../own-page";
import { SentFrame } from "../../sent-frame";
import { answer } from "./actions";

interface ClarificationProps extends OwnPageProps {
  readonly searchParams: Promise<UploadAnswer & { readonly dibuang?: string }>;
}

export async function generateMetadata(props: ClarificationProps): Promise<Metadata> {
  const { locale } = await ownPage(props);
  const t = await getTranslations({ locale, namespace: "verification.clarification" });
  return { title: t("title") };
}

export default async function ClarificationPage(props: ClarificationProps) {
  const page = await ownPage(props, "/klarifikasi");
  const { locale, ctx, application } = page;
  const own = await loadOwnClarifications(ctx, application.id);
  if (own === null) notFound();
  const t = await getTranslations({ locale, namespace: "verification.clarification" });
  const documents = await getTranslations({ locale, namespace: "application.documents" });
  const said = await props.searchParams;
  const refused = own.questions.find(({ id }) => id === said.dokumen);
  const limit = formatBytes(locale, (refused?.maxMegabytes ?? 0) * 1_000_000);
  const moreThan = documents("moreThan", { limit });
  const limits = { size: limit, pages: refused?.maxPages ?? 0 };
  const refusal = refused ? await uploadRefusalText(locale, said, limits, moreThan) : null;
  const questions = await Promise.all(
    own.questions.map(async (question) => ({
      ...question,
      unsaved: await loadUnsaved(ctx, "ANSWER", question.id),
    })),
  );
  return (
    <SentFrame
      page={page}
      title={t("title")}
      about={<p className="mt-2">{t("intro")}</p>}
      aside={
        <section>
          <h2 className="s-h3">{t("rulesTitle")}</h2>
          <ul className="s-bullets s-small">
            <li>{t("ruleOnce")}</li>
            <li>{t("ruleFile")}</li>
            <li>{t("ruleSilence")}</li>
          </ul>
        </section>
      }
    >
      {questions.map(({ unsaved, ...question }) => (
        <QuestionCard
          key={said.dibuang?.startsWith(question.id) ? said.dibuang : question.id}
          locale={locale}
          zone={own.zone}
          applicationId={application.id}
          question={question}
          running={own.running}
          refusal={question.id === refused?.id ? refusal : null}
          answer={answer}
          unsaved={unsaved}
        />
      ))}
    </SentFrame>
  );
}
