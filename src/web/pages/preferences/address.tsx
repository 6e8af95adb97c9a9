/** The forms about the account itself: its digests and their feed, its address, its links, its data, its end. */
import { mailedPapers, type PastDigest } from "../../../digests/past-digests.ts";
import { longDate } from "../../../digests/view.ts";
import type { AddressChange } from "../../../subscribers/open-change.ts";
import type { RejectedForm, SavedChange } from "../../actions/settings.ts";
import { FieldError, faulty } from "../../components/field.tsx";
import { Settings, SettingsForm } from "./section.tsx";

type DigestsProps = {
  /** The newest first, each with the path of its page. */
  digests: readonly (PastDigest & { path: string })[];
  /** Absolute address. */
  feed: string;
  saved: SavedChange | undefined;
};

export function OwnDigests({ digests, feed, saved }: DigestsProps) {
  return (
    <Settings id="digests" heading="Your digests" saved={saved}>
      {digests.length === 0 ? (
        <p class="empty">None yet: they are kept here once they have been sent.</p>
      ) : (
        <ul class="counted single">
          {digests.map(({ path, digestDate, content }) => (
            <li>
              <a href={path}>{longDate(digestDate)}</a>{" "}
              <span class="count">{count(mailedPapers(content).length)}</span>
            </li>
          ))}
        </ul>
      )}
      <label for="feed">Your private feed</label>
      <input id="feed" type="url" value={feed} readonly data-select aria-describedby="feed-about" />
      <p class="soft" id="feed-about">
        Copy it into a feed reader to find your digests there too. Whoever has this address can read them,
        until you give the feed another: this one then ends, with the links that it showed.
      </p>
      <SettingsForm action="feed" section="digests">
        <button class="quiet" type="submit">
          Give it another address
        </button>
      </SettingsForm>
    </Settings>
  );
}

const count = (papers: number) => (papers === 1 ? "1 paper" : `${papers} papers`);

type AddressFormProps = {
  email: string;
  /** The change that waits for one of the addresses. */
  change: AddressChange | null;
  saved: SavedChange | undefined;
  failed: RejectedForm | undefined;
};

export function AddressForm({ email, change, saved, failed }: AddressFormProps) {
  return (
    <Settings id="address" heading="Your address" saved={saved}>
      {change === null ? null : (
        <div class="banner note">
          <p>
            A change to <strong class="address">{change.email}</strong> waits for{" "}
            {waitsFor(change)
              .map((side) => `the ${side} address`)
              .join(" and ")}
            . The links in the mails work for a day.
          </p>
          <SettingsForm action="address-stay" section="address">
            <button class="quiet" type="submit">
              Call it off
            </button>
          </SettingsForm>
        </div>
      )}
      <SettingsForm action="address" section="address">
        <p>
          Digests go to <strong class="address">{email}</strong>. To have them elsewhere, allow it from this
          address and accept it at the new one: a mail goes to each.
        </p>
        <label for="email">New email address</label>
        <input
          id="email"
          name="email"
          type="email"
          value={failed?.form.text("email") ?? ""}
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
          required
          maxlength={254}
          placeholder="you@example.org"
          {...faulty("email", failed?.errors.email)}
        />
        <FieldError id="email" message={failed?.errors.email} />
        <button type="submit">Ask both addresses</button>
      </SettingsForm>
      <details>
        <summary>The old mailbox is gone?</summary>
        <p>
          Then it cannot allow anything. <a href="/#sign-up">Sign up</a> with the new address, and delete this
          subscription once you can, or unsubscribe it here.
        </p>
      </details>
    </Settings>
  );
}

const waitsFor = ({ oldAgreedAt, newAgreedAt }: AddressChange): string[] => [
  ...(oldAgreedAt === null ? ["old"] : []),
  ...(newAgreedAt === null ? ["new"] : []),
];

type LinksFormProps = { saved: SavedChange | undefined; exportPath: string };

export function LinksForm({ saved, exportPath }: LinksFormProps) {
  return (
    <Settings id="links" heading="Your data and your links" saved={saved}>
      <p>
        Everything that is held about you, in one JSON file: settings, topics, authors, digests, what you said
        of papers, and every mail with what became of it.
      </p>
      <form method="post" action={exportPath}>
        <button class="quiet" type="submit">
          Download my data
        </button>
      </form>
      <details>
        <summary>Did you forward a mail, or lose a device?</summary>
        <p>
          The links in your mails open these pages without a password. You can end all of them, this one
          included: a mail with a fresh one comes at once.
        </p>
        <SettingsForm action="links-end" section="links">
          <button class="quiet" type="submit">
            End all my links
          </button>
        </SettingsForm>
      </details>
    </Settings>
  );
}

type LeaveProps = {
  saved: SavedChange | undefined;
  isUnsubscribed: boolean;
  /** Path. */
  unsubscribe: string;
};

export function Leave({ saved, isUnsubscribed, unsubscribe }: LeaveProps) {
  return (
    <Settings id="delete" heading="Leave" saved={saved}>
      {isUnsubscribed ? null : (
        <p>
          <a class="button quiet" href={unsubscribe}>
            Unsubscribe
          </a>
        </p>
      )}
      <details>
        <summary>Delete everything about me</summary>
        <p>
          Subscription, topics, authors, digests, what you said of papers, the record of mails: all of it, for
          good. So that nobody else can do it, the link for it goes to your mailbox.
        </p>
        <SettingsForm action="delete" section="delete">
          <button class="quiet" type="submit">
            Mail me the link that deletes it
          </button>
        </SettingsForm>
      </details>
    </Settings>
  );
}
