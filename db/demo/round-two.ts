import type { SectionStory } from "./story.ts";

/** Round 2, which is open: a few sections are done, some are drafts, and most are untouched. */
export const roundTwo: readonly SectionStory[] = [
  {
    framework: "npqlt",
    section: 1,
    marks: {
      send: "3 4 1 3 4 2 4 -",
      progression: "4 4 3 x 4 3 4 -",
      workload: "5 4 4 4 5 4 5 -",
      operations: "n 3 n 2 n x n -",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "Six statements on what good teaching is, and pupils with SEND are in none of them. 1c comes closest and stops at group size.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "1c looks at the conditions before it blames the teacher. My pupils with SEND gain from that order.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "1.1 is about variation between classrooms; variation for pupils with SEND is wider still and is not mentioned.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "1a retires the checklists that it replaces, and 1b refuses to compile a judgement. Both take work away.",
      },
      {
        by: "panel1",
        area: "operations",
        words:
          "The section is about an account of good teaching. A phase leader needs no budget to agree one.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "Operations are not part of describing strong teaching, and I would rather they stayed out.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "1c names room, time of day and group size, which are timetable decisions, and says nothing on who can change them.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "A head of department agrees examples here; staffing is decided a floor above.",
      },
      {
        by: "panel7",
        area: "operations",
        words: "Participants on this programme hold no operational duties that 1a to 1c could draw on.",
      },
    ],
    comments: [
      {
        by: "panel1",
        on: "1a",
        quote: "retiring older checklists that it replaces",
        kind: "keep",
        areas: ["workload"],
        words:
          "Six words that nobody else writes. In my school there were three checklists alive at once, each from a different year, before we did this.",
      },
      {
        by: "panel3",
        on: "1c",
        quote: "room, time of day, group size",
        kind: "wording",
        areas: ["send"],
        words:
          "The list leaves out the reason I see most often: a pupil’s need that nobody has yet identified, which then looks like weak teaching.",
        proposed:
          "Testing whether a weakness belongs to one teacher, to the curriculum materials, to a need that has not been identified or to the conditions of the lesson (e.g. room, time of day, group size) before deciding on support.",
        replies: [
          {
            by: "panel6",
            words:
              "I would take this wording. It also says in passing that the curriculum materials come before the teacher, which is the right order.",
          },
          {
            by: "panel4",
            words:
              "Agreed on the need. The conditions should keep their list, because they are the part that a timetable can put right by Monday.",
          },
        ],
      },
      {
        by: "panel6",
        on: "1.1",
        kind: "evidence",
        areas: ["progression"],
        words:
          "The claim is fair for measured outcomes. It is used again in headship 2.1 and executive 2.1, so participants will meet it three times: here it is at home.",
      },
    ],
  },
  {
    framework: "npqlt",
    section: 2,
    marks: {
      send: "2 - 1 3 2 2 3 -",
      progression: "3 - 3 x 2 - 4 -",
      workload: "4 - 3 3 2 - 4 -",
      operations: "n - n 2 3 - n -",
    },
    reasons: [
      {
        by: "panel1",
        area: "send",
        words:
          "2c reminds colleagues of a list. Reminding is not leading, and I could not say what anyone would do next.",
      },
      {
        by: "panel3",
        area: "send",
        words:
          "2a insists on no variation. For some pupils a varied routine is the reasonable adjustment, so this works against them.",
      },
      {
        by: "panel5",
        area: "send",
        words:
          "2c puts pupils with SEND in a list with two other groups and asks for nothing beyond a reminder.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "2c states an expectation without a practice; there is nothing in it that evidence could inform.",
      },
      {
        by: "panel5",
        area: "progression",
        words: "‘Celebrating success’ in 2d is the same at every level of every framework. No step up in it.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "2d makes sure of resources and ethos by saying so. The celebrating will be another slot in another meeting.",
      },
      {
        by: "panel1",
        area: "operations",
        words: "Routines at the lesson door cost nothing and need no staffing decision from a phase leader.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "Culture within one team carries no operational duty that I could score.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "‘Ensuring that the team has the resources’ in 2d is an operational duty in six words, with no way of carrying it out.",
      },
      {
        by: "panel7",
        area: "operations",
        words: "The statements describe conduct and tone. Operations would be an invention of mine.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "2a",
        quote: "without local variation",
        kind: "wording",
        areas: ["send"],
        words:
          "Those words will be read as a ban on adjustments. I have seen a pupil sanctioned for using the exit card that we had agreed.",
        proposed:
          "Setting a few routines for the start and end of lessons in the phase or subject, which all staff follow, with the adjustments agreed for individual pupils written into them.",
      },
      {
        by: "panel5",
        on: "2.2",
        quote: "what is said in a team meeting is not later used in appraisal",
        kind: "keep",
        areas: ["workload"],
        words:
          "This makes a meeting worth having. It is also the first thing to go when a school is worried, so it needs to be in print.",
      },
      {
        by: "panel6",
        on: "2d",
        kind: "gap",
        areas: ["send", "progression"],
        words:
          "This asks for everything and names nothing. If the statement is to stay, it should say which decision a team leader takes differently as a result.",
      },
    ],
    drafts: ["panel6"],
  },
  {
    framework: "npqlt",
    section: 3,
    marks: {
      send: "3 - 2 - 3 - 4 -",
      progression: "- - 3 - 3 - 4 -",
      workload: "1 - 2 - 1 - 2 -",
      operations: "- - n - n - n -",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "3.1 on working memory is where SEND should come in, since many of my pupils can hold less. It never does.",
      },
      {
        by: "panel1",
        area: "workload",
        words:
          "3b wants the quiz scores from every lesson typed into a tracker. A quiz is useful because it is over in five minutes.",
      },
      {
        by: "panel3",
        area: "workload",
        words:
          "Pupils who need the quiz read aloud would have their scores entered by hand too. 3b adds a job to every lesson.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "Five lessons a day, thirty scores each: 3b is a hundred and fifty numbers before I go home.",
      },
      {
        by: "panel7",
        area: "workload",
        words:
          "3b spoils a good habit. The retrieval is worth having, but the central tracker serves nobody in the room.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "The science of learning has no operational side that a team leader should be judged on.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "Memory, practice and prior knowledge: no staffing, risk or money in any of them.",
      },
      {
        by: "panel7",
        area: "operations",
        words: "I read 3a to 3c twice and found nothing that bears on budget, staffing or compliance.",
      },
    ],
    comments: [
      {
        by: "panel1",
        on: "3b",
        quote: "requiring teachers to record the scores in a central tracker",
        kind: "wording",
        areas: ["workload"],
        words:
          "Keep the quiz, lose the tracker. With a class of seven-year-olds the answers tell me what to do next, and typing them up tells nobody anything.",
        proposed:
          "Starting lessons with a short, low-stakes quiz on earlier content, and using the answers there and then to decide what to teach again.",
      },
      {
        by: "panel3",
        on: "3.1",
        kind: "gap",
        areas: ["send"],
        words:
          "Say that pupils differ in how much they can hold at once, and that some pupils with SEND need smaller steps for longer. At present the statement treats the limit as the same for everybody.",
      },
      {
        by: "panel7",
        on: "3c",
        kind: "keep",
        areas: ["send"],
        words:
          "Helpful to every pupil and essential to some with language needs. It is concrete enough for participants to try the next day.",
      },
    ],
    drafts: ["panel1"],
  },
  {
    framework: "npqltd",
    section: 1,
    marks: {
      send: "- - 4 - 4 3 4 -",
      progression: "- - 4 - - 4 5 -",
      workload: "- - 3 - 3 3 4 -",
      operations: "- - n - - x 2 -",
    },
    reasons: [
      {
        by: "panel6",
        area: "send",
        words:
          "1.3 is plausible, but fewer referrals are not always good news; some needs are found too late.",
      },
      {
        by: "panel7",
        area: "progression",
        words:
          "1.1 says why this role needs a more explicit model than the teachers it supports. That is a step up, stated plainly.",
      },
      {
        by: "panel3",
        area: "operations",
        words: "Diagnosing a teacher’s decisions, as in 1a and 1b, has no operational side.",
      },
      {
        by: "panel7",
        area: "operations",
        words: "A leader of development has to find cover to observe anyone. 1a takes the time for granted.",
      },
    ],
    comments: [
      {
        by: "panel3",
        on: "1c",
        quote: "rather than extending a generic target to fit",
        kind: "keep",
        areas: ["send"],
        words:
          "This stops a coach pretending to know. More teachers of pupils with complex needs are given a questioning target than anybody would believe.",
      },
      {
        by: "panel6",
        on: "1.3",
        quote: "make fewer referrals",
        kind: "evidence",
        areas: ["send"],
        words:
          "As written, a fall in referrals counts as success. It might equally mean that needs are being missed. I would ask for referrals that are earlier and better founded.",
        replies: [
          {
            by: "panel7",
            words:
              "Earlier is what I would count. Our numbers rose in the first year and fell in the third, and only the third looked good on paper.",
          },
        ],
      },
      {
        by: "panel5",
        on: "1d",
        kind: "duplication",
        areas: ["progression"],
        words:
          "Said of every teacher in every framework. Nothing here is particular to somebody who leads the development of others, and the rest of the section is.",
      },
    ],
    drafts: ["panel5"],
  },
  {
    framework: "npqsenco",
    section: 1,
    marks: {
      send: "- - 5 4 5 4 4 -",
      progression: "- - 4 x 4 3 - -",
      workload: "- - 2 2 1 2 2 -",
      operations: "- - 3 2 n x - -",
    },
    reasons: [
      {
        by: "panel3",
        area: "send",
        words:
          "1a tests uniform, timetable and trips before they are agreed. Inclusion is settled in just such meetings.",
      },
      {
        by: "panel3",
        area: "workload",
        words: "A weekly bulletin and a quiz on it, 1c, from the person with the least time in the building.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "1c costs the SENCO a morning a week and all staff ten minutes. Across a school of ninety staff that is fifteen hours.",
      },
      {
        by: "panel5",
        area: "workload",
        words: "1c would have me tested every week on whether I have read an email.",
      },
      {
        by: "panel6",
        area: "workload",
        words: "Confirming that a bulletin was read, as in 1c, shows nothing about whether practice changed.",
      },
      {
        by: "panel7",
        area: "workload",
        words: "1b does the work of 1c in one conversation. The bulletin and the quiz could both go.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "1a gives the SENCO a seat, and nothing about the hours, the deputy or the budget that go with it.",
      },
      {
        by: "panel5",
        area: "operations",
        words:
          "Language and voice are the subject here; hours and money are dealt with later in this framework.",
      },
    ],
    comments: [
      {
        by: "panel5",
        on: "1c",
        quote: "followed by a short quiz to confirm that it has been read",
        kind: "wording",
        areas: ["workload"],
        words:
          "Staff would answer the quiz and resent the subject. If the aim in 1b is to change how we talk about pupils, this is how to lose it.",
        proposed:
          "Telling colleagues briefly, when it affects a pupil they teach, what has changed and what to do, and checking in lessons that it helps.",
      },
      {
        by: "panel3",
        on: "1.2",
        quote: "a SENCO without a voice in senior decisions can influence practice but rarely policy",
        kind: "keep",
        areas: ["send", "progression"],
        words:
          "It took me ten years to learn this, and here it is in a line. It also fits headship 5.3, which puts the same point to the head.",
      },
    ],
    drafts: ["panel7"],
  },
  {
    framework: "npqsenco",
    section: 2,
    marks: {
      send: "- - 5 x 4 - - -",
      progression: "- - 4 - 4 - - -",
      workload: "- - 2 2 1 - - -",
      operations: "- - 4 4 4 - - -",
    },
    reasons: [
      {
        by: "panel3",
        area: "workload",
        words:
          "2d asks for a dated paper note of every conversation about every pupil. 2c had just retired some paper.",
      },
      {
        by: "panel4",
        area: "workload",
        words:
          "2d creates a paper archive with no retention period, which is a storage cost and a data protection risk.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "Every conversation, every pupil, on paper: under 2d nobody would dare to speak to the SENCO in the corridor.",
      },
      {
        by: "panel4",
        area: "operations",
        words: "2a names a deputy and 2b gives the risk to the board. Compliance with an owner, for once.",
      },
    ],
    comments: [
      {
        by: "panel4",
        on: "2d",
        kind: "wording",
        areas: ["workload", "operations"],
        words:
          "‘In case’ is hard to defend as a purpose for keeping personal data, and a paper file cannot be searched when a family asks for it.",
        proposed:
          "Recording briefly, in the pupil’s file, the decisions taken with families and professionals and who will act on them, and keeping the record no longer than the school’s policy allows.",
      },
      {
        by: "panel3",
        on: "2b",
        quote: "so that risk is owned by the board rather than absorbed by the SENCO",
        kind: "keep",
        areas: ["send", "operations"],
        words:
          "‘Absorbed’ is precisely what happens. Please keep this beside headship 10c, which has the governor ask the questions.",
      },
    ],
    drafts: ["panel4"],
  },
  {
    framework: "npqeyl",
    section: 1,
    marks: {
      send: "- - - x 2 1 3 -",
      progression: "- - - - 3 3 4 -",
      workload: "- - - 3 4 3 4 -",
      operations: "- - - 2 n x 3 -",
    },
    reasons: [
      {
        by: "panel5",
        area: "send",
        words:
          "1b has everyone speak to children in the same few ways. A child who cannot bear eye contact is not thought of.",
      },
      {
        by: "panel6",
        area: "send",
        words:
          "No statement mentions children with SEND, although 1.1 turns on how children settle, which is where needs first show.",
      },
      {
        by: "panel5",
        area: "workload",
        words:
          "1c removes displays and duplicate journals and says so. 1d then writes up two briefings a day.",
      },
      {
        by: "panel4",
        area: "operations",
        words:
          "1a has the leader in every room at both ends of the day. Ratios, shifts and cover make that possible, and are missing.",
      },
      {
        by: "panel5",
        area: "operations",
        words: "Tone and conduct are the whole of this section; ratios and money have section 5.",
      },
    ],
    comments: [
      {
        by: "panel7",
        on: "1d",
        quote: "with written notes circulated afterwards",
        kind: "wording",
        areas: ["workload"],
        words:
          "Ten sets of notes a week so that ‘no one can say that they did not know’ is a reason for the writer and no use to the reader.",
        proposed:
          "Holding a short briefing when something has changed for a child or a room, and leaving a line on the board for those who are not there.",
      },
      {
        by: "panel6",
        on: "1.2",
        kind: "evidence",
        areas: ["progression"],
        words:
          "True by common sense, but ‘without exception’ goes further than anything I know of. Staff also need room to say that they are finding a day hard.",
      },
      {
        by: "panel5",
        on: "1c",
        quote: "telling staff plainly which of them will not return",
        kind: "keep",
        areas: ["workload"],
        words:
          "The statement ends where most such efforts fail. If nobody says that themed doors are over, they will be back by Christmas.",
      },
    ],
    drafts: ["panel4"],
  },
];
