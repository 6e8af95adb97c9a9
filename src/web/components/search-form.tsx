/** The field that finds papers. */

/** Longest search, in UTF-16 units. */
export const maxSearch = 200;

/** The form that leads to `/search`. */
export function SearchForm({ words }: { words: string }) {
  return (
    <search>
      <form class="find" action="/search">
        <label for="words-sought">Words in the title or abstract</label>
        <div class="with-button">
          <input
            id="words-sought"
            name="q"
            type="search"
            value={words}
            maxlength={maxSearch}
            placeholder="graph transformer"
            required
          />
          <button type="submit">Search</button>
        </div>
      </form>
    </search>
  );
}
