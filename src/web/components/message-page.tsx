/** A page with one message and one button, for one reader or for everybody. */
import type { Child } from "hono/jsx";
import { Layout } from "./layout.tsx";

/** A link with its words. */
export type PageLink = { href: string; label: string };

/** To the front page. */
export const toFrontPage: PageLink = { href: "/", label: "To the front page" };
/** To the sign-up form on the front page. */
export const toSignUp: PageLink = { href: "/#sign-up", label: "Sign up" };

type MessagePageProps = { title: string; heading?: string; link: PageLink; children?: Child };

/** @param props.heading the title where it is not given */
export function MessagePage({ title, heading = title, link: { href, label }, children }: MessagePageProps) {
  return (
    <Layout title={title} isPrivate>
      <h1>{heading}</h1>
      {children}
      <p>
        <a class="button" href={href}>
          {label}
        </a>
      </p>
    </Layout>
  );
}
