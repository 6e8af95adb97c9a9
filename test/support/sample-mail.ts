import type { DigestReason } from "../../src/db/schema.ts";
import { sentencesOf } from "../../src/digests/cards.ts";
import { trendingReason } from "../../src/digests/digest-reasons.ts";
import { reasonTerms, reasonUnder, titleTerms } from "../../src/digests/reason-text.ts";
import { marksIn } from "../../src/ranking/marks.ts";
import type { DigestLinks, DigestSection, DigestView, PaperCard } from "../../src/templates/digest.ts";
import type { NoticeView } from "../../src/templates/notice.ts";

// Every paper here is invented.

const site = "https://paperboy.example";
const token = "k1.4f9b2c7d8e1a6035.Zk3vQ0xW7nB1tLr8";

const links: DigestLinks = {
  browser: `${site}/digests/${token}`,
  saved: `${site}/saved/${token}`,
  topics: `${site}/preferences/${token}#topics`,
  hour: `${site}/preferences/${token}#hour`,
  pause: `${site}/preferences/${token}#pause`,
  unsubscribe: `${site}/unsubscribe/${token}`,
  home: `${site}/`,
  about: `${site}/about`,
  share: `${site}/?topic=diffusion-models&topic=graph-learning#sign-up`,
};

const bylines = [
  "Noor Haddad, Jonas Lindqvist, Amara Okafor … Maria Rossi",
  "Tomasz Wren, Ling Zhao",
  "Ines Duarte",
  "Petra Kowalczyk, Sam Abara, Yuki Tanabe, Leo Marsh",
];
const venues = ["arXiv cs.LG", "arXiv cs.CL", "Journal of Small Machines"];

function card(
  id: number,
  card: Pick<PaperCard, "title" | "excerpt" | "reason"> & Partial<PaperCard>,
): PaperCard {
  const feedback = {
    save: `.${id}.save`,
    more: `.${id}.more`,
    less: `.${id}.less`,
    authors: `.${id}/authors`,
  };
  const url = `https://archive.example/abs/${id}`;
  const isFound = card.links?.[0]?.label !== "Find";
  const known = [
    { url, label: "Paper" },
    { url: `https://archive.example/pdf/${id}`, label: "PDF" },
  ];
  const links = [...(isFound ? known : []), ...(card.links ?? [])];
  const authors = bylines[id % bylines.length] ?? "";
  const venue = venues[id % venues.length] ?? "";
  return { url, authors, venue, alsoIn: [], titleMarks: [], marks: [], feedback, ...card, links };
}

type Sample = Pick<PaperCard, "title"> & Partial<PaperCard> & { abstract: string; why: DigestReason[] };

/** A section as a digest makes it: of each abstract what goes with the reasons, and of these what the heading does not say. */
function section(heading: string, more: number, papers: readonly (readonly [number, Sample])[]) {
  const cards = papers.map(([id, { abstract, why, ...paper }]) => {
    const { text, marks } = sentencesOf({ title: paper.title, abstract }, reasonTerms(why));
    const titleMarks = marksIn(paper.title, titleTerms(why));
    return card(id, { titleMarks, excerpt: text, marks, reason: reasonUnder(heading, why), ...paper });
  });
  return { heading, more, papers: cards };
}

type Match = Extract<DigestReason, { where: string }>;

/** What was found of the topic itself; `by` is another phrase of it that led there. */
const found = (term: string, where: Match["where"], by?: NonNullable<Match["by"]>["role"]): DigestReason => ({
  kind: "phrase",
  terms: [term],
  where,
  ...(by && { by: { role: by, phrase: term } }),
});
const words = (...terms: string[]): DigestReason => ({ kind: "words", terms, where: "abstract" });

function code(name: string): { url: string; label: string } {
  return { url: `https://git.example/${name}`, label: "Code" };
}

const firstNotice =
  "Your first digest: the best of the last days for you. The next ones bring only what is new";

