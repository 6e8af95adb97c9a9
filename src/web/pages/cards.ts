/** The pictures of shared links to the front page, to topics and to papers. */
import { Hono } from "hono";
import { LRUCache } from "lru-cache";
import { byline } from "../../digests/byline.ts";
import { type Paper, papersById } from "../../papers/archive/archive.ts";
import { catalogue } from "../../topics/catalogue.ts";
import type { Card } from "../cards/card.ts";
import { drawCard } from "../cards/draw.ts";
import { errorPage } from "../components/error-page.tsx";
import { homeCardPath } from "../components/layout.tsx";
import { shortDate } from "../components/when.ts";
import type { Site } from "../http/context.ts";
import { promise } from "./home.tsx";

/** How many cards are kept in memory; one has some 40 KB. */
const mostKept = 200;
/**
 * How many cards a process draws in a minute, apart from the front page's: each takes a tenth of a second of processor time.
 */
const mostAMinute = 30;

/** @param topic its topic, which replaces a title that the fonts cannot write */
const paperCard = ({ title, authors, firstSeenAt }: Paper, topic: string | undefined): Card => ({
  kind: "Paper",
  title,
  instead: topic === undefined ? promise : `A paper on ${topic}`,
  line: [byline(authors), shortDate(firstSeenAt)].filter((part) => part !== "").join(" · "),
});

/** `/cards/home.png`, `/cards/topics/SLUG.png` and `/cards/papers/ID.png`. */
export function cardPages(site: Site): Hono {
  const { host } = new URL(site.baseUrl);
  const home: Card = { kind: "", title: site.brand.intro ?? promise, instead: promise, line: host };
  const draw = inTurn((card: Card) => drawCard(card, site.brand));
  const kept = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: mostKept });
  const drawn = { minute: 0, cards: 0 };
  const hasRoom = () => {
    const minute = Math.floor(site.now().getTime() / 60_000);
    if (minute !== drawn.minute) Object.assign(drawn, { minute, cards: 0 });
    drawn.cards += 1;
    return drawn.cards <= mostAMinute;
  };
  const answer = async (card: Card): Promise<Response> => {
    const key = JSON.stringify(card);
    let picture = kept.get(key);
    if (picture === undefined) {
      if (card !== home && !hasRoom())
        return new Response(null, {
          status: 302,
          headers: { Location: homeCardPath, "Cache-Control": "no-store" },
        });
      picture = draw(card);
      kept.set(key, picture);
      picture.catch(() => kept.delete(key));
    }
    return new Response(await picture, {
      headers: {
        "Content-Type": "image/png",
        "Cache-Control": "public, max-age=86400",
        // Other sites may show it.
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    });
  };
  return new Hono()
    .get(homeCardPath, () => answer(home))
    .get("/cards/topics/:slug", async (c) => {
      const slug = nameIn(c.req.param("slug"));
      const topic = catalogue.find((each) => each.slug === slug);
      if (!topic) return errorPage(c, 404);
      return answer({
        kind: "Topic",
        title: topic.name,
        instead: promise,
        line: `New papers on it, by mail: ${host}`,
      });
    })
    .get("/cards/papers/:id", async (c) => {
      const [id = "0"] = /^[1-9]\d{0,14}$/.exec(nameIn(c.req.param("id"))) ?? [];
      const paper = (await papersById(site.db, [Number(id)])).get(Number(id));
      if (!paper) return errorPage(c, 404);
      const { topicsOf } = await site.currentPapers();
      return answer(paperCard(paper, topicsOf(paper.id)?.[0]?.name));
    });
}

/** A file's name without its ending. */
const nameIn = (file: string): string => file.replace(/\.png$/, "");

/** One call after another, so that requests in between are not delayed. */
function inTurn<Of, Made>(make: (of: Of) => Promise<Made>): (of: Of) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  return (of) => {
    const made = last.then(() => make(of));
    last = made.catch(() => {});
    return made;
  };
}
