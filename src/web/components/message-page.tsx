/** A page of one reader's, or of nobody's, that says one thing and leads on by one button. */
import type { Child } from "hono/jsx";
import { Layout } from "./layout.tsx";

export type Way = { href: string; label: string };

export const toFrontPage: Way = { href: "/", label: "To the front page" };
export const toSignUp: Way = { href: "/#sign-up", label: "Sign up" };

type WayOnProps = { title: string; heading?: string; way: Way; children?: Child };

/** @param props.heading the title where it is not given */
export function WayOn({ title, heading = title, way: { href, label }, children }: WayOnProps) {
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
