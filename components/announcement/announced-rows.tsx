"use client";

import type { IconName } from "#components/ui/icon";
import { Tag, type Tone } from "#components/ui/tag";
import { TextLink } from "#components/ui/text-link";

/** One announcement in finished sentences. */
export type AnnouncedLine = {
  readonly href: string;
  readonly name: string;
  readonly posts: string;
  /** Whose it is, and its number. */
  readonly about: string;
  readonly at: string;
  readonly day: string;
  readonly tag: { readonly tone: Tone; readonly icon?: IconName; readonly word: string };
  /** How much time is left, and until when; absent unless it is open. */
  readonly deadline?: { readonly left: string; readonly closes: string };
};

/**
 * The rows of a list of announcements. In the browser too, for the reason of `TrailRows`: as
 * sentences they cross in a third of the bytes, and are rendered once.
 */
export function AnnouncedRows({ lines }: { readonly lines: readonly AnnouncedLine[] }) {
  return lines.map(({ href, name, posts, about, at, day, tag, deadline }) => (
    <li key={href} className="s-vac">
      <div>
        <h2 className="text-xl">
          <TextLink href={href}>{name}</TextLink>
        </h2>
        <p className="mt-1">{posts}</p>
        <p className="s-small s-muted mt-1">
          {about}, <time dateTime={at}>{day}</time>
        </p>
      </div>
      <div className="s-days">
        <p className="mb-2">
          <Tag tone={tag.tone} icon={tag.icon}>
            {tag.word}
          </Tag>
        </p>
        {deadline !== undefined && (
          <>
            <b>{deadline.left}</b>
            {deadline.closes}
          </>
        )}
      </div>
    </li>
  ));
}
