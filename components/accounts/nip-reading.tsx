"use client";

import { useEffect, useState } from "react";
import { parseNip } from "#domain/accounts/nip";
import { formatDay } from "#domain/format";
import type { Locale } from "#domain/locale";

interface NipReadingProps {
  /** The id of the field that is read while it is typed. */
  readonly field: string;
  readonly locale: Locale;
  readonly texts: Readonly<
    Record<"title" | "birth" | "entry" | "sex" | "sequence" | "male" | "female", string>
  >;
}

/**
 * What a NIP says, as soon as it is complete, so that a wrong digit shows before anything is sent.
 * Without JavaScript it is not there; the server judges the NIP in any case.
 */
export function NipReading({ field, locale, texts }: NipReadingProps) {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const look = () => setTyped(input.value);
    look();
    input.addEventListener("input", look);
    return () => input.removeEventListener("input", look);
  }, [field]);
  // Far in the future, because a browser's clock decides nothing here.
  const reading = parseNip(typed, "9999-12-31");
  const digits = typed.replace(/\s+/gu, "");
  const readable =
    reading.ok || reading.problem === "BAD_AGE" || reading.problem === "CPNS_IN_FUTURE";
  if (!readable) return <div aria-live="polite" />;
  const birth = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const entry = `${digits.slice(8, 12)}-${digits.slice(12, 14)}-01`;
  const facts = [
    { term: texts.birth, value: formatDay(locale, birth) },
    { term: texts.entry, value: formatDay(locale, entry).replace(/^\S+ /, "") },
    { term: texts.sex, value: digits.charAt(14) === "1" ? texts.male : texts.female },
    { term: texts.sequence, value: digits.slice(15) },
  ];
  return (
    <div aria-live="polite" className="s-card s-card-tint mt-4 max-w-[34rem]">
      <p>
        <b>{texts.title}</b>
      </p>
      <dl className="s-dl">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
