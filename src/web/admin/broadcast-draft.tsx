/** The page of a broadcast that has not begun: its preview, its readers, and its confirmation. */
import type { Broadcast } from "../../broadcasts/broadcast.ts";
import type { CheckedDraft } from "../../broadcasts/draft.ts";
import { FormError } from "../components/field.tsx";
import { DraftFields, type draftIn } from "./broadcasts.tsx";
import { Frame, formatCount, formatTime, PostForm } from "./frame.tsx";

type BroadcastDraftProps = {
  csrf: string | null;
  broadcast: Broadcast;
  /** How many readers would get it now. */
  readers: number;
  /** The last broadcast with the same text. */
  before: Broadcast | null;
  typed?: ReturnType<typeof draftIn>;
  errors?: Extract<CheckedDraft, { ok: false }>["errors"];
  /** Why the last action failed. */
  fault?: string;
};

/** Each action is a form of its own, so that no button triggers another's action. */
export function BroadcastDraft(props: BroadcastDraftProps) {
  const { csrf, broadcast, readers, before, errors, fault } = props;
  const { id, subject, alsoPaused, revision } = broadcast;
  const action = `/admin/broadcasts/${id}`;
  const everybody = readers === 1 ? "1 reader" : `${formatCount(readers)} readers`;
  return (
    <Frame title={subject} place="/admin/broadcasts" csrf={csrf}>
      {fault === undefined ? null : <FormError>{fault}</FormError>}
      {errors === undefined ? null : <FormError>The change was not kept: see below.</FormError>}
      <p>
        A draft: nothing was sent. It would go to <a href="/admin/subscribers?list=active">{everybody}</a>,{" "}
        {alsoPaused ? "with those who paused" : "and not to those who paused"}. Suppressed addresses get none.
      </p>
      {before === null ? null : (
        <p class="banner bad">
          The same was sent before, on {formatTime(before.begunAt)}:{" "}
          <a href={`/admin/broadcasts/${before.id}`}>see it</a>.
        </p>
      )}
      <h2>How it looks</h2>
      <iframe class="mail" title="The mail" src={`${action}/mail`} sandbox=""></iframe>
      <h2>Send it to yourself first</h2>
      <PostForm action={action} csrf={csrf}>
        <input type="hidden" name="action" value="test" />
        <label for="email">Your email address</label>
        <div class="with-button">
          <input id="email" name="email" type="email" required />
          <button type="submit">Send a test</button>
        </div>
      </PostForm>
      <h2>Send it to everybody</h2>
      <PostForm action={action} csrf={csrf}>
        <input type="hidden" name="action" value="send" />
        <input type="hidden" name="revision" value={revision} />
        <div class="ticks">
          <label>
            <input type="checkbox" name="sure" value="yes" required />I have read it. It may go to {everybody}
            .
          </label>
        </div>
        <button type="submit">Send to {everybody}</button>
        <p class="soft">
          It begins within a minute. It can be stopped, but what was sent cannot be called back.
        </p>
      </PostForm>
      <h2>Change it</h2>
      <PostForm action={action} csrf={csrf} enctype="multipart/form-data">
        <input type="hidden" name="action" value="change" />
        <DraftFields typed={props.typed ?? broadcast} {...(errors ? { errors } : {})} />
        <button type="submit">Show the preview</button>
      </PostForm>
      <PostForm action={action} csrf={csrf}>
        <input type="hidden" name="action" value="delete" />
        <button class="quiet" type="submit">
          Delete this draft
        </button>
      </PostForm>
    </Frame>
  );
}
