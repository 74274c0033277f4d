/** The part of govuk-frontend's JavaScript that pages use; the package ships no types of its own. */
declare module "govuk-frontend" {
  type GovukComponent = { moduleName: string; new (root: Element): unknown };

  export const Button: GovukComponent;
  export const CharacterCount: GovukComponent;
  export const ErrorSummary: GovukComponent;
  export const NotificationBanner: GovukComponent;
  export const PasswordInput: GovukComponent;
  export const ServiceNavigation: GovukComponent;
}