/** A digest of 3 topics with 4 papers each and 2 trending papers, as a subscriber would get it. */
export function sampleDigest(): DigestView & { links: DigestLinks } {
  return {
    date: "Saturday, 21 November 2026",
    notice: `${firstNotice}, and More and Less teach them what you like.`,
    sections: [
      section("Retrieval-augmented generation", 7, [
        [
          101,
          {
            title: "Ask the Shelf First: Cheap Retrieval Gates for Long Conversations",
            abstract:
              "Assistants that look something up before every answer are slow, and those that never do are often wrong. We train a gate of two million parameters that reads the conversation so far and decides whether the next answer needs the shelf at all. On four dialogue collections the gate skips 61% of look-ups and loses no accuracy that we could measure. It also says why: each decision comes with the phrase that tipped it. We show that gates trained on one language carry over to eleven others, and release the gates together with the logs that they were trained on.",
            why: [found("Retrieval", "title", "narrower"), words("look-ups", "conversation")],
            links: [code("shelf/gates")],
            alsoIn: ["Dialogue systems"],
          },
        ],
        [
          102,
          {
            title: "When the Passage Disagrees With Itself",
            abstract:
              "Retrieved passages contradict each other, and sometimes themselves. We collect 9,400 questions whose best passage holds two incompatible statements and ask what eleven readers do with them. Most quote whichever statement comes first. A short instruction to look for the disagreement repairs half of the cases; the other half need a second passage, and we describe how to ask for one.",
            why: [words("retrieved", "passages")],
            links: [code("halden/disagree")],
          },
        ],
        [
          103,
          {
            title: "Chunking Is a Ranking Problem",
            abstract:
              "How to cut a document into passages is usually settled by a constant. We treat each possible cut as a candidate, rank the candidates by how well the resulting passages answer questions that the document itself suggests, and keep the best. The cuts follow sections in reports, speakers in minutes and, to our surprise, the seasons in weather diaries.",
            why: [words("passages", "rank")],
          },
        ],
        [
          104,
          {
            title: "A Small Index That Forgets on Purpose",
            abstract:
              "An index that only grows will sooner or later answer from last year. Ours drops entries whose answers have stopped being asked for, and keeps the few that cannot be found again elsewhere. After a simulated year it is a ninth of the size and answers 3% more questions correctly.",
            why: [found("index", "both", "narrower")],
            links: [{ url: `${site}/papers/104`, label: "Find" }],
            url: `${site}/papers/104`,
          },
        ],
      ]),
      section("Diffusion models", 0, [
        [
          201,
          {
            title: "Denoising by Committee: Four Weak Samplers Beat One Strong One",
            abstract:
              "We run four small denoisers side by side and let them vote on the direction of each step. The committee needs a third of the arithmetic of one large sampler, and its mistakes are easier to see, since they are the places where its members disagree. Drawing on those places alone, a fifth denoiser repairs hands, lettering and reflections. Training takes a weekend on two cards.",
            why: [found("denoisers", "abstract", "narrower")],
            links: [code("committee/denoise")],
            alsoIn: ["Image generation", "Efficient inference"],
          },
        ],
        [
          202,
          {
            title: "What Does a Diffusion Model Know About Shadows?",
            abstract:
              "Shadows are a good examination: they follow from the scene, they are cheap to check, and no caption mentions them. We probe six public models with 2,000 rooms lit by one lamp. The direction is right in nine rooms of ten, the length in half of them.",
            why: [found("Diffusion Model", "title")],
          },
        ],
        [
          203,
          {
            title: "Early Exit for Slow Painters",
            abstract:
              "Most steps of a diffusion sampler change nothing that a person would notice. A test of eleven lines tells when the picture has settled, and stops. It saves 44% of the steps on average, and is never more than one step late.",
            why: [found("diffusion sampler", "abstract", "other-name")],
            links: [code("early/exit")],
          },
        ],
        [
          204,
          {
            title: "Noise Schedules From First Principles, Again",
            abstract:
              "We derive the schedule that spends equal effort on every octave of detail. It has one parameter, the size of the smallest thing worth drawing, and matches schedules found by search on all five of our collections.",
            why: [found("Noise Schedules", "title", "narrower")],
          },
        ],
      ]),
      section("Graph learning", 1, [
        [
          301,
          {
            title: "Bridges, Not Hubs: Rewiring Graphs for Long-Range Messages",
            abstract:
              "Messages between far-apart nodes are squeezed through a few busy ones. We add bridges where the squeeze is worst, which a single sparse eigenvector shows, and remove as many edges elsewhere. Accuracy on long-range tasks rises by 4.1 points with no extra cost per layer.",
            why: [words("graphs", "nodes")],
            links: [code("bridges/rewire")],
          },
        ],
        [
          302,
          {
            title: "Learning on Graphs That Nobody Has Finished Drawing",
            abstract:
              "Real graphs arrive half drawn. We give the network the list of pairs that somebody has looked at, besides the edges they found, and show that absence of an edge and absence of a look are worth telling apart. Doing so halves the error on three curated knowledge bases.",
            why: [found("Learning on Graphs", "title")],
          },
        ],
        [
          303,
          {
            title: "Colour Refinement for the Impatient",
            abstract:
              "Two rounds of colour refinement separate nearly all the graphs that anyone trains on. We count the exceptions in 38 public collections: there are 212, and we print them.",
            why: [words("graphs")],
          },
        ],
        [
          304,
          {
            title: "A Field Guide to Over-Smoothing",
            abstract:
              "Five different failures go by the name of over-smoothing. We tell them apart with one plot, say which remedy helps against which, and retract a claim of our own.",
            why: [found("Over-Smoothing", "both", "narrower")],
            links: [{ url: "https://fieldguide.example/", label: "Site" }],
          },
        ],
      ]),
    ],
    trending: section("Trending outside your topics", 0, [
      [
        401,
        {
          title: "The Quiet Gripper: Touch Without Cameras at 2 kHz",
          abstract:
            "A gripper with six microphones hears what it holds. From the scrape alone it tells glass from plastic, full from empty and, after an hour of practice, ripe from unripe pears.",
          why: [trendingReason({ bestRank: 3, sightings: 2 })],
          links: [{ url: "https://quiet.example/gripper", label: "Site" }],
        },
      ],
      [
        402,
        {
          title: "Proof Sketches Are Enough",
          abstract:
            "We ask a model for the outline of a proof and leave the details to an old-fashioned prover. Together they close 71% of our 600 school olympiad problems; neither alone reaches 30%.",
          why: [trendingReason({ bestRank: 1, sightings: 1 })],
        },
      ],
    ]),
    notes: ["Note: arXiv has listed nothing new since Friday 18 September."],
    feedback: `${site}/feedback/${token}`,
    links,
    subscriber: "ada@reader.example",
    postalAddress: "Paperboy, 12 Printing House Lane, Bristol BS1 0XX, United Kingdom",
  };
}

