import type { ReactNode } from "react";
import { classes } from "#app/ui/field.tsx";

export type Task = {
  title: ReactNode;
  /** Left out while the task cannot be started; its status is then set in grey. */
  href?: string;
  hint?: ReactNode;
  /** Plain words when the task is done, else a `Tag`. */
  status: ReactNode;
};

export type TaskListProps = {
  tasks: readonly Task[];
  /** Tells the lists on one page apart: hints and statuses take their ids from it. */
  id?: string;
};

/** Things to do, in any order, and how far each one is. */
export function TaskList({ tasks, id = "task-list" }: TaskListProps) {
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, index) => (
        <TaskItem key={task.href ?? `${id}-${index + 1}`} {...task} id={`${id}-${index + 1}`} />
      ))}
    </ul>
  );
}

function TaskItem({ id, title, href, hint, status }: Task & { id: string }) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li
      className={classes("govuk-task-list__item", href !== undefined && "govuk-task-list__item--with-link")}
    >
      <div className="govuk-task-list__name-and-hint">
        {href !== undefined ? (
          <a
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={classes(hintId, statusId)}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hintId && (
          <div id={hintId} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div
        id={statusId}
        className={classes(
          "govuk-task-list__status",
          href === undefined && "govuk-task-list__status--cannot-start-yet",
        )}
      >
        {status}
      </div>
    </li>
  );
}
