/** A reader's digests, and the private feed of them. */
import { mailedPapers, type PastDigest } from "../../../digests/past-digests.ts";
import { longDate } from "../../../digests/view.ts";
import type { SavedChange } from "../../actions/preferences-forms.ts";
import { PreferencesForm, PreferencesSection } from "./section.tsx";

type DigestsProps = {
  /** The newest first, each with the path of its page. */
  digests: readonly (PastDigest & { path: string })[];
  /** Absolute address. */
  feed: string;
  saved: SavedChange | undefined;
};

/** Links to the newest digests, and the private feed's address. */
export function PastDigests({ digests, feed, saved }: DigestsProps) {
  return (
    <PreferencesSection id="digests" heading="Your digests" isPart saved={saved}>
      {digests.length === 0 ? (
        <p class="empty">None yet: they are kept here once they have been sent.</p>
      ) : (
        <DigestList digests={digests.slice(0, mostShown)} />
      )}
      {digests.length <= mostShown ? null : (
        <details>
          <summary>Earlier digests</summary>
          <DigestList digests={digests.slice(mostShown)} />
        </details>
      )}
      <details>
        <summary>Your private feed</summary>
        <label for="feed">Its address</label>
        <input id="feed" type="url" value={feed} readonly data-select aria-describedby="feed-about" />
        <p class="soft" id="feed-about">
          Copy it into a feed reader to find your digests there too. Whoever has this address can read them,
          until you reset it: this one then ends, with the links that it showed and the feed of your saved
          papers.
        </p>
        <PreferencesForm action="feed" section="digests">
          <button class="quiet" type="submit">
            Reset feed link
          </button>
        </PreferencesForm>
      </details>
    </PreferencesSection>
  );
}

/** The others are folded. */
const mostShown = 2;

const DigestList = ({ digests }: Pick<DigestsProps, "digests">) => (
  <ul class="counted single">
    {digests.map(({ path, digestDate, content }) => (
      <li>
        <a href={path}>{longDate(digestDate)}</a>{" "}
        <span class="count">{count(mailedPapers(content).length)}</span>
      </li>
    ))}
  </ul>
);

const count = (papers: number) => (papers === 1 ? "1 paper" : `${papers} papers`);
