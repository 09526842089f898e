"use client";

import { useContext, useEffect, useState } from "react";
import { FormContext } from "#components/ui/form-context";
import { Progress } from "#components/ui/progress";

interface ApplyProgressProps {
  /** Answers `{ done, total }`, or `null` while nothing runs. */
  readonly address: string;
  readonly total: number;
  /** With `{done}` and `{total}`. */
  readonly label: string;
}

const EVERY = 500;

/** How far the form above has come, while it waits; without JavaScript the browser just waits. */
export function ApplyProgress({ address, total, label }: ApplyProgressProps) {
  const { pending } = useContext(FormContext);
  const [done, setDone] = useState(0);
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(async () => {
      const answer = await fetch(address).catch(() => null);
      const progress: { done: number } | null = answer?.ok ? await answer.json() : null;
      if (progress !== null) setDone(progress.done);
    }, EVERY);
    return () => clearInterval(timer);
  }, [pending, address]);
  if (!pending) return null;
  const words = label.replace("{done}", `${done}`).replace("{total}", `${total}`);
  return (
    <div role="status">
      <Progress value={done} max={total} label={words} />
    </div>
  );
}
