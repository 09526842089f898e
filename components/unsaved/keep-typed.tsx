"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "#components/ui/form-context";

interface KeepTypedProps {
  /** What to say when it could not be kept. */
  readonly failed: string;
}

/** Milliseconds after the last key. */
const PAUSE = 2_500;
const RETRY = 15_000;

/**
 * Sends what is being typed into the form around it, to be kept until the form is saved, and says
 * quietly what became of it. Also when the page goes into the background or another one is opened.
 */
export function KeepTyped({ failed }: KeepTypedProps) {
  const { state } = useContext(FormContext);
  const line = useRef<HTMLParagraphElement>(null);
  const [says, setSays] = useState("");

  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    let timer = 0;
    let isSending = false;
    let isTyped = false;

    const later = (wait: number) => {
      isTyped = true;
      clearTimeout(timer);
      timer = window.setTimeout(keep, wait);
    };
    const keep = async () => {
      if (!isTyped) return;
      // One after the other, so that the last is the last; unless there is no later.
      if (isSending && document.visibilityState === "visible" && form.isConnected) {
        later(PAUSE);
        return;
      }
      clearTimeout(timer);
      isTyped = false;
      isSending = true;
      try {
        const body = new URLSearchParams();
        for (const [name, value] of new FormData(form)) {
          if (typeof value === "string" && !name.startsWith("$")) body.append(name, value);
        }
        const answer = await fetch("/api/unsaved", { method: "POST", keepalive: true, body });
        setSays(answer.ok ? await answer.text() : failed);
      } catch {
        // The line broke; what the server declines is not tried again.
        setSays(failed);
        if (form.isConnected && !isTyped) later(RETRY);
      }
      isSending = false;
    };
    const typed = () => later(PAUSE);
    const left = () => void keep();
    // Saved: the server decides what is left of it.
    const sent = ({ target }: Event) => {
      const tabOf = (any: EventTarget | null) =>
        new FormData(any as HTMLFormElement).get("unsaved.tab");
      if (tabOf(target) !== tabOf(form)) return;
      clearTimeout(timer);
      isTyped = false;
    };

    // What came back from the server was typed, and is not saved.
    if (state.refusal !== null || Object.keys(state.issues).length > 0) typed();
    form.addEventListener("input", typed);
    document.addEventListener("submit", sent);
    document.addEventListener("visibilitychange", left);
    window.addEventListener("pagehide", left);
    return () => {
      form.removeEventListener("input", typed);
      document.removeEventListener("submit", sent);
      document.removeEventListener("visibilitychange", left);
      window.removeEventListener("pagehide", left);
      left();
      clearTimeout(timer);
    };
  }, [state, failed]);

  return (
    // Where the form is longer than the window, what is said stays in sight at the lower edge.
    <div className={says === "" ? undefined : "s-savebar"}>
      <div>
        <p role="status" ref={line} className="s-small s-muted">
          {says}
        </p>
      </div>
    </div>
  );
}
