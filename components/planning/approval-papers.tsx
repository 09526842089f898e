import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button";
import { TextLink } from "#components/ui/text-link";
import { formatBytes, formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperKind } from "#domain/paper/terms";

interface ApprovalPapersProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly kind: PaperKind;
  readonly papers: readonly {
    readonly id: string;
    readonly number: string;
    readonly dated: string;
    readonly validUntil: string | null;
    readonly subject: string;
    readonly bytes: number;
  }[];
  /** What is found about them. */
  readonly children?: ReactNode;
}

/** The papers of one kind, what is still missing, and the way to enter one. */
export function ApprovalPapers(props: ApprovalPapersProps) {
  const { locale, selectionId, kind, papers, children } = props;
  const t = useTranslations("planning.approvals");
  const words = useTranslations("paper");
  const base = `/kantor/seleksi/${selectionId}/surat`;
  return (
    <>
      {papers.length > 0 && (
        <ul className="s-list">
          {papers.map(({ id, number, dated, validUntil, subject, bytes }) => (
            <li key={id}>
              <b>{number}</b>
              <p>{subject}</p>
              <p className="s-muted">
                {t("dated", { date: formatDay(locale, dated) })}
                {validUntil !== null && (
                  <> · {words("until", { day: formatDay(locale, validUntil) })}</>
                )}{" "}
                ·{" "}
                <TextLink file href={localePath(locale, `${base}/${id}`)}>
                  {words("open", { size: formatBytes(locale, bytes) })}
                  <span className="s-sr"> {number}</span>
                </TextLink>
              </p>
            </li>
          ))}
        </ul>
      )}
      {children}
      <div className="s-row mt-4">
        <ButtonLink
          tone="secondary"
          href={localePath(locale, `${base}/baru?isi.kind=${encodeURIComponent(kind)}`)}
        >
          {t("record", { kind: words(`kind.${kind}`) })}
        </ButtonLink>
      </div>
    </>
  );
}
