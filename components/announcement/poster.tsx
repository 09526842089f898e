import { type Bilingual, inLocale, type Locale } from "#domain/locale";

interface PosterProps {
  readonly locale: Locale;
  readonly poster: {
    readonly agency: string;
    readonly kind: string;
    readonly title: string;
    readonly posts: readonly { readonly code: string; readonly title: Bilingual }[];
    /** Until when one can apply; the number of the announcement where that is over. */
    readonly until: string;
    readonly address: string;
    readonly invitation: string;
    readonly codeLabel: string;
    /** The dark modules of the code as a path of SVG, a unit for each. */
    readonly code: { readonly size: number; readonly path: string };
  };
}

/** A selection on one sheet to hang up: what is sought, until when, and a code to its page. */
export function Poster({ locale, poster }: PosterProps) {
  const { size, path } = poster.code;
  return (
    <article className="s-poster">
      <p className="s-poster-agency">{poster.agency}</p>
      <p>{poster.kind}</p>
      <h2>{poster.title}</h2>
      <ul>
        {poster.posts.map((post) => (
          <li key={post.code}>{inLocale(locale, post.title)}</li>
        ))}
      </ul>
      <p className="s-poster-until">{poster.until}</p>
      <div className="s-poster-code">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={poster.codeLabel}>
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" shapeRendering="crispEdges" />
        </svg>
        <p>
          {poster.invitation}
          <b>{poster.address}</b>
        </p>
      </div>
    </article>
  );
}
