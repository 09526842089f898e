interface JsonLdProps {
  readonly data: readonly object[];
}

/** Facts of the page for search engines; nothing when there are none. */
export function JsonLd({ data }: JsonLdProps) {
  if (data.length === 0) return null;
  // No text may end the element it stands in.
  const text = JSON.stringify(data.length === 1 ? data[0] : data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json">{text}</script>;
}
