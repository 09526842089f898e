"use client";

import { type ReactNode, useContext } from "react";
import { type ButtonLook, buttonClass } from "#components/ui/button-look";
import { FormContext } from "#components/ui/form-context";

type SubmitButtonProps = ButtonLook & {
  readonly children: ReactNode;
  /** For an address that leads back to it. */
  readonly id?: string | undefined;
  /** What it says while the server works; else the form's own word. */
  readonly busy?: string | undefined;
  /** For forms with several buttons. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Why it is not possible now; it then sends nothing. */
  readonly unavailable?: ReactNode;
  /** A link within text, for small acts in a list. */
  readonly asLink?: boolean | undefined;
};

/** Sends the form. Its width stays while it waits, and a second press does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, id, busy, name, value, unavailable, asLink = false, ...look } = props;
  const { pending, texts, prefix } = useContext(FormContext);
  // Small buttons only fade: another word would make them wider than their neighbours.
  const word = busy ?? (asLink || look.size === "small" ? undefined : texts.busy);
  const blocked = unavailable !== undefined && unavailable !== null;
  const reasonId = `${prefix}${name ?? "submit"}-${value ?? "reason"}`;
  return (
    <>
      <button
        id={id}
        type={blocked ? "button" : "submit"}
        className={asLink ? "s-linkbtn" : buttonClass(look)}
        name={name}
        value={value}
        aria-disabled={blocked || pending || undefined}
        aria-describedby={blocked ? reasonId : undefined}
        onClick={(event) => {
          if (pending) event.preventDefault();
        }}
      >
        <span className="s-busy">
          <span data-hidden={(pending && word !== undefined) || undefined}>{children}</span>
          {word !== undefined && <span data-hidden={!pending || undefined}>{word}</span>}
        </span>
      </button>
      {blocked && (
        <span id={reasonId} className="s-small s-muted">
          {unavailable}
        </span>
      )}
    </>
  );
}
