import type { ReactNode } from "react";
import { inLocale } from "#domain/locale";
import { ApplicantFrame } from "../applicant-frame";
import type { ownPage } from "./own-page";

interface SentFrameProps {
  readonly page: Awaited<ReturnType<typeof ownPage>>;
  readonly title: string;
  /** Below the title. */
  readonly about?: ReactNode;
  /** What is good to know, beside it. */
  readonly aside: ReactNode;
  readonly children: ReactNode;
}

/** Around what an applicant does about an application that was sent: which one, and the way back. */
export function SentFrame({ page, title, about, aside, children }: SentFrameProps) {
  const { locale, path, ctx, application } = page;
  const post = inLocale(locale, application.post.title);
  return (
    <ApplicantFrame
      ctx={ctx}
      locale={locale}
      path={path}
      owner={application.agencyName}
      back={{ path: `/lamaran/${application.id}`, name: post }}
    >
      <div className="s-cols">
        <div className="s-stack-6">
          <div>
            <h1>{title}</h1>
            <p className="s-muted mt-1">
              {post} · <span className="s-code">{application.receiptNumber}</span>
            </p>
            {about}
          </div>
          {children}
        </div>
        <aside className="s-stack-6">{aside}</aside>
      </div>
    </ApplicantFrame>
  );
}
