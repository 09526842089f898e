import { Button } from "#components/ui/button";
import { FileField, UploadForm } from "#components/ui/file-field";

interface EvidenceFormProps {
  /** The route handler that takes the file. */
  readonly action: string;
  readonly label: string;
  readonly hint: string;
  /** Before what is wrong with the last file. */
  readonly errorWord: string;
  /** Why the last file was not taken; null before. */
  readonly error: string | null;
  readonly submit: string;
}

/** One file from somebody without an account: a paper or a picture of one. */
export function EvidenceForm({ action, submit, ...field }: EvidenceFormProps) {
  return (
    <UploadForm action={action}>
      <FileField
        id="berkas"
        name="berkas"
        accept="application/pdf,image/jpeg,image/png"
        {...field}
      />
      <Button tone="secondary">{submit}</Button>
    </UploadForm>
  );
}
