import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Zone } from "#domain/calendar";
import { formatInstant } from "#domain/format";
import { type Bilingual, inLocale, type Locale } from "#domain/locale";
import type { Supply } from "#domain/planning/board";
import type { StageKind } from "#domain/planning/terms";
import type { StageState } from "#domain/scoring/life-cycle";

type Row = {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly registered: number;
  readonly drafts: number;
  readonly sent: number;
  readonly eligible: number;
  readonly notEligible: number;
  readonly showsVerdicts: boolean;
  readonly isCancelled: boolean;
  readonly supply: Supply | null;
  readonly stage: { readonly kind: StageKind; readonly state: StageState } | null;
};

const SUPPLY: Record<Supply, Tone> = { ENOUGH: "success", THIN: "warning", SHORT: "danger" };

interface BoardTableProps {
  readonly locale: Locale;
  readonly now: string;
  readonly zone: Zone;
  readonly posts: readonly Row[];
  /** The fewest applicants of a post. */
  readonly minimum: number;
  /** Where those are listed who have not sent; null where nobody can any more, or may look. */
  readonly draftsHref: ((postId: string) => string) | null;
}

/** Head counts by post. What was scored never stands here. */
export function BoardTable({ locale, now, zone, posts, minimum, draftsHref }: BoardTableProps) {
  const t = useTranslations("planning.board");
  const terms = useTranslations("terms.stage");
  const sum = (of: "registered" | "drafts" | "sent") =>
    posts.reduce((total, post) => total + post[of], 0);
  const columns: Column<Row>[] = [
    {
      key: "title",
      header: t("post"),
      rowHeader: true,
      cell: (row) => (
        <>
          {inLocale(locale, row.title)}
          {row.isCancelled && (
            <span className="s-sub">
              <Tag tone="danger" icon="ban">
                {t("cancelled")}
              </Tag>
            </span>
          )}
          {row.stage !== null && (
            <span className="s-sub">
              {terms(row.stage.kind)}: {t(`stageState.${row.stage.state}`)}
            </span>
          )}
        </>
      ),
    },
    { key: "registered", header: t("registered"), align: "right", cell: (row) => row.registered },
    {
      key: "drafts",
      header: t("drafts"),
      align: "right",
      cell: ({ id, title, drafts }) =>
        draftsHref === null || drafts === 0 ? (
          drafts
        ) : (
          <TextLink href={draftsHref(id)}>
            {drafts}
            <span className="s-sr"> {inLocale(locale, title)}</span>
          </TextLink>
        ),
    },
    { key: "sent", header: t("sent"), align: "right", cell: (row) => <b>{row.sent}</b> },
    {
      key: "eligible",
      header: t("eligible"),
      align: "right",
      cell: (row) => (row.showsVerdicts ? row.eligible : "–"),
    },
    {
      key: "notEligible",
      header: t("notEligible"),
      align: "right",
      cell: (row) => (row.showsVerdicts ? row.notEligible : "–"),
    },
    {
      key: "supply",
      header: t("supply"),
      cell: ({ supply }) =>
        supply === null ? "–" : <Tag tone={SUPPLY[supply]}>{t(`supplyOf.${supply}`)}</Tag>,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      sub={t("captionSub", { at: formatInstant(locale, zone, new Date(now)), minimum })}
      columns={columns}
      rows={posts}
      rowKey={(row) => row.id}
      footer={
        posts.length > 1 && (
          <tr>
            <th scope="row">{t("total")}</th>
            <td className="r" data-l={t("registered")}>
              {sum("registered")}
            </td>
            <td className="r" data-l={t("drafts")}>
              {sum("drafts")}
            </td>
            <td className="r" data-l={t("sent")}>
              {sum("sent")}
            </td>
            <td colSpan={3} />
          </tr>
        )
      }
    />
  );
}
