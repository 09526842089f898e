"use client";

import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon";

export type Tone = "neutral" | "info" | "warning" | "success" | "danger" | "seal";

const ICONS: Record<Tone, IconName> = {
  neutral: "circle",
  info: "clock",
  warning: "alert-triangle",
  success: "check",
  danger: "x",
  seal: "lock",
};

interface TagProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Another sign than the tone's own. */
  readonly icon?: IconName | undefined;
}

/**
 * A status: sign and word, never colour alone. The words of each tone: design.md §3. In the browser
 * too, for the reason of `Icon`.
 */
export function Tag({ tone, children, icon = ICONS[tone] }: TagProps) {
  return (
    <span className={`s-tag s-t-${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
