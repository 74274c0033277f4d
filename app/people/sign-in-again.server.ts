import { endSession, startSession } from "./session.server.ts";
import { signIn } from "./sign-in.server.ts";
import { againFields, ownerField, refusedHeader } from "./sign-in-again.ts";

type Passed = { request: Request; cookie: string | null };

/**
 * Signs a person in on the way to the form they had sent without a session, so that it is handled as if the session
 * had never ended. Another person than the form's owner is signed in and taken home, and the form is dropped.
 */
export async function signInAgain(request: Request, clientAddress: string): Promise<Passed | Response> {
  request.headers.delete(refusedHeader);
  const fields = new URLSearchParams(await request.clone().text());
  const email = fields.get(againFields.email);
  if (email === null) return { request, cookie: null };
  const password = fields.get(againFields.password) ?? "";
  for (const name of Object.values(againFields)) fields.delete(name);

  const result = await signIn({ email, password, clientAddress }, Date.now());
  if (!("person" in result)) {
    // Whoever else is signed in here does not send this form.
    const changed = { [refusedHeader]: result.message, cookie: "" };
    return { request: withFields(request, fields, changed), cookie: null };
  }
  await endSession(request);
  const cookie = await startSession(result.person.id);
  if (fields.get(ownerField) !== result.person.id) {
    return new Response(null, {
      status: 303,
      headers: { location: "/?notice=not-your-form", "set-cookie": cookie },
    });
  }
  return { request: withFields(request, fields, { cookie: cookie.split(";")[0]! }), cookie };
}

function withFields(request: Request, fields: URLSearchParams, changed: Record<string, string>): Request {
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  for (const [name, value] of Object.entries(changed)) headers.set(name, value);
  return new Request(request.url, {
    method: "POST",
    headers,
    body: fields.toString(),
    signal: request.signal,
  });
}
