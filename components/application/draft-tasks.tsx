import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { Tag } from "#components/ui/tag";
import { type Task, TaskList } from "#components/ui/task-list";
import { type Locale, localePath } from "#domain/locale";
import type { DocumentCode } from "#domain/planning/terms";

type Named = { readonly code: DocumentCode; readonly label: string };

interface DraftTasksProps {
  readonly locale: Locale;
  readonly id: string;
  readonly profile: Readonly<Record<string, string>> | null;
  /** How much there is of each section; null where the person states that there is nothing. */
  readonly history: readonly { readonly count: number | null }[];
  readonly documents: readonly (Named & {
    readonly mandatory: boolean;
    readonly current: unknown;
  })[];
  readonly missing: readonly Named[];
}

/** What is left to do for an application, in any order; what is missing is named. */
export function DraftTasks(props: DraftTasksProps) {
  const { locale, id, profile, history, documents, missing } = props;
  const t = useTranslations("application");
  const words = useTranslations("profile");
  const told = history.filter(({ count }) => count !== 0).length;
  const nameOf = useDocumentName();
  const hasProfile = profile !== null;
  const mandatory = documents.filter((each) => each.mandatory);
  const isReady = hasProfile && missing.length === 0;
  const tagOf = (done: boolean) =>
    done ? (
      <Tag tone="success">{t("tag.complete")}</Tag>
    ) : (
      <Tag tone="warning">{t("tag.incomplete")}</Tag>
    );
  const part = (anchor: string, name: string, hint: string): Task => ({
    href: localePath(locale, `/profil/pribadi#${anchor}`),
    name,
    ...(hasProfile && { hint }),
    ...(!hasProfile && { missing: t("check.noProfile") }),
    status: tagOf(hasProfile),
  });
  const parts = [hasProfile, hasProfile, hasProfile, missing.length === 0];
  return (
    <>
      <p>
        <b>{t("draftPage.parts", { done: parts.filter(Boolean).length, all: parts.length })}</b>{" "}
        {t("draftPage.order")}
      </p>
      <section>
        <h2 className="s-h3">{t("draftPage.yourData")}</h2>
        <TaskList
          tasks={[
            part("pribadi", t("profile.part.personal"), join(profile, "fullName", "phone")),
            part("jabatan", t("profile.part.career"), join(profile, "currentPost", "grade")),
            part(
              "pendidikan",
              t("profile.part.education"),
              join(profile, "educationLevel", "educationMajor"),
            ),
            {
              href: localePath(locale, "/profil"),
              name: words("history"),
              // Nothing is refused for what is missing in it: the panel judges.
              hint: words("parts", { done: told, all: history.length }),
              status:
                told === history.length ? (
                  tagOf(true)
                ) : (
                  <Tag tone="neutral">{t("tag.incomplete")}</Tag>
                ),
            },
          ]}
        />
      </section>
      <section>
        <h2 className="s-h3">{t("draftPage.papers")}</h2>
        <TaskList
          tasks={[
            {
              href: localePath(locale, `/lamaran/${id}/dokumen`),
              name: t("draftPage.documents"),
              hint: t("draftPage.documentsHint", {
                done: mandatory.length - missing.length,
                asked: mandatory.length,
              }),
              ...(missing.length > 0 && {
                missing: t("draftPage.missing", { names: missing.map(nameOf).join(", ") }),
              }),
              status: tagOf(missing.length === 0),
            },
          ]}
        />
      </section>
      <section>
        <h2 className="s-h3">{t("draftPage.send")}</h2>
        <TaskList
          tasks={[
            {
              href: localePath(locale, `/lamaran/${id}/periksa`),
              name: t("draftPage.check"),
              hint: t(isReady ? "draftPage.checkReady" : "draftPage.checkNotYet"),
              status: isReady ? (
                <Tag tone="info">{t("tag.ready")}</Tag>
              ) : (
                <Tag tone="neutral" icon="lock">
                  {t("tag.notYet")}
                </Tag>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}

function join(profile: Readonly<Record<string, string>> | null, ...fields: string[]): string {
  return fields
    .map((field) => profile?.[field])
    .filter(Boolean)
    .join(" · ");
}
