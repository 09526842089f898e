"use client";

import { useEffect, useState } from "react";

interface ServerClockProps {
  /** The server's instant when it answered, in milliseconds. */
  readonly at: number;
  /** Hours the agency's zone is ahead of UTC. */
  readonly offsetHours: number;
  /** `{time}` stands where the hour goes: "Selasa, 24 November 2026 · {time} WIB". */
  readonly pattern: string;
  readonly separator: string;
}

/**
 * The server's time, to the second: the only clock for deadlines.
 *
 * It counts on from the server's instant by the time that has passed since, and never asks the
 * browser what time it is. Without JavaScript it shows when the page was made.
 */
export function ServerClock({ at, offsetHours, pattern, separator }: ServerClockProps) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - start), 1000);
    return () => clearInterval(timer);
  }, []);
  const shown = new Date(at + passed + offsetHours * 3_600_000);
  const time = [shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds()]
    .map((part) => `${part}`.padStart(2, "0"))
    .join(separator);
  return <span>{pattern.replace("{time}", time)}</span>;
}
