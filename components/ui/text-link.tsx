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
export function TextLink({ href, children, file = false, current, ...more }: TextLinkProps) {
  // What is absent stays absent: a property that is there and undefined crosses to the browser.
  const state = current === undefined ? more : { ...more, "aria-current": current };
  if (file || href.startsWith("#")) {
    return (
      <a href={href} {...state}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} {...state}>
      {children}
    </Link>
  );
}
