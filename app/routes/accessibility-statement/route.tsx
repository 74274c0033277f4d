import { organisation } from "#app/ui/organisation.ts";
import { OrganisationNote } from "#app/ui/organisation-note.tsx";
import { Page } from "#app/ui/page.tsx";
import { serviceName, titled } from "#app/ui/title.ts";

export const handle = titled("Accessibility statement");

const name = serviceName.toLowerCase();

/** In the wording of the government's sample statement, as far as it is true here. */
export default function AccessibilityStatement() {
  const { name: runner, email, phone, repliesIn } = organisation;
  return (
    <Page heading={`Accessibility statement for the ${name}`}>
      <OrganisationNote />
      <p className="govuk-body">
        This accessibility statement applies to the {name}: its pages, its email and the files that can be
        taken out of it.
      </p>
      <p className="govuk-body wrap-anywhere">
        This website is run by {runner}. We want as many people as possible to be able to use it. For example,
        that means you should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>change colours, contrast levels and fonts using browser or device settings</li>
        <li>zoom in up to 400% without the text spilling off the screen</li>
        <li>navigate and use all of the website using a keyboard alone</li>
        <li>listen to the website using a screen reader</li>
        <li>use all of the website without JavaScript</li>
      </ul>
      <p className="govuk-body">We’ve also made the website text as simple as possible to understand.</p>
      <p className="govuk-body">
        <a className="govuk-link" href="https://mcmw.abilitynet.org.uk/">
          AbilityNet
        </a>{" "}
        has advice on making your device easier to use if you have a disability.
      </p>

      <h2 className="govuk-heading-m">How accessible this website is</h2>
      <p className="govuk-body">We know some parts of this website are not fully accessible:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          in PDF reports, the cells that name the rows of a table are not marked as headings. The same report
          as a web page (HTML) has them
        </li>
        <li>
          large tables of figures scroll sideways within the page on a narrow screen or at high zoom. They can
          be reached and scrolled with the keyboard
        </li>
        <li>
          pictures of figures that are saved as PNG files carry no text alternative of their own. On the page
          each picture has one, and a table with the same figures
        </li>
      </ul>

      <h2 className="govuk-heading-m">Feedback and contact information</h2>
      <p className="govuk-body">
        If you find any problems not listed on this page or think we’re not meeting accessibility
        requirements, or if you need information in a different format like accessible PDF, large print, easy
        read, audio recording or braille, contact:
      </p>
      <ul className="govuk-list govuk-list--bullet wrap-anywhere">
        <li>email: {email}</li>
        <li>telephone: {phone}</li>
        <li>the lead official who invited you</li>
      </ul>
      <p className="govuk-body">We’ll consider your request and get back to you in {repliesIn}.</p>

      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility
        regulations’). If you’re not happy with how we respond to your complaint,{" "}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          contact the Equality Advisory and Support Service (EASS)
        </a>
        .
      </p>

      <h2 className="govuk-heading-m">Technical information about this website’s accessibility</h2>
      <p className="govuk-body wrap-anywhere">
        {runner} is committed to making its website accessible, in accordance with the accessibility
        regulations.
      </p>
      <h3 className="govuk-heading-s">Compliance status</h3>
      <p className="govuk-body">
        This website is partially compliant with the{" "}
        <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </a>{" "}
        AA standard, due to the non-compliances listed below.
      </p>

      <h2 className="govuk-heading-m">Non-accessible content</h2>
      <p className="govuk-body">The content listed below is non-accessible for the following reasons.</p>
      <h3 className="govuk-heading-s">Non-compliance with the accessibility regulations</h3>
      <p className="govuk-body">
        In PDF files the headings of columns are tagged and those of rows are not, so a screen reader does not
        name the row of a cell. This fails WCAG 2.2 success criterion 1.3.1 (info and relationships). The HTML
        file of the same report meets it. We will tag the rows as soon as the program that writes the files
        can.
      </p>
      <p className="govuk-body">
        A picture of figures that is saved as a PNG file and used elsewhere needs a text alternative there, as
        WCAG 2.2 success criterion 1.1.1 (non-text content) asks. The words for it stand beside the picture on
        its page, and are part of its SVG file.
      </p>
      <h3 className="govuk-heading-s">Disproportionate burden</h3>
      <p className="govuk-body">We do not claim that anything would be a disproportionate burden.</p>
      <h3 className="govuk-heading-s">
        Content that’s not within the scope of the accessibility regulations
      </h3>
      <p className="govuk-body">
        Members cite sources on other websites, over which we have no control. Tables of figures need two
        dimensions to be understood, and WCAG 2.2 success criterion 1.4.10 (reflow) makes an exception for
        them.
      </p>

      <h2 className="govuk-heading-m">What we’re doing to improve accessibility</h2>
      <p className="govuk-body">
        Every change of the website is checked as told below before it is used. Before the website is used for
        a review, it is to be audited by an independent specialist and tried by people who use assistive
        technology, and this statement is to be reviewed with what they find.
      </p>

      <h2 className="govuk-heading-m">Preparation of this accessibility statement</h2>
      <p className="govuk-body">
        This statement was prepared on 22 November 2026. It was last reviewed on 22 November 2026.
      </p>
      <p className="govuk-body">
        This website was last tested on 22 November 2026 against the WCAG 2.2 AA standard. The test was
        carried out by those who make it, with the tool axe on pages of every kind, as each of the four roles,
        with forms in their error states, and at the width of a small telephone (320 pixels). Main tasks were
        done with a keyboard alone and without JavaScript. PDF files are written only where they meet PDF/UA-1
        as far as a program can tell. It has not been audited independently, and not been tested with disabled
        people or with screen readers, so there may be problems that we do not know.
      </p>
    </Page>
  );
}
