import { isQuoteState, type QuoteState } from "./quote-states.ts";

/** Which of the quotes the page was asked for, and what of its address was passed over. */
export type QuotesRequest = { state: QuoteState; page: number; ignored: string | null };

export function readQuotesRequest(params: URLSearchParams): QuotesRequest {
  const state = params.get("state");
  const page = params.get("page");
  const isPage = page !== null && /^[1-9]\d{0,5}$/.test(page);
  const unknown = [...params.keys()].some((name) => !["state", "page", "notice"].includes(name));
  return {
    state: isQuoteState(state) ? state : "open",
    page: isPage ? Number(page) : 1,
    ignored: state && !isQuoteState(state) ? "state" : page && !isPage ? "page" : unknown ? "filter" : null,
  };
}
