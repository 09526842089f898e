import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "#components/ui/button-look";
import { TextLink } from "#components/ui/text-link";

type ButtonLinkProps = ButtonLook & {
  readonly href: string;
  readonly children: ReactNode;
  readonly file?: boolean | undefined;
  /** For pages that stand in a row. */
  readonly rel?: "next" | "prev" | undefined;
};

/** A link that is the next step. */
export function ButtonLink({ tone, size, wide, ...link }: ButtonLinkProps) {
  return <TextLink {...link} className={buttonClass({ tone, size, wide })} />;
}

type ButtonProps = ButtonLook & {
  readonly children: ReactNode;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
};

/** Sends a plain form, such as a filter. Forms with an action take SubmitButton. */
export function Button({ tone, size, wide, ...button }: ButtonProps) {
  return <button type="submit" className={buttonClass({ tone, size, wide })} {...button} />;
}

type UnavailableButtonProps = ButtonLook & {
  readonly children: ReactNode;
  /** Why not now, and what would change that. */
  readonly reason: ReactNode;
  readonly id: string;
};

/** A step that exists but is not possible now: it stays in reach of the keyboard and says why. */
export function UnavailableButton({ children, reason, id, ...look }: UnavailableButtonProps) {
  return (
    <>
      <button
        type="button"
        className={buttonClass(look)}
        aria-disabled="true"
        aria-describedby={`${id}-reason`}
      >
        {children}
      </button>
      <span id={`${id}-reason`} className="s-small s-muted">
        {reason}
      </span>
    </>
  );
}
