/** The section of a reader's library: its contents, its interests, what was not understood, and the forms that add papers. */

import type { LibraryReport, ZoteroLink } from "../../../db/schema.ts";
import { type LibraryInterests, libraryInterests } from "../../../digests/library-interests.ts";
import { type LibraryFigures, libraryFigures } from "../../../library/change-library.ts";
import { libraryOf, maxItems } from "../../../library/library.ts";
import { maxFileBytes } from "../../../library/read/read-brought.ts";
import { zoteroName } from "../../../library/zotero/address.ts";
import { formatNumber } from "../../../papers/bounds.ts";
import type { Subscriber } from "../../../subscribers/subscriber.ts";
import { type LibraryField, type LibraryResult, reportSentence } from "../../actions/library.ts";
import { FieldError, FormError, faulty } from "../../components/field.tsx";
import { SiteName } from "../../components/site-name.tsx";
import { formatInZone } from "../../components/when.ts";
import type { Site } from "../../http/context.ts";
import { Interests } from "./library-interests.tsx";

/** The contents of the section. `zotero` holds no key. */
export type LibraryView = {
  figures: LibraryFigures;
  interests: LibraryInterests;
  report: LibraryReport | null;
  zotero: Omit<ZoteroLink, "key"> | null;
};

/** Loads the contents. */
export async function libraryView({ db }: Site, subscriberId: number): Promise<LibraryView> {
  const [library, figures] = await Promise.all([
    libraryOf(db, subscriberId),
    libraryFigures(db, subscriberId),
  ]);
  const { key: _, ...zotero } = library?.zotero ?? { key: null };
  return {
    figures,
    interests: libraryInterests(library),
    report: library?.report ?? null,
    zotero: library?.zotero ? (zotero as Omit<ZoteroLink, "key">) : null,
  };
}

/** What the section needs. */
export type LibrarySectionProps = {
  library: LibraryView;
  /** The path of the library's own page, which its forms post to. */
  path: string;
  subscriber: Subscriber;
  /** Whether the papers are listed on this page. */
  isListed?: boolean;
  result?: LibraryResult | undefined;
};

/** How many problems the preferences show; the library's own page shows all stored ones. */
const problemsShown = 10;

/** The section of the preferences, and the upper part of the library's own page. */
export function LibrarySection({ library, path, subscriber, isListed = false, result }: LibrarySectionProps) {
  const { figures, interests, report, zotero } = library;
  const errors = result?.ok === false ? result.errors : {};
  return (
    <section id="library" aria-labelledby="library-heading">
      <h2 id="library-heading">{isListed ? "Bring papers" : "Library"}</h2>
      {result?.ok ? (
        <div class="banner good saved" role="status">
          <p>{result.message}</p>
        </div>
      ) : null}
      {errors.page === undefined ? null : <FormError>{errors.page}</FormError>}
      <p>
        From papers that you know and like <SiteName /> learns what you care about. Nobody else sees them.
      </p>
      <Progress figures={figures} path={path} isListed={isListed} />
      {figures.papers === 0 ? null : <Interests interests={interests} path={path} />}
      {report === null ? null : <Report report={report} path={path} isListed={isListed} result={result} />}
      <details open={isListed || errors.bring !== undefined}>
        <summary>Bring papers: a file, or a list</summary>
        <BringForm path={path} errors={errors} />
      </details>
      <Zotero zotero={zotero} path={path} errors={errors} subscriber={subscriber} />
    </section>
  );
}

function Progress({ figures, path, isListed }: { figures: LibraryFigures; path: string; isListed: boolean }) {
  const { papers, abstracts, waiting } = figures;
  if (papers === 0) return null;
  return (
    <>
      <p>
        It holds <strong>{papers === 1 ? "1 paper" : `${formatNumber(papers)} papers`}</strong> of{" "}
        {formatNumber(maxItems)}. {isListed ? null : <a href={path}>See them all</a>}
      </p>
      <p id="library-progress">
        {abstracts === papers
          ? "Each has its abstract."
          : `${formatNumber(abstracts)} have their abstract${waiting > 0 ? `; ${formatNumber(waiting)} are still to be looked up, which goes on by itself` : ""}.`}
      </p>
      <progress aria-labelledby="library-progress" value={abstracts} max={papers} />
    </>
  );
}

