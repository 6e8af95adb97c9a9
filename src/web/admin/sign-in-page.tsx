/** The sign-in page, and the answers where signing in fails. */
import { Frame } from "./frame.tsx";

/** The form that takes ADMIN_TOKEN. */
export function SignInPage({ isWrong = false }: { isWrong?: boolean }) {
  return (
    <Frame title="Sign in" place={null} csrf={null}>
      {isWrong ? (
        <p class="banner bad" role="alert">
          That is not the token.
        </p>
      ) : null}
      <form method="post" action="/admin/sign-in">
        {/* What password managers file the token under. */}
        <input type="text" name="username" value="operator" autocomplete="username" hidden />
        <label for="token">The operator’s token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required />
        <button type="submit">Sign in</button>
      </form>
      <p class="soft">
        It is the value of ADMIN_TOKEN. Signing in sets a cookie for /admin that lasts twelve hours; it is the
        only cookie here, and readers get none.
      </p>
    </Frame>
  );
}

/** The answer after too many wrong tokens (429). */
export function TooManyGuesses() {
  return (
    <Frame title="Too many guesses" place={null} csrf={null}>
      <p>
        There were too many wrong tokens from this address, or from everywhere together, so this one was not
        looked at. Please try again in a minute.
      </p>
    </Frame>
  );
}

/** The answer to a form without the session's CSRF token (403). */
export function Refused() {
  return (
    <Frame title="Nothing was done" place={null} csrf={null}>
      <p>
        The form did not come from a page of this session. Please <a href="/admin">go back</a> and send it
        again.
      </p>
    </Frame>
  );
}
