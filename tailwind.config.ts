import type { Config } from "tailwindcss";

const govuk = (name: string) => `var(--govuk-${name}-colour)`;
const hues = ["blue", "green", "teal", "purple", "magenta", "red", "orange", "yellow"];

/** The tokens of the utilities: govuk-frontend's own values, read from its custom properties where it has them. */
export default {
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentcolor",
      inherit: "inherit",
      brand: govuk("brand"),
      text: govuk("text"),
      "inverse-text": govuk("inverse-text"),
      "secondary-text": govuk("secondary-text"),
      body: govuk("body-background"),
      template: govuk("template-background"),
      surface: govuk("surface-background"),
      "surface-border": govuk("surface-border"),
      border: govuk("border"),
      "input-border": govuk("input-border"),
      hover: govuk("hover"),
      link: govuk("link"),
      "link-hover": govuk("link-hover"),
      focus: govuk("focus"),
      "focus-text": govuk("focus-text"),
      error: govuk("error"),
      success: govuk("success"),
      grey: { DEFAULT: "var(--app-grey)", tint: "var(--app-grey-tint)" },
      ...Object.fromEntries(
        hues.map((hue) => [
          hue,
          { DEFAULT: `var(--app-${hue})`, tint: `var(--app-${hue}-tint)`, shade: `var(--app-${hue}-shade)` },
        ]),
      ),
    },
    fontFamily: { sans: "var(--app-font-family)" },
    fontSize: {
      16: ["1rem", "1.25"],
      19: ["1.1875rem", "1.31579"],
      24: ["1.5rem", "1.25"],
      27: ["1.6875rem", "1.11111"],
      36: ["2.25rem", "1.11111"],
      48: ["3rem", "1.04167"],
    },
    fontWeight: { regular: "400", bold: "700" },
    // A media query cannot read a custom property; tokens.test.ts holds these to govuk-frontend's.
    screens: { mobile: "20rem", tablet: "40.0625rem", desktop: "48.0625rem" },
    spacing: {
      px: "1px",
      0: "0",
      1: "5px",
      2: "10px",
      3: "15px",
      4: "20px",
      5: "25px",
      6: "30px",
      7: "40px",
      8: "50px",
      9: "60px",
    },
  },
} satisfies Config;
