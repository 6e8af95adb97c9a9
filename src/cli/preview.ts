import { writeFile } from "node:fs/promises";
import type { DigestReasons } from "../db/schema.ts";
import { type Preview, type PreviewContext, previewFor, previewForNew } from "../digests/preview.ts";
import { reasonText } from "../digests/reason-text.ts";
import { defaults, subscriberByKey } from "../subscribers/subscriber.ts";
import {
  type Invocation,
  option,
  optionValues,
  plural,
  type Run,
  settingOptions,
  UsageError,
} from "./command.ts";
import { emailKeyOf } from "./email-key.ts";
import { readLibraryFile } from "./library-file.ts";
import { type PreviewOptions, previewedTopics } from "./preview-topics.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Shows a digest without planning or sending it. @throws {UsageError} for wrong usage */
export const preview: Run = (invocation) => {
  const email = option(invocation, "email");
  const isNew = optionValues(invocation, "topic").length > 0 || option(invocation, "library") !== undefined;
  if ((email !== undefined) === isNew) {
    throw new UsageError(
      "preview needs either --email ADDRESS, or --topic TOPIC or --library FILE or both: a subscriber has their own",
    );
  }
  const given = Object.keys(settingOptions).filter((name) => optionValues(invocation, name).length > 0);
  if (email !== undefined && given.length > 0)
    throw new UsageError(`--${given[0]} goes with --topic: a subscriber has settings of their own`);
  return withPaperboy(invocation, async (paperboy) => {
    const context: PreviewContext = {
      ...(await paperboy.mailContext()),
      db: paperboy.db,
      scoring: paperboy.scoring,
      now: paperboy.now(),
    };
    const shown = email === undefined ? await ofNew(context, invocation) : await ofSubscriber(context, email);
    return show(invocation, shown);
  });
};

async function ofNew(context: PreviewContext, invocation: Invocation): Promise<Preview> {
  const values = (name: keyof PreviewOptions) => optionValues(invocation, name);
  const resolved = previewedTopics({
    topic: values("topic"),
    mute: values("mute"),
    more: values("more"),
    less: values("less"),
    most: values("most"),
    without: values("without"),
  });
  if (!resolved.ok) throw new UsageError(resolved.message);
  const file = option(invocation, "library");
  const library = file === undefined ? undefined : await readLibraryFile(file);
  if (library)
    invocation.note(
      `${file}: ${plural(library.papers.length, "paper")}, and ${library.problems.length} not understood`,
    );
  const { maxPapers } = defaults;
  return previewForNew(context, { topics: resolved.topics, maxPapers, ...(library && { library }) });
}

async function ofSubscriber(context: PreviewContext, email: string): Promise<Preview> {
  const subscriber = await subscriberByKey(context.db, emailKeyOf(email));
  if (!subscriber)
    throw new UsageError(`${email} is no subscriber; \`paperboy subscribers list\` shows who is`);
  return previewFor(context, subscriber);
}

async function show(invocation: Invocation, shown: Preview): Promise<number> {
  if (shown.outcome === "nothing-new") {
    invocation.out(`nothing to send: ${shown.reason}`, { subject: null, reason: shown.reason, sections: [] });
    return 0;
  }
  const { content, titles, subject } = shown;
  const named = (papers: readonly { id: number; score?: number; why: DigestReasons }[]) =>
    papers.map(({ id, score = null, why }) => ({
      id,
      title: titles.get(id) ?? "",
      score,
      why: reasonText(why),
    }));
  const sections = [
    ...content.sections.map(({ label, papers }) => ({ topic: label, papers: named(papers) })),
    ...(content.trending.length > 0 ? [{ topic: "Trending", papers: named(content.trending) }] : []),
  ];
  const lines = sections.flatMap(({ topic, papers }) => [
    "",
    topic,
    ...papers.map(
      ({ id, title, score, why }) =>
        `  ${score === null ? "     " : score.toFixed(3)}  ${title} [${id}]\n         ${why}`,
    ),
  ]);
  const legend = "(relevance, title, [id of the paper], and why it is there)";
  invocation.out([subject, legend, ...lines].join("\n"), { subject, sections });
  for (const part of ["html", "text"] as const) {
    const file = option(invocation, part);
    if (file !== undefined) await writeFile(file, shown[part]);
  }
  return 0;
}
