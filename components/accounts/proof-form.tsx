import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { FileField, UploadForm } from "#components/ui/file-field";

interface ProofFormProps {
  /** The route handler that takes the file. */
  readonly action: string;
  /** Whether there is a file already, which another one replaces. */
  readonly hasProof: boolean;
  /** Why the last file was not taken; null before. */
  readonly error: string | null;
}

/** What shows that a NIP is the claimant's. */
export function ProofForm({ action, hasProof, error }: ProofFormProps) {
  const t = useTranslations("accounts.claim.proof");
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
      <Button tone="secondary">{hasProof ? t("replace") : t("submit")}</Button>
    </UploadForm>
  );
}