function Report({
  report,
  path,
  isListed,
  result,
}: {
  report: LibraryReport;
  path: string;
  isListed: boolean;
  result: LibraryResult | undefined;
}) {
  const wrong = report.problems.length + report.more;
  const shown = isListed ? report.problems : report.problems.slice(0, problemsShown);
  // The success message has already said the same.
  const said = result?.ok ? null : <p>{reportSentence(report)}</p>;
  if (wrong === 0) return said;
  return (
    <>
      {said}
      <details open={result?.ok === true}>
        <summary>What was not understood</summary>
        <ul class="said">
          {shown.map(({ line, text, message }) => (
            <li>
              {line > 0 ? <strong>Line {String(line)}: </strong> : null}
              {message}
              {text === "" ? null : (
                <>
                  {" "}
                  <code dir="auto">{text}</code>
                </>
              )}
            </li>
          ))}
        </ul>
        {wrong > shown.length ? (
          <p>
            And {formatNumber(wrong - shown.length)} more.{" "}
            {isListed || report.problems.length <= shown.length ? null : (
              <a href={path}>See them line by line</a>
            )}
          </p>
        ) : null}
      </details>
    </>
  );
}

type Errors = Partial<Record<LibraryField, string>>;

/** A file, or text. */
export function BringForm({ path, errors = {} }: { path: string; errors?: Errors }) {
  return (
    <form method="post" action={`${path}#library`} enctype="multipart/form-data">
      <input type="hidden" name="action" value="library-bring" />
      <label for="library-file">A file: BibTeX, RIS, CSL JSON or CSV</label>
      <input
        id="library-file"
        name="file"
        type="file"
        accept=".bib,.bibtex,.ris,.json,.csv,.tsv,.txt"
        {...faulty("library-file", errors.bring)}
      />
      <FieldError id="library-file" message={errors.bring} />
      <label for="library-text">Or text: arXiv identifiers, DOIs, links or titles</label>
      <textarea
        id="library-text"
        name="text"
        rows={4}
        spellcheck={false}
        placeholder={"2401.00001\n10.1000/182"}
      />
      <p class="soft">
        One paper a line is best. A file may have {formatNumber(maxFileBytes / 1_000_000)} MB; what is broken
        in it is reported line by line, and the rest is taken.
      </p>
      <button type="submit">Bring these papers</button>
    </form>
  );
}

function Zotero({
  zotero,
  path,
  errors,
  subscriber,
}: Pick<LibraryView, "zotero"> & { path: string; errors: Errors; subscriber: Subscriber }) {
  const action = `${path}#library`;
  const isFaulty = errors.zotero !== undefined || errors.key !== undefined;
  return (
    <>
      {zotero === null ? null : (
        <>
          <p>
            In step with the <strong>{zoteroName(zotero)}</strong>: {zoteroState(zotero, subscriber)}
          </p>
          {zotero.says === undefined ? null : (
            <p class={`banner ${zotero.state === "too-large" ? "good" : "bad"}`}>{zotero.says}</p>
          )}
          {zotero.state === "shrunk" ? (
            <form method="post" action={action}>
              <input type="hidden" name="action" value="library-shrunk" />
              <button type="submit" name="answer" value="keep">
                Keep them here
              </button>{" "}
              <button class="quiet" type="submit" name="answer" value="remove">
                Take them out here too
              </button>
            </form>
          ) : null}
          <form method="post" action={action}>
            <input type="hidden" name="action" value="library-zotero-end" />
            <button class="quiet" type="submit">
              End the connection to Zotero
            </button>
          </form>
        </>
      )}
      <details open={isFaulty || zotero?.state === "refused" || zotero?.state === "missing"}>
        <summary>{zotero === null ? "Or keep in step with Zotero" : "Give another library or key"}</summary>
        <form method="post" action={action}>
          <input type="hidden" name="action" value="library-zotero" />
          <label for="zotero">The number of your library, or the address of a group</label>
          <input
            id="zotero"
            name="zotero"
            value={zotero === null ? "" : `${zotero.kind}s/${zotero.id}`}
            placeholder="1234567"
            autocomplete="off"
            spellcheck={false}
            {...faulty("zotero", errors.zotero)}
          />
          <FieldError id="zotero" message={errors.zotero} />
          <label for="zotero-key">Its key; none where it is public</label>
          <input
            id="zotero-key"
            name="key"
            type="password"
            autocomplete="off"
            {...faulty("zotero-key", errors.key)}
          />
          <FieldError id="zotero-key" message={errors.key} />
          <p class="soft">
            Both stand at zotero.org/settings/keys: the number as “Your userID”, and keys can be made there.
            One that may only read is enough. It is kept encrypted, and never shown again.
          </p>
          <button type="submit">Connect Zotero</button>
        </form>
      </details>
    </>
  );
}

function zoteroState(zotero: Omit<ZoteroLink, "key">, { timeZone }: Subscriber): string {
  const { state, progress, checkedAt } = zotero;
  const at = checkedAt === undefined ? "" : ` on ${formatInZone(new Date(checkedAt), timeZone)}`;
  if (progress !== undefined)
    return `it is being read, ${formatNumber(progress.read)} of ${formatNumber(progress.of)} items so far.`;
  if (state === "waiting") return "it is asked within minutes.";
  return state === "in-step" || state === "too-large" ? `last read${at}.` : `last asked${at}.`;
}
