import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatCount, formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";
import type { NoticeGroup, NoticeState } from "#domain/notification/notice";

type Row = {
  readonly noticeId: string;
  readonly subject: Bilingual;
  readonly audience: NoticeGroup;
  readonly postTitle: Bilingual | null;
  readonly state: NoticeState;
  readonly writtenAt: string;
  readonly sentAt: string | null;
  /** Null for whoever does not see how far it got. */
  readonly counts: LetterCounts | null;
};

export type LetterCounts = {
  readonly all: number;
  readonly delivered: number;
  readonly bounced: number;
  readonly parked: number;
};

interface NoticeTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  /** Of the notices, without its language. */
  readonly path: string;
  readonly rows: readonly Row[];
}

/** Notices of a selection with how far each one got, newest first. */
export function NoticeTable({ locale, zone, path, rows }: NoticeTableProps) {
  const t = useTranslations("notification.notice");
  const groups = useTranslations("notification.group");
  const at = (instant: string) => formatInstant(locale, zone, new Date(instant));
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={rows}
      rowKey={({ noticeId }) => noticeId}
      columns={[
        {
          key: "subject",
          header: t("subjectColumn"),
          rowHeader: true,
          cell: ({ noticeId, subject }) => (
            <TextLink href={localePath(locale, `${path}/${noticeId}`)}>
              {inLocale(locale, subject)}
            </TextLink>
          ),
        },
        {
          key: "to",
          header: t("to"),
          cell: ({ audience, postTitle }) => (
            <>
              {groups(audience)}
              <span className="s-sub">
                {postTitle === null ? t("allPosts") : inLocale(locale, postTitle)}
              </span>
            </>
          ),
        },
        {
          key: "when",
          header: t("when"),
          cell: ({ writtenAt, sentAt }) =>
            sentAt === null
              ? t("writtenAt", { at: at(writtenAt) })
              : t("sentAt", { at: at(sentAt) }),
        },
        {
          key: "arrived",
          header: t("arrived"),
          cell: ({ state, counts }) =>
            state === "DRAFT" ? (
              <Tag tone="warning">{t("draft")}</Tag>
            ) : (
              counts !== null && <Arrived locale={locale} counts={counts} />
            ),
        },
      ]}
    />
  );
}

interface ArrivedProps {
  readonly locale: Locale;
  readonly counts: LetterCounts;
}

/** How many of the letters were handed over, wait, failed, and came back. */
export function Arrived({ locale, counts: { all, delivered, bounced, parked } }: ArrivedProps) {
  const t = useTranslations("notification.notice");
  const waiting = all - delivered - bounced - parked;
  const shown = (count: number) => formatCount(locale, count);
  return (
    <>
      <Tag tone={parked + bounced > 0 ? "danger" : waiting > 0 ? "info" : "success"}>
        {t("delivered", { delivered: shown(delivered), all: shown(all) })}
      </Tag>
      {waiting > 0 && (
        <span className="s-small s-muted block">{t("waiting", { count: shown(waiting) })}</span>
      )}
      {parked > 0 && (
        <span className="s-small s-muted block">{t("parked", { count: shown(parked) })}</span>
      )}
      {bounced > 0 && (
        <span className="s-small s-muted block">{t("bounced", { count: shown(bounced) })}</span>
      )}
    </>
  );
}
