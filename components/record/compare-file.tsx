"use client";

import { useState } from "react";

interface CompareFileProps {
  /** SHA-256 of what was handed in, lower-case hex. */
  readonly hash: string;
  readonly texts: {
    readonly choose: string;
    readonly same: string;
    readonly different: string;
    /** With `{hash}`. */
    readonly yours: string;
    readonly failed: string;
    readonly byHand: string;
  };
}

type Outcome = {
  readonly tone: "success" | "danger";
  readonly text: string;
  readonly own?: string;
};

/** Compares a file of the reader's device with what was handed in. The file is sent nowhere. */
export function CompareFile({ hash, texts }: CompareFileProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const compare = async (file: File | undefined) => {
    if (file === undefined) return setOutcome(null);
    try {
      const own = await fingerprintOf(file);
      const isSame = own === hash;
      setOutcome({
        tone: isSame ? "success" : "danger",
        text: isSame ? texts.same : texts.different,
        ...(!isSame && { own }),
      });
    } catch {
      setOutcome({ tone: "danger", text: texts.failed });
    }
  };
  return (
    <div>
      <p className="s-small s-muted s-without-script">{texts.byHand}</p>
      <div className="s-field s-with-script">
        <label className="s-label" htmlFor="berkas">
          {texts.choose}
        </label>
        <input
          id="berkas"
          type="file"
          className="s-input"
          onChange={(event) => compare(event.currentTarget.files?.[0])}
        />
      </div>
      <div role="status" className="mt-3">
        {outcome !== null && (
          <div className={`s-banner s-b-${outcome.tone}`}>
            <div>
              <p>
                <b>{outcome.text}</b>
              </p>
              {outcome.own !== undefined && (
                <p className="s-small s-mono mt-1">{texts.yours.replace("{hash}", outcome.own)}</p>
              )}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

async function fingerprintOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
