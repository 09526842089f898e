"use client";

import { useEffect } from "react";
import { checkKeyAct } from "#domain/verification/check-keys";

interface CheckKeysProps {
  /** The words of a verdict, whose first letters are its keys. */
  readonly yes: string;
  readonly no: string;
}

/** Where a key leads together with Alt: links of the page that say so in their `rel`. */
const BEYOND: Readonly<Record<string, string>> = { KeyN: "next", KeyP: "prev" };

/**
 * Lets a verifier go through a checklist with the keyboard. Single letters count only while a verdict
 * has the focus, so that they are in nobody's way elsewhere (WCAG 2.1.4). Shows nothing.
 */
export function CheckKeys({ yes, no }: CheckKeysProps) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      const isDone = event.altKey ? goBeyond(event.code) : judge(event, { yes, no });
      if (isDone) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [yes, no]);
  return null;
}

function goBeyond(code: string): boolean {
  const rel = BEYOND[code];
  const link =
    rel === undefined ? null : document.querySelector<HTMLAnchorElement>(`main a[rel=${rel}]`);
  link?.click();
  return link !== null;
}

function judge({ target, key }: KeyboardEvent, words: CheckKeysProps): boolean {
  if (!(target instanceof HTMLInputElement) || !target.name.startsWith("verdict.")) return false;
  const pressed = checkKeyAct(key, words);
  if (pressed === null) return false;
  const all = [...document.querySelectorAll<HTMLInputElement>("input[name^='verdict.']")];
  const of = (name: string | undefined) => all.filter((each) => each.name === name);
  if (pressed.act === "choose") {
    const chosen = of(target.name).find(({ value }) => value === pressed.value);
    chosen?.click();
    chosen?.focus();
    return true;
  }
  const names = [...new Set(all.map(({ name }) => name))];
  const next = of(names[names.indexOf(target.name) + pressed.by]);
  (next.find(({ checked }) => checked) ?? next[0])?.focus();
  return true;
}
