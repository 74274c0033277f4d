/**
 * Who answers for this service, as its public pages say. Whoever runs it for real puts their own in place of what stands
 * in square brackets; the pages say so until then.
 */
export const organisation = {
  name: "[name of the organisation that runs this service]",
  email: "[email address for questions about this service]",
  phone: "[telephone number]",
  repliesIn: "[number] working days",
  dataProtectionOfficer: "[name and email address of its data protection officer]",
  /** After "until". */
  keptUntil: "[date, or event, from the organisation’s disposal schedule]",
};

export const isFilledIn = !Object.values(organisation).some((words) => words.includes("["));
