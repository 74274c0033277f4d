import {
  Button,
  CharacterCount,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
} from "govuk-frontend";

const components = [
  ServiceNavigation,
  NotificationBanner,
  ErrorSummary,
  PasswordInput,
  CharacterCount,
  Button,
];

/**
 * Brings to life the parts of a page that JavaScript makes quicker. Each element is taken once, so it may run again
 * after the page has changed. A part that fails is reported and left as plain HTML.
 */
export function enhance(): void {
  if (!("noModule" in HTMLScriptElement.prototype)) return;
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  for (const Component of components) {
    const name = Component.moduleName;
    for (const element of document.querySelectorAll(`[data-module="${name}"]:not([data-${name}-init])`)) {
      try {
        new Component(element);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
