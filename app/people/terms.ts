/**
 * What members accept before they read. Whoever changes a word here gives the text a new version: every member is then
 * asked again at their next page. Versions are dates, and their texts stand in the history of this file.
 */
export const termsVersion = "2026-11-22";

export const terms: readonly string[] = [
  "What you write in this workspace is recorded information held for the review. That is true of answers, reasons, comments, sources and declarations of interest, also while they are drafts. What you have submitted, sent or declared is kept with its time, also when you change or withdraw it.",
  "Anyone can ask for recorded information under the Freedom of Information Act 2000, during the review and after it. What you write may then have to be disclosed. Some of it may be exempt, such as advice given while policy is being made, or personal data. That is decided for each request, and nobody can promise it to you now.",
  "Write what you would stand by if it were read out. Do not name pupils, parents or colleagues, and do not put in what was told to you in confidence.",
  "Do not share what others have written here, or how the panel scores, until the review has published it.",
];
