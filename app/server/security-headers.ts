import type { MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

interface Circumstances {
  /** Whether people reach the service by HTTPS. */
  https: boolean;
  /** Vite puts styles into the page and talks to it through a web socket. */
  development: boolean;
}

/** What browsers are told never to do with our pages. Scripts run only from our files or with this answer's nonce. */
export function securityHeaders({ https, development }: Circumstances): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", NONCE],
      styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      imgSrc: ["'self'", "data:"],
      ...(development ? { connectSrc: ["'self'", "ws:"] } : {}),
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: {
      browsingTopics: false,
      camera: false,
      displayCapture: false,
      geolocation: false,
      microphone: false,
      payment: false,
      usb: false,
    },
    referrerPolicy: "same-origin",
    // Without preloading: that is for whoever owns the whole domain to decide.
    strictTransportSecurity: https ? "max-age=31536000; includeSubDomains" : false,
    xFrameOptions: "DENY",
  });
}
