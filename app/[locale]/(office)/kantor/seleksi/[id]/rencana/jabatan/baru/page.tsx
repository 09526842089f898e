import type { Metadata } from "next";

import { getTranslations } from "next-intl/server";
import { PostFields } from "#components/planning/post-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";

import { isLocale } from "#domain/locale";
import { untouched } from "#server/form-state";
import { newPostValues } from "#server/planning/form-values";
import { createPost } from "../../actions";
import { postLabels } from "../../labels";
import { openDraft, PartFrame, type PlanParams, planHref } from "../../plan-frame";

interface NewPostProps {
  readonly params: PlanParams;
}

export async function generateMetadata({ params }: NewPostProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("posts.add") };
}

export default async function NewPost({ params }: NewPostProps) {
  const { locale, plan } = await openDraft(params, "jabatan/baru");
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="posts" title={t("posts.add")}>
      <Panel>
        <ActionForm
          action={createPost}
          locale={locale}
          labels={await postLabels(locale)}
          initial={untouched(newPostValues())}
        >
          <HiddenField name="selectionId" value={plan.id} />
          <PostFields />
          <div className="s-row">
            <SubmitButton>{t("plan.save")}</SubmitButton>
            <TextLink href={planHref(locale, plan.id, "jabatan")}>{t("plan.cancel")}</TextLink>
          </div>
        </ActionForm>
      </Panel>
    </PartFrame>
  );
}
