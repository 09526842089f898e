import { useTranslations } from "next-intl";
import { DateField, TextField } from "#components/ui/text-field";

interface LetterFieldsProps {
  /** The agency's day. */
  readonly today: string;
  readonly number?: string;
  readonly dated?: string;
}

/** Number and date of a letter, as printed. */
export function LetterFields({ today, number, dated }: LetterFieldsProps) {
  const t = useTranslations("supervision.letter");
  return (
    <div className="s-fieldrow">
      <TextField name="number" value={number} hint={t("numberHint")} maxLength={100} />
      <DateField name="dated" value={dated} max={today} />
    </div>
  );
}
