import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PostFields } from "#components/planning/post-fields";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { Panel } from "#components/ui/panel";
import { SubmitButton } from "#components/ui/submit-button";
import { TextLink } from "#components/ui/text-link";
import { VersionField } from "#components/ui/version-field";
import { isLocale } from "#domain/locale";
import { concernsPost } from "#domain/planning/problem-place";
import { untouched } from "#server/form-state";
import { savePost } from "../../actions";
import { postLabels } from "../../labels";
import { FieldProblems, openDraft, PartFrame, planHref } from "../../plan-frame";

interface PostPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: PostPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("posts.editTitle") };
}

export default async function PostPage({ params }: PostPageProps) {
  const { postId } = await params;
  const { locale, plan } = await openDraft(params, `jabatan/${postId}`);
  const part = plan.posts.find(({ id }) => id === postId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="posts" title={t("posts.editTitle")}>
      <Panel>
        <FieldProblems
          locale={locale}
          plan={plan}
          about={(problem) => concernsPost(problem, part.title.id)}
        />
        <ActionForm
          action={savePost}
          locale={locale}
          labels={await postLabels(locale)}
          initial={untouched(part.values)}
        >
          <HiddenField name="postId" value={part.id} />
          <VersionField value={part.version} />
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
