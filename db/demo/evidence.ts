import type { EvidenceAssessment } from "../../app/evidence/evidence-assessment.ts";
import type { Work } from "../../app/evidence/reference.ts";

const eef = "https://educationendowmentfoundation.org.uk/education-evidence/guidance-reports";

/** Works that exist and that DfE's frameworks cite, on statements of the outline of Senior Leadership. */
export const demoReferences: readonly (Pick<Work, "citation" | "year"> & {
  on: readonly string[];
  link?: string;
  doi?: string;
  assessment?: Omit<EvidenceAssessment, "assessor">;
})[] = [
  {
    on: ["1.2", "1b", "2a", "2.2"],
    citation:
      "Education Endowment Foundation (2020) Special Educational Needs in Mainstream Schools: Guidance Report.",
    link: `${eef}/send`,
    year: 2020,
    assessment: {
      verdict: "supported",
      padlocks: 4,
      words:
        "Invented for the demonstration: the report’s recommendations rest on several reviews and bear these statements out.",
      assessedOn: "2026-05",
    },
  },
  {
    on: ["1a", "3a"],
    citation:
      "Education Endowment Foundation (2019) Putting Evidence to Work: A School’s Guide to Implementation. Guidance Report.",
    link: `${eef}/implementation`,
    year: 2019,
  },
  {
    on: ["2.2"],
    citation:
      "Sharples, J., Webster, R., & Blatchford, P. (2018) Making Best Use of Teaching Assistants: Guidance Report. Education Endowment Foundation.",
    link: `${eef}/teaching-assistants`,
    year: 2018,
  },
  {
    on: ["2.1", "3.1"],
    citation:
      "Rosenshine, B. (2012) Principles of Instruction: Research-based strategies that all teachers should know. American Educator, 36(1), 12–19.",
    year: 2012,
  },
  {
    on: ["2.3"],
    citation:
      "Elliott, V., Baird, J., Hopfenbeck, T. N., Ingram, J., Thompson, I., Usher, N., Zantout, M., Richardson, J., & Coleman, R. (2016) A marked improvement? A review of the evidence on written marking. Education Endowment Foundation.",
    year: 2016,
  },
  {
    on: ["3.2"],
    citation:
      "Black, P., & Wiliam, D. (2009) Developing the theory of formative assessment. Educational Assessment, Evaluation and Accountability, 21(1), 5–31.",
    doi: "10.1007/s11092-008-9068-5",
    year: 2009,
  },
];

/** What the evidence partner is made to hold of one statement of it. */
export const demoAssessment: { on: string; assessment: Omit<EvidenceAssessment, "assessor"> } = {
  on: "2.3",
  assessment: {
    verdict: "partly-supported",
    padlocks: 2,
    words:
      "Invented for the demonstration: that marking takes many hours is well shown; that spoken feedback does more for pupils rests on few studies.",
    assessedOn: "2026-06-12",
  },
};
