/** What became of a form that was sent without leaving the page. */
export type Sent = "taken" | "refused" | "offline";

/** Sends a form as its own button would. What the service takes it answers with the address of another page. */
export async function sendForm(form: HTMLFormElement): Promise<Sent> {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  const body = new URLSearchParams(fields);
  try {
    const { type } = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    return type === "opaqueredirect" ? "taken" : "refused";
  } catch {
    return "offline";
  }
}
