/** The interests of a library, each with a button that switches it off and on again. */
import type { LibraryInterests, ShownInterest } from "../../../digests/library-interests.ts";
import { formatNumber } from "../../../papers/bounds.ts";

/** The list of them. @param path of the library's own page, which the buttons post to */
export function Interests({
  interests: { known, isCurrent },
  path,
}: {
  interests: LibraryInterests;
  path: string;
}) {
  return (
    <>
      <h3 id="interests">Interests</h3>
      <p>
        {known.length > 0
          ? "New papers that are close to one of these come in your digest. What you switch off brings none."
          : isCurrent
            ? "None was found yet. Papers that write of the same things make one; look again when there are more, or when more of them have their abstract."
            : "They are not worked out yet. It takes a minute or two; this page shows them when you open it again."}
      </p>
      {known.length > 0 && !isCurrent ? (
        <p class="soft">Your library has changed since: they are worked out anew within minutes.</p>
      ) : null}
      {known.length === 0 ? null : (
        <ul class="said">
          {known.map((interest) => (
            <Interest {...interest} path={path} />
          ))}
        </ul>
      )}
    </>
  );
}

function Interest({ name, phrases, papers, isOn, path }: ShownInterest & { path: string }) {
  const others = phrases.filter((phrase) => phrase !== name);
  const count = papers === 1 ? "1 paper" : `${formatNumber(papers)} papers`;
  return (
    <li>
      <form method="post" action={`${path}#interests`}>
        <span>
          <strong dir="auto">{name}</strong>
          <span class="soft" dir="auto">
            {[
              isOn ? count : `${count}, switched off`,
              ...(others.length > 0 ? [`also ${others.join(", ")}`] : []),
            ].join("; ")}
          </span>
        </span>
        <input type="hidden" name="action" value="library-interest" />
        <input type="hidden" name="name" value={name} />
        <button
          class="quiet small"
          type="submit"
          name="on"
          value={isOn ? "no" : "yes"}
          aria-label={`Switch ${isOn ? "off" : "on"} ${name}`}
        >
          Switch {isOn ? "off" : "on"}
        </button>
      </form>
    </li>
  );
}
