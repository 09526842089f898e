import type { ReactNode, Ref } from "react";

interface ErrorBoxProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * What stands in the way, framed. A page that comes with it begins there, also without JavaScript
 * and where the form stands far below the top.
 */
export function ErrorBox({ title, children, ref }: ErrorBoxProps) {
  return (
    // biome-ignore lint/a11y/noAutofocus: an answer to what somebody just sent, which is to be read first.
    <div className="s-errsum" role="alert" tabIndex={-1} autoFocus ref={ref}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
