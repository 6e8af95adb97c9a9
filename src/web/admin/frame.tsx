/** The frame of the operator's pages, and what they share. */
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { adminStyle, versioned } from "../assets/assets.ts";
import { lookOf } from "../http/look.ts";

/** Path of the operator's style sheet. */
export const adminStylePath = "/admin/style.css";

const places = [
  ["/admin", "Today"],
  ["/admin/deliveries", "Deliveries"],
  ["/admin/bounces", "Bounces"],
  ["/admin/suppressions", "Suppressions"],
  ["/admin/sources", "Sources"],
  ["/admin/topics", "Topics"],
  ["/admin/subscribers", "Subscribers"],
  ["/admin/broadcasts", "Broadcasts"],
  ["/admin/test-mail", "Test mail"],
] as const;
type Place = (typeof places)[number][0];

type FrameProps = {
  title: string;
  /** The page's place in the navigation; null: the sign-in page, which has none. */
  place: Place | null;
  /** The token for the form that signs out; null: there is no session to end. */
  csrf: string | null;
  children?: Child;
};

/** The document of every page of the operator: navigation, heading, content, and the form that signs out. */
export function Frame({ title, place, csrf, children }: FrameProps) {
  const { name, stylePath } = lookOf();
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>{`${title} · ${name}, operator`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex, nofollow" />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href={stylePath} />
          <link rel="stylesheet" href={versioned(adminStylePath, adminStyle)} />
        </head>
        <body class="operator">
          <a class="skip" href="#content">
            Skip to the content
          </a>
          <div class="sheet">
            <header class="masthead">
              <a class="name" href="/admin">
                {name}, operator
              </a>
              {place === null ? null : (
                <nav aria-label="Operator’s pages">
                  {places.map(([path, name]) => (
                    <a href={path} {...(path === place ? { "aria-current": "page" } : {})}>
                      {name}
                    </a>
                  ))}
                </nav>
              )}
            </header>
            <main id="content">
              <h1>{breakable(title)}</h1>
              {children}
            </main>
          </div>
          {csrf === null ? null : (
            <footer class="foot">
              <PostForm action="/admin/sign-out" csrf={csrf}>
                <button class="quiet" type="submit">
                  Sign out
                </button>
              </PostForm>
            </footer>
          )}
        </body>
      </html>
    </>
  );
}

/** A title in which an address may be broken after its @. */
const breakable = (title: string): Child =>
  title.split(/(?<=@)/).map((part, i) => (i === 0 ? part : [<wbr />, part]));

type PostFormProps = {
  action: string;
  csrf: string | null;
  /** For long texts: in multipart, text beyond ASCII takes a third of the bytes. */
  enctype?: "multipart/form-data";
  children?: Child;
};

/** A form with the session's CSRF token. */
export function PostForm({ action, csrf, enctype, children }: PostFormProps) {
  return (
    <form method="post" action={action} {...(enctype ? { enctype } : {})}>
      {csrf === null ? null : <input type="hidden" name="csrf" value={csrf} />}
      {children}
    </form>
  );
}

type FigureProps = { name: string; value: Child; href: string; isBad?: boolean };

/** One count with its name in a list, as a link to the counted rows. */
export function Figure({ name, value, href, isBad = false }: FigureProps) {
  return (
    <li>
      <a href={href}>
        <strong class={isBad ? "bad-figure" : ""}>{value}</strong> {name}
      </a>
    </li>
  );
}

/** A message that a change was made. */
export function SavedMessage({ children }: { children?: Child }) {
  return (
    <p class="banner good" role="status">
      {children}
    </p>
  );
}

const figures = new Intl.NumberFormat("en-GB");
/** Such as: 12,345. */
export const formatCount = (n: number): string => figures.format(n);
/** A count that stopped at `most`. */
export const formatCountUpTo = (n: number, most: number): string =>
  n >= most ? `${formatCount(most)} or more` : formatCount(n);

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });
/** Such as: 07:14 UTC. */
export const formatClock = (at: Date): string => `${clock.format(at)} UTC`;
const moments = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
/** Such as: 21 Nov 2026, 07:00 UTC. */
export const formatTime = (at: Date | null): string => (at === null ? "never" : `${moments.format(at)} UTC`);
