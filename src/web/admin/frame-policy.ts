import { secureHeaders } from "hono/secure-headers";
import { pagePolicy, plain } from "../http/headers.ts";

/** Headers of an operator's page that shows a mail in a frame. */
export const framePolicy = secureHeaders({
  ...plain,
  xFrameOptions: "DENY",
  contentSecurityPolicy: { ...pagePolicy, frameSrc: ["'self'"] },
});
