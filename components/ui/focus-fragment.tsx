"use client";

import { useEffect } from "react";

interface FocusFragmentProps {
  /** What changes whenever an act has brought the reader back to the page. */
  readonly after: string | number;
}

/**
 * Puts the focus where the fragment of the address points. Whoever moves a row by keyboard presses
 * again at once; the browser does this by itself only where the whole page is loaded.
 */
export function FocusFragment({ after }: FocusFragmentProps) {
  useEffect(() => {
    if (after !== "") document.getElementById(window.location.hash.slice(1))?.focus();
  }, [after]);
  return null;
}
