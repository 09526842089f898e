import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

interface UploadFormProps {
  /** The route handler that takes the file. */
  readonly action: string;
  readonly children: ReactNode;
}

/** A plain multipart form: files go to a route handler, which streams them, never to an action. */
export function UploadForm({ action, children }: UploadFormProps) {
  return (
    <form action={action} method="post" encType="multipart/form-data" className="s-upload-form">
      {children}
    </form>
  );
}

interface FileFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Format and limit: what the server will check. */
  readonly hint?: string;
  /** As `application/pdf`; only a help for picking. */
  readonly accept?: string;
  readonly error?: string | null;
  /** The word that comes before an error for those who do not see its colour. */
  readonly errorWord?: string;
}

/** A file to send. Browsers never fill it in again, so a refused file is picked anew. */
export function FileField(props: FileFieldProps) {
  const { id, name, label, hint, accept, error, errorWord } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={error ? "s-field s-field-error" : "s-field"}>
      <label className="s-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="s-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="s-error" id={`${id}-error`}>
          <Icon name="alert-circle" />
          <span>
            {errorWord !== undefined && <span className="s-sr">{errorWord} </span>}
            {error}
          </span>
        </p>
      )}
      <input
        className="s-file-input"
        type="file"
        id={id}
        name={name}
        accept={accept}
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
