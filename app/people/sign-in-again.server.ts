import { pendingActorOf, type StillToCome } from "./session.server.ts";
import { type SignInRefusal, signIn } from "./sign-in.server.ts";
import { againFields, ownerField, refusedHeader } from "./sign-in-again.ts";
import { takeSecondStep } from "./sign-in-code.server.ts";
import { beginSession, completeSession, onTheWayTo } from "./sign-in-session.server.ts";

type Passed = { request: Request; cookie: string | null };

type Begun = { personId: string; cookie: string; awaited: StillToCome | null };

/**
 * Signs a person in on the way to the form they had sent without a session, so that it is handled as if the session
 * had never ended. Another person than the form's owner is signed in and taken home, and the form is dropped.
 */
export async function signInAgain(request: Request, clientAddress: string): Promise<Passed | Response> {
  request.headers.delete(refusedHeader);
  const fields = new URLSearchParams(await request.clone().text());
  const email = fields.get(againFields.email);
  const code = fields.get(againFields.code);
  if (email === null && code === null) return { request, cookie: null };
  const password = fields.get(againFields.password) ?? "";
  for (const name of Object.values(againFields)) fields.delete(name);

  const result =
    email === null
      ? await byCode(request, code ?? "")
      : await byPassword(request, { email, password, clientAddress });
  if (!("personId" in result)) {
    // Whoever else is signed in here does not send this form; a code can be tried again.
    const isPending = email === null && (await pendingActorOf(request)) !== null;
    const changed = { [refusedHeader]: result.message, ...(!isPending && { cookie: "" }) };
    return { request: withFields(request, fields, changed), cookie: null };
  }
  const { personId, cookie, awaited } = result;
  if (fields.get(ownerField) !== personId) {
    const location = onTheWayTo("/?notice=not-your-form", awaited);
    return new Response(null, { status: 303, headers: { location, "set-cookie": cookie } });
  }
  return { request: withFields(request, fields, { cookie: cookie.split(";")[0]! }), cookie };
}

type Given = Parameters<typeof signIn>[0];

async function byPassword(request: Request, given: Given): Promise<Begun | SignInRefusal> {
  const result = await signIn(given, Date.now());
  if (!("person" in result)) return result;
  const { id, passwordHash } = result.person;
  const begun = await beginSession(request, result.person, passwordHash);
  return "cookie" in begun ? { ...begun, personId: id } : begun;
}

async function byCode(request: Request, code: string): Promise<Begun | SignInRefusal> {
  const pending = await pendingActorOf(request);
  if (!pending) return { status: 400, message: "The code came too late. Sign in once more" };
  const refused = await takeSecondStep(pending, code, Date.now());
  if (refused) return refused;
  const completed = await completeSession(request, pending, Date.now());
  return "cookie" in completed ? { ...completed, awaited: null, personId: pending.id } : completed;
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
