/** The mail that went to the outbox folder, for whoever runs Paperboy on the machine they sit at, and nobody else. */
import type { Context } from "hono";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import PostalMime, { type Email } from "postal-mime";
import { listOutboxFiles, readOutboxFile } from "../../mail/folder.ts";
import { errorPage } from "../components/error-page.tsx";
import type { Site } from "../http/context.ts";
import { pagePolicy, plain, privatePage } from "../http/headers.ts";
import { MailPage, OutboxPage } from "./outbox-pages.tsx";

const mostListed = 100;

export function outboxPages({ outboxFolder, trustProxyHops }: Site): Hono {
  const pages = new Hono();
  // With a proxy in front, every request looks local.
  if (outboxFolder === null || trustProxyHops > 0) return pages;
  const read = async (c: Context): Promise<Email | null> => {
    const bytes = await readOutboxFile(outboxFolder, c.req.param("id") ?? "");
    return bytes && PostalMime.parse(bytes);
  };
  return pages
    .get("/outbox", localOnly, privatePage, async (c) => {
      const files = (await listOutboxFiles(outboxFolder)).slice(0, mostListed);
      const mails = await Promise.all(
        files.map(async (file) => {
          const bytes = await readOutboxFile(outboxFolder, file.id);
          return { ...file, email: bytes && (await PostalMime.parse(bytes)) };
        }),
      );
      return c.html(
        <OutboxPage mails={mails.flatMap(({ email, ...file }) => (email ? [{ ...file, email }] : []))} />,
      );
    })
    .get("/outbox/:id", localOnly, privatePage, mailPolicy, async (c) => {
      const email = await read(c);
      if (!email) return errorPage(c, 404);
      return c.html(<MailPage id={c.req.param("id")} email={email} sandbox={sandbox.join(" ")} />);
    })
    .get("/outbox/:id/body", localOnly, privatePage, mailBodyPolicy, async (c) => {
      const email = await read(c);
      if (!email?.html) return errorPage(c, 404);
      return c.html(leavingTheFrame(email.html));
    });
}

/** Every link of a mail opens in the whole window; MJML gives its buttons a target of their own. */
function leavingTheFrame(html: string): string {
  return html
    .replaceAll('target="_blank"', 'target="_top"')
    .replace(/<head\b[^<>]*>/i, (head) => `${head}<base target="_top">`);
}

/** Nothing but links. */
const sandbox = ["allow-top-navigation-by-user-activation"];

const mailPolicy = secureHeaders({
  ...plain,
  xFrameOptions: "DENY",
  contentSecurityPolicy: { ...pagePolicy, frameSrc: ["'self'"] },
});

/** The mail's own inline styles, and nothing else of what a mail could hold. */
export const mailBodyPolicy = secureHeaders({
  ...plain,
  xFrameOptions: "SAMEORIGIN",
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["data:"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox,
  },
});

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Only where the browser itself says that it talks to this machine: a foreign name that points here is refused. */
const localOnly = createMiddleware(async (c, next) => {
  const isForwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host"].some((name) => c.req.header(name));
  if (isForwarded || !loopback.test(new URL(c.req.url).hostname)) return errorPage(c, 404);
  return next();
});
