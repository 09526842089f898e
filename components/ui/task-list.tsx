import type { ReactNode } from "react";
import { TextLink } from "#components/ui/text-link";

export type Task = {
  readonly href: string;
  readonly name: string;
  readonly hint?: ReactNode;
  /** What is missing, by name. */
  readonly missing?: ReactNode;
  /** A Tag. */
  readonly status: ReactNode;
};

/** What is to be done, in order. The whole row opens the task. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ol className="s-tasks">
      {tasks.map((task) => (
        <li key={task.href}>
          <div>
            <TextLink href={task.href} className="s-task">
              {task.name}
            </TextLink>
            {task.hint !== undefined && <p className="s-hint">{task.hint}</p>}
            {task.missing !== undefined && <p className="s-miss">{task.missing}</p>}
          </div>
          {task.status}
        </li>
      ))}
    </ol>
  );
}
