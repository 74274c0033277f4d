import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NotificationBanner } from "#app/ui/notification-banner.tsx";
import { Page } from "#app/ui/page.tsx";

const banner = <NotificationBanner type="success">Saved</NotificationBanner>;

test("errors come first in the content, in their order, linked to their fields", () => {
  const markup = renderToStaticMarkup(
    <Page
      heading="Answers"
      errors={[
        { href: "#answer.send", text: "Select a score" },
        { href: "#reason.send", text: "Enter a reason" },
      ]}
    >
      Content
    </Page>,
  );
  expect(markup).toContain(
    '<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">' +
      '<h2 class="govuk-error-summary__title">There is a problem</h2>' +
      '<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">' +
      '<li><a href="#answer.send">Select a score</a></li><li><a href="#reason.send">Enter a reason</a></li>' +
      '</ul></div></div></div><h1 class="govuk-heading-l">',
  );
});

test("a banner does not stand beside errors", () => {
  const page = (errors: { href: string; text: string }[]) =>
    renderToStaticMarkup(
      <Page banner={banner} errors={errors}>
        Content
      </Page>,
    );
  expect(page([])).toContain('role="alert" aria-labelledby="notification-banner-title"');
  expect(page([{ href: "#a", text: "Enter a" }])).not.toContain("govuk-notification-banner");
});

test("the caption is part of the heading, and a page may leave the heading to a question", () => {
  expect(
    renderToStaticMarkup(
      <Page heading="Teaching" caption="Section 3">
        Content
      </Page>,
    ),
  ).toContain('<h1 class="govuk-heading-l"><span class="govuk-caption-l">Section 3</span> Teaching</h1>');
  expect(renderToStaticMarkup(<Page>Content</Page>)).not.toContain("<h1");
});
