import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperKind, PaperRef } from "#domain/paper/terms";

interface PaperFieldProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly name: string;
  readonly papers: readonly PaperRef[];
  /** What another one would be, where only one kind will do. */
  readonly kind?: PaperKind;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** One of the papers that are on record, with the way to enter another. */
export function PaperField(props: PaperFieldProps) {
  const { locale, selectionId, name, papers, kind, hint, optional } = props;
  const record = `/kantor/seleksi/${selectionId}/surat/baru`;
  const t = useTranslations("paper.field");
  return (
    <div>
      <SelectField
        name={name}
        empty={papers.length === 0 ? t("none") : true}
        optional={optional}
        hint={hint}
        options={papers.map(({ id, number, dated }) => ({
          value: id,
          label: t("paper", { number, day: formatDay(locale, dated) }),
        }))}
      />
      <p className="s-small mt-1">
        <TextLink
          href={localePath(locale, kind === undefined ? record : `${record}?isi.kind=${kind}`)}
        >
          {t("other")}
        </TextLink>
      </p>
    </div>
  );
}
