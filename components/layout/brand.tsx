import { TextLink } from "#components/ui/text-link";

interface BrandProps {
  readonly href: string;
  /** Whose selections these are. */
  readonly owner: string;
}

/** The mark, the name, and whose office it is. */
export function Brand({ href, owner }: BrandProps) {
  return (
    <TextLink href={href} className="s-brand">
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <rect width="36" height="36" rx="8" fill="var(--color-primary-600)" />
        <path
          d="M9 11.5h18M9 18h13M9 24.5h8"
          stroke="var(--color-white)"
          strokeWidth="3.4"
          strokeLinecap="round"
        />
      </svg>
      <span>
        <b>Selter</b>
        <span>{owner}</span>
      </span>
    </TextLink>
  );
}
