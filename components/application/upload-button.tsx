"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look";

interface UploadButtonProps {
  readonly label: string;
  readonly busy: string;
}

/** Sends the form's file. While the browser is sending it says so and takes no second press. */
export function UploadButton({ label, busy }: UploadButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    // Back from the next page, the browser may show this one as it was left.
    const restored = () => setSending(false);
    window.addEventListener("pageshow", restored);
    const form = button.current?.form;
    const sent = () => setSending(true);
    form?.addEventListener("submit", sent);
    return () => {
      window.removeEventListener("pageshow", restored);
      form?.removeEventListener("submit", sent);
    };
  }, []);
  return (
    <>
      <button
        ref={button}
        type="submit"
        className={buttonClass({ tone: "secondary" })}
        aria-disabled={sending || undefined}
        onClick={(event) => {
          if (sending) event.preventDefault();
        }}
      >
        {sending ? busy : label}
      </button>
      <span role="status" className="s-sr">
        {sending ? busy : ""}
      </span>
    </>
  );
}
