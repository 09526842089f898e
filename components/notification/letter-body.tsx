import { Fragment } from "react";

interface LetterBodyProps {
  /** Plain text; paragraphs are divided by empty lines. */
  readonly text: string;
  /** Where our own links begin; no other address becomes a link. */
  readonly origin: string;
}

/** A letter's text as it was sent, with its links ready to follow. */
export function LetterBody({ text, origin }: LetterBodyProps) {
  return text
    .trim()
    .split("\n\n")
    .map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text of a letter does not change.
      <p key={index}>
        {paragraph.split("\n").map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text of a letter does not change.
          <Fragment key={at}>
            {at > 0 && <br />}
            {line.startsWith(`${origin}/`) ? (
              <a href={line} className="break-all">
                {line}
              </a>
            ) : (
              line
            )}
          </Fragment>
        ))}
      </p>
    ));
}
