// Moments as people read them: in London's time, whatever the machine's, in the words of the GOV.UK style guide.

const date = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "long" });
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** "21 November 2026" @param moment milliseconds since 1970 */
export function dateInWords(moment: number): string {
  return date.format(moment);
}

/** "2:14pm", and "midnight" or "midday" in place of 12 o'clock. */
export function timeInWords(moment: number): string {
  const [hour, minute] = clock.format(moment).split(":") as [string, string];
  if (minute === "00" && hour === "00") return "midnight";
  if (minute === "00" && hour === "12") return "midday";
  return `${Number(hour) % 12 || 12}:${minute}${Number(hour) < 12 ? "am" : "pm"}`;
}

/** "21 November 2026 at 2:14pm" */
export function momentInWords(moment: number): string {
  return `${dateInWords(moment)} at ${timeInWords(moment)}`;
}
