import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { inLocale, isLocale } from "#domain/locale";
import { deletePost } from "../../../actions";
import { openDraft, PartFrame, planHref } from "../../../plan-frame";
import { RemoveForm } from "../../../remove-form";

interface RemovePostPageProps {
  readonly params: Promise<{ locale: string; id: string; postId: string }>;
}

export async function generateMetadata({ params }: RemovePostPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "planning" });
  return { title: t("posts.removeTitle") };
}

export default async function RemovePostPage({ params }: RemovePostPageProps) {
  const { postId } = await params;
  const { locale, plan } = await openDraft(params, `jabatan/${postId}/hapus`);
  const part = plan.posts.find(({ id }) => id === postId);
  if (part === undefined) notFound();
  const t = await getTranslations({ locale, namespace: "planning" });
  return (
    <PartFrame locale={locale} plan={plan} tab="posts" title={t("posts.removeTitle")}>
      <RemoveForm
        locale={locale}
        action={deletePost}
        field="postId"
        part={part}
        name={inLocale(locale, part.title)}
        consequence={t("posts.removeText")}
        backHref={planHref(locale, plan.id, "jabatan")}
      />
    </PartFrame>
  );
}