/** The same digest without a server: each paper's own links, and an address to write to. */
export function serverlessDigest(): DigestView {
  const { sections, trending, ...rest } = sampleDigest();
  const own = (one: DigestSection): DigestSection => ({
    ...one,
    papers: one.papers.map((paper, i) => ({ ...paper, url: `https://arxiv.org/abs/2611.0000${i}` })),
  });
  return {
    ...rest,
    sections: sections.map(own),
    trending: trending && own(trending),
    notice: `${firstNotice}.`,
    feedback: null,
    links: null,
    contact: "ada+papers@sender.example",
  };
}

/** The mail that asks to confirm a sign-up. */
export function sampleNotice(): NoticeView {
  return {
    subject: "Confirm your Paperboy subscription",
    heading: "One click, and your papers are on their way",
    paragraphs: [
      "Somebody, we hope you, asked for a daily digest of new research papers at this address.",
      "Press the button to confirm. Your first digest leaves at once.",
    ],
    button: { label: "Confirm my subscription", url: `${site}/confirm/${token}` },
    smallPrint: [
      "The link works for three days. If you did not ask for this, do nothing: without your click no digest is sent, and the address is forgotten.",
    ],
    postalAddress: "Paperboy, 12 Printing House Lane, Bristol BS1 0XX, United Kingdom",
  };
}

/** Titles, links and words that try to be more than text. */
export const hostileTitles = [
  "<script>window.broken = true</script>A title with a script",
  "{{danger}} {{{links.home}}} {{#sections}} and {{> content}}",
  "<mj-raw><mj-include path='/etc/passwd' /></mj-raw> in <mj-text>",
  "</h3></div></td></tr></table><img src=x onerror='window.broken = true'>",
  "Right to left: \u202Egnp.exe\u2066 and a bell \u0007 and a null \u0000",
  "Quotes \" and ' and ` and --> <!-- and &amp; &lt;b&gt;",
  "שיטה חדשה ללמידה עמוקה של גרפים",
  "Unbroken".repeat(625),
];

/** A digest whose every value is hostile. */
export function hostileDigest(): DigestView & { links: DigestLinks } {
  const digest = sampleDigest();
  const bad = [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example",
    "/papers/1",
  ];
  return {
    ...digest,
    notice: hostileTitles[0] ?? "",
    subscriber: '"><script>window.broken = true</script>@reader.example',
    sections: [
      {
        heading: "<b>Own topic</b> {{date}} \u202Edesrever",
        more: 3,
        papers: hostileTitles.map((title, i) =>
          card(900 + i, {
            title,
            excerpt: `${title} ${title}`,
            authors: title,
            venue: title,
            reason: `Matches “${title}”`,
            alsoIn: ["<i>Another</i>"],
            links: [
              ...bad.map((url) => ({ url, label: "Bad link" })),
              { url: `https://ok.example/?q="><script>alert(${i})</script>&a='b'`, label: '<u>"Code"</u>' },
            ],
          }),
        ),
      },
    ],
    trending: {
      heading: "Trending {{links.home}}",
      more: 0,
      papers: [
        card(990, {
          title: "Bad page",
          url: "javascript:alert(2)",
          excerpt: "Its own link is dropped.",
          reason: "",
        }),
      ],
    },
  };
}

/**
 * The largest digest that may be asked for: 30 papers with titles of 340 characters, abstracts of 2,000 and ten
 * long links each. `filler` is the character that its words are made of.
 */
export function worstDigest(filler = "w"): DigestView & { links: DigestLinks } {
  const digest = sampleDigest();
  const prose = (length: number) => `${filler.repeat(7)} `.repeat(Math.ceil(length / 8)).slice(0, length);
  const papers = Array.from({ length: 30 }, (_, i) =>
    card(i, {
      title: `Paper ${i}: ${prose(330)}`,
      excerpt: `Abstract ${i}: ${prose(1990)}`,
      authors: prose(300),
      venue: prose(100),
      reason: `Matches ${prose(300)}`,
      alsoIn: Array.from({ length: 6 }, () => prose(100)),
      links: Array.from({ length: 10 }, (_, n) => ({
        url: `https://git.example/${i}/${n}/${"path/".repeat(30)}`,
        label: `Code ${n}`,
      })),
    }),
  );
  const section = (n: number) => ({
    heading: `Topic ${n} ${prose(100)}`,
    papers: papers.slice(n * 5, n * 5 + 5),
    more: 9,
  });
  return { ...digest, sections: [0, 1, 2, 3, 4].map(section), trending: section(5) };
}
