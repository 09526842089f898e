import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

interface UploadRowProps {
  readonly id: string;
  readonly title: string;
  /** What the document must be, with its clause. */
  readonly hint?: ReactNode;
  readonly file?: { readonly name: string; readonly href: string; readonly meta: string } | null;
  /** Cause and remedy; turns the row into one that stands in the way. */
  readonly error?: string | null;
  /** To be looked at again, though it may stay. */
  readonly warning?: string | null;
  readonly status: ReactNode;
  /** Older versions, folded. */
  readonly versions?: ReactNode;
  /** The upload form and the links. */
  readonly children?: ReactNode;
}

/** One document of a file: what is asked for, what is there, what to do. An item of UploadList. */
export function UploadRow(props: UploadRowProps) {
  const { id, title, hint, file, error, warning, status, versions, children } = props;
  return (
    <li className={error ? "s-up s-up-error" : "s-up"} id={id}>
      <div>
        <h3>{title}</h3>
        {hint !== undefined && <p className="s-hint">{hint}</p>}
        {file && (
          <p className="s-file">
            <Icon name="file-text" />
            <a href={file.href}>{file.name}</a>
            <span className="s-small s-muted">{file.meta}</span>
          </p>
        )}
        {error && (
          <p className="s-error">
            <Icon name="alert-circle" />
            <span>{error}</span>
          </p>
        )}
        {warning && <p className="s-miss mt-1">{warning}</p>}
        {versions}
        {children}
      </div>
      <div className="s-acts s-acts-side">{status}</div>
    </li>
  );
}

/** The rows of a file. */
export function UploadList({ children }: { readonly children: ReactNode }) {
  return <ul className="s-uploads">{children}</ul>;
}
