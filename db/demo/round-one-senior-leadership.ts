import type { SectionStory } from "./story.ts";

/** Round 1 on Senior Leadership: closed, with an answer of every member for every area of every section. */
export const seniorLeadership: readonly SectionStory[] = [
  {
    framework: "npqsl",
    section: 1,
    marks: {
      send: "5 4 4 4 5 3 5 4",
      progression: "2 3 2 x 1 2 2 2",
      workload: "2 3 2 2 1 2 3 1",
      operations: "n n 3 2 n x 3 n",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words:
          "1b names pupils who communicate without speech and then asks for something to change, which is rare.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "1b is a sound practice, but 1.2 states a link with attendance and effort without saying how strong it is.",
      },
      {
        by: "panel1",
        area: "progression",
        words:
          "1a and 1d come back at headship with ‘school’ put for ‘phase’, so a new head meets nothing new here.",
      },
      {
        by: "panel3",
        area: "progression",
        words: "1.1 is the headship statement without the words ‘and staff’. Neither level owns it.",
      },
      {
        by: "panel5",
        area: "progression",
        words:
          "Half the section is printed again at headship. The only difference I can find is the length of the corridor.",
      },
      {
        by: "panel6",
        area: "progression",
        words:
          "1.1, 1a and 1d match headship almost word for word, and nothing marks what a phase leader does differently.",
      },
      {
        by: "panel7",
        area: "progression",
        words:
          "We teach 1a on both programmes from the same material, because the two statements ask for the same thing.",
      },
      {
        by: "panel8",
        area: "progression",
        words:
          "A deputy moving to headship would reread 1.1, 1a and 1d. The step up ought to show in these words.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "1c wants a written log for every classroom every week. In my school that is fourteen logs nobody would read.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "The weekly log in 1c goes to all staff, so it has to be written for an audience. That is hours.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "1c adds a standing weekly task for each leader, and the section never says what it would replace.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "Every classroom, every week, written up and circulated: 1c is the kind of job that makes middle leaders leave.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "No evidence is offered that a shared written log (1c) changes culture, and its cost in time is plain.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "In a school with three senior staff, 1c would take most of a day a week.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "Culture at phase level carries no budget or staffing duty. I would not look for operations here.",
      },
      {
        by: "panel2",
        area: "operations",
        words:
          "The statements are about routines and belonging; an operational reading would be forced at this level.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Duty rotas, lunchtime supervision and cover are what make 1a happen, and none of them is mentioned.",
      },
      {
        by: "panel5",
        area: "operations",
        words:
          "Nobody leading a phase holds money or contracts for culture, so the area does not belong here.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Operational duties for this role are in section 7. Culture should be left to do its own work.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "1b",
        quote: "those who communicate without speech",
        kind: "keep",
        areas: ["send"],
        words:
          "This is the first statement in the framework that assumes a pupil who does not speak has a view worth acting on. It also ends with a change to the room or routine, not a survey. Please keep it exactly.",
      },
      {
        by: "panel5",
        on: "1c",
        quote: "Completing a weekly culture walk with a written log",
        kind: "wording",
        areas: ["workload"],
        words:
          "The walk is fine; the log is the problem. Nobody changes a habit because of a log sent to all staff, and somebody has to write it on Sunday night.",
        proposed:
          "Walking through every classroom in the phase regularly, without a log, and speaking on the day with the colleague concerned about anything that needs to change.",
      },
      {
        by: "panel7",
        on: "1a",
        kind: "duplication",
        areas: ["progression"],
        words:
          "Headship 1a is this sentence with ‘senior leaders’ and ‘year’ in it. Could this level be about running the routine with a team, and headship about deciding which routines the school will have?",
      },
      {
        by: "panel6",
        on: "1.2",
        quote: "linked with attendance and effort",
        kind: "evidence",
        areas: ["send"],
        words:
          "The link is reasonable as a correlation. As printed it will be taught as a cause. I would say that the evidence is of an association, and that it is thinner for pupils who join mid-year.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 2,
    marks: {
      send: "4 5 3 x 5 4 5 4",
      progression: "3 4 4 x 2 3 4 3",
      workload: "5 4 4 4 5 3 4 5",
      operations: "n n x 2 n x n 3",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "2a and 2.2 are good, but ‘less copying’ is as far as it goes for pupils working well below their year group.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "2a decides the scaffold first and then takes it away. That is what I want my heads of department to do.",
      },
      {
        by: "panel5",
        area: "progression",
        words:
          "2d turns up at headship with subject leaders instead of teachers. That is a different seat at the same table.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "2c asks how many hours were saved, which is good; 2.3 claims a little more about marking than is known.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "2c takes a task away and then checks what was gained and lost. More statements should be built like this.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "Money and staffing do not come into co-planning a sequence or visiting a lesson.",
      },
      {
        by: "panel2",
        area: "operations",
        words:
          "Teaching practice at phase level; staffing and timetable decisions are rightly left for headship section 2.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "2.2 depends on how assistants are deployed and contracted, yet the leader is given nothing to do about it.",
      },
      {
        by: "panel5",
        area: "operations",
        words:
          "A head of faculty does not set the staffing. Operations can wait for headship, where the timetable sits.",
      },
      {
        by: "panel7",
        area: "operations",
        words:
          "Participants at this level rarely control deployment, and the section is about classroom practice only.",
      },
    ],
    comments: [
      {
        by: "panel8",
        on: "2c",
        kind: "keep",
        areas: ["workload"],
        words:
          "The only place I have seen where a framework asks a leader to count the hours. Keep it, and copy the idea to the sections that add tasks.",
      },
      {
        by: "panel3",
        on: "2a",
        kind: "gap",
        areas: ["send"],
        words:
          "The examples suit a pupil who is slightly behind. Add one for pupils who work on different content altogether, such as those with profound needs in a mainstream phase, where a worked example does not help.",
      },
      {
        by: "panel1",
        on: "2b",
        quote: "without grading or forms",
        kind: "keep",
        areas: ["workload"],
        words:
          "This settles an argument in four words. Headship 2c then brings the grades back, so one of the two has to give way.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 3,
    marks: {
      send: "2 3 1 x 3 2 3 3",
      progression: "4 4 3 x 3 3 4 2",
      workload: "1 2 2 2 1 2 3 1",
      operations: "2 4 n 2 3 x 4 2",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words:
          "Nothing here on pupils who need the curriculum broken into smaller steps. 3a leaves things out without asking for whom.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "No mention of SEND anywhere. 3b’s quizzes and conversations would miss every pupil I work with.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "Assessment for pupils with SEND raises real questions of validity, and the section does not touch them.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "3.2 and 3a are reused at headship. A deputy who has done this would ask what is new.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "3c is six data drops a year from every teacher for every class, two pages after 3.2 warns against it.",
      },
      {
        by: "panel2",
        area: "workload",
        words: "We coach leaders to cut data collection, and then have to teach 3c.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "Half-termly returns on pupils who move in tiny steps produce colours, work and no information.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "On my count 3c means six returns a year for every class. Nobody has costed the collation either.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "3c is what drove two good teachers out of my department. It belongs in no framework.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "3c contradicts 3.2 in the same section: no decision is named that six returns a year would inform.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "Small schools have no data manager. The colour-coding in 3c would be done by the teachers as well.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "Assessment calendars and cover for moderation in 3d cost time and money; neither is planned here.",
      },
      {
        by: "panel2",
        area: "operations",
        words:
          "For a phase leader, choosing what to leave out (3a) is the operational decision, and it is here.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "A phase leader has no curriculum budget, and the section does not pretend otherwise.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Moderating with another phase in 3d needs release time. No word on who finds it or pays for it.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Even at this level someone should know what an extra set costs. The idea first appears at headship.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "3c",
        quote: "half-termly data returns from every teacher for every class",
        kind: "wording",
        areas: ["workload"],
        words:
          "Six rounds of colouring-in a year. 3.2 says a test that changes nothing costs teachers their evenings; 3c then books the evenings.",
        proposed:
          "Agreeing with teachers which assessments would change what is taught next, collecting only those, and dropping any return that has led to no decision in the past year.",
      },
      {
        by: "panel6",
        on: "3.2",
        kind: "keep",
        areas: ["workload"],
        words:
          "Carefully put and well supported by what we know of assessment use. The section would be stronger if the statements that follow obeyed it.",
      },
      {
        by: "panel3",
        kind: "gap",
        areas: ["send"],
        words:
          "The section has six statements on curriculum and assessment and does not mention pupils with SEND once. It needs at least one statement on assessing what a pupil can do when the usual test cannot show it.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 4,
    marks: {
      send: "5 4 4 4 5 4 5 5",
      progression: "4 4 4 3 5 4 5 3",
      workload: "2 4 3 2 3 3 4 2",
      operations: "4 4 3 2 3 x 4 3",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "4b includes supply staff, who are usually the ones nobody told. One notch off because families are missing.",
      },
      {
        by: "panel5",
        area: "progression",
        words:
          "Headship moves on to suspension law and alternative provision, so this level is left to do routines properly.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "4d gives teachers their lunch back, and 4c takes it away again with a written account of everything.",
      },
      {
        by: "panel2",
        area: "workload",
        words: "4d is a real saving, and it outweighs 4c provided that schools set a sensible threshold.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "‘Every incident, however minor’ in 4c is an open-ended recording duty with no threshold and no reader.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "4c would have staff typing at five o’clock about a chair being rocked. 4d cannot make up for it.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "One rota in 4d. Staffing it, paying for it and covering absence from it are all left out.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "4c",
        quote: "every incident, however minor",
        kind: "wording",
        areas: ["workload"],
        words:
          "A log without a threshold cannot be analysed; the serious entries drown. It also has a running cost that nobody has put a figure on.",
        proposed:
          "Recording serious or repeated incidents briefly on the behaviour system, and agreeing with staff which minor incidents need no record.",
      },
      {
        by: "panel3",
        on: "4b",
        quote: "before sanctions escalate",
        kind: "keep",
        areas: ["send"],
        words:
          "The order of events is right here: adjust first, then sanction. Most of the exclusions I am asked about happened because it was done the other way round.",
      },
      {
        by: "panel1",
        on: "4d",
        kind: "keep",
        areas: ["workload", "operations"],
        words:
          "Small, practical and cheap. In my last school this did more for goodwill than any wellbeing day, and it cost one line on a rota.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 5,
    marks: {
      send: "5 5 4 4 5 4 5 5",
      progression: "4 5 4 x 4 3 5 4",
      workload: "2 2 1 2 1 3 2 2",
      operations: "4 4 2 1 3 x 4 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "Strong: 5a’s test that a new teacher could tell if the target was met is exactly right. 5c spoils it a little.",
      },
      {
        by: "panel7",
        area: "send",
        words: "Every statement can be taught as a practice, and 5d puts the meeting before the plan.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "5c is a provision map per pupil per half-term. With thirty on the register that is a second job.",
      },
      {
        by: "panel2",
        area: "workload",
        words: "5a says few and precise; 5c then asks for the impact of every adjustment to be recorded.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "5c: every teacher, every pupil, every adjustment. Good adaptation happens forty times a lesson and cannot be written down.",
      },
      {
        by: "panel4",
        area: "workload",
        words: "A secondary teacher with twelve classes would owe hundreds of entries a year under 5c.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "5c would have every teacher in my school fill in the same map for the same pupil.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "The maps in 5c duplicate what 5a already asks teachers and the SENCO to review.",
      },
      { by: "panel8", area: "workload", words: "In a two-class school, 5c lands on two people, for ever." },
      {
        by: "panel1",
        area: "operations",
        words:
          "5b asks leaders to change groupings or support. For a phase that is the operational lever they hold.",
      },
      {
        by: "panel3",
        area: "operations",
        words:
          "Says nothing on how assistants’ hours are deployed across a phase, which is where 5b succeeds or fails.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "No cost, no hours, no deployment. 5b cannot be carried out without all three.",
      },
      {
        by: "panel8",
        area: "operations",
        words: "A phase leader ought to know roughly what a support hour costs before asking for more in 5b.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "5c",
        quote: "to record the impact of every adjustment made",
        kind: "wording",
        areas: ["workload", "send"],
        words:
          "If I tell a teacher to note the impact of every adjustment, they will stop adjusting. The SENCO will get tidy maps and worse lessons.",
        proposed:
          "Asking teachers to tell the SENCO each term which adjustments have helped a pupil and which have not, so that one shared map can be kept up to date.",
      },
      {
        by: "panel3",
        on: "5e",
        quote: "that receiving teachers read before the first lesson",
        kind: "keep",
        areas: ["send"],
        words:
          "These eight words are the difference between a profile and a filing exercise. Keep them, and keep the pupil’s hand in writing it.",
      },
      {
        by: "panel6",
        on: "5.2",
        kind: "evidence",
        areas: ["send"],
        words:
          "This is consistent with what we know: within any one diagnosis the spread of strengths and difficulties is wide. I would keep the statement and resist any pressure to list teaching methods by label.",
      },
      {
        by: "panel2",
        on: "5b",
        kind: "duplication",
        areas: ["progression"],
        words:
          "Close to headship 5b, but here the work is deliberately closer to the child and there it is about timetables. I would keep both, and say in each whose decision it is.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 6,
    marks: {
      send: "2 2 1 x 2 2 3 2",
      progression: "2 4 3 x 2 2 4 3",
      workload: "5 4 4 5 4 4 5 3",
      operations: "3 4 3 2 4 x 4 3",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words:
          "6c is one clause among safeguarding, wellbeing and technology. Staff would hear it as last on the list.",
      },
      {
        by: "panel2",
        area: "send",
        words: "‘As appropriate, alongside other priorities’ in 6c gives a participant nothing to plan.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "6c treats SEND as one interest among several. It should be what the training is about, for every teacher.",
      },
      {
        by: "panel5",
        area: "send",
        words: "6c could be dropped and nobody would notice, which tells you what it asks for.",
      },
      {
        by: "panel6",
        area: "send",
        words: "6c names no content. The section knows a lot about how adults learn and nothing about SEND.",
      },
      {
        by: "panel8",
        area: "send",
        words: "‘Considering the needs’ in 6c commits a leader to nothing at all.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "6.1, 6.2, 6a and 6d are all in headship too. I would feel short-changed the second time.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "Swap ‘term’ for ‘year’ in 6a and you have the headship qualification.",
      },
      {
        by: "panel6",
        area: "progression",
        words:
          "Four of six statements recur one level up, and the difference is in scale words rather than in what is learned.",
      },
      {
        by: "panel7",
        area: "progression",
        words: "The texts are close, but a deputy and a head apply 6a and 6d to different people.",
      },
      {
        by: "panel1",
        area: "workload",
        words: "6b cancels a meeting of the same length. Simple, and I can do it on Monday.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "6b is good where there are meetings to cancel. In very small schools the coach is also the only colleague.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Directed time appears once in 6b. Cover costs, supply budgets and who approves release do not.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "6c",
        quote: "as appropriate, alongside other priorities such as safeguarding, wellbeing and technology",
        kind: "wording",
        areas: ["send"],
        words:
          "‘As appropriate’ is how a subject is left out politely. If SEND is to be in this section it should shape the training.",
        proposed:
          "Building practice with pupils with SEND into every training sequence, for example by rehearsing how an explanation will be adapted for named pupils before it is used.",
      },
      {
        by: "panel1",
        on: "6b",
        kind: "keep",
        areas: ["workload"],
        words:
          "One in, one out. This is the clearest workload statement in the whole framework and it needs no money. I would like to see the same rule in every professional development section.",
      },
      {
        by: "panel6",
        on: "6.1",
        kind: "duplication",
        areas: ["progression"],
        words:
          "The sentence stands unchanged in headship apart from ‘whole-school’. The evidence is sound at both levels, but repetition is not progression: the higher level should ask how a leader judges whether the conditions are in place.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 7,
    marks: {
      send: "3 3 1 3 2 3 4 2",
      progression: "4 4 4 5 4 3 5 4",
      workload: "5 4 4 4 5 3 4 4",
      operations: "2 3 2 1 2 x 2 1",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "Accessibility, evacuation plans and medical needs all sit in organisational management. None is here.",
      },
      {
        by: "panel5",
        area: "send",
        words: "7c lists procedures and forgets reasonable adjustments, which are also the law.",
      },
      {
        by: "panel8",
        area: "send",
        words: "A phase leader spends much of any resource on SEND. 7b does not seem to know that.",
      },
      {
        by: "panel4",
        area: "progression",
        words:
          "Thin here, so that headship’s forecasts and the trust’s reserves are plainly a climb. The direction is right.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "7a is sensible; I know of little on whether yearly audits last, so it matters that the hours are recorded.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "7b says to manage a budget ‘carefully’. Nobody has ever set out to manage one carelessly.",
      },
      {
        by: "panel3",
        area: "operations",
        words:
          "7c asks that staff are ‘aware of their responsibilities’, which is a poster and not an action.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "7b and 7c: no virement, no order limits, no monitoring cycle, no named risks. Adverbs instead of knowledge.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "I was handed a £40,000 department budget with no training. 7b would not have helped me.",
      },
      {
        by: "panel7",
        area: "operations",
        words: "7b and 7c are hard to teach: there is nothing in them a participant could practise.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "In a small trust, phase leaders order, recruit and risk-assess. 7b and 7c leave them to guess.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "7b",
        quote: "Managing any delegated budget carefully and in line with school procedures",
        kind: "wording",
        areas: ["operations"],
        words:
          "‘Carefully’ is not a skill. A phase leader needs to read a monitoring report, know a commitment from a payment and act on a variance.",
        proposed:
          "Checking a delegated budget each month against what has been ordered and spent, explaining any difference to the school business manager, and deciding what to cut or move before the money runs out.",
      },
      {
        by: "panel7",
        on: "7c",
        kind: "gap",
        areas: ["operations"],
        words:
          "Awareness cannot be assessed. Participants ask us what they would do if a contractor arrives unannounced, or a laptop is lost. The statement should name two or three such situations.",
      },
      {
        by: "panel5",
        on: "7a",
        kind: "keep",
        areas: ["workload"],
        words:
          "An audit that ends with things stopped and hours written down. My only request is that the hours released are not filled by the next initiative in the same term.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 8,
    marks: {
      send: "4 4 1 x 2 2 4 3",
      progression: "2 3 2 2 1 2 2 2",
      workload: "5 4 5 4 5 4 5 3",
      operations: "n 3 n 2 n x n 3",
    },
    reasons: [
      {
        by: "panel2",
        area: "send",
        words:
          "8a tests the evidence with the staff who know the pupils best, and that includes the SENCO. Enough here.",
      },
      {
        by: "panel3",
        area: "send",
        words: "Change is hardest on pupils who depend on routine. Not one of the five statements says so.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "8c could abandon a change that works for most and fails pupils with SEND, and nobody would have looked.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "Headship 8c asks whether a change works for pupils with SEND. Its absence here looks like an oversight.",
      },
      {
        by: "panel7",
        area: "send",
        words: "Implementation is general on purpose. I would not bolt SEND on to 8a or 8b.",
      },
      {
        by: "panel1",
        area: "progression",
        words:
          "8.1, 8a and 8b are in headship almost unchanged. A new head deserves more than the same list.",
      },
      {
        by: "panel3",
        area: "progression",
        words: "8.1 says the same as at the two levels above. It cannot be a step on a ladder.",
      },
      {
        by: "panel4",
        area: "progression",
        words:
          "Apart from the word ‘phase’, 8b is the headship statement. I could not tell a deputy what to learn next.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "I read section 8 in three frameworks and thought I had opened the same file.",
      },
      {
        by: "panel6",
        area: "progression",
        words:
          "The overlap with headship is among the highest in the set: 8.1, 8.2, 8a, 8b and 8c all have twins.",
      },
      {
        by: "panel7",
        area: "progression",
        words: "We use one session for both levels. Participants who take the second notice.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "8a and 8b do not leave headship anything to add, except the governors.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "8b delays the start if nothing can be removed. I would frame that and hang it in every office.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "A phase leader carries a change out; the staffing and money behind it are decided elsewhere.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "The section is about how change is prepared. I would leave operations to section 7.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "A change has a cost, a lead time and a risk. 8a describes the problem and budgets for nothing.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "No money or staff changes hands in anything 8a to 8c describes.",
      },
      {
        by: "panel7",
        area: "operations",
        words: "Operational leadership is not what these five statements set out to teach.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "8b",
        quote: "delaying the start if nothing can be removed",
        kind: "keep",
        areas: ["workload"],
        words:
          "The strongest workload words in the three frameworks. Headship keeps them; Executive Leadership drops them, which is where they would matter most.",
      },
      {
        by: "panel6",
        on: "8.1",
        kind: "duplication",
        areas: ["progression"],
        words:
          "This sentence stands at all three levels with one noun changed. It is well grounded, but three copies do not make a progression. The higher levels might deal with how many changes a school or trust can carry at once.",
      },
      {
        by: "panel3",
        on: "8c",
        kind: "gap",
        areas: ["send"],
        words:
          "Add that one of the signs is how the change is going for pupils with SEND. Averages hide them, and they are the first to be unsettled by something new.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 9,
    marks: {
      send: "5 4 5 4 4 3 5 4",
      progression: "2 4 4 2 3 x 4 2",
      workload: "1 2 2 2 1 2 3 2",
      operations: "4 4 3 1 2 x 4 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "9.2 is the best sentence in the framework: parents hold knowledge that the school lacks, so ask early.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "9a is well directed, although ‘can prevent disputes’ in 9.2 is experience rather than evidence.",
      },
      {
        by: "panel1",
        area: "progression",
        words: "Parents here, contracts and local authorities at headship. The work with parents just stops.",
      },
      {
        by: "panel2",
        area: "progression",
        words:
          "No statement is repeated between this level and headship, which is more than most sections can say.",
      },
      {
        by: "panel3",
        area: "progression",
        words: "Different from headship in every line, and rightly close to families at this level.",
      },
      {
        by: "panel4",
        area: "progression",
        words: "Nothing in 9c or 9d prepares anyone for the service agreements waiting at headship 9c.",
      },
      {
        by: "panel8",
        area: "progression",
        words: "From a phone call home to fair access panels in one step. Something is missing in between.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "9b is thirty logged calls a half-term for each tutor, and then a chart on the wall to shame them.",
      },
      {
        by: "panel2",
        area: "workload",
        words:
          "‘Completion rates displayed in the staff room’ in 9b turns a kind idea into a compliance task.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "9a’s calls change teaching. 9b’s calls are counted. Only one of them deserves a teacher’s evening.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "A logged call per pupil per half-term in 9b: at ten minutes each, five hours for every tutor group.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "9b. Displayed. In the staff room. I cannot think of a surer way to make people ring for thirty seconds.",
      },
      {
        by: "panel6",
        area: "workload",
        words:
          "9.1 says general messages have little effect; 9b then requires one for each pupil, and a log of it.",
      },
      {
        by: "panel8",
        area: "workload",
        words:
          "In small schools one tutor has the same families for seven years. 9b has them telephoned by timetable.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "9c is about preparing for meetings so that no hour with a therapist is wasted. That is deployment.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "Therapists and psychologists are bought in. 9c does not mention who commissions them, or what an hour costs.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "9c tells me to agree who acts, but not how to get the professional there in the first place.",
      },
      {
        by: "panel8",
        area: "operations",
        words:
          "Information sharing and consent are compliance matters in any meeting under 9c, and are left out.",
      },
    ],
    comments: [
      {
        by: "panel1",
        on: "9b",
        quote: "completion rates displayed in the staff room",
        kind: "wording",
        areas: ["workload"],
        words:
          "Publicly ranking tutors on phone calls will poison the calls. The first half of the statement could be saved.",
        proposed:
          "Making contact with the parents of pupils who rarely hear good news from school, and passing on something specific that the pupil has done well.",
      },
      {
        by: "panel3",
        on: "9a",
        quote: "in the first fortnight of the year",
        kind: "keep",
        areas: ["send"],
        words:
          "The date matters. In October the damage is done, and the call becomes a complaint. Keep ‘the first fortnight’ and ‘every teacher concerned’.",
      },
      {
        by: "panel8",
        kind: "gap",
        areas: ["progression"],
        words:
          "Between this section and headship 9 there is no bridge. A senior leader should at least sit in on an agreement with a partner, and see how fair access decisions are made, before having to negotiate either.",
      },
    ],
  },
  {
    framework: "npqsl",
    section: 10,
    marks: {
      send: "3 3 1 3 3 2 3 2",
      progression: "3 4 3 2 3 3 4 4",
      workload: "2 4 3 4 1 4 4 2",
      operations: "3 4 3 2 3 3 4 2",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "10a reports on what is going well and what is not, and never asks for whom. My pupils vanish in an average.",
      },
      {
        by: "panel6",
        area: "send",
        words: "10.1 asks for candour; it could ask for candour about the outcomes of pupils with SEND.",
      },
      {
        by: "panel8",
        area: "send",
        words: "Link governors ask about SEND first. 10b does not prepare anyone for the question.",
      },
      {
        by: "panel4",
        area: "progression",
        words:
          "10.1 and 10a are at all three levels. Accountability for money is what ought to grow, and does not begin here.",
      },
      {
        by: "panel1",
        area: "workload",
        words: "10c has someone filing every month for an inspection that may be four years off.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "10a is short, termly and built on what exists. 10c grates, but 10a is the habit that matters.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "Evidence folders, monthly, ‘at any time’. 10c is pure performance, and 10a already covers it.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "On balance 10a reduces reporting. I would still remove 10c, for which I know of no support.",
      },
      {
        by: "panel8",
        area: "workload",
        words: "10a uses evidence already held; 10c then asks for it to be copied into a folder each month.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "No mention of financial accountability, even for a delegated budget, although 7b says that one may be held.",
      },
      {
        by: "panel8",
        area: "operations",
        words: "10c keeps paper ready; it says nothing about the checks and risks behind the paper.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "10c",
        kind: "wording",
        areas: ["workload"],
        words: "Inspectors do not ask for folders and say so. This is a job invented out of fear.",
        proposed:
          "Keeping no folders for inspection, and being ready to explain from everyday records what has changed and why.",
      },
      {
        by: "panel2",
        on: "10a",
        quote: "using evidence already held by the school",
        kind: "keep",
        areas: ["workload"],
        words:
          "These words stop a term’s worth of extra data. They are repeated at headship, and lost in Executive Leadership 10a. Please carry them all the way up.",
      },
    ],
  },
];
