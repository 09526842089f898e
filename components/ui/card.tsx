import type { ReactNode } from "react";

interface CardProps {
  readonly children: ReactNode;
  /** `tint` invites, `warning` is not finished, `current` is what is on now. */
  readonly look?: "plain" | "tint" | "warning" | "current";
  readonly as?: "div" | "article" | "section" | "aside";
}

const LOOKS = {
  plain: "s-card",
  tint: "s-card s-card-tint",
  warning: "s-card s-card-warning",
  current: "s-card s-card-current",
};

/** A framed part of a public or applicant page. */
export function Card({ children, look = "plain", as: Element = "div" }: CardProps) {
  return <Element className={LOOKS[look]}>{children}</Element>;
}
