import { useLocation } from "@remix-run/react";
import { TextButton } from "#app/ui/button.tsx";
import { ServiceNavigation } from "#app/ui/service-navigation.tsx";
import { isAllowed, may, type Permission } from "./permissions.ts";
import type { Role } from "./roles.ts";
import { SignOutForm } from "./sign-out-form.tsx";

const links: readonly { href: string; text: string; for?: Permission }[] = [
  { href: "/", text: "Home" },
  { href: "/areas", text: "Focus areas", for: may.readFigures },
  { href: "/comments", text: "Comments", for: may.readInput },
  { href: "/themes", text: "Themes", for: may.keepThemes },
  { href: "/findings", text: "Findings", for: may.writeFindings },
  { href: "/frameworks", text: "Frameworks", for: may.readFrameworks },
  { href: "/rounds", text: "Rounds", for: may.runRounds },
  { href: "/people", text: "People", for: may.managePeople },
  { href: "/sources", text: "Sources", for: may.comment },
  { href: "/interests", text: "Interests", for: may.readInterests },
  { href: "/exports", text: "Export", for: may.exportInput },
  { href: "/audit", text: "Record", for: may.readRecord },
  { href: "/account", text: "Account" },
];

/** The main links of the person who is signed in. */
export function Navigation({ actor }: { actor: { role: Role } | null }) {
  const { pathname } = useLocation();
  if (!actor) return null;
  const items = links
    .filter((link) => !link.for || isAllowed(actor.role, link.for))
    .map(({ href, text }) => ({ href, text, ...currentIn(pathname, href) }));
  return (
    <ServiceNavigation
      items={items}
      end={
        <SignOutForm>
          <TextButton>Sign out</TextButton>
        </SignOutForm>
      }
    />
  );
}

function currentIn(pathname: string, href: string) {
  if (pathname === href) return { current: "page" as const };
  return href !== "/" && pathname.startsWith(`${href}/`) ? { current: "section" as const } : {};
}
