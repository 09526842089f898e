import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon";

export type BannerTone = "info" | "success" | "warning" | "danger" | "neutral" | "seal";

const ICONS: Record<BannerTone, IconName> = {
  info: "info-circle",
  success: "circle-check",
  warning: "alert-triangle",
  danger: "alert-circle",
  neutral: "info-circle",
  seal: "lock",
};

interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: ReactNode;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
  readonly icon?: IconName | undefined;
}

/** One thing to know before going on, with what can be done about it. */
export function Banner({ tone, title, level = 2, children, icon = ICONS[tone] }: BannerProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={`s-banner s-b-${tone}`}>
      <Icon name={icon} />
      <div>
        {title !== undefined && <Heading>{title}</Heading>}
        {children}
      </div>
    </div>
  );
}
