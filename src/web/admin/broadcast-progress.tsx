/** The page of a broadcast that has begun: its progress, and a button that stops it. */
import type { Broadcast, BroadcastCounts } from "../../broadcasts/broadcast.ts";
import { Figure, Frame, formatCount, formatTime, PostForm } from "./frame.tsx";

type BroadcastProgressProps = {
  csrf: string | null;
  broadcast: Broadcast;
  counts: BroadcastCounts;
  /** When they were counted; null: not yet. */
  at: Date | null;
  isLive: boolean;
};

/** The progress in words, followed by the figures, each a link. */
export function BroadcastProgress({ csrf, broadcast, counts, at, isLive }: BroadcastProgressProps) {
  const { id, subject, endedAt } = broadcast;
  const address = `/admin/broadcasts/${id}`;
  const {
    accepted = 0,
    pending = 0,
    deferred = 0,
    sending = 0,
    bounced = 0,
    failed = 0,
    uncertain = 0,
  } = counts;
  return (
    <Frame title={subject} place="/admin/broadcasts" csrf={csrf}>
      <p class="banner good" role="status">
        {progressSentence(broadcast, accepted)}
      </p>
      <p class="soft">
        {at === null ? "Not counted yet: the worker counts every minute." : `Counted ${formatTime(at)}.`}{" "}
        {endedAt !== null ? null : isLive ? (
          <a href={address}>Do not renew</a>
        ) : (
          <a href={`${address}?live=on`}>Renew by itself</a>
        )}
      </p>
      <ul class="figures">
        <Figure name="accepted" value={formatCount(accepted)} href="/admin/deliveries" />
        <Figure
          name="waiting"
          value={formatCount(pending + deferred + sending)}
          href="/admin/deliveries?state=waiting"
        />
        <Figure name="bounced" value={formatCount(bounced)} href="/admin/deliveries?state=bounced" />
        <Figure
          name="failed, or not wanted any more"
          value={formatCount(failed)}
          href="/admin/deliveries?state=failed"
        />
        <Figure
          name="uncertain"
          value={formatCount(uncertain)}
          href="/admin/deliveries?state=uncertain"
          isBad={uncertain > 0}
        />
      </ul>
      {endedAt === null ? (
        <PostForm action={address} csrf={csrf}>
          <input type="hidden" name="action" value="stop" />
          <button type="submit">Stop it</button>
          <p class="soft">What has not left is not sent, and it is not begun again.</p>
        </PostForm>
      ) : null}
      <h2>What was sent</h2>
      <iframe class="mail" title="The mail" src={`${address}/mail`} sandbox=""></iframe>
    </Frame>
  );
}

/** Such as: It is being sent: 812 of 4,120 mails were accepted. Pure. */
export function progressSentence(
  { state, readers, queued, endedAt }: Pick<Broadcast, "state" | "readers" | "queued" | "endedAt">,
  accepted: number,
): string {
  const of = `${formatCount(accepted)} of ${formatCount(readers)}`;
  const mails = readers === 1 ? "mail was" : "mails were";
  switch (state) {
    case "stopped":
      return `It was stopped ${formatTime(endedAt)}: ${of} ${mails} accepted before.`;
    case "done":
      return `It is done since ${formatTime(endedAt)}: ${of} ${mails} accepted.`;
    case "queueing":
      return `It is being queued: ${formatCount(queued)} of ${formatCount(readers)} so far, and ${formatCount(accepted)} accepted.`;
    default:
      return `It is being sent: ${of} ${mails} accepted.`;
  }
}
