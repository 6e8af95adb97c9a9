/** What a list of papers says while there are none. */
export function NoPapersYet() {
  return (
    <p class="empty">
      No paper has been listed yet. <a href="/#sign-up">Sign up</a>, and the first ones come by mail.
    </p>
  );
}
