import { type MailKind, mailKinds } from "#app/mail/kinds.ts";
import { type MailState, mailStates } from "#app/mail/states.ts";

export type OutboxRequest = { kind: MailKind | null; state: MailState | null; page: number };

/** Reads `?kind=&state=&page=`, and what of it names nothing here. */
export function readOutboxRequest(params: URLSearchParams): OutboxRequest & { ignored: string | null } {
  const kind = mailKinds.find((one) => one === params.get("kind")) ?? null;
  const state = mailStates.find((one) => one === params.get("state")) ?? null;
  const page = params.get("page") ?? "";
  const isPage = /^[1-9]\d{0,8}$/.test(page);
  const ignored = [
    ...(params.get("kind") && kind === null ? ["kind"] : []),
    ...(params.get("state") && state === null ? ["state"] : []),
    ...(page !== "" && !isPage ? ["page"] : []),
  ];
  return { kind, state, page: isPage ? Number(page) : 1, ignored: ignored[0] ?? null };
}

export function outboxPath({ kind, state, page }: OutboxRequest): string {
  const params = new URLSearchParams();
  if (kind) params.set("kind", kind);
  if (state) params.set("state", state);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/outbox?${params}` : "/outbox";
}
