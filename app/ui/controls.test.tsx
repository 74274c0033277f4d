import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Textarea } from "#app/ui/textarea.tsx";

const html = (element: ReactElement) => renderToStaticMarkup(element);

test("a control has a label and nothing to describe it until there is a hint or an error", () => {
  expect(html(<TextInput name="email" label="Email address" type="email" autoComplete="email" />)).toBe(
    '<div class="govuk-form-group">' +
      '<label class="govuk-label" for="email">Email address</label>' +
      '<input class="govuk-input" id="email" name="email" type="email" autoComplete="email"/>' +
      "</div>",
  );
});

test("a control is described by its hint, then by its error", () => {
  expect(
    html(<TextInput name="email" label="Email address" hint="Your own" error="Enter an email address" />),
  ).toBe(
    '<div class="govuk-form-group govuk-form-group--error">' +
      '<label class="govuk-label" for="email">Email address</label>' +
      '<div id="email-hint" class="govuk-hint">Your own</div>' +
      '<p id="email-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Enter an email address</p>' +
      '<input class="govuk-input govuk-input--error" id="email" name="email" type="text" aria-describedby="email-hint email-error"/>' +
      "</div>",
  );
});

test("a label that is the heading of the page is large and stands in the heading", () => {
  expect(html(<TextInput name="title" label="What is it called?" labelAs="h1" />)).toContain(
    '<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="title">What is it called?</label></h1>',
  );
});

test("a hidden label is still a label", () => {
  expect(html(<TextInput name="q" label="Search" labelHidden />)).toContain(
    '<label class="govuk-label govuk-visually-hidden" for="q">Search</label>',
  );
});

test("a textarea keeps its text and names its limit last", () => {
  const markup = html(
    <Textarea
      name="reason.send"
      label="Why?"
      hint="A sentence will do"
      error="Enter a reason"
      maxLength={2000}
      defaultValue={"Two\nlines"}
    />,
  );
  expect(markup).toContain(
    '<textarea class="govuk-textarea govuk-textarea--error govuk-js-character-count" id="reason.send" name="reason.send" rows="5" aria-describedby="reason.send-hint reason.send-error reason.send-info">Two\nlines</textarea>',
  );
  expect(markup).toContain(
    '<div id="reason.send-info" class="govuk-hint govuk-character-count__message">You can enter up to 2,000 characters</div>',
  );
  expect(markup).toContain('data-module="govuk-character-count" data-maxlength="2000"');
});

test("a limit does not stop anybody typing", () => {
  expect(html(<Textarea name="body" label="Comment" maxLength={10} />)).not.toContain(" maxlength=");
});

test("a textarea without a limit has no count", () => {
  expect(html(<Textarea name="body" label="Comment" />)).toBe(
    '<div class="govuk-form-group">' +
      '<label class="govuk-label" for="body">Comment</label>' +
      '<textarea class="govuk-textarea" id="body" name="body" rows="5"></textarea>' +
      "</div>",
  );
});

test("a password never comes back filled in, and its button waits for JavaScript", () => {
  const markup = html(<PasswordInput name="password" label="Password" error="Enter a password" />);
  expect(markup).toContain(
    '<input class="govuk-input govuk-password-input__input govuk-js-password-input-input govuk-input--error" id="password" name="password" type="password" spellcheck="false" autoCapitalize="none" autoComplete="current-password" aria-describedby="password-error"/>',
  );
  expect(markup).toContain('aria-controls="password" aria-label="Show password" hidden=""');
});

test("a select starts at its value", () => {
  const items = [
    { value: "gap", label: "Something is missing" },
    { value: "wording", label: "The wording should change" },
  ];
  expect(
    html(<Select name="kind" label="Kind" items={items} defaultValue="wording" error="Select a kind" />),
  ).toContain(
    '<select class="govuk-select govuk-select--error" id="kind" name="kind" aria-describedby="kind-error">' +
      '<option value="gap">Something is missing</option>' +
      '<option value="wording" selected="">The wording should change</option>' +
      "</select>",
  );
});

const answers = [
  { value: "1", label: "1 Low", hint: "Much is missing" },
  { divider: "or" },
  { value: "none", label: "None of these" },
];

test("radios are one group, whose first radio an error link reaches", () => {
  expect(
    html(
      <Radios name="answer.send" label="How good?" hint="All of it" error="Select a score" items={answers} />,
    ),
  ).toBe(
    '<div class="govuk-form-group govuk-form-group--error">' +
      '<fieldset class="govuk-fieldset" aria-describedby="answer.send-hint answer.send-error">' +
      '<legend class="govuk-fieldset__legend">How good?</legend>' +
      '<div id="answer.send-hint" class="govuk-hint">All of it</div>' +
      '<p id="answer.send-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> Select a score</p>' +
      '<div class="govuk-radios">' +
      '<div class="govuk-radios__item">' +
      '<input class="govuk-radios__input" type="radio" aria-describedby="answer.send-item-hint" id="answer.send" name="answer.send" value="1"/>' +
      '<label class="govuk-label govuk-radios__label" for="answer.send">1 Low</label>' +
      '<div id="answer.send-item-hint" class="govuk-hint govuk-radios__hint">Much is missing</div>' +
      "</div>" +
      '<div class="govuk-radios__divider">or</div>' +
      '<div class="govuk-radios__item">' +
      '<input class="govuk-radios__input" type="radio" id="answer.send-3" name="answer.send" value="none"/>' +
      '<label class="govuk-label govuk-radios__label" for="answer.send-3">None of these</label>' +
      "</div></div></fieldset></div>",
  );
});

test("no radio is chosen unless its value is given", () => {
  expect(html(<Radios name="a" label="How good?" items={answers} />)).not.toContain("checked");
  expect(html(<Radios name="a" label="How good?" items={answers} defaultValue="none" />)).toContain(
    'id="a-3" name="a" checked="" value="none"',
  );
});

test("a legend can be a heading of its own level and size", () => {
  expect(
    html(<Radios name="a" label="How good?" labelAs="h2" labelSize="m" layout="compact" items={answers} />),
  ).toContain(
    '<legend class="govuk-fieldset__legend govuk-fieldset__legend--m"><h2 class="govuk-fieldset__heading">How good?</h2></legend><div class="govuk-radios govuk-radios--small app-radios--compact">',
  );
});

test("checkboxes keep every choice, and the id may differ from the name", () => {
  const markup = html(
    <Checkboxes
      name="area"
      id="areas"
      label="Which?"
      error="Select at least one"
      items={[
        { value: "a", label: "First" },
        { value: "b", label: "Second", hint: "The other" },
      ]}
      defaultValues={["b"]}
    />,
  );
  expect(markup).toContain('<fieldset class="govuk-fieldset" aria-describedby="areas-error">');
  expect(markup).toContain(
    '<input class="govuk-checkboxes__input" type="checkbox" id="areas" name="area" value="a"/>',
  );
  expect(markup).toContain(
    '<input class="govuk-checkboxes__input" type="checkbox" aria-describedby="areas-2-item-hint" id="areas-2" name="area" checked="" value="b"/>',
  );
});
