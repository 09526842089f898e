import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link";
import { type Bilingual, inLocale, type Locale, localePath } from "#domain/locale";

interface OwnDisputesProps {
  readonly locale: Locale;
  readonly rows: readonly {
    readonly applicationId: string;
    readonly selectionName: Bilingual;
    readonly postTitle: Bilingual;
    readonly receiptNumber: string | null;
    readonly count: number;
  }[];
}

/** Applications in which the viewer decides between two verifiers. */
export function OwnDisputes({ locale, rows }: OwnDisputesProps) {
  const t = useTranslations("verification.own");
  return (
    <ul className="s-proposals">
      {rows.map((row) => (
        <li key={row.applicationId} className="s-row-between">
          <div>
            <b className="s-code">{row.receiptNumber}</b> · {inLocale(locale, row.postTitle)}
            <span className="s-sub">
              {inLocale(locale, row.selectionName)} · {t("disputeCount", { count: row.count })}
            </span>
          </div>
          <TextLink href={localePath(locale, `/kantor/verifikasi/beda/${row.applicationId}`)}>
            {t("decide")}
            <span className="s-sr"> {row.receiptNumber}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
