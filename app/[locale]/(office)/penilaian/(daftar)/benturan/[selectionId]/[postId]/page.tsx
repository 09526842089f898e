import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { PageHead } from "#components/layout/page-head";
import { ButtonLink } from "#components/ui/button";
import { CheckboxField } from "#components/ui/choice-field";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextArea } from "#components/ui/text-field";
import { inLocale, isLocale, localePath } from "#domain/locale";
import { requestContext } from "#server/context";
import { loadRecusal } from "#server/scoring/load-recusal";
import { declare } from "../../../actions";

interface DeclarePageProps {
  readonly params: Promise<{ locale: string; selectionId: string; postId: string }>;
}

export async function generateMetadata({ params }: DeclarePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "scoring" });
  return { title: t("recusal.declare") };
}

/** A conflict cannot be taken back, so it is declared on a page that says what follows. */
export default async function DeclarePage({ params }: DeclarePageProps) {
  const { locale, selectionId, postId } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const list = `/penilaian/benturan/${selectionId}`;
  const page = await loadRecusal(await requestContext(locale, `${list}/${postId}`), selectionId);
  const post = page?.posts.find((each) => each.postId === postId);
  if (!page?.isRunning || post === undefined) notFound();
  if (post.declared !== null) redirect(localePath(locale, list));
  const t = await getTranslations({ locale, namespace: "scoring" });
  return (
    <div className="s-gapstack s-measure-wide">
      <PageHead
        title={t("recusal.actTitle", { post: inLocale(locale, post.title) })}
        context={inLocale(locale, page.selectionName)}
        trail={{ locale, pages: [{ path: list, name: t("recusal.title") }] }}
      />
      <Panel title={t("confirm.consequences")} id="akibat">
        <ul className="s-list">
          <li>{t("recusal.effectAll")}</li>
          <li>{t("recusal.effectHidden")}</li>
          <li>{t("recusal.effectForever")}</li>
        </ul>
        <ActionForm action={declare} locale={locale} labels={{ reason: t("recusal.reason") }}>
          <HiddenField name="postId" value={postId} />
          <TextArea name="reason" hint={t("recusal.hint")} maxLength={2_000} />
          <CheckboxField name="confirmed" label={t("recusal.true")} />
          <p className="s-row">
            <SubmitButton tone="danger">{t("recusal.submit")}</SubmitButton>
            <ButtonLink href={localePath(locale, list)} tone="secondary">
              {t("recusal.cancel")}
            </ButtonLink>
          </p>
        </ActionForm>
      </Panel>
    </div>
  );
}
