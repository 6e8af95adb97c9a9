/** Suppressions, and a form that lifts one. */
import { liftSuppression, newestSuppressions } from "../../outbox/suppressions.ts";
import { parseAddress } from "../../subscribers/address.ts";
import { FieldError, faulty } from "../components/field.tsx";
import type { AdminApp, AdminSite } from "./admin-site.ts";
import { DataTable } from "./data-table.tsx";
import { Frame, formatTime, PostForm, SavedMessage } from "./frame.tsx";
import { suppressionWords } from "./words.ts";

const shownMost = 100;

/** `/admin/suppressions`: the newest ones, and a form that lifts one. */
export function addSuppressions(pages: AdminApp, { db, keys }: AdminSite): void {
  const page = async (
    csrf: string | null,
    result: { lifted?: string | undefined; error?: string; typed?: string } = {},
  ) => {
    const found = await newestSuppressions(db, shownMost);
    return (
      <Frame title="Suppressions" place="/admin/suppressions" csrf={csrf}>
        {result.lifted ? <SavedMessage>{result.lifted} gets mail again.</SavedMessage> : null}
        <PostForm action="/admin/suppressions/lift" csrf={csrf}>
          <label for="email">Lift the suppression of</label>
          <div class="with-button">
            <input
              id="email"
              name="email"
              type="email"
              value={result.typed ?? ""}
              {...faulty("email", result.error)}
            />
            <button type="submit">Lift</button>
          </div>
          <FieldError id="email" message={result.error} />
        </PostForm>
        <p class="soft">
          A reader who had everything deleted is not listed: only a code of the address is kept. Type the
          address to lift it.
        </p>
        <h2>The newest {shownMost}</h2>
        <DataTable
          label="Suppressions"
          columns={[
            { name: "Address", class: "who" },
            { name: "Reason" },
            { name: "Since", class: "nowrap" },
            { name: "Lift", isUnseen: true },
          ]}
          rows={found.map(({ emailKey, reason, createdAt }) => [
            emailKey,
            suppressionWords(reason),
            formatTime(createdAt),
            <PostForm action="/admin/suppressions/lift" csrf={csrf}>
              <input type="hidden" name="email" value={emailKey} />
              <button class="quiet" type="submit" aria-label={`Lift ${emailKey}`}>
                Lift
              </button>
            </PostForm>,
          ])}
          empty="No address is suppressed."
        />
      </Frame>
    );
  };
  pages.get("/admin/suppressions", async (c) => c.html(await page(c.get("csrf"))));
  // The answer is the page itself and no redirect, because an email address must not be in a URL.
  pages.post("/admin/suppressions/lift", async (c) => {
    const typed = c.get("form").text("email");
    const address = parseAddress(typed);
    if (!address.ok) return c.html(await page(c.get("csrf"), { error: address.message, typed }), 422);
    const { key } = address.address;
    const lifted = await liftSuppression(db, key, keys);
    return lifted
      ? c.html(await page(c.get("csrf"), { lifted: key }))
      : c.html(await page(c.get("csrf"), { error: `${key} is not suppressed.`, typed }), 422);
  });
}
