export type ButtonLook = {
  readonly tone?: "primary" | "secondary" | "danger" | "quiet" | undefined;
  readonly size?: "normal" | "large" | "small" | undefined;
  /** Takes the whole width: always, or on phones only. */
  readonly wide?: "always" | "phone" | undefined;
};

const TONES = {
  primary: "",
  secondary: " s-btn-sec",
  danger: " s-btn-danger",
  quiet: " s-btn-quiet",
};
const SIZES = { normal: "", large: " s-btn-lg", small: " s-btn-sm" };
const WIDTHS = { always: " s-btn-block", phone: " s-btn-full-m" };

/** The classes of a button, for elements that are no button by themselves. */
export function buttonClass({ tone = "primary", size = "normal", wide }: ButtonLook): string {
  return `s-btn${TONES[tone]}${SIZES[size]}${wide === undefined ? "" : WIDTHS[wide]}`;
}
