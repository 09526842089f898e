"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DetailedError, Upload } from "tus-js-client";
import { buttonClass } from "#components/ui/button-look";
import { Progress } from "#components/ui/progress";
import { fingerprintOf } from "./taken-up";

export interface UploadInPiecesProps {
  readonly applicationId: string;
  readonly documentId: string;
  /** Address of the page that says what became of it. */
  readonly page: string;
  readonly mostBytes: number;
  readonly words: {
    readonly upload: string;
    readonly sending: string;
    readonly sent: string;
    readonly pause: string;
    readonly paused: string;
    readonly goOn: string;
    readonly broken: string;
    readonly cancel: string;
  };
}

type State = "idle" | "sending" | "paused" | "broken";

/** Small enough that a weak line loses little, large enough that few requests are needed. */
const PIECE_BYTES = 1_000_000;
/** What the server answers when its disk is full. */
const NO_ROOM = 507;
/** Milliseconds; then it waits for the line, or for a press. */
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/**
 * Sends the form's file in pieces, goes on after the line broke or the browser was closed, and says
 * how far it is. Without JavaScript, or should this fail to load, the form sends it by itself.
 */
export function UploadInPieces(props: UploadInPiecesProps) {
  const { applicationId, documentId, page, mostBytes, words } = props;
  const button = useRef<HTMLButtonElement>(null);
  const upload = useRef<Upload>(null);
  const [state, setState] = useState<State>("idle");
  const [percent, setPercent] = useState(0);

  const goTo = useCallback(
    (answer: string) => {
      const target = new URL(`${page}?${answer}#d-${documentId}`, location.href);
      const isHere = target.href.split("#")[0] === location.href.split("#")[0];
      location.assign(target);
      // The same words about another file: the browser would only scroll.
      if (isHere) location.reload();
    },
    [page, documentId],
  );

  const begin = useCallback(
    async (file: File) => {
      const { Upload } = await import("tus-js-client");
      const started = new Upload(file, {
        endpoint: "/api/uploads",
        metadata: { applicationId, documentId, filename: file.name },
        chunkSize: PIECE_BYTES,
        retryDelays: RETRIES,
        removeFingerprintOnSuccess: true,
        fingerprint: async () => fingerprintOf(applicationId, documentId, file),
        onProgress: (sent, all) => setPercent(Math.floor((100 * sent) / all)),
        onSuccess: () => goTo(`diterima=${documentId}`),
        onError: (error) => {
          const answer = answerIn(error as DetailedError, documentId);
          if (answer === null) setState("broken");
          else goTo(answer);
        },
      });
      const [earlier] = await started.findPreviousUploads();
      if (earlier !== undefined) started.resumeFromPreviousUpload(earlier);
      upload.current = started;
      started.start();
    },
    [applicationId, documentId, goTo],
  );

  useEffect(() => {
    const form = button.current?.form;
    const sent = (event: SubmitEvent) => {
      const input = form?.querySelector<HTMLInputElement>("input[type=file]");
      const file = input?.files?.[0];
      // What is no file or an empty one, the server explains.
      if (file === undefined || file.size === 0) return;
      event.preventDefault();
      if (upload.current !== null) return;
      if (file.size > mostBytes) {
        goTo(`dokumen=${documentId}&tolak=upload-too-large&ukuran=${file.size}`);
        return;
      }
      setState("sending");
      begin(file).catch(() => form?.submit());
    };
    form?.addEventListener("submit", sent);
    return () => form?.removeEventListener("submit", sent);
  }, [begin, documentId, goTo, mostBytes]);

  const goOn = useCallback(() => {
    setState("sending");
    upload.current?.start();
  }, []);

  useEffect(() => {
    if (state !== "broken") return;
    window.addEventListener("online", goOn);
    return () => window.removeEventListener("online", goOn);
  }, [state, goOn]);

  const pause = () => {
    setState("paused");
    void upload.current?.abort();
  };
  const cancel = () => {
    void upload.current?.abort(true);
    upload.current = null;
    setState("idle");
    setPercent(0);
    button.current?.focus();
  };

  const says = { idle: "", sending: words.sending, paused: words.paused, broken: words.broken };
  return (
    <>
      <button
        ref={button}
        type="submit"
        className={buttonClass({ tone: "secondary" })}
        hidden={state !== "idle"}
      >
        {words.upload}
      </button>
      {state !== "idle" && (
        <div className="s-upload-going">
          <Progress value={percent} max={100} label={`${percent}% ${words.sent}`} />
          <div className="s-acts">
            {state === "sending" ? (
              <button type="button" className={buttonClass({ tone: "secondary" })} onClick={pause}>
                {words.pause}
              </button>
            ) : (
              <button type="button" className={buttonClass({ tone: "secondary" })} onClick={goOn}>
                {words.goOn}
              </button>
            )}
            <button type="button" className="s-linkbtn" onClick={cancel}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
      <p role="status" className={state === "broken" ? "s-error" : "s-hint"}>
        {says[state]}
      </p>
    </>
  );
}

/** What the documents page is to be asked for after a refusal; null when the line or the server failed. */
function answerIn({ originalResponse }: DetailedError, documentId: string): string | null {
  const status = originalResponse?.getStatus() ?? 0;
  if (status === NO_ROOM) return `dokumen=${documentId}&tolak=upload-no-room`;
  if (status < 400 || status >= 500 || status === 429) return null;
  try {
    return JSON.parse(originalResponse?.getBody() ?? "").answer ?? "";
  } catch {
    return "";
  }
}
