/**
 * The eleven frameworks of the review, in the order they are listed. The facts are those of the published
 * documents; titles and references are Crown copyright, used under the Open Government Licence v3.0.
 */
export const knownFrameworks = [
  {
    code: "npqsl",
    title: "Senior Leadership",
    documentTitle: "National Professional Qualification (NPQ): Senior Leadership Framework",
    published: "October 2020",
  },
  {
    code: "npqh",
    title: "Headship",
    documentTitle: "National Professional Qualification (NPQ): Headship Framework",
    published: "October 2020",
  },
  {
    code: "npqel",
    title: "Executive Leadership",
    documentTitle: "National Professional Qualification (NPQ): Executive Leadership Framework",
    published: "October 2020",
  },
  {
    code: "npqlt",
    title: "Leading Teaching",
    documentTitle: "National Professional Qualification (NPQ): Leading Teaching Framework",
    published: "October 2020",
  },
  {
    code: "npqltd",
    title: "Leading Teacher Development",
    documentTitle: "National Professional Qualification (NPQ): Leading Teacher Development Framework",
    published: "October 2020",
  },
  {
    code: "npqlbc",
    title: "Leading Behaviour and Culture",
    documentTitle: "National Professional Qualification (NPQ): Leading Behaviour and Culture Framework",
    published: "October 2020",
  },
  {
    code: "npqll",
    title: "Leading Literacy",
    documentTitle: "National Professional Qualification (NPQ): Leading Literacy Framework",
    published: "October 2021",
  },
  {
    code: "npqlpm",
    title: "Leading Primary Mathematics",
    documentTitle: "National Professional Qualification (NPQ): Leading Primary Mathematics Framework",
    published: "July 2023",
  },
  {
    code: "npqeyl",
    title: "Early Years Leadership",
    documentTitle: "National Professional Qualification (NPQ): Early Years Leadership Framework",
    published: "October 2021",
  },
  {
    code: "npqsenco",
    title: "Special Educational Needs Co-ordinator (SENCO)",
    documentTitle: "Special educational needs co-ordinators (SENCOs) NPQ framework",
    published: "August 2023",
  },
  {
    code: "ecf",
    title: "Early Career Framework",
    documentTitle: "Early Career Framework",
    published: "January 2019",
  },
] as const;

/** What a reader must be told of a framework that is no longer in force. */
export const supersededNotes: Readonly<Record<string, string>> = {
  ecf: "The Early Career Framework was superseded by the Initial Teacher Training and Early Career Framework (ITTECF) in September 2025.",
};

/** The levels of school leadership, lowest first: the neighbours that leadership progression is judged against. */
export const leadershipLevels: readonly string[] = ["npqsl", "npqh", "npqel"];

/** "NPQSL": how a framework's id is written for people. */
export function frameworkLabel(code: string): string {
  return code.toUpperCase();
}
