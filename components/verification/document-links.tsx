import { useTranslations } from "next-intl";
import { VIEWER } from "#components/verification/document-viewer";

interface DocumentLinksProps {
  readonly href: string;
  readonly name: string;
  /** What the link into the frame beside says; else "show". */
  readonly text?: string;
}

/** Into the frame beside the checklist where there is room for it, and into a tab of its own. */
export function DocumentLinks({ href, name, text }: DocumentLinksProps) {
  const t = useTranslations("verification.check");
  return (
    <>
      <a className="s-beside" href={href} target={VIEWER}>
        {text ?? t("show")}
        {text === undefined && <span className="s-sr"> {t("showOf", { document: name })}</span>}
      </a>
      <a href={href} target="_blank" rel="noopener" className={text && "s-not-beside"}>
        {text ?? t("newTab")}
        {text === undefined && <span className="s-sr"> {t("showOf", { document: name })}</span>}
      </a>
    </>
  );
}
