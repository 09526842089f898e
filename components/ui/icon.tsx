"use client";

import { ICON_PATHS } from "./icon-paths";

export type IconName = keyof typeof ICON_PATHS;

interface IconProps {
  readonly name: IconName;
  readonly className?: string;
}

/**
 * An outline beside a word; it never stands alone, so readers skip it. In the browser too, so that
 * it crosses as its name instead of as its lines.
 */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      className={className === undefined ? "s-i" : `s-i ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
