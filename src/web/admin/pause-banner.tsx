/** The banner that says that mail waits, why, and until when. */
import { type Pause, serverScope } from "../../outbox/pauses.ts";
import { formatTime, PostForm } from "./frame.tsx";

/** The button tries the mail server at once. `now`: for a pause that is over there is no button. */
export function PauseBanner({ pause, csrf, now }: { pause: Pause; csrf: string | null; now: Date }) {
  const { scope, since, until, reason } = pause;
  const isServer = scope === serverScope;
  const who = isServer ? "All mail waits" : `Mail to ${scope.replace(/^domain:/, "")} waits`;
  return (
    <div class="banner bad" role="status">
      <p>
        {who} since {formatTime(since)}, and{" "}
        {until > now ? `is tried again at ${formatTime(until)}` : "is being tried"}: {reason}
      </p>
      {isServer && until > now ? (
        <PostForm action="/admin/deliveries/try-now" csrf={csrf}>
          <button class="quiet" type="submit">
            Try again now
          </button>
        </PostForm>
      ) : null}
    </div>
  );
}
