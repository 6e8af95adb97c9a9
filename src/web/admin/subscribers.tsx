/** The subscribers: lists by status, and a search by address. */
import type { Child } from "hono/jsx";
import { parseAddress } from "../../subscribers/address.ts";
import {
  countLists,
  type SubscriberList,
  subscriberLists,
  subscribersIn,
  subscribersLike,
} from "../../subscribers/lists.ts";
import { type Subscriber, subscriberByKey } from "../../subscribers/subscriber.ts";
import { FieldError, faulty } from "../components/field.tsx";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable, Older } from "./data-table.tsx";
import { Frame, formatCountUpTo, formatTime, PostForm } from "./frame.tsx";
import { idOf } from "./id-of.ts";
import { capitalised, subscriberWords } from "./words.ts";

const perPage = 50;

const listWords = (list: SubscriberList): string => {
  if (list === "all") return "All";
  if (list === "due") return "Digest due";
  return capitalised(subscriberWords(list));
};

/** `/admin/subscribers`: a list by status (`?list=`), a page at a time (`?before=`), and the search. */
export function addSubscribers(pages: AdminApp, { db, now }: AdminSite): void {
  const counted = () => countLists(db, { now: now(), most: mostCounted });
  pages.get("/admin/subscribers", async (c) => {
    const list = subscriberLists.find((name) => name === c.req.query("list")) ?? "all";
    const before = idOf(c.req.query("before"));
    const found = await subscribersIn(db, list, { now: now(), before, limit: perPage + 1 });
    const shown = found.slice(0, perPage);
    const oldest = found.length > perPage && list !== "due" ? shown.at(-1)?.id : undefined;
    return c.html(
      <ListPage csrf={c.get("csrf")} counts={await counted()} list={list}>
        <h2>
          {list === "due"
            ? `The ${perPage} that are due longest`
            : list === "all"
              ? "All, newest first"
              : `${listWords(list)}, newest first`}
        </h2>
        <SubscriberTable subscribers={shown} />
        <Older page={`/admin/subscribers?list=${list}&`} before={oldest} />
      </ListPage>,
    );
  });
  // The search is sent in a body and not in the address, which histories and proxies store.
  pages.post("/admin/subscribers", async (c) => {
    const typed = c.get("form").text("email").trim();
    const csrf = c.get("csrf");
    if (typed === "")
      return c.html(
        <ListPage csrf={csrf} counts={await counted()} error="Please enter an address, or a part of one." />,
        422,
      );
    const address = parseAddress(typed);
    const exact = address.ok ? await subscriberByKey(db, address.address.key) : null;
    if (exact) return c.redirect(`/admin/subscribers/${exact.id}`, 303);
    const found = await subscribersLike(db, typed, perPage);
    if (found.length === 0) {
      const error = `Nobody has signed up with ${address.ok ? "that address" : `“${typed}” in their address`}.`;
      return c.html(<ListPage csrf={csrf} counts={await counted()} typed={typed} error={error} />, 404);
    }
    return c.html(
      <ListPage csrf={csrf} counts={await counted()} typed={typed}>
        <h2>
          {found.length === perPage ? `The newest ${perPage} with “${typed}”` : `With “${typed}”`} in their
          address
        </h2>
        <SubscriberTable subscribers={found} />
      </ListPage>,
    );
  });
}

/** Up to this many subscribers are counted at each request. */
const mostCounted = 10_000;

type ListPageProps = {
  csrf: string | null;
  counts: Awaited<ReturnType<typeof countLists>>;
  list?: SubscriberList;
  typed?: string;
  error?: string;
  children?: Child;
};

function ListPage({ csrf, counts, list, typed = "", error, children }: ListPageProps) {
  return (
    <Frame title="Subscribers" place="/admin/subscribers" csrf={csrf}>
      <PostForm action="/admin/subscribers" csrf={csrf}>
        <label for="email">Email address, or a part of it</label>
        <FieldError id="email" message={error} />
        <div class="with-button">
          <input id="email" name="email" value={typed} required {...faulty("email", error)} />
          <button type="submit">Search</button>
        </div>
      </PostForm>
      <nav class="jump" aria-label="Status">
        {subscriberLists.map((name) => (
          <a href={`/admin/subscribers?list=${name}`} {...(name === list ? { "aria-current": "true" } : {})}>
            {listWords(name)}
            {name === "all" ? "" : ` ${formatCountUpTo(counts[name], mostCounted)}`}
          </a>
        ))}
      </nav>
      {children}
    </Frame>
  );
}

function SubscriberTable({ subscribers }: { subscribers: readonly Subscriber[] }) {
  return (
    <DataTable
      label="Subscribers"
      columns={[
        { name: "Address", class: "who" },
        { name: "Status", class: "nowrap" },
        { name: "Next digest", class: "nowrap" },
        { name: "Signed up", class: "nowrap" },
      ]}
      rows={subscribers.map(({ id, email, status, nextDueAt, createdAt }) => [
        <a href={`/admin/subscribers/${id}`}>{email}</a>,
        subscriberWords(status),
        nextDueAt === null ? "none is due" : formatTime(nextDueAt),
        formatTime(createdAt),
      ])}
      empty="There is none."
    />
  );
}
