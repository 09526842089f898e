import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { ActionForm } from "#components/ui/form";
import { HiddenField } from "#components/ui/hidden-field";
import { SubmitButton } from "#components/ui/submit-button";
import { Tag, type Tone } from "#components/ui/tag";
import { lastSecondBefore, type Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { StageState } from "#domain/scoring/life-cycle";
import type { FormAction } from "#server/form-state";

type Post = {
  readonly postId: string;
  readonly title: Bilingual;
  readonly stageState: StageState | null;
  /** Null once nobody can apply for it any more. */
  readonly openUntil: string | null;
  readonly sent: number;
  readonly open: number;
  readonly eligible: number;
  readonly notEligible: number;
  readonly mayStart: boolean;
  readonly mayDecide: boolean;
  readonly mayPack: boolean;
};

interface QueuePostsProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** Address of the queue without its language. */
  readonly path: string;
  readonly posts: readonly Post[];
  readonly start: FormAction;
}

const TONES: Partial<Record<StageState, Tone>> = {
  OPEN: "info",
  DECIDED: "success",
  PUBLISHED: "success",
};

/** Each post with its counts, and what can be done with it now. */
export function QueuePosts({ locale, zone, path, posts, start }: QueuePostsProps) {
  const t = useTranslations("verification");
  const columns: Column<Post>[] = [
    {
      key: "post",
      header: t("queue.post"),
      rowHeader: true,
      cell: ({ title, openUntil }) => (
        <>
          {inLocale(locale, title)}
          {openUntil !== null && (
            <span className="s-sub">
              {t("queue.openUntil", {
                at: formatInstant(locale, zone, lastSecondBefore(openUntil), "minute"),
              })}
            </span>
          )}
        </>
      ),
    },
    { key: "sent", header: t("queue.sent"), align: "right", cell: (post) => post.sent },
    { key: "open", header: t("queue.open"), align: "right", cell: (post) => post.open },
    { key: "ms", header: t("tag.ELIGIBLE"), align: "right", cell: (post) => post.eligible },
    { key: "tms", header: t("tag.NOT_ELIGIBLE"), align: "right", cell: (post) => post.notEligible },
    {
      key: "stage",
      header: t("queue.stage"),
      cell: ({ stageState: state }) =>
        state === null || state === "UNSEALED" ? (
          "–"
        ) : (
          <Tag tone={TONES[state] ?? "neutral"}>{t(`stage.${state}`)}</Tag>
        ),
    },
    {
      key: "act",
      header: t("queue.act"),
      headerHidden: true,
      cell: (post) => (
        <div className="s-row">
          {post.mayStart && (
            <ActionForm action={start} locale={locale} layout="bare">
              <HiddenField name="postId" value={post.postId} />
              <SubmitButton size="small">{t("queue.start")}</SubmitButton>
            </ActionForm>
          )}
          {post.mayDecide && (
            <ButtonLink size="small" href={localePath(locale, `${path}/putusan/${post.postId}`)}>
              {t("queue.review")}
            </ButtonLink>
          )}
          {post.mayPack && (
            <a
              className="s-small"
              href={localePath(locale, `${path}/berkas/${post.postId}`)}
              download
            >
              {t("queue.pack")}
              <span className="s-sr"> {inLocale(locale, post.title)}</span>
            </a>
          )}
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("queue.posts")}
      columns={columns}
      rows={posts}
      rowKey={(post) => post.postId}
    />
  );
}
