import type { SerializeFrom } from "@remix-run/node";
import { NoticeBanner } from "#app/http/notices.tsx";
import type { Interest } from "#app/interests/interest.ts";
import { InterestFacts } from "#app/interests/interest-facts.tsx";
import { InterestFields, interestFieldOrder } from "#app/interests/interest-fields.tsx";
import type { InterestFields as Fields } from "#app/interests/interest-form.server.ts";
import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { counted } from "#app/ui/counting.ts";
import { errorLinks } from "#app/ui/error-links.ts";
import type { Messages } from "#app/ui/field.tsx";
import { dateInWords } from "#app/ui/moment.ts";
import { Page } from "#app/ui/page.tsx";
import type { OwnInterestsData } from "./route.tsx";

type Props = SerializeFrom<OwnInterestsData> & {
  refused: { fields: Fields; messages: Messages } | undefined;
};

/** A member's own interests: what stands, whether that is all, and a form for another. */
export function OwnInterests(props: Props) {
  const { interests, frameworks, empty, refused, longestDescription } = props;
  const titles = Object.fromEntries(frameworks.map(({ code, title }) => [code, title]));
  const standing = interests.filter((one) => one.endedAt === null);
  const ended = interests.filter((one) => one.endedAt !== null);
  const messages = refused?.messages ?? {};
  return (
    <Page
      heading="Your interests"
      banner={<NoticeBanner />}
      errors={errorLinks(messages, interestFieldOrder)}
    >
      <WhyAsked {...props} />
      <p className="govuk-body">
        An interest is anything that could influence what you say here, or that others could think does. It is
        not by itself a conflict. Officials read what you declare; other members do not.
      </p>
      {standing.map((interest) => (
        <OneInterest key={interest.id} interest={interest} titles={titles} />
      ))}
      <Declaration {...props} standing={standing} />
      <h2 className="govuk-heading-m">
        {standing.length > 0 ? "Declare another interest" : "Declare an interest"}
      </h2>
      <PostForm id="form">
        <InterestFields
          fields={refused?.fields ?? empty}
          messages={messages}
          frameworks={frameworks}
          longestDescription={longestDescription}
        />
        <Button variant="secondary">Save interest</Button>
      </PostForm>
      {ended.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Interests that no longer hold</h2>
          {ended.map((interest) => (
            <OneInterest key={interest.id} interest={interest} titles={titles} />
          ))}
        </>
      )}
    </Page>
  );
}

function WhyAsked({ last, waiting }: Pick<Props, "last" | "waiting">) {
  if (last === null) {
    return (
      <p className="govuk-body">
        Before you read or write, say which interests you have in what is reviewed, or that you have none.
      </p>
    );
  }
  if (waiting.length > 0) {
    return (
      <p className="govuk-body">
        {waiting.map((title) => `“${title}”`).join(" and ")} {waiting.length === 1 ? "has" : "have"} opened.
        Check what you declared, change it where it is no longer right, and say whether it is all.
      </p>
    );
  }
  const what =
    last.interests.length === 0 ? "nothing to declare" : counted(last.interests.length, "interest");
  return (
    <p className="govuk-body">
      You last declared your interests on {dateInWords(last.declaredAt)}: {what}. Change this page whenever
      something changes; you are asked again when a round opens.
    </p>
  );
}

function OneInterest({ interest, titles }: { interest: Interest; titles: Record<string, string> }) {
  const { id, endedAt, versions } = interest;
  const about = `the interest in ${versions.at(-1)!.organisation}`;
  return (
    <section aria-labelledby={`interest-${id}`} className="mb-7">
      <h2 className="govuk-heading-m wrap-anywhere" id={`interest-${id}`}>
        {versions.at(-1)!.organisation}
      </h2>
      <InterestFacts interest={interest} titles={titles} />
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-1">
        {endedAt === null && (
          <>
            <li>
              <a className="govuk-link" href={`/interests/${id}/change`}>
                Change<span className="govuk-visually-hidden"> {about}</span>
              </a>
            </li>
            <li>
              <a className="govuk-link" href={`/interests/${id}/end`}>
                End<span className="govuk-visually-hidden"> {about}</span>
              </a>
            </li>
          </>
        )}
        <li>
          <a className="govuk-link" href={`/interests/${id}`}>
            History<span className="govuk-visually-hidden"> of {about}</span>
          </a>
        </li>
      </ul>
    </section>
  );
}

/** The answer that is asked for: shown while it is, and where what stands is not what was last declared. */
function Declaration({ standing, last, waiting, next }: Props & { standing: readonly Interest[] }) {
  const ids = standing.map((one) => one.id);
  const isSame = last?.interests.toSorted().join() === ids.toSorted().join();
  if (isSame && waiting.length === 0) return null;
  const query = next === null ? "" : `?${new URLSearchParams({ next })}`;
  return (
    <PostForm action={`/interests/declaration${query}`} id="declaration">
      <input type="hidden" name="interests" value={ids.length === 0 ? "none" : "all"} />
      <p className="govuk-body">
        {ids.length === 0
          ? "If you have an interest, declare it below. If not, say so: your answer is kept with its date."
          : "If you have another interest, declare it below first. Your answer is kept with its date."}
      </p>
      <Button>{ids.length === 0 ? "I have nothing to declare" : "These are all my interests"}</Button>
    </PostForm>
  );
}
