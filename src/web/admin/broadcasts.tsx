/** Mails to all readers: the earlier ones, and a form for a new one. */
import { addDraft, type Broadcast, newestBroadcasts } from "../../broadcasts/broadcast.ts";
import { type CheckedDraft, checkDraft, longest } from "../../broadcasts/draft.ts";
import { FieldError, FormError, faulty } from "../components/field.tsx";
import type { Form } from "../http/form.ts";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable } from "./data-table.tsx";
import { Frame, formatCount, formatTime, PostForm } from "./frame.tsx";
import { broadcastWords } from "./words.ts";

const shownMost = 50;

/** `/admin/broadcasts`: the newest, and a form that stores a draft. */
export function addBroadcasts(pages: AdminApp, { db, now, admin, log }: AdminSite): void {
  const page = async (csrf: string | null, fields: DraftFieldsProps = {}) => {
    const found = await newestBroadcasts(db, shownMost);
    return (
      <Frame title="Broadcasts" place="/admin/broadcasts" csrf={csrf}>
        <p>
          A broadcast is one mail to all readers, such as news of the service. It waits behind the digests,
          and each mail has a link that unsubscribes.
        </p>
        <BroadcastTable broadcasts={found} />
        <h2>A new one</h2>
        {fields.errors === undefined ? null : <FormError>It was not kept yet: see below.</FormError>}
        <PostForm action="/admin/broadcasts" csrf={csrf} enctype="multipart/form-data">
          <DraftFields {...fields} />
          <button type="submit">Show the preview</button>
        </PostForm>
      </Frame>
    );
  };
  pages.get("/admin/broadcasts", async (c) => c.html(await page(c.get("csrf"))));
  pages.post("/admin/broadcasts", async (c) => {
    const typed = draftIn(c.get("form"));
    const checked = checkDraft(await admin.mail(), typed);
    if (!checked.ok) return c.html(await page(c.get("csrf"), { typed, errors: checked.errors }), 422);
    const id = await addDraft(db, checked.draft, now());
    log.info({ event: "admin.broadcast-drafted", broadcast: id });
    return c.redirect(`/admin/broadcasts/${id}`, 303);
  });
}

/** What was typed into the fields of a draft. */
export const draftIn = (form: Form) => ({
  subject: form.text("subject"),
  body: form.text("body"),
  alsoPaused: form.text("also-paused") === "yes",
});

type DraftFieldsProps = {
  typed?: ReturnType<typeof draftIn>;
  errors?: Extract<CheckedDraft, { ok: false }>["errors"];
};

/** The fields of a draft, with what is wrong with them. */
export function DraftFields({ typed, errors = {} }: DraftFieldsProps) {
  return (
    <>
      <label for="subject">Subject</label>
      <FieldError id="subject" message={errors.subject} />
      <input
        id="subject"
        name="subject"
        value={typed?.subject ?? ""}
        maxlength={longest.subject}
        required
        {...faulty("subject", errors.subject)}
      />
      <label for="body">Text</label>
      <p class="soft" id="body-help">
        Markdown: an empty line ends a paragraph, <code>## </code> begins a heading, <code>- </code> a list,
        and <code>[words](https://…)</code> is a link.
      </p>
      <FieldError id="body" message={errors.body} />
      <textarea
        id="body"
        name="body"
        rows={12}
        maxlength={longest.body}
        required
        {...(errors.body === undefined ? { "aria-describedby": "body-help" } : faulty("body", errors.body))}
      >
        {typed?.body ?? ""}
      </textarea>
      <div class="ticks">
        <label>
          <input type="checkbox" name="also-paused" value="yes" checked={typed?.alsoPaused ?? false} />
          Also to readers who paused their digests
        </label>
      </div>
    </>
  );
}

function BroadcastTable({ broadcasts }: { broadcasts: readonly Broadcast[] }) {
  return (
    <DataTable
      label="Broadcasts"
      columns={[
        { name: "Subject", class: "text" },
        { name: "State", class: "nowrap" },
        { name: "Readers", class: "number" },
        { name: "Begun", class: "nowrap" },
      ]}
      rows={broadcasts.map(({ id, subject, state, readers, begunAt }) => [
        <a href={`/admin/broadcasts/${id}`}>{subject}</a>,
        broadcastWords(state),
        begunAt === null ? "" : formatCount(readers),
        begunAt === null ? "" : formatTime(begunAt),
      ])}
    />
  );
}
