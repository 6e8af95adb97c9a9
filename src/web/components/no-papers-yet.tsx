/** The text of a list without papers. */
export function NoPapersYet() {
  return (
    <p class="empty">
      No paper has been listed yet. <a href="/#sign-up">Sign up</a>, and the first ones come by mail.
    </p>
  );
}
