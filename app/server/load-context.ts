/** What the server tells loaders, actions and the rendering about a request. */
export interface LoadContext {
  /** What a script element needs to be run under the content security policy of this answer. */
  nonce: string;
  /** Who asks, as far as the network knows: for limits, never for the log. */
  clientAddress: string;
  /** The name of this request in the log. */
  requestId?: string;
}

declare module "@remix-run/node" {
  interface AppLoadContext extends LoadContext {}
}
