import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { FileField, UploadForm } from "#components/ui/file-field";

interface AttachFormProps {
  /** The route handler that takes the file. */
  readonly action: string;
  /** Why the last file was not taken; null before. */
  readonly error: string | null;
}

/** The one file that may go with a report. */
export function AttachForm({ action, error }: AttachFormProps) {
  const t = useTranslations("complaint.attach");
  return (
    <UploadForm action={action}>
      <FileField
        id="berkas"
        name="berkas"
        label={t("label")}
        hint={t("hint")}
        accept="application/pdf,image/jpeg,image/png"
        error={error}
        errorWord={t("error")}
      />
      <Button tone="secondary">{t("submit")}</Button>
    </UploadForm>
  );
}
