import { useTranslations } from "next-intl";
import { SelectField } from "#components/ui/select-field";
import { TextLink } from "#components/ui/text-link";
import { formatDay } from "#domain/format";
import { type Locale, localePath } from "#domain/locale";
import type { PaperRef } from "#domain/paper/terms";

interface PaperFieldProps {
  readonly locale: Locale;
  readonly selectionId: string;
  readonly name: string;
  readonly papers: readonly PaperRef[];
  readonly hint?: string;
  readonly optional?: boolean;
}

/** One of the papers that are on record, with the way to enter another. */
export function PaperField({ locale, selectionId, name, papers, hint, optional }: PaperFieldProps) {
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
        <TextLink href={localePath(locale, `/kantor/seleksi/${selectionId}/surat/baru`)}>
          {t("other")}
        </TextLink>
      </p>
    </div>
  );
}
