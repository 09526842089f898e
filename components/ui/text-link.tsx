import Link from "next/link";
import type { ReactNode } from "react";

interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Files and other answers that are no page: left to the browser. */
  readonly file?: boolean | undefined;
  readonly current?: "page" | "step" | "true" | undefined;
  /** For pages that stand in a row. */
  readonly rel?: "next" | "prev" | undefined;
}

/** A link to a page. Nothing is fetched before the click, so that no loader runs unasked. */
export function TextLink({ href, children, className, file = false, current, rel }: TextLinkProps) {
  if (file || href.startsWith("#")) {
    return (
      <a href={href} className={className} aria-current={current}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={className} aria-current={current} rel={rel}>
      {children}
    </Link>
  );
}
