import type { ReactNode } from "react";
import { classes } from "#app/ui/field.tsx";

export type ButtonProps = {
  children: ReactNode;
  variant?: "secondary" | "warning";
  name?: string;
  value?: string;
  /** Ignores a second press within a second where JavaScript runs; on unless refused. */
  preventDoubleClick?: boolean;
  /** The id of the form it sends, when it stands outside that form. */
  form?: string;
  formAction?: string;
  /** The single key that presses it, where the page listens to keys. */
  shortcut?: string;
};

/** Sends a form. */
export function Button({ variant, preventDoubleClick = true, shortcut, children, ...button }: ButtonProps) {
  return (
    <button
      type="submit"
      className={classes("govuk-button", variant && `govuk-button--${variant}`)}
      data-module="govuk-button"
      data-prevent-double-click={preventDoubleClick || undefined}
      aria-keyshortcuts={shortcut}
      {...button}
    >
      {children}
    </button>
  );
}

export type ButtonLinkProps = { href: string; children: ReactNode; variant?: "secondary" };

/** A link to the next step that looks like a button. It goes somewhere, so it stays a link to those who cannot see it. */
export function ButtonLink({ href, children, variant }: ButtonLinkProps) {
  return (
    <a
      href={href}
      draggable={false}
      className={classes("govuk-button", variant && `govuk-button--${variant}`)}
    >
      {children}
    </a>
  );
}

export type TextButtonProps = Omit<ButtonProps, "variant" | "shortcut">;

/** A button that looks like a link, for a small action beside others, such as signing out or removing a row. */
export function TextButton({ preventDoubleClick = true, children, ...button }: TextButtonProps) {
  return (
    <button
      type="submit"
      className="app-text-button"
      data-module="govuk-button"
      data-prevent-double-click={preventDoubleClick || undefined}
      {...button}
    >
      {children}
    </button>
  );
}

/** A button that looks like a link and does something on the page itself, where JavaScript runs. */
export function PressText({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="app-text-button" onClick={onPress}>
      {children}
    </button>
  );
}

/** A button that does something on the page itself, where JavaScript runs. */
export function PressButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="govuk-button" onClick={onPress}>
      {children}
    </button>
  );
}

/** Buttons, and links that stand with them, side by side; one under the other on a narrow screen. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
