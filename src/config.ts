/** The configuration: tables of environment variables, one a subject. The README's table is generated from them. */
import { ownBrand } from "./brand.ts";
import { BadValue, dkimOf, keyFromFile } from "./config/dkim-key.ts";
import type { Variable } from "./config/variable.ts";
import { mailVariables } from "./config/variables/mail.ts";
import { modelsVariables } from "./config/variables/models.ts";
import { papersVariables } from "./config/variables/papers.ts";
import { serverVariables } from "./config/variables/server.ts";
import { siteVariables } from "./config/variables/site.ts";

/** The variables by subject, in the order of the README. */
const subjects: Record<string, Record<string, Variable<unknown>>> = {
  "Server and operator": serverVariables,
  "What readers see": siteVariables,
  Mail: mailVariables,
  "Papers and digests": papersVariables,
  "Language models": modelsVariables,
};

/** Every variable that Paperboy reads, under its name in the program. */
const table = {
  ...serverVariables,
  ...siteVariables,
  ...mailVariables,
  ...papersVariables,
  ...modelsVariables,
};

/** The same variables, in the order of the README. */
export const variables: readonly Variable<unknown>[] = Object.values(table);

type Values = { [K in keyof typeof table]: (typeof table)[K] extends Variable<infer Value> ? Value : never };

/** The configuration of the service. */
export type Config = ReturnType<typeof configOf>;

/** The configuration, or one sentence that says which variable is wrong. */
export type ParsedConfig = { ok: true; config: Config } | { ok: false; message: string };

/** Parses the environment. The message about a bad value names the variable and says what it must look like. */
export function parseConfig(environment: Record<string, string | undefined>): ParsedConfig {
  try {
    const values = Object.entries(table).map(([key, variable]) => [key, read(variable, environment)]);
    return { ok: true, config: configOf(Object.fromEntries(values) as Values) };
  } catch (error) {
    if (error instanceof BadValue) return { ok: false, message: error.message };
    throw error;
  }
}

/** @throws {BadValue} */
function read(
  { name, parse, fallback, isSecret }: Variable<unknown>,
  environment: Record<string, string | undefined>,
): unknown {
  const text = environment[name]?.trim() || fallback;
  if (text === null) return null;
  const parsed = parse.safeParse(text);
  if (parsed.success) return parsed.data;
  const shown = isSecret ? "" : ` (it is "${text.slice(0, 80).replace(/\s+/g, " ")}")`;
  throw new BadValue(`${name} ${parsed.error.issues[0]?.message}${shown}`);
}

/** The configuration that the values give together. @throws {BadValue} for an invalid combination */
function configOf({
  dkimDomain,
  dkimSelector,
  dkimPrivateKey,
  dkimPrivateKeyFile,
  embeddingsUrl,
  embeddingsModel,
  embeddingsKey,
  summariesUrl,
  summariesModel,
  summariesKey,
  summariesADay,
  huggingfaceUrl,
  arxivFeedsUrl,
  arxivQueryUrl,
  biorxivUrl,
  openreviewUrl,
  titlesUrl,
  zoteroUrl,
  siteName,
  siteColor,
  siteIntro,
  operatorName,
  operatorContact,
  ...values
}: Values) {
  const { databaseUrl, secretKey, smtpUrl, mailFrom } = values;
  if (databaseUrl !== null && secretKey === null) {
    throw new BadValue("SECRET_KEY must be set with DATABASE_URL, to the same value on every machine");
  }
  if (smtpUrl !== null && mailFrom === null) {
    throw new BadValue('MAIL_FROM must be set with SMTP_URL, such as "Paperboy <paperboy@example.org>"');
  }
  if (embeddingsUrl !== null && embeddingsModel === null) {
    throw new BadValue(
      "EMBEDDINGS_MODEL must be set with EMBEDDINGS_URL: the name of a model that it serves",
    );
  }
  if (summariesUrl !== null && summariesModel === null) {
    throw new BadValue(
      "SUMMARIES_MODEL must be set with SUMMARIES_URL: the name of a chat model that it serves",
    );
  }
  return {
    ...values,
    mailFrom: { name: siteName, ...(mailFrom ?? { address: "paperboy@localhost.localdomain" }) },
    /** What readers see of the operator's choices. */
    brand: {
      name: siteName,
      intro: siteIntro,
      colors: siteColor ?? ownBrand.colors,
      operator: { name: operatorName, contact: operatorContact },
    },
    /** No slash at its end. */
    baseUrl: values.baseUrl ?? `http://localhost:${values.port}`,
    /** Where the providers of papers are asked. */
    providerUrls: {
      huggingface: huggingfaceUrl,
      arxivFeeds: arxivFeedsUrl,
      arxivQuery: arxivQueryUrl,
      biorxiv: biorxivUrl,
      openreview: openreviewUrl,
      titles: titlesUrl,
      zotero: zoteroUrl,
    },
    dkim: dkimOf({
      domain: dkimDomain,
      selector: dkimSelector,
      given: dkimPrivateKey,
      fromFile: keyFromFile(dkimPrivateKeyFile),
    }),
    embeddings:
      embeddingsUrl === null || embeddingsModel === null
        ? null
        : { url: embeddingsUrl, model: embeddingsModel, key: embeddingsKey },
    summaries:
      summariesUrl === null || summariesModel === null
        ? null
        : { url: summariesUrl, model: summariesModel, key: summariesKey, aDay: summariesADay },
  };
}

/** The README's tables, one a subject, in Markdown. */
export function variablesTables(): string {
  return Object.entries(subjects)
    .map(([subject, variables]) => {
      const lines = Object.values(variables).map(
        ({ name, fallback, about }) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : ""} | ${about} |`,
      );
      return [`### ${subject}`, "", "| variable | default | |", "|---|---|---|", ...lines].join("\n");
    })
    .join("\n\n");
}
