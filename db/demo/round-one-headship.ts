import type { SectionStory } from "./story.ts";

/** Round 1 on Headship: closed, with an answer of every member for every area of every section. */
export const headship: readonly SectionStory[] = [
  {
    framework: "npqh",
    section: 1,
    marks: {
      send: "2 3 1 2 2 2 3 2",
      progression: "2 3 2 x 1 2 2 1",
      workload: "5 4 4 4 5 3 4 5",
      operations: "4 4 3 1 n x 4 2",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words: "1.2 says ‘where appropriate’ of pupils with SEND. When is belonging not appropriate?",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "Senior leadership 1b asks pupils who do not speak. Here the same pupils are a hedge in 1.2. Far worse.",
      },
      {
        by: "panel4",
        area: "send",
        words:
          "One hedged clause in 1.2 and no action. Accessibility of the site is part of culture and is missing.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "The level below had 1b. A head gets ‘all pupils, including those with SEND where appropriate’.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "1.2 drops the finding that pupils with SEND are less likely to feel they belong, which was the point of it.",
      },
      {
        by: "panel8",
        area: "send",
        words: "No statement asks a head to find out where pupils with SEND are left out of school life.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "1.1, 1a and 1c are the senior leadership statements with ‘gate’ for ‘door’.",
      },
      {
        by: "panel3",
        area: "progression",
        words: "Only 1b and 1.3 are new. The rest would be taught twice to the same person.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "I did 1a as a deputy. Doing it again with ‘year’ instead of ‘term’ is not headship.",
      },
      {
        by: "panel6",
        area: "progression",
        words:
          "Three of six statements are near copies from the level below, and 1.2 is a weaker version of the original.",
      },
      {
        by: "panel7",
        area: "progression",
        words: "Participants who move up ask us why 1a and 1c are there again. We have no good answer.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "A culture section for heads should be about the people they appoint. This one rehearses how to meet pupils at the gate.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "1b removes one expectation each term and tells staff it has gone. I have done this and it works.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "1b is short, regular and public. It is the reverse of an initiative.",
      },
      {
        by: "panel2",
        area: "operations",
        words:
          "1.3 links leadership to retention, and 1b takes action on it. Staffing is touched where culture and staffing meet.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "1.3 names retention and stops. No turnover figure, no exit interviews, no cost of a vacancy.",
      },
      {
        by: "panel5",
        area: "operations",
        words:
          "This section is about values and routines; the headship duties on money and staff stand elsewhere.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Staff leave or stay for reasons a head can measure. After 1.3 I expected an action and found none.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "1.2",
        quote: "where appropriate",
        kind: "wording",
        areas: ["send"],
        words:
          "Two words undo the sentence. Senior leadership 1.2 said plainly who is most likely to feel that school is not for them.",
        proposed:
          "A sense of belonging is linked with attendance and effort, and heads need to know which pupils, including those with SEND, feel least that the school is for them.",
      },
      {
        by: "panel1",
        on: "1b",
        quote: "telling staff plainly what has stopped and why",
        kind: "keep",
        areas: ["workload"],
        words:
          "Half of reducing workload is making it official. Staff carry on doing what nobody has told them to stop.",
      },
      {
        by: "panel4",
        on: "1.3",
        kind: "gap",
        areas: ["operations"],
        words:
          "True and useful, but nothing follows. A head should look at turnover, absence and vacancies by team each term, and know roughly what it costs to replace a teacher.",
      },
      {
        by: "panel7",
        on: "1a",
        kind: "duplication",
        areas: ["progression"],
        words:
          "The same sentence as the level below. If it has to stay, make the headship version about choosing which routines should differ between phases, which is a decision only the head can take.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 2,
    marks: {
      send: "3 4 2 x 4 3 4 3",
      progression: "3 4 3 x 2 3 4 4",
      workload: "2 3 2 2 1 2 2 1",
      operations: "4 4 3 3 3 x 4 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "2.2 is knowledge about assistants, and then no action follows. A head could read it and change nothing.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "2.2 rests on good evidence about deployment. The practice that the evidence supports is not in 2a to 2d.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "2d is the statement I had as a senior leader. 2b is new, the rest is a larger room.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "2b is a decision only a head can take, and it needs 2.1 to make sense of it.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "2c means grading every teacher every half-term. I stopped grading lessons years ago, and so did everyone I respect.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "A graded record per teacher per half-term in 2c is six hundred judgements a year in a big school.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "2c has to be carried out, written up, brought together and stored. The section weighs none of that.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "2c brings back graded observation. Senior leadership 2b has just told us to do without grades or forms.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "Grading single lessons is known to be unreliable, so 2c buys poor information at a high price.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "We would have to teach 2c after teaching ‘without grading or forms’ one level down.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "A teaching head with a class cannot do 2c at all, and would feel they ought to.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "2b costs a change in staffing, which is good, but says nothing of contracts, notice or consultation.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "2c",
        kind: "wording",
        areas: ["workload"],
        words:
          "Grades end the conversation. They also go into appraisal whatever anyone says, so staff prepare for them.",
        proposed:
          "Visiting lessons often and informally, without grades, and agreeing with subject leaders once a term what the visits suggest about teaching across the school.",
      },
      {
        by: "panel6",
        on: "2c",
        kind: "evidence",
        areas: ["workload"],
        words:
          "Single graded lesson visits do not tell two observers the same thing, let alone show change over time. Adding the grades together gives a confident picture of very noisy measurements.",
      },
      {
        by: "panel3",
        on: "2.2",
        quote: "when deployment is settled by habit",
        kind: "gap",
        areas: ["send"],
        words:
          "Well said. Now please add the action: reviewing at least once a year which pupils spend most time with an assistant and least with a teacher, and changing it.",
      },
      {
        by: "panel4",
        on: "2b",
        quote: "costing any change in staffing before it is promised",
        kind: "keep",
        areas: ["operations"],
        words:
          "I have spent years unpicking promises that came before the sum. This clause should be in every section where staffing is touched.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 3,
    marks: {
      send: "5 4 5 x 4 4 5 4",
      progression: "4 5 4 3 4 4 5 4",
      workload: "5 4 4 4 5 5 4 3",
      operations: "5 4 x 5 4 x 5 4",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "3c asks what will be missed, for how long and how the pupil returns. I would not change a word.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "3d puts the burden of proof on the extra collection, which is where it belongs.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "3d is right, although two a year is still a good deal when a trust adds its own.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "3b uses class sizes, contact ratios and teacher numbers. That is how it is really done.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "3b",
        quote: "using class sizes, contact ratios and teacher numbers",
        kind: "keep",
        areas: ["operations"],
        words:
          "Three figures that a head can learn in an afternoon and use for a career. Please carry this upwards too: the trust’s curriculum section has no costing at all.",
      },
      {
        by: "panel3",
        on: "3c",
        quote: "how the pupil will pick up the thread when they return to the class",
        kind: "keep",
        areas: ["send"],
        words:
          "Withdrawal is usually planned going out and never coming back. This is the clause I would read aloud to every new head.",
      },
      {
        by: "panel8",
        on: "3.3",
        kind: "gap",
        areas: ["operations", "progression"],
        words:
          "The sentence is sound for a school of a thousand. In a school of ninety the only choices are mixed-age classes and shared teachers, and a head of such a school needs those named.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 4,
    marks: {
      send: "5 4 4 4 5 4 5 4",
      progression: "4 4 4 4 3 4 5 5",
      workload: "3 4 3 3 2 3 4 3",
      operations: "4 5 4 5 4 x 4 3",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "4c reviews adjustments before suspension and goes to the local authority early. Families should be in it as well.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "From detentions one level down to suspension law here. A real step, and the right one.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "4b’s on-call rota is fair to leaders, but each hour on it is an hour off planning, and nobody adds it up.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "4d costs the places, compares them with what could be built in school, and inspects the provider. Model statement.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "4d assumes there is a provider to choose from. Where I work the nearest is forty miles away, and transport is the cost.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "4e",
        quote: "by type of need, ethnicity and disadvantage",
        kind: "keep",
        areas: ["send"],
        words:
          "‘Type of need’ is what makes this useful; it shows governors that autistic pupils are being sent home. Executive Leadership 4c drops the words. Please restore them there.",
      },
      {
        by: "panel4",
        on: "4d",
        kind: "keep",
        areas: ["operations"],
        words: "Four checks, in the order in which they go wrong. A head can use this tomorrow.",
      },
      {
        by: "panel5",
        on: "4b",
        quote: "no leader carries an unfair share",
        kind: "gap",
        areas: ["workload"],
        words:
          "Add a limit. Our on-call rota took nine hours a week from assistant heads before anyone counted, and their own classes paid for it.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 5,
    marks: {
      send: "5 5 4 4 5 5 5 4",
      progression: "5 5 4 x 4 4 5 5",
      workload: "4 4 5 4 5 3 4 4",
      operations: "5 4 5 5 4 4 5 5",
    },
    reasons: [
      {
        by: "panel3",
        area: "workload",
        words:
          "5a tells a head to take away paperwork that neither law nor pupil needs. I have waited years to read that.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "5a and 5c are promising, though I know of little research on how much paperwork can safely go.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "5.2 and 5c taught me more about the notional budget than my induction as a head did.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "5c puts notional budget, top-up and contracts on one page, and asks what to stop. Exactly right.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "5a",
        quote: "removing paperwork that neither the law nor the pupil requires",
        kind: "keep",
        areas: ["send", "workload"],
        words:
          "The best clause on SEND in the set. It sets the test (law or pupil) and expects something to go. The trust version keeps the first half of the statement and loses this.",
      },
      {
        by: "panel4",
        on: "5c",
        kind: "keep",
        areas: ["operations"],
        words:
          "I would only ask that ‘costed’ includes employer’s costs. The gap between the hourly rate and the true cost of an assistant is where provision plans come apart.",
      },
      {
        by: "panel7",
        on: "5e",
        quote: "with a named owner for each and a check by governors every term",
        kind: "wording",
        areas: ["operations"],
        words: "Participants ask who the governor is. A small change would tie it to section 10.",
        proposed:
          "Keeping a calendar of annual reviews, accessibility plan updates and the SEND information report, with a named owner for each and a termly check by the governor with responsibility for SEND.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 6,
    marks: {
      send: "3 3 1 x 2 2 4 3",
      progression: "2 4 3 x 2 2 4 4",
      workload: "2 2 2 3 1 2 2 1",
      operations: "4 4 3 2 3 x 4 3",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "Six statements on training and SEND is in none. 6c protects a cover budget, but for training in what?",
      },
      {
        by: "panel5",
        area: "send",
        words: "At least senior leadership 6c mentioned SEND, badly. Here it has gone altogether.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "6.2 distinguishes staff by career stage and not by the pupils they teach, which may matter more.",
      },
      {
        by: "panel7",
        area: "send",
        words: "6a begins from what pupils find difficult. Read properly, that covers pupils with SEND.",
      },
      {
        by: "panel1",
        area: "progression",
        words:
          "6.1, 6a and 6d again, with ‘senior leader’ for ‘colleague’. Only 6c told me something as a head.",
      },
      {
        by: "panel2",
        area: "progression",
        words:
          "Choosing a focus for the year, and for a whole staff, is a larger judgement than choosing one for a term.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "6a: ‘term’ has become ‘year’. That is the whole progression.",
      },
      {
        by: "panel6",
        area: "progression",
        words: "6.1, 6.2, 6a and 6d are close copies. The new statements, 6b and 6c, are administrative.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "6c is a head’s statement and 6d is about leading leaders, which is the hardest shift after appointment.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "6b has each member of staff keep a log of each activity. I would have to read eighty of them twice a year.",
      },
      {
        by: "panel2",
        area: "workload",
        words:
          "A log ‘with evidence of impact’ for every activity in 6b will produce prose and not practice.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "My teaching assistants train weekly. Under 6b they would log weekly, for an appraisal they do not have.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "6b is performance management by diary. Nobody writes honestly in a log that goes to appraisal.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "Reflection helps when it is used; I know of no support for logging every activity as in 6b.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "We see such logs as a provider. They are filled in the night before the appraisal meeting.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "6b adds a task for everybody, and gives the head the task of chasing it.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "6c tracks cover monthly, good; agency rates, insurance and who may approve release are not there.",
      },
    ],
    comments: [
      {
        by: "panel1",
        on: "6b",
        quote: "all staff record each training activity in an individual reflective log",
        kind: "wording",
        areas: ["workload"],
        words:
          "This is the opposite of 6a. Side by side, one clears the decks and the other fills them again.",
        proposed:
          "Talking with staff at appraisal about what they have changed as a result of training, without asking them to keep a log.",
      },
      {
        by: "panel2",
        on: "6c",
        kind: "keep",
        areas: ["operations", "workload"],
        words:
          "We lose about a tenth of our release days to cover. A head who has budgeted for it keeps their promises. Keep the monthly check as well.",
      },
      {
        by: "panel3",
        kind: "gap",
        areas: ["send"],
        words:
          "Nothing on training staff to teach pupils with SEND, in a section for the person who decides the whole year’s training. At least one statement should say what every teacher in the school will be able to do.",
      },
      {
        by: "panel6",
        on: "6d",
        kind: "duplication",
        areas: ["progression"],
        words:
          "Taken from senior leadership 6d with one word changed. It may hold for senior leaders, but what is known comes from teachers’ practice; the step to leaders’ practice is assumed.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 7,
    marks: {
      send: "4 3 1 4 2 2 4 3",
      progression: "5 5 4 5 4 4 5 4",
      workload: "2 4 3 4 1 3 4 2",
      operations: "4 5 4 5 4 x 5 4",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words:
          "7e puts accessibility in front of every adult each week. That is more notice than it gets anywhere else.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "Accessibility is half a clause inside a checklist that goes ‘to the office for filing’. That is 7e’s view of disabled pupils.",
      },
      {
        by: "panel5",
        area: "send",
        words: "7e leaves access to a tick by each teacher. A head’s duty to plan for access is not here.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "Nothing on accessibility planning or on how 7b’s vacancies affect support staff. 7e is no substitute.",
      },
      {
        by: "panel7",
        area: "send",
        words: "The accessibility plan is in 5e already, so 7e’s mention is enough in this section.",
      },
      {
        by: "panel1",
        area: "workload",
        words: "7c takes work out, and then 7e gives every teacher a form a week. They cancel.",
      },
      {
        by: "panel2",
        area: "workload",
        words:
          "The audit in 7c is the strongest tool here, and 7d puts compliance in one calendar and not in many.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "7c’s audit with hours reported to governors outweighs 7e, which any sensible site manager would drop.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "A weekly checklist from everyone, for filing, in 7e. Two thousand forms a year that nobody is meant to read.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "7e should be a caretaker’s walk once a month. Not thirty teachers with clipboards.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "7a names the trigger for each saving. Most heads learn that from a deficit.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "7e",
        quote: "all staff to complete a weekly site checklist for their own room",
        kind: "wording",
        areas: ["workload"],
        words: "A form whose end is ‘filing’ is a form without a reader. 7d already does this properly.",
        proposed:
          "Making it easy for staff to report a hazard or a barrier to access on the day they see it, and telling them what was done.",
      },
      {
        by: "panel4",
        on: "7a",
        quote: "naming the trigger for each saving",
        kind: "keep",
        areas: ["operations"],
        words:
          "The point at which you act is the part that people leave out of forecasts. Keep it, and keep three cases and not one.",
      },
      {
        by: "panel3",
        on: "7e",
        quote: "including accessibility for pupils with SEND",
        kind: "gap",
        areas: ["send"],
        words:
          "Accessibility is a planned programme with money behind it, and not a weekly look round your own room. A statement on priorities for access, agreed with pupils and families, is missing.",
      },
      {
        by: "panel8",
        on: "7.2",
        kind: "keep",
        areas: ["operations"],
        words: "New heads hunt for savings in glue sticks. This sentence tells them where the money is.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 8,
    marks: {
      send: "4 4 2 x 3 3 4 3",
      progression: "2 4 3 3 2 2 4 3",
      workload: "3 4 4 3 2 3 4 2",
      operations: "3 4 4 1 2 x 4 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "8c is the only trial in the set that includes pupils with SEND, but it checks after, and does not design with them.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "8.1, 8a and 8b are what I was taught as a deputy. 8c alone is new to me.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "Read 8b beside its twin below. ‘Across the school’ has been added, and that is all.",
      },
      {
        by: "panel6",
        area: "progression",
        words: "Five of six statements have close relatives in senior leadership. 8c is a real addition.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "8b removes, 8d writes a report for governors at every meeting. I know which one would survive.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "8d is six written reports a year on each change, by a head who may have four changes running.",
      },
      {
        by: "panel2",
        area: "operations",
        words: "8c is a pilot and 8d a review with governors: risk is being managed, in plain language.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "Starting small in 8c is the best control on cost and risk that a head has.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "No cost, no risk, no staffing plan for a change across a whole school. 8a is a good question and half a business case.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "A trial as in 8c needs cover and a timetable. Who provides them is not mentioned.",
      },
      {
        by: "panel8",
        area: "operations",
        words: "What it costs to stop a contract or retrain staff is part of 8b, and is absent.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "8c",
        quote: "checking whether the approach works for them before it is extended",
        kind: "keep",
        areas: ["send"],
        words:
          "The only statement at any level that stops a change reaching pupils with SEND untested. It should be in Executive Leadership too, where the change reaches thousands.",
      },
      {
        by: "panel5",
        on: "8d",
        quote: "reporting the position in writing to governors at every meeting",
        kind: "wording",
        areas: ["workload"],
        words: "10a asks for one short report a term. This adds a second, for each change, for ever.",
        proposed:
          "Reviewing progress at fixed points against a small number of agreed signs that the change is happening, and including the position in the termly report to governors.",
      },
      {
        by: "panel7",
        on: "8.2",
        quote: "stay with it for longer than a year",
        kind: "keep",
        areas: ["progression"],
        words:
          "This half of the sentence is what headship adds to the level below: trust and staying power. If the section is rewritten, it could be built round this idea.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 9,
    marks: {
      send: "2 4 1 4 4 3 4 2",
      progression: "2 4 2 4 3 x 4 2",
      workload: "4 4 3 4 2 3 4 3",
      operations: "4 4 4 5 3 x 5 4",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words: "‘Where places are available’ in 9b hands every school a reason to say no.",
      },
      {
        by: "panel2",
        area: "send",
        words:
          "9b puts pupils with SEND into the fair access conversation by name, and 9c secures their therapy.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "9b makes admission of pupils with SEND conditional on places. That is not how the law treats a named school.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "9c buys therapy by the hour and checks that it came. That helps my pupils with SEND more than a slogan.",
      },
      {
        by: "panel8",
        area: "send",
        words: "9.2 understands families under pressure, and 9b then closes the door on some of them.",
      },
      {
        by: "panel1",
        area: "progression",
        words:
          "The level below rang parents. Here I negotiate with a local authority. Nothing shows how to get from one to the other.",
      },
      {
        by: "panel3",
        area: "progression",
        words:
          "Work with parents of pupils with SEND has gone from this level. Heads do that work every week.",
      },
      {
        by: "panel4",
        area: "progression",
        words:
          "The work is plainly different from the level below: agreements, terms and exits in place of phone calls.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "9a and 9c are a leap for a deputy who has done only senior leadership 9.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "9d’s termly meetings and 9b’s panels add to the diary, and only 9a ever takes anything out.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "9a helps, but in a thinly populated county you cannot leave a partnership when there is no other.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "9c has hours, outcomes, cancellation and a check on delivery: a contract in one sentence.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "9b",
        quote: "including for pupils with SEND where places are available",
        kind: "wording",
        areas: ["send"],
        words: "A special-school head hears this phrase daily, as a refusal. It does not describe the duty.",
        proposed:
          "Working with the local authority and neighbouring headteachers on admissions, fair access and attendance, and agreeing how each school will meet the needs of the pupils with SEND who are placed there.",
      },
      {
        by: "panel4",
        on: "9c",
        quote: "checking that the hours bought have been delivered",
        kind: "keep",
        areas: ["operations"],
        words:
          "In our last check, one in eight therapy hours had not been delivered and all of them had been paid for. This clause pays for itself.",
      },
      {
        by: "panel1",
        on: "9a",
        kind: "keep",
        areas: ["workload"],
        words: "Nobody gives a head permission to leave a network. This does, and I would keep every word.",
      },
    ],
  },
  {
    framework: "npqh",
    section: 10,
    marks: {
      send: "4 4 5 4 4 3 5 4",
      progression: "4 4 4 5 3 4 5 4",
      workload: "5 4 4 4 4 4 5 3",
      operations: "4 5 4 5 4 x 5 5",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "10c has governors ask the SENCO about waits and complaints. Those are the two questions families want asked.",
      },
      {
        by: "panel6",
        area: "send",
        words: "10c is specific; whether questioning by governors changes outcomes is not well known.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "10a saves a good deal; 10b’s meeting with the chair each fortnight gives some of it back.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "10d: variances explained, a name on each correction. Any auditor would be content.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "10a",
        quote: "declining requests for separate formats",
        kind: "keep",
        areas: ["workload"],
        words:
          "This gives a head the words to say no. Executive Leadership 10a then invents a separate format, so the person above will be asking for what this says to decline.",
      },
      {
        by: "panel3",
        on: "10c",
        quote: "waits for assessment and parents’ complaints",
        kind: "keep",
        areas: ["send"],
        words:
          "Outcomes and spending are always asked about. Waits and complaints never are, and they are where trust is lost. Please keep all four.",
      },
      {
        by: "panel8",
        on: "10b",
        kind: "other",
        areas: ["workload"],
        words:
          "Too often for a school with a good chair and too rare for one in trouble. ‘Regularly, and more often when things are difficult’ would serve better than a fixed number.",
      },
    ],
  },
];
