/** The frame of every page: masthead, content, foot. */

import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { manifestPath, scriptPath } from "../assets/assets.ts";
import { cardSize } from "../cards/card.ts";
import { lookOf } from "../http/look.ts";

/** The properties of a page. */
export type LayoutProps = {
  /** Of the page; the site's name is added. */
  title: string;
  description?: string;
  /** Absolute address of the page, where one page has several. */
  canonical?: string;
  /** Path of the page's Atom feed. */
  feed?: string;
  /** Kept out of search engines. */
  isPrivate?: boolean;
  /** The line under the name: on the front page, as in the mail, the date. */
  dateline?: string;
  /** Whether its lists have two columns where there is room. */
  wide?: boolean;
  /** The description that a shared link to the page shows. */
  kind?: "website" | "article";
  /** Path of its picture, where it is not the front page's. */
  card?: string;
  /** Further elements of the page's head. */
  head?: Child;
  children?: Child;
};

/** The whole document of a page. */
export function Layout(props: LayoutProps) {
  const { title, description, canonical, feed, isPrivate, dateline, kind = "website", children } = props;
  const { name, stylePath } = lookOf();
  return (
    <>
      {doctype}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>{title === name ? name : `${title} · ${name}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#f1ede3" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#131417" media="(prefers-color-scheme: dark)" />
          {isPrivate ? <meta name="robots" content="noindex, nofollow" /> : null}
          {description ? <meta name="description" content={description} /> : null}
          {isPrivate ? null : <SocialCard {...{ title, description, canonical, kind, card: props.card }} />}
          {canonical ? <link rel="canonical" href={canonical} /> : null}
          {feed ? <link rel="alternate" type="application/atom+xml" title={title} href={feed} /> : null}
          {props.head}
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="manifest" href={manifestPath} />
          <link rel="stylesheet" href={stylePath} />
          <script src={scriptPath} defer></script>
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to the content
          </a>
          <div class={props.wide ? "sheet wide" : "sheet"}>
            <header class={dateline ? "masthead front" : "masthead"}>
              <a class="name" href="/">
                {name}
              </a>
              {dateline ? <p class="dateline">{dateline}</p> : null}
              <nav aria-label="Site">
                <a href="/papers">Papers</a>
                <a href="/topics">Topics</a>
              </nav>
            </header>
            <main id="content">{children}</main>
          </div>
          <footer class="foot">
            <p>
              <a href="/">Front page</a> <a href="/search">Search</a> <a href="/papers/days">By day</a>{" "}
              <a href={feed ?? "/feed.xml"}>Feed</a> <a href="/api/docs">API</a> <a href="/about">About</a>{" "}
              <a href="/privacy">Privacy</a>
            </p>
            <p class="soft">No cookies, no tracking, nothing loaded from elsewhere.</p>
          </footer>
        </body>
      </html>
    </>
  );
}

const doctype = raw("<!doctype html>");

type SocialCardProps = {
  title: string;
  description: string | undefined;
  canonical: string | undefined;
  kind: "website" | "article";
  card: string | undefined;
};

/** Path of the picture of the front page, and of pages that have none of their own. */
export const homeCardPath = "/cards/home.png";

/** Open Graph (ogp.me), and what X adds to it. */
function SocialCard({ title, description, canonical, kind, card = homeCardPath }: SocialCardProps) {
  const { name, baseUrl } = lookOf();
  return (
    <>
      <meta property="og:site_name" content={name} />
      <meta property="og:type" content={kind} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta property="og:image" content={baseUrl + card} />
      <meta property="og:image:width" content={`${cardSize.width}`} />
      <meta property="og:image:height" content={`${cardSize.height}`} />
      <meta property="og:image:alt" content={title} />
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description} /> : null}
      {canonical ? <meta property="og:url" content={canonical} /> : null}
    </>
  );
}
