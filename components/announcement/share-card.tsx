"use client";

import { useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look";

interface ShareCardProps {
  readonly text: string;
  readonly texts: {
    readonly title: string;
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly whatsapp: string;
  };
}

/** A short text to copy; without JavaScript it is selected and copied by hand. */
export function ShareCard({ text, texts }: ShareCardProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not allowed here; the text is selected, and the keyboard copies it.
    }
  };
  return (
    <section className="s-noprint" aria-labelledby="bagikan">
      <h2 className="text-base" id="bagikan">
        {texts.title}
      </h2>
      <label className="s-small" htmlFor="bagikan-teks">
        {texts.label}
      </label>
      <textarea
        ref={area}
        id="bagikan-teks"
        className="s-textarea s-grow mt-1"
        readOnly
        rows={6}
        value={text}
      />
      <p className="s-row mt-2">
        <button type="button" className={buttonClass({ tone: "secondary" })} onClick={copy}>
          {texts.copy}
        </button>
        <a href={`https://wa.me/?text=${encodeURIComponent(text)}`} rel="noopener noreferrer">
          {texts.whatsapp}
        </a>
        <span role="status" className="s-small">
          {isCopied && texts.copied}
        </span>
      </p>
    </section>
  );
}
