/** The text and layout of a social card, the picture of a shared link (Open Graph, 1200 by 630). Pure. */
import type { Brand } from "../../brand.ts";
import { oneLine, shorten } from "../../templates/shorten.ts";

/** The texts of a card. */
export type Card = {
  /** The kind of its subject, such as: Topic. */
  kind: string;
  title: string;
  /** A line below the title. */
  line: string;
  /** In Latin letters: the replacement for a title that the fonts cannot write. */
  instead: string;
};

/** In pixels: the size for which previews of links are made. */
export const cardSize = { width: 1200, height: 630 };

/** The files of Noto Serif, by the letters in them. Each is a family of its own: Satori takes one file a family. */
export const subsets = [
  "latin",
  "latin-ext",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
  "vietnamese",
] as const;
/** The family of mathematical signs, which no other family has. */
export const signs = "math";
const families = [...subsets, signs].join(", ");

/** A box or a text, as Satori takes it. */
export type CardElement = { type: "div"; props: { style: Style; children: string | CardElement[] } };
type Style = Readonly<Record<string, string | number>>;

const box = (style: Style, children: CardElement[] = []): CardElement => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
});
const text = (style: Style, children: string): CardElement => ({ type: "div", props: { style, children } });

/** The most characters of each text; more would not be legible. */
const room = { kind: 40, title: 220, line: 90 };

/** Pictographs, and the characters that join or colour them, which the fonts lack. */
const pictures =
  /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u200d/gu;

const cleaned = (words: string, limit: number): string =>
  shorten(oneLine(words.replace(pictures, "")), limit);

/** The card's texts as they are shown: on one line each, of bounded length, without pictographs. */
export const shownCard = ({ kind, title, line, instead }: Card): Card => ({
  kind: cleaned(kind, room.kind),
  title: cleaned(title, room.title),
  line: cleaned(line, room.line),
  instead: cleaned(instead, room.title),
});

/** The card: a mail's head, then what it is about. */
export function layOut(
  { kind, title, line }: Omit<Card, "instead">,
  { name, colors }: Pick<Brand, "name" | "colors">,
): CardElement {
  const size = title.length <= 60 ? 68 : title.length <= 120 ? 56 : 46;
  return box(
    {
      ...cardSize,
      flexDirection: "column",
      padding: "44px 72px 52px",
      background: "#fffdf8",
      borderTop: `14px solid ${colors.light}`,
      color: "#211e19",
      fontFamily: families,
      boxSizing: "border-box",
    },
    [
      text({ fontSize: 44, fontWeight: 700, lineHeight: 1.2, height: 58 }, name),
      box({ height: 8, marginTop: 10, borderTop: "3px solid #211e19", borderBottom: "1px solid #211e19" }),
      text({ marginTop: 34, fontSize: 28, lineHeight: 1.3, color: colors.light }, kind),
      text(
        {
          display: "block",
          marginTop: 10,
          fontSize: size,
          fontWeight: 700,
          lineHeight: 1.22,
          lineClamp: 4,
          wordBreak: "break-word",
        },
        title,
      ),
      box({ flexGrow: 1 }),
      text({ display: "block", fontSize: 28, lineHeight: 1.35, color: "#6a6354", lineClamp: 1 }, line),
    ],
  );
}
