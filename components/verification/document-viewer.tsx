"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

export type ViewedDocument = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly fingerprint: string;
};

interface DocumentViewerProps {
  readonly documents: readonly ViewedDocument[];
  readonly texts: {
    readonly label: string;
    /** How many there are: the summary where no script can name the one that is shown. */
    readonly list: string;
    readonly traced: string;
    readonly print: string;
  };
  readonly icon: ReactNode;
}

/** The name of the frame: links to a document anywhere on the page open in it. */
export const VIEWER = "berkas";

/**
 * The papers beside the checklist. Links choose the document by their `target`, so that nothing typed
 * in the form is lost and no script is needed; with one, the bar names what is shown.
 */
export function DocumentViewer({ documents, texts, icon }: DocumentViewerProps) {
  const [first] = documents;
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (link?.target !== VIEWER) return;
      const chosen = documents.find(({ href }) => link.getAttribute("href") === href);
      if (chosen) setShown(chosen);
      if (list.current) list.current.open = false;
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [documents]);

  if (!first || !shown) return null;
  return (
    <section className="s-viewer s-viewer-doc" aria-label={texts.label}>
      <div className="s-viewer-bar">
        <details ref={list} className="s-viewer-list">
          <summary>
            <b>{shown.name}</b> <span className="s-muted">{texts.list}</span>
          </summary>
          <ol>
            {documents.map(({ id, name, href }) => (
              <li key={id}>
                <a href={href} target={VIEWER} aria-current={id === shown.id ? "true" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ol>
        </details>
      </div>
      {/* Lazy: on phones the frame is not shown, and what is not shown is not opened. */}
      <iframe name={VIEWER} title={shown.name} src={first.href} loading="lazy" />
      <p className="s-viewer-foot s-small">
        {icon} {texts.traced}{" "}
        <span className="s-nowrap">
          {texts.print} <span className="s-fp">{shown.fingerprint}</span>
        </span>
      </p>
    </section>
  );
}
