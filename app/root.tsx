import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Links, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { DocumentTitle } from "#app/document-title.tsx";
import { ErrorPage } from "#app/error-page.tsx";
import { useNonce } from "#app/http/nonce.tsx";
import { noticeOf } from "#app/http/notices.server.ts";
import { Navigation } from "#app/people/navigation.tsx";
import { actorOf, endsOf } from "#app/people/session.server.ts";
import { SessionEnd } from "#app/people/session-end.tsx";
import { RefreshWithoutScripts } from "#app/refresh-without-scripts.tsx";
import { Enhancements } from "#app/ui/enhancements.tsx";
import { Footer } from "#app/ui/footer.tsx";
import { Header } from "#app/ui/header.tsx";
import { PhaseBanner } from "#app/ui/phase-banner.tsx";
import { SkipLink } from "#app/ui/skip-link.tsx";
import { serviceName } from "#app/ui/title.ts";
import "#app/ui/styles/govuk.scss";
import "#app/ui/styles/app.css";

/** For the navigation, and what has just been done; what a page may show is decided by its own loader. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  return {
    actor: actor && { id: actor.id, name: actor.name, role: actor.role },
    signedInUntil: actor && (endsOf(request)?.atMost ?? null),
    notice: noticeOf(request),
  };
}

/** What a refusal says beside its page, such as when to ask again. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

const footerLinks = [
  { href: "/help", text: "Help" },
  { href: "/accessibility-statement", text: "Accessibility statement" },
  { href: "/privacy", text: "Privacy" },
  { href: "/cookies", text: "Cookies" },
];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const actor = useRouteLoaderData<typeof loader>("root")?.actor ?? null;
  return (
    <html lang="en" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#003764" />
        <DocumentTitle />
        <RefreshWithoutScripts />
        <link rel="icon" href="/favicon.ico" sizes="48x48" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" sizes="any" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <Links />
      </head>
      <body className="govuk-template__body" suppressHydrationWarning>
        <SkipLink />
        <Header name={serviceName}>
          <Navigation actor={actor} />
          <PhaseBanner phase="Trial">
            This is a trial, not a Department for Education service. Treat what you enter as OFFICIAL.
          </PhaseBanner>
        </Header>
        {children}
        <Footer links={footerLinks}>
          Titles of frameworks and sections are those of documents published by the Department for Education.
          Contains public sector information licensed under the{" "}
          <a
            className="govuk-link"
            href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
          >
            Open Government Licence v3.0
          </a>
          .
        </Footer>
        <Enhancements />
        <SessionEnd />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
