import { useTranslations } from "next-intl";
import { useDocumentName } from "#components/application/document-name";
import { type Column, DataTable } from "#components/ui/data-table";
import { Tag } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";
import type { Failure } from "#components/verification/failure-list";
import { useReasonNames } from "#components/verification/reason-words";
import { VerdictTag } from "#components/verification/verdict-tag";
import type { Locale } from "#domain/locale";
import { localePath } from "#domain/locale";
import type { AdminVerdict } from "#domain/verification/terms";

type Row = {
  readonly applicationId: string;
  readonly postId: string;
  readonly receiptNumber: string | null;
  readonly name: string;
  readonly proposal: AdminVerdict | null;
  readonly ready: boolean;
  readonly changed: boolean;
  readonly verifiers: readonly AdminVerdict[];
  readonly decided: readonly { readonly memberName: string; readonly because: string }[];
  readonly failures: readonly Failure[];
};

interface BatchTableProps {
  readonly locale: Locale;
  readonly path: string;
  readonly rows: readonly Row[];
  readonly posts: ReadonlyMap<string, string>;
  /** The post to which the list is narrowed. */
  readonly postId: string | undefined;
  readonly chosen: string | null;
  readonly hrefOf: (applicationId: string) => string;
}

/** Everybody about whom is decided: what each verifier found, what is proposed, and why. */
export function BatchTable(props: BatchTableProps) {
  const { locale, path, rows, posts, postId, chosen, hrefOf } = props;
  const t = useTranslations("verification");
  const documentName = useDocumentName();
  const reasonNames = useReasonNames();
  const titleOf = (failure: Failure) =>
    failure.of === "document" ? documentName(failure) : t(`agreement.requirement.${failure.kind}`);
  const columns: Column<Row>[] = [
    {
      key: "applicant",
      header: t("queue.applicant"),
      rowHeader: true,
      cell: (row) => (
        <>
          <TextLink href={hrefOf(row.applicationId)}>{row.name}</TextLink>
          <span className="s-sub">
            <span className="s-code">{row.receiptNumber}</span> · {posts.get(row.postId)}
          </span>
        </>
      ),
    },
    {
      key: "verifiers",
      header: t("batch.verifiers"),
      cell: ({ verifiers, decided }) => (
        <>
          {verifiers.length === 0 ? "–" : verifiers.map((each) => t(`tag.${each}`)).join(", ")}
          {decided.length > 0 && <span className="s-sub">{t("batch.differed")}</span>}
        </>
      ),
    },
    {
      key: "verdict",
      header: t("batch.verdict"),
      cell: ({ proposal, ready, changed }) => (
        <>
          <VerdictTag verdict={proposal} />
          {changed && <Tag tone="warning">{t("confirm.changed")}</Tag>}
          {proposal !== null && !ready && <Tag tone="warning">{t("confirm.outdated")}</Tag>}
        </>
      ),
    },
    {
      key: "reasons",
      header: t("batch.reasons"),
      cell: ({ failures, decided }) => (
        <>
          {failures.length === 0 && decided.length === 0 && "–"}
          {failures.map((each) => (
            <span key={titleOf(each)} className="block">
              {titleOf(each)}
              <span className="s-sub">{reasonNames(each)}</span>
            </span>
          ))}
          {decided.map(({ memberName, because }) => (
            <span key={because} className="s-sub">
              {t("batch.decidedBy", { name: memberName, because })}
            </span>
          ))}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("batch.found", { count: rows.length })}
      sub={
        postId === undefined ? (
          t("batch.hint")
        ) : (
          <>
            {posts.get(postId)} ·{" "}
            <TextLink href={localePath(locale, path)}>{t("batch.all")}</TextLink>
          </>
        )
      }
      columns={columns}
      rows={rows}
      rowKey={(row) => row.applicationId}
      selected={(row) => row.applicationId === chosen}
    />
  );
}
