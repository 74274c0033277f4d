import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readForm } from "#app/http/form.server.ts";
import { localPath } from "#app/http/local-path.ts";
import { NoticeBanner } from "#app/http/notices.tsx";
import { useRefused } from "#app/http/refused.ts";
import { demonstrationPassword, demonstrationPeople } from "#app/people/demonstration.server.ts";
import { actorOf } from "#app/people/session.server.ts";
import { signIn } from "#app/people/sign-in.server.ts";
import { SignInFields } from "#app/people/sign-in-fields.tsx";
import { beginSession, onTheWayTo } from "#app/people/sign-in-session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { titled } from "#app/ui/title.ts";
import { DemonstrationPeople } from "./demonstration-people.tsx";

export const handle = titled("Sign in");

export async function loader({ request }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get("next"));
  return {
    next,
    actor: (await actorOf(request))?.name ?? null,
    people: demonstrationPeople(),
    password: demonstrationPeople().length > 0 ? demonstrationPassword : "",
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { clientAddress } = context;
  const given = { email: form.text("email"), password: form.text("password"), clientAddress };
  const result = await signIn(given, Date.now());
  const begun =
    "person" in result ? await beginSession(request, result.person, result.person.passwordHash) : result;
  if (!("cookie" in begun))
    return data({ message: begun.message, email: given.email }, { status: begun.status });

  const { cookie, awaited } = begun;
  const next = form.has("next") ? form.text("next") : new URL(request.url).searchParams.get("next");
  return redirect(onTheWayTo(localPath(next), awaited), { headers: { "set-cookie": cookie } });
}

export default function SignIn() {
  const { next, actor, people, password } = useLoaderData<typeof loader>();
  const refused = useRefused<typeof action>();
  return (
    <Page
      heading="Sign in"
      banner={<NoticeBanner />}
      errors={refused ? [{ href: "#email", text: refused.message }] : []}
    >
      {actor && (
        <p className="govuk-body">
          You are signed in as {actor}.{" "}
          <a className="govuk-link" href={next}>
            Continue
          </a>
          , or sign in as someone else.
        </p>
      )}
      <form method="post" action="/sign-in" noValidate>
        <SignInFields
          names={{ email: "email", password: "password" }}
          email={refused?.email}
          error={refused?.message}
        />
        <input type="hidden" name="next" value={next} />
        <Button>Sign in</Button>
      </form>
      <p className="govuk-body">
        <a className="govuk-link" href="/password-reset">
          I have forgotten my password
        </a>
      </p>
      <p className="govuk-body">There is no registration. Members and officials are invited by a link.</p>
      {people.length > 0 && <DemonstrationPeople people={people} password={password} />}
    </Page>
  );
}
