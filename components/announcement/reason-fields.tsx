import { useTranslations } from "next-intl";
import { TextArea } from "#components/ui/text-field";

/** The reason that the public reads, in both languages. */
export function ReasonFields() {
  const t = useTranslations("changes");
  return (
    <>
      <TextArea name="reason" rows={3} maxLength={600} hint={t("reasonHint")} />
      <TextArea name="reasonEn" rows={3} maxLength={600} optional hint={t("reasonEnHint")} />
    </>
  );
}
