/** Sent with what a page asks by itself. Nobody need be there for it, so it makes no session last longer. */
export const unattendedHeader = "X-Unattended";
