"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "#components/ui/button-look";
import { drawn, type PhotoPage, pagesToPdf } from "./pages-to-pdf";

export interface PhotoPagesProps {
  /** Id of the field for the finished file, in whose form this stands. */
  readonly field: string;
  /** Name of the finished file, without its ending. */
  readonly fileName: string;
  readonly mostBytes: number;
  readonly mostPages: number;
  readonly words: {
    readonly take: string;
    readonly more: string;
    readonly page: string;
    readonly turn: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly send: string;
    readonly making: string;
    readonly unreadable: string;
    readonly tooMuch: string;
    readonly tooMany: string;
  };
}

type Page = PhotoPage & { readonly key: number; readonly preview: string };

const PREVIEW_PIXELS = 320;

/**
 * Makes one PDF of pages that are photographed one after the other, and sends it by the form it
 * stands in. Shows nothing without JavaScript.
 */
export function PhotoPages({ field, fileName, mostBytes, mostPages, words }: PhotoPagesProps) {
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [notice, setNotice] = useState("");
  const [isReady, setReady] = useState(false);
  const count = useRef(0);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;

  const add = async (files: readonly File[]) => {
    setNotice("");
    for (const file of files) {
      try {
        const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
        const page = { key: ++count.current, picture, turned: 0 as const };
        setPages((known) => [...known, withPreview(page)]);
      } catch {
        setNotice(words.unreadable);
      }
    }
  };
  const turn = (page: Page) => {
    const turned = ((page.turned + 90) % 360) as PhotoPage["turned"];
    setPages(pages.map((each) => (each === page ? withPreview({ ...page, turned }) : each)));
  };
  const move = (from: number, to: number) => {
    setPages(pages.with(from, pages[to] as Page).with(to, pages[from] as Page));
  };
  const send = async () => {
    if (pages.length > mostPages) {
      setNotice(words.tooMany);
      return;
    }
    setNotice(words.making);
    const pdf = await pagesToPdf(pages, mostBytes);
    const input = document.getElementById(field) as HTMLInputElement | null;
    if (pdf === null || input === null) {
      setNotice(words.tooMuch);
      return;
    }
    const carrier = new DataTransfer();
    carrier.items.add(new File([pdf], `${fileName}.pdf`, { type: "application/pdf" }));
    input.files = carrier.files;
    setNotice("");
    setPages([]);
    input.form?.requestSubmit();
  };

  return (
    <div className="s-photos">
      <label className={buttonClass({ tone: "secondary" })}>
        {pages.length === 0 ? words.take : words.more}
        <input
          className="s-sr"
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          onChange={(event) => {
            // A copy: emptying the field, so that the same picture can be taken again, empties its list.
            void add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      {pages.length > 0 && (
        <>
          <ol className="s-photo-list">
            {pages.map((page, at) => {
              const name = `${words.page} ${at + 1}`;
              return (
                <li key={page.key}>
                  {/* biome-ignore lint/performance/noImgElement: drawn here, nothing to fetch. */}
                  <img src={page.preview} alt={name} />
                  <p>
                    <b>{name}</b>
                  </p>
                  <div className="s-acts">
                    <PageAct text={words.turn} of={name} act={() => turn(page)} />
                    {at > 0 && <PageAct text={words.up} of={name} act={() => move(at, at - 1)} />}
                    {at < pages.length - 1 && (
                      <PageAct text={words.down} of={name} act={() => move(at, at + 1)} />
                    )}
                    <PageAct
                      text={words.remove}
                      of={name}
                      act={() => setPages(pages.filter((each) => each !== page))}
                    />
                  </div>
                </li>
              );
            })}
          </ol>
          <button type="button" className={buttonClass({ tone: "primary" })} onClick={send}>
            {words.send}
          </button>
        </>
      )}
      <p role="status" className="s-hint">
        {notice}
      </p>
    </div>
  );
}

interface PageActProps {
  readonly text: string;
  /** The page it is for, to those who hear the button alone. */
  readonly of: string;
  readonly act: () => void;
}

function PageAct({ text, of, act }: PageActProps) {
  return (
    <button type="button" className="s-linkbtn" onClick={act}>
      {text}
      <span className="s-sr"> {of}</span>
    </button>
  );
}

function withPreview(page: Omit<Page, "preview">): Page {
  return { ...page, preview: drawn(page, PREVIEW_PIXELS).toDataURL("image/jpeg", 0.6) };
}
