import { Qr, type QrModules } from "#components/ui/qr";
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
    readonly code: QrModules;
  };
}

/** A selection on one sheet to hang up: what is sought, until when, and a code to its page. */
export function Poster({ locale, poster }: PosterProps) {
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
        <Qr code={poster.code} label={poster.codeLabel} />
        <p>
          {poster.invitation}
          <b>{poster.address}</b>
        </p>
      </div>
    </article>
  );
}
