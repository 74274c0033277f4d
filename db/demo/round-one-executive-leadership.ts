import type { SectionStory } from "./story.ts";

/** Round 1 on Executive Leadership: closed, with an answer of every member for every area of every section. */
export const executiveLeadership: readonly SectionStory[] = [
  {
    framework: "npqel",
    section: 1,
    marks: {
      send: "3 3 2 x 2 3 3 2",
      progression: "2 4 3 x 2 3 4 2",
      workload: "3 3 2 3 2 3 4 2",
      operations: "3 3 3 1 2 x 3 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words: "The hedge at headship was poor; here 1.2 solves it by dropping pupils with SEND altogether.",
      },
      {
        by: "panel5",
        area: "send",
        words: "‘All pupils across the trust’ in 1.2 is what you write when you have nobody in mind.",
      },
      {
        by: "panel8",
        area: "send",
        words: "1c surveys every pupil and never asks whether pupils with SEND can take part in the survey.",
      },
      {
        by: "panel1",
        area: "progression",
        words:
          "1a would have a chief executive rehearsing how visitors are met at reception. That is my office manager’s job.",
      },
      {
        by: "panel2",
        area: "progression",
        words: "1b and 1c do work at a distance, through others, which heads in training find hard.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "‘School’ has become ‘trust’ in 1.1 and 1a. Nothing I would learn on the way from headship.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "I run four schools. My work on culture is who I appoint as heads, and 1a to 1c never mention it.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "Events and publications in 1b are work for somebody in each school. Who, and instead of what?",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "Headship 1b removed one expectation a term. At trust level it has vanished and a survey has arrived.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "‘A range of appropriate channels, events and publications’ in 1b is a communications team that I do not have.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "1b could be copied into any organisation’s prospectus. No staffing, no turnover data, no cost of the 1c survey.",
      },
      {
        by: "panel5",
        area: "operations",
        words:
          "Nothing tells a trust leader how to see retention or absence across schools; 1c’s ‘as appropriate’ is empty.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Culture in a trust is settled by appointments, pay policy and how a poor head is moved on. None is here.",
      },
    ],
    comments: [
      {
        by: "panel8",
        on: "1a",
        quote: "how visitors are met at reception",
        kind: "wording",
        areas: ["progression"],
        words:
          "I have never rehearsed reception with a headteacher and hope I never do. The trust’s culture is made when heads are chosen and supported.",
        proposed:
          "Agreeing with headteachers the few things that will be the same in every school, and looking for them when leaders are appointed, supported and appraised.",
      },
      {
        by: "panel5",
        on: "1b",
        quote: "to all stakeholders through a range of appropriate channels, events and publications",
        kind: "wording",
        areas: ["workload"],
        words: "A sentence with no verb that anyone could be held to, and a lot of leaflets in it.",
        proposed:
          "Explaining the trust’s priorities in person to the staff of each school once a year, and saying what the trust will stop asking of them.",
      },
      {
        by: "panel1",
        kind: "gap",
        areas: ["workload"],
        words:
          "Headship has 1b, which takes one expectation away each term. Trusts create more expectations than heads do, so the statement is needed here most of all.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 2,
    marks: {
      send: "2 3 1 x 2 2 2 2",
      progression: "2 2 2 x 2 2 3 1",
      workload: "2 3 2 2 1 2 2 1",
      operations: "n x n 2 n x 3 3",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words: "‘All pupils’ in 2c is the only nod. Headship at least had 2.2 on assistants.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "Not one word on pupils with SEND, from the people who decide whether specialist teaching exists in a trust.",
      },
      {
        by: "panel5",
        area: "send",
        words: "2b would grade each department and still not know how pupils with SEND are taught.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "The evidence on deployment of assistants, which is in both lower levels, has disappeared from this one.",
      },
      {
        by: "panel7",
        area: "send",
        words: "Nothing in 2a to 2c that we could attach SEND content to without inventing it.",
      },
      {
        by: "panel8",
        area: "send",
        words:
          "‘Where resources allow’ in 2c is what my schools hear when they ask for a specialist teacher.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "2a is headship 2a with ‘headteachers’ in it. 2.2 is the only new thought.",
      },
      {
        by: "panel2",
        area: "progression",
        words:
          "Of five statements, three are headship’s with the nouns changed. That is hard to defend on a higher programme.",
      },
      {
        by: "panel3",
        area: "progression",
        words: "2.1 is true of a school and says so. Printing ‘trust’s’ in it does not make it about trusts.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "I could pass this section today as a deputy. That cannot be right.",
      },
      {
        by: "panel6",
        area: "progression",
        words: "2.1, 2a and 2b show the highest overlap with headship in the framework.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "2b has a chief executive grading departments. It repeats headship and is the wrong job as well.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "2b sends trust staff round with grades every half-term, on top of what the head is told to do in headship 2c.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "A graded record for every department in 2b, in schools which do not have departments, means inventing them.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "2b: twelve schools, ten departments, six times a year. Seven hundred records, and no decision attached to them.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "Each 2b visit is a week of preparation in the school. I have been on the receiving end.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "Graded visits by people from outside the school are less reliable still, so 2b costs more and tells less.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "2b is what participants tell us they want their own trusts to stop.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "With four schools and no central team, 2b would be me, every half-term, grading people I ought to be helping.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "The section is about what good teaching is; a trust’s money and posts are dealt with in section 7.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "Operations are not the subject of these five statements and I would not force them in.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "‘Where resources allow’ in 2c is where a budget should be. Specialist posts across schools have a price.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "I could not find anything operational to judge in an account of good teaching.",
      },
    ],
    comments: [
      {
        by: "panel6",
        on: "2b",
        kind: "duplication",
        areas: ["progression", "workload"],
        words:
          "Headship 2c with ‘department’ for ‘teacher’. It carries the same weakness upwards: grades from short visits are unreliable, and adding them across schools makes a league table of noise.",
      },
      {
        by: "panel8",
        on: "2c",
        quote: "offering additional help where resources allow",
        kind: "wording",
        areas: ["operations", "send"],
        words: "Resources are what a trust decides. This reads as though they fell from the sky.",
        proposed:
          "Deciding each year with headteachers where specialist teaching will make most difference, including for pupils with SEND, and moving people and money between schools to provide it.",
      },
      {
        by: "panel2",
        on: "2.2",
        quote: "agreement between the two matters more than the detail of either",
        kind: "keep",
        areas: ["progression"],
        words:
          "The one statement here that belongs to this level and to no other. It would be a good foundation for a section about what a trust should and should not say on teaching.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 3,
    marks: {
      send: "2 3 1 x 2 2 2 2",
      progression: "2 4 3 x 2 4 4 2",
      workload: "2 4 3 4 1 4 3 2",
      operations: "2 2 3 1 2 x 2 2",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words: "Pupils with SEND are a coloured cell in 3c. Headship 3c asked what they would miss.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "3c bolts SEND on to a data return. Pupils in my schools would be red for ever in that spreadsheet.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "3a lets a school depart from the plan for its intake; it might have said for pupils with SEND.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "Half-termly group data on small numbers of pupils with SEND, as in 3c, cannot be interpreted.",
      },
      {
        by: "panel7",
        area: "send",
        words: "3c mentions SEND as a group to be ‘discussed’. We cannot build teaching on that.",
      },
      {
        by: "panel8",
        area: "send",
        words:
          "Shared resources in 3b are written once for everybody. Nothing asks that they can be adapted.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "3c is senior leadership 3c grown large, after headship 3d had limited collections to two.",
      },
      {
        by: "panel2",
        area: "progression",
        words: "3a is a decision no head ever has to take, and it is framed well. That is a step up.",
      },
      {
        by: "panel5",
        area: "progression",
        words:
          "First a leap to trust-wide curriculum in 3a, then back to colour-coding in 3c. It goes up and falls down.",
      },
      {
        by: "panel6",
        area: "progression",
        words:
          "3.1 is candid that the evidence favours no single approach. An executive has to be able to work with that.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "There is no bridge from a head’s costed plan to deciding what several schools share. 3a just begins.",
      },
      {
        by: "panel1",
        area: "workload",
        words: "3b saves preparation in small schools, and 3c uses up the saving six times a year.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "3b removes duplicated lesson writing across all schools; that saving is far larger than the cost of 3c.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "Half-termly returns from every school for every year group in 3c, plus the colours. Headship 3d says two a year.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "3b is a plausible way to save time and 3.2 a good test. Both outweigh one bad statement.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "My heads already send data to three places. 3c adds a fourth.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "Headship 3b costs the curriculum plan. I expected the trust to do so for all its schools, and it does not.",
      },
      {
        by: "panel2",
        area: "operations",
        words: "Commissioning specialists in 3b is an appointment and a budget, and neither is mentioned.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "No contact ratios, no curriculum-led financial planning, no price on 3b’s specialists. The level below had all of it.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "Who employs the specialists in 3b, and who loses them from the timetable? It does not say.",
      },
      {
        by: "panel7",
        area: "operations",
        words:
          "The costing that headship teaches in 3b stops here, so executives would know less than their heads.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "In a small trust, 3b’s shared specialists are the budget. The section gives no way of judging whether we can afford them.",
      },
    ],
    comments: [
      {
        by: "panel4",
        kind: "gap",
        areas: ["operations"],
        words:
          "Headship 3.3 and 3b teach curriculum costing. At trust level, where staffing is compared across schools, there is nothing. A statement on comparing class size, contact ratio and teacher cost between schools belongs here.",
      },
      {
        by: "panel5",
        on: "3c",
        quote: "half-termly data returns from every school for every year group",
        kind: "wording",
        areas: ["workload"],
        words:
          "The trust’s own 3.2 says that collections which change nothing cost teachers their evenings. 3c then orders six of them a year.",
        proposed:
          "Agreeing with headteachers at most two shared data collections a year, and saying before each what the trust will decide with the results.",
      },
      {
        by: "panel3",
        on: "3c",
        quote: "including pupils with SEND",
        kind: "other",
        areas: ["send"],
        words:
          "Adding these words to a data return is worse than silence, because it looks like provision. Numbers this small tell a trust nothing about what a pupil was taught.",
      },
      {
        by: "panel6",
        on: "3.1",
        quote: "the evidence does not yet show that one approach suits every group of schools",
        kind: "keep",
        areas: ["progression"],
        words:
          "Rare and welcome honesty about a young field. Please do not let it be smoothed away in drafting.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 4,
    marks: {
      send: "2 2 1 x 2 1 3 2",
      progression: "2 3 2 2 1 2 2 1",
      workload: "1 2 2 2 1 2 3 1",
      operations: "4 4 3 1 2 x 4 2",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words: "Headship 4.2 says who is suspended most. This level does not mention those pupils at all.",
      },
      {
        by: "panel2",
        area: "send",
        words:
          "4c leaves out ‘type of need’, so trustees would no longer see pupils with SEND in the figures.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "4c has ethnicity and disadvantage, and has lost type of need. At trust level the pattern is largest, and now unseen.",
      },
      {
        by: "panel5",
        area: "send",
        words: "Nothing on reasonable adjustments, though 4.2 talks about leaders’ decisions on suspension.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "The best-established inequality in suspension, by SEND, is missing from 4.2 and has been removed from 4c.",
      },
      {
        by: "panel8",
        area: "send",
        words: "Two of my schools suspend autistic pupils far more than the others. 4c would not show me.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "4.1, 4a and 4c are headship’s, and 4b is from two levels down.",
      },
      {
        by: "panel3",
        area: "progression",
        words: "A chief executive told to record every incident (4b) is doing a phase leader’s job.",
      },
      {
        by: "panel4",
        area: "progression",
        words: "The only executive idea is 4.2. Everything a trust could do about it is missing.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "4b skips headship and copies senior leadership. It is the framework going backwards.",
      },
      {
        by: "panel6",
        area: "progression",
        words: "Four of five statements have close relatives below, and 4b has the closest of all.",
      },
      {
        by: "panel7",
        area: "progression",
        words:
          "Heads on the programme ask us what the trust does here that they do not. From 4a to 4c, nothing.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "Trust staff in corridors, 4a. I should be asking why suspensions differ, as 4.2 says, and not patrolling.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "4b makes every school write up every incident, however minor, because the trust would like to have it.",
      },
      {
        by: "panel2",
        area: "workload",
        words: "4b mandates recording across all schools, with no one named who would use it.",
      },
      {
        by: "panel3",
        area: "workload",
        words: "In a special school 4b would be hundreds of entries a day. Literally.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "4b is a system cost, a licence cost and a staff cost, multiplied by every school in the trust.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "I said no to this at senior leadership. 4b makes it compulsory for every school at once.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "No threshold and no use in 4b; a large data set of trivial events is not evidence.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "By the end of the day, with a written account: 4b would keep my rural staff in school until six.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "4a puts people where behaviour slips and 4c has the trustees look. For behaviour that is deployment enough.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Headship 4d costed alternative provision. A trust could commission it for all schools, and nothing here says so.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "No word on a trust’s own provision, or on moving staff to a school in difficulty.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Commissioning places and transport across schools is the one thing I can do that a head cannot. Absent.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "4c",
        quote: "by school, ethnicity and disadvantage",
        kind: "wording",
        areas: ["send"],
        words:
          "The headship version says ‘by type of need, ethnicity and disadvantage’. Losing it here hides the pupils most often sent home.",
        proposed:
          "Reporting suspensions to trustees each term by school, type of need, ethnicity and disadvantage, and explaining what has changed as a result of any pattern found.",
      },
      {
        by: "panel4",
        on: "4b",
        kind: "duplication",
        areas: ["workload", "operations"],
        words:
          "The statement from senior leadership, now for every school. As a system it would cost us a licence, a trainer and about an hour per teacher per week.",
      },
      {
        by: "panel8",
        kind: "gap",
        areas: ["operations"],
        words:
          "Alternative provision has dropped out. For a trust it is the largest item in behaviour: commissioning or running places, quality checks, transport. Headship 4d should be carried up and made bigger.",
      },
      {
        by: "panel6",
        on: "4.2",
        kind: "evidence",
        areas: ["progression"],
        words:
          "Fair, and cautiously put. ‘Similar intakes’ needs care, since intakes that look alike on disadvantage may differ in need. A trust leader should know how to make that comparison.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 5,
    marks: {
      send: "2 2 1 x 2 2 3 2",
      progression: "2 4 2 3 3 2 4 3",
      workload: "2 3 2 2 2 x 2 2",
      operations: "2 2 2 1 2 x 3 1",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words:
          "5.2 is a poster. ‘Successful trusts’ promote ‘an inclusive ethos’, and I still do not know what they do.",
      },
      {
        by: "panel2",
        area: "send",
        words:
          "5c says to follow policy and take advice ‘as appropriate’. That is less than headship asks of a head.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "A trust can build specialist classes and employ therapists. 5.2 and 5c offer ethos and advice. I had hoped for much more.",
      },
      { by: "panel5", area: "send", words: "5b is fine and copied; 5.2 and 5c could be about anything." },
      {
        by: "panel6",
        area: "send",
        words: "5.2 is not a claim that evidence could support or refute. Headship 5.2 and 5.3 were.",
      },
      {
        by: "panel8",
        area: "send",
        words:
          "My schools lack an educational psychologist and a specialist teacher. 5a and 5c do not help me find either.",
      },
      {
        by: "panel1",
        area: "progression",
        words:
          "5.1 ‘help to determine’ is softer than headship’s ‘determine’. The higher level asks for less.",
      },
      {
        by: "panel2",
        area: "progression",
        words:
          "A trust SEND lead in 5a is a new role, and asking heads to change staffing in 5b is different work.",
      },
      {
        by: "panel3",
        area: "progression",
        words:
          "5a and 5b are headship’s. The money, the calendar and the parents have all gone missing on the way up.",
      },
      {
        by: "panel6",
        area: "progression",
        words:
          "Where headship is specific about levers, this level is general. Progression runs the wrong way.",
      },
      {
        by: "panel1",
        area: "workload",
        words: "Headship 5a removes needless paperwork. The trust version stops just before those words.",
      },
      {
        by: "panel3",
        area: "workload",
        words: "‘In line with trust policy’ in 5c means another policy, and another audit against it.",
      },
      {
        by: "panel4",
        area: "workload",
        words: "5b has the trust checking what heads already check. Nothing is taken away in return.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "No mention of cutting SEND paperwork, which trusts create more of than anyone.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "The clause on paperwork was the best thing in headship 5a, and its loss here is felt.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "Each trust has its own SEND forms. 5c could have said to have fewer, and does not.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "The notional budget is in headship 5.2 and 5c. Trusts that pool funds need it even more.",
      },
      {
        by: "panel2",
        area: "operations",
        words: "‘Where resources allow’ in 5a takes the place of a budget.",
      },
      {
        by: "panel3",
        area: "operations",
        words:
          "No specialist staffing, no oversight of plans and tribunals, no estate. A trust decides all of those.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "SEND is the largest unplanned cost we carry. This section has no figure, no forecast and no risk in it.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "Nobody would learn from 5a to 5c how a trust pays for specialist support.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "I top up SEND from reserves every year. 5a’s ‘where resources allow’ tells me nothing about how to decide.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "5a",
        quote: "providing additional capacity to schools where resources allow",
        kind: "wording",
        areas: ["operations"],
        words:
          "A trust that says this has not done the sum. Most SEND costs can be seen coming a year or two ahead, and somebody has to be asked to look.",
        proposed:
          "Forecasting with the chief financial officer what provision for pupils with SEND will cost across the trust over three years, and deciding with headteachers which specialist staff to employ in common.",
      },
      {
        by: "panel3",
        on: "5.2",
        kind: "evidence",
        areas: ["send"],
        words:
          "Which trusts, and successful at what? Headship 5.2 and 5.3 made claims that you could check. This cannot be wrong, so it cannot help.",
      },
      {
        by: "panel1",
        on: "5b",
        kind: "duplication",
        areas: ["progression"],
        words:
          "Headship 5b, with ‘asking headteachers to’. As a head I would be asked for the same check twice. Could the trust look instead at where qualified specialists are missing?",
      },
      {
        by: "panel8",
        kind: "gap",
        areas: ["send", "operations"],
        words:
          "Missing: resourced provision, shared therapists, oversight of plans and complaints, transport. Section 9 has 9b on places with the local authority, which is excellent; this section should be its partner inside the trust.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 6,
    marks: {
      send: "5 4 5 4 4 4 5 5",
      progression: "3 4 3 4 2 3 4 3",
      workload: "4 4 3 4 2 4 4 3",
      operations: "3 4 4 1 2 x 4 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "6c trains SENCOs on real cases and on rare needs. It is the one thing a trust can do that a school cannot.",
      },
      {
        by: "panel8",
        area: "send",
        words: "6c shares a therapist between schools. I would build the whole SEND section round it.",
      },
      {
        by: "panel5",
        area: "progression",
        words:
          "6b’s succession and secondments come from nowhere. Headship has nothing on bringing on other leaders.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "6c and 6b add half-termly meetings and placements. 6.3 talks about opportunity cost and then nobody counts it.",
      },
      {
        by: "panel3",
        area: "operations",
        words:
          "Sharing specialist contracts in 6c is deployment across schools, and exactly the level I look for.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Secondments in 6b have backfill, travel and pension costs. Succession is called a risk and given no register or budget.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "6b moves people between schools without a word on contracts or consent.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Travel between my schools is an hour each way. 6b and 6c need a cost before they are promised.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "6c",
        kind: "keep",
        areas: ["send"],
        words:
          "A SENCO who meets a pupil with a visual impairment once in ten years needs this. Nothing else in the frameworks provides it. Keep.",
      },
      {
        by: "panel4",
        on: "6b",
        kind: "gap",
        areas: ["operations"],
        words:
          "Add backfill and terms. A secondment that leaves a hole in the first school loses the goodwill it was meant to build.",
      },
      {
        by: "panel6",
        on: "6.3",
        quote: "its opportunity cost deserves scrutiny",
        kind: "keep",
        areas: ["workload"],
        words:
          "Well judged. The phrase ‘can look efficient’ is a fair account of what is known about training bought in bulk.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 7,
    marks: {
      send: "4 4 4 5 4 3 5 4",
      progression: "5 5 4 5 4 4 5 5",
      workload: "4 4 4 5 3 4 5 5",
      operations: "4 5 4 5 4 4 5 5",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "7b ranks works by access for disabled pupils beside safety. I want to see it funded, but the words are right.",
      },
      {
        by: "panel6",
        area: "send",
        words: "7b is a clear criterion; access for disabled pupils is not the whole of SEND.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "7d is generous to heads. I would like the hours it frees to reach teachers as well.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "7d asks heads which of our requests should be withdrawn. I tried it after reading this, and stopped two.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "Reserves, pooling, procurement, estate and risk, each with an action. Please change nothing.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "7.3",
        quote: "when duplicate posts, contracts and systems in schools are actually removed",
        kind: "keep",
        areas: ["operations"],
        words:
          "The word that matters is ‘actually’. I have seen three central teams added and nothing taken out. Keep the second half of the sentence too.",
      },
      {
        by: "panel8",
        on: "7d",
        kind: "keep",
        areas: ["workload"],
        words:
          "The trust is a source of workload, and this is the only statement that says so. It could be copied into sections 2, 4 and 8.",
      },
      {
        by: "panel3",
        on: "7b",
        quote: "even where another school has lobbied harder",
        kind: "keep",
        areas: ["send"],
        words:
          "Access always loses to the school with the louder head. I am glad that somebody has written it down.",
      },
      {
        by: "panel7",
        on: "7c",
        kind: "wording",
        areas: ["operations"],
        words:
          "Procurement rules change, and course material tied to today’s rules is out of date within a year. The duty to plan ahead is what lasts.",
        proposed:
          "Consolidating contracts for catering, cleaning, energy and ICT as they expire, planning each competition at least a year ahead, and checking after a year whether price, quality and hours saved in schools match the business case.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 8,
    marks: {
      send: "3 3 1 x 3 2 3 2",
      progression: "2 3 1 2 2 2 2 1",
      workload: "1 2 2 3 1 2 2 1",
      operations: "3 4 3 2 3 x 3 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "Headship 8c tried a change first with pupils with SEND. The trust goes to all schools at once and checks nothing.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "8.2 says that pupils’ starting points differ, and then no statement looks at pupils with SEND.",
      },
      {
        by: "panel8",
        area: "send",
        words:
          "My smallest school has six pupils with plans. 8b would give it the same milestones as the others.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "Third time I have read 8.1 and 8a. 8.2 is the only sentence written for this level.",
      },
      {
        by: "panel3",
        area: "progression",
        words:
          "8.1 has now been printed at three levels with phase, school and trust in turn. That is not progression, it is find and replace.",
      },
      {
        by: "panel4",
        area: "progression",
        words:
          "8c is headship 8d with trustees in it. Running change across organisations is a discipline, and it is not here.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "Same section again, minus the one good statement (8b on stopping).",
      },
      {
        by: "panel6",
        area: "progression",
        words: "High overlap with both lower levels, and 8b runs against 8.1, which it follows.",
      },
      {
        by: "panel7",
        area: "progression",
        words: "We could not tell the three sections apart in a blind sort, apart from 8.2.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "8.2 is right that copying materials fails. 8b then copies the programme to every school at the same time.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "8b: a plan, a tracker and an update every month, from each head. For each priority, I suppose.",
      },
      {
        by: "panel2",
        area: "workload",
        words: "8.1 still says to decide what to stop, but the statement that did so has been removed.",
      },
      {
        by: "panel3",
        area: "workload",
        words: "A monthly update in 8b is written by the head at night, since that is when heads write.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "8b sends every school the same tracker at once. Heads will pass it down, and it will land on teachers.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "A monthly self-report against milestones (8b) is costly and tends to show progress whether or not there is any.",
      },
      {
        by: "panel7",
        area: "workload",
        words:
          "Heads on our programmes name the trust’s milestone tracker as the least useful document they keep.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "8b and 8c together are twelve updates and six reports a year. I employ nobody who could write them.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "A milestone plan in 8b is a start; no budget, no resource plan, no risks and no benefits are asked for.",
      },
      {
        by: "panel8",
        area: "operations",
        words: "8.2 knows that staffing differs between schools, but 8b plans as though it did not.",
      },
    ],
    comments: [
      {
        by: "panel1",
        on: "8b",
        quote: "a milestone tracker and a monthly update completed by each headteacher",
        kind: "wording",
        areas: ["workload"],
        words:
          "The two lower levels list what will stop. This one sends me a tracker for each priority and waits for me to fill it in.",
        proposed:
          "Starting with the schools that are ready, agreeing with each headteacher what will stop to make room, and asking for news of progress only at the points where a decision is needed.",
      },
      {
        by: "panel6",
        on: "8.1",
        kind: "duplication",
        areas: ["progression"],
        words:
          "The third appearance of one sentence. At this level it also misleads: it says that deciding what to stop is part of the work, and the statement on stopping has been left out.",
      },
      {
        by: "panel3",
        kind: "gap",
        areas: ["send"],
        words:
          "Bring up headship 8c: try a change first where pupils with SEND will show whether it works. A trust has many more schools to try it in, and less excuse.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 9,
    marks: {
      send: "5 4 5 4 3 4 5 4",
      progression: "4 4 4 x 3 4 5 4",
      workload: "4 4 3 4 2 3 4 2",
      operations: "2 2 3 1 2 x 2 1",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "9b plans places for five years ahead, even where the trust may not gain. That is real leadership.",
      },
      {
        by: "panel5",
        area: "send",
        words: "9b is good on places; families of pupils with SEND are not consulted in any of it.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "From one school’s agreements to an area’s places in 9.2 and 9b. You can feel the height.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "9d adds employers, universities and the voluntary sector to ‘raise the profile’. Whose evenings are those?",
      },
      {
        by: "panel8",
        area: "workload",
        words: "9a takes things out. 9d puts in a programme of engagement with no purpose but profile.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "‘Suitable due diligence’ in 9c. Our school joined a trust, and the roof was not found until afterwards.",
      },
      {
        by: "panel2",
        area: "operations",
        words: "9c cannot be assessed: ‘suitable’ and ‘appropriate’ do all the work.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Due diligence is finance, estate, pensions, contracts, claims, staffing and data. 9c names not one of them.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "What a trust must consult on and when is law. 9c says ‘in an appropriate way’.",
      },
      {
        by: "panel7",
        area: "operations",
        words:
          "Participants want a list of what to examine before a school joins. 9c gives them an adjective.",
      },
      {
        by: "panel8",
        area: "operations",
        words: "I took on a school with an undisclosed deficit. 9c would not have saved me a penny.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "9c",
        quote: "Carrying out suitable due diligence before any school joins the trust",
        kind: "wording",
        areas: ["operations"],
        words:
          "If this is all an executive knows of due diligence, they will sign for a deficit, a leaking roof and a pension bill.",
        proposed:
          "Examining, before any school joins the trust, its budget and liabilities, the condition of its buildings, its staffing and contracts, complaints and claims, and what provision its pupils with SEND have been promised.",
      },
      {
        by: "panel3",
        on: "9b",
        kind: "keep",
        areas: ["send"],
        words:
          "I would put this on the wall. A place that no trust will build is a child on a bus for two hours.",
      },
      {
        by: "panel5",
        on: "9d",
        quote: "to enhance opportunities for pupils and raise the profile of the trust",
        kind: "wording",
        areas: ["workload"],
        words:
          "Raising the profile of a trust is not an outcome for pupils, and the list of partners has no end and no exit. 9a would have us leave half of them.",
        proposed:
          "Working with the few employers, universities and charities that offer pupils something the schools cannot, and ending the links that no longer do.",
      },
    ],
  },
  {
    framework: "npqel",
    section: 10,
    marks: {
      send: "3 3 1 3 2 3 3 2",
      progression: "5 4 4 5 4 4 5 4",
      workload: "2 3 2 2 2 2 2 1",
      operations: "4 4 4 1 2 x 3 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "SEND is the tail of 10c: ‘including those with SEND’. Headship 10c had a governor asking about waits and complaints.",
      },
      { by: "panel5", area: "send", words: "10c ends with SEND as if someone had been told to add it." },
      {
        by: "panel8",
        area: "send",
        words:
          "Trustees should see tribunal cases and placements across schools. The tail of 10c will not bring them.",
      },
      {
        by: "panel4",
        area: "progression",
        words:
          "10.3 and 10d belong to this level alone, and 10d’s division of decisions is what new executives get wrong.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "10a asks each head for a monthly return in the trust’s own format. Headship 10a told me to decline exactly that.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "Ten returns a year from each head in 10a, so that trustees can have one short report. It moves the work down.",
      },
      {
        by: "panel4",
        area: "workload",
        words: "10a builds a second reporting line when the finance system already holds most of it.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "Short report for trustees, long returns from heads: 10a makes one person’s brevity everybody else’s work.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "10a drops ‘evidence already held’, which was the useful constraint at the two lower levels.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "We teach heads to refuse separate formats, and executives (10a) to require them.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "I am the person who would send out 10a’s monthly form, and I would be ashamed to.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "10.3 is plain about who answers for public money, and 10d about who decides what.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "10.2’s scheme of delegation, 10.3 and 10d together cover the duty at this level.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "‘Appropriate oversight’ and ‘action where necessary’ in 10c are all it has on financial control. Nothing on audit, related parties or the scheme itself.",
      },
      {
        by: "panel5",
        area: "operations",
        words:
          "10.3 says that the accounting officer is answerable and 10c does not say how they would ever know.",
      },
      {
        by: "panel8",
        area: "operations",
        words: "I carry 10.3 personally. What I needed was a list of what to check, and 10c is not one.",
      },
    ],
    comments: [
      {
        by: "panel1",
        on: "10a",
        quote: "supported by a separate monthly return from each headteacher in the trust’s own format",
        kind: "wording",
        areas: ["workload"],
        words: "Every head I know would recognise this and groan. It reverses what headship 10a says.",
        proposed:
          "Writing one short report a term for trustees that sets out what is going well, what is not and what will change, using evidence that schools and the central team already hold.",
      },
      {
        by: "panel4",
        on: "10c",
        quote: "appropriate oversight of finance, risk, safeguarding and compliance",
        kind: "wording",
        areas: ["operations"],
        words:
          "Four great subjects and one adjective. It also stands beside 10.3, which makes one person answer for the money and then does not say what they should look at.",
        proposed:
          "Reviewing monthly management accounts, the risk register, safeguarding and statutory checks against agreed limits, reporting any breach to trustees, and acting on the findings of internal scrutiny and external audit.",
      },
      {
        by: "panel2",
        on: "10.3",
        kind: "keep",
        areas: ["operations", "progression"],
        words:
          "New executives are startled by this in the first week of the programme, which shows why it must stay.",
      },
    ],
  },
];
