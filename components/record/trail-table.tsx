import { getTranslations } from "next-intl/server";
import { type Column, DataTable } from "#components/ui/data-table";
import { Instant } from "#components/ui/instant";
import type { Zone } from "#domain/calendar";
import type { Locale } from "#domain/locale";
import type { FactChange } from "#domain/record/policy";

type Subject =
  | { readonly type: "application"; readonly receiptNumber: string | null; readonly post: string }
  | { readonly type: "post"; readonly post: string }
  | { readonly type: "stage"; readonly stage: string; readonly post: string | null }
  | { readonly type: "person"; readonly name: string };

type Entry = {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: { readonly type: "person"; readonly name: string } | "applicant" | "system";
  readonly subject: Subject | null;
  readonly changes: readonly FactChange[];
  readonly requestId: string;
};

/** Texts looked up by a code that stands in a stored record. */
type Words = { (key: string): string; has(key: string): boolean };

interface TrailTableProps {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly entries: readonly Entry[];
}

/** Who did what, and when. */
export async function TrailTable({ locale, zone, entries }: TrailTableProps) {
  const t = (await getTranslations({ locale, namespace: "record" })) as unknown as Words;
  const terms = (await getTranslations({ locale, namespace: "terms" })) as unknown as Words;
  const kindOf = (kind: string) => (t.has(`kind.${kind}`) ? t(`kind.${kind}`) : kind);
  const stageOf = (kind: string) => (terms.has(`stage.${kind}`) ? terms(`stage.${kind}`) : kind);
  const wordOf = (value: string | null) => {
    if (value === null) return "–";
    if (terms.has(`applicationState.${value}`)) return terms(`applicationState.${value}`);
    return t.has(`word.${value}`) ? t(`word.${value}`) : value;
  };
  const subjectOf = (subject: Subject): string => {
    switch (subject.type) {
      case "application":
        return `${subject.receiptNumber ?? t("table.unnumbered")} · ${subject.post}`;
      case "post":
        return subject.post;
      case "stage":
        return [stageOf(subject.stage), subject.post].filter((part) => part !== null).join(" · ");
      case "person":
        return subject.name;
    }
  };
  const actorOf = ({ actor }: Entry) =>
    typeof actor === "string" ? t(`actor.${actor}`) : actor.name;
  const columns: Column<Entry>[] = [
    {
      key: "at",
      header: t("table.at"),
      cell: ({ at }) => <Instant locale={locale} zone={zone} at={at} precision="second" />,
    },
    { key: "actor", header: t("table.actor"), cell: actorOf },
    {
      key: "what",
      header: t("table.what"),
      rowHeader: true,
      cell: ({ kind, subject }) => (
        <>
          {kindOf(kind)}
          {subject !== null && <span className="s-sub">{subjectOf(subject)}</span>}
        </>
      ),
    },
    {
      key: "change",
      header: t("table.change"),
      cell: ({ changes }) =>
        changes.length === 0 ? (
          <span className="s-muted">–</span>
        ) : (
          <ul>
            {changes.map(({ fact, before, after }) => (
              <li key={fact}>
                <span className="s-muted">{t(`fact.${fact}`)}: </span>
                {before !== null && (
                  <>
                    {wordOf(before)} <span aria-hidden="true">→</span>
                    <span className="s-sr"> {t("table.becomes")} </span>{" "}
                  </>
                )}
                {wordOf(after)}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: "request",
      header: t("table.request"),
      cell: ({ requestId }) => <span className="s-small break-all">{requestId}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("table.caption")}
      captionHidden
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}
