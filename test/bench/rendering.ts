import mjml from "mjml";
import { renderDigest } from "../../src/templates/digest.ts";
import { digestFill, digestShape, paperFill } from "../../src/templates/digest-fill.ts";
import { escapeHtml } from "../../src/templates/escape.ts";
import { loadTemplates, readMjml } from "../../src/templates/load.ts";
import { parseTemplate } from "../../src/templates/template.ts";
import { sampleDigest, worstDigest } from "../support/sample-mail.ts";

const target = 0.5;

/**
 * Renders a digest of 3 topics with 4 papers each, both parts, and compares it with the baseline: the same
 * MJML filled first and then compiled by mjml for each message.
 *
 * @throws Error when a message takes 0.5 ms or more.
 */
export async function run(): Promise<void> {
  const loading = performance.now();
  const templates = await loadTemplates();
  console.log(
    `rendering: templates read and compiled in ${(performance.now() - loading).toFixed(0)} ms, once`,
  );

  const view = { ...sampleDigest(), trending: null };
  const ours = await milliseconds(3000, () => renderDigest(templates, view));
  const largest = worstDigest();
  const worst = await milliseconds(100, () => renderDigest(templates, largest));

  const fillMjml = parseTemplate("digest.mjml", await readMjml("digest"), digestShape, escapeHtml);
  const shown = digestFill(view, { excerpt: 480, papers: 12 });
  const sections = shown.sections.map((section) => ({ ...section, papers: section.papers.map(paperFill) }));
  const fill = { ...shown, sections };
  const baseline = await milliseconds(10, () =>
    mjml(fillMjml(fill), { validationLevel: "strict", fonts: {} }),
  );

  const bytes = Buffer.byteLength(renderDigest(templates, view).html);
  console.log(`rendering: ${ours.toFixed(3)} ms a message of 3 topics x 4 papers (${bytes} bytes of HTML)`);
  console.log(
    `rendering: ${baseline.toFixed(1)} ms a message with mjml (baseline), ${(baseline / ours).toFixed(0)}x`,
  );
  console.log(`rendering: ${worst.toFixed(2)} ms a message of the largest digest, fitted into the mail`);
  if (ours >= target)
    throw new Error(`rendering takes ${ours.toFixed(3)} ms a message, not under ${target} ms`);
}

/** Mean time of a call, after a tenth of the calls as a warm-up. */
async function milliseconds(calls: number, call: () => unknown): Promise<number> {
  for (let i = 0; i < calls / 10; i++) await call();
  const start = performance.now();
  for (let i = 0; i < calls; i++) await call();
  return (performance.now() - start) / calls;
}
