/** Test mails to the operator, with the mail server's answer. */
import {
  askTestMail,
  newestTests,
  reportSentences,
  type TestMail,
  testDigest,
} from "../../operations/test-mail.ts";
import { parseAddress } from "../../subscribers/address.ts";
import { FieldError, faulty } from "../components/field.tsx";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { Frame, formatTime, PostForm } from "./frame.tsx";

const shownMost = 10;

/** `/admin/test-mail`: the form, and the newest test mails with their reports. */
export function addTestMail(pages: AdminApp, site: AdminSite): void {
  const { db, now, domain, keys, log } = site;
  const page = async (csrf: string | null, fault: { error?: string; typed?: string } = {}) => {
    const tests = await newestTests(db, shownMost);
    return (
      <Frame title="Test mail" place="/admin/test-mail" csrf={csrf}>
        <p>
          A digest of today’s papers goes to an address of yours by the way that every digest takes: the
          queue, the mail server, the signature. Below it says what the mail server answered.
        </p>
        <PostForm action="/admin/test-mail" csrf={csrf}>
          <label for="email">Your email address</label>
          <FieldError id="email" message={fault.error} />
          <div class="with-button">
            <input
              id="email"
              name="email"
              type="email"
              value={fault.typed ?? tests[0]?.recipient ?? ""}
              required
              {...faulty("email", fault.error)}
            />
            <button type="submit">Send a test</button>
          </div>
        </PostForm>
        <h2>The last tests</h2>
        {tests.length === 0 ? <p class="empty">None was sent yet.</p> : null}
        {tests.map((test) => (
          <Test test={test} />
        ))}
      </Frame>
    );
  };
  pages.get("/admin/test-mail", async (c) => c.html(await page(c.get("csrf"))));
  pages.post("/admin/test-mail", async (c) => {
    const typed = c.get("form").text("email").trim();
    const refuse = async (error: string) => c.html(await page(c.get("csrf"), { error, typed }), 422);
    const to = parseAddress(typed);
    if (!to.ok) return refuse(to.message);
    const mail = await site.admin.mail();
    const { sample } = await site.currentPapers();
    const digest = await testDigest({ db, now: now(), mail }, to.address, sample);
    const asked = await askTestMail({ db, now: now(), domain, keys }, to.address, digest);
    if (!asked.ok) return refuse(asked.message);
    log.info({ event: "admin.test-mail", test: asked.id });
    return c.redirect("/admin/test-mail", 303);
  });
}

function Test({ test: { recipient, mail, askedAt, report } }: { test: TestMail }) {
  const well = report?.outcome === "accepted";
  return (
    <section class={`banner ${report === null ? "" : well ? "good" : "bad"}`} role="status">
      <p>
        <strong>{recipient}</strong>, {formatTime(askedAt)}: {mail.subject}
      </p>
      {report === null ? (
        <p>
          It waits to be sent; a worker looks every two seconds. <a href="/admin/test-mail">Look again</a>. If
          it still waits after a minute, see <a href="/admin/deliveries?state=waiting">the waiting mail</a>{" "}
          for the reason.
        </p>
      ) : (
        reportSentences(report).map((sentence) => <p>{sentence}</p>)
      )}
    </section>
  );
}
