import { type FileHandle, open, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { withoutInvisible } from "../subscribers/address.ts";
import { columns } from "../subscribers/row-columns.ts";
import { importRows, type SubscriberRow } from "../subscribers/subscriber-row.ts";
import { option, type Run, UsageError } from "./command.ts";
import { decoded } from "./decoded.ts";
import { progress } from "./progress.ts";
import { withPaperboy } from "./with-paperboy.ts";

/** Adds the subscribers of a CSV file. @throws {UsageError} for wrong usage */
export const subscribersImport: Run = async (invocation) => {
  const file = invocation.positionals[0] ?? "";
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`${file} cannot be read; name a CSV file with a header line`);
  });
  const errorsFile = option(invocation, "errors") ?? `${file}.errors.csv`;
  if (resolve(errorsFile) === resolve(file))
    throw new UsageError("--errors must name another file than the one that is imported");
  return withPaperboy(invocation, async ({ db, now }) => {
    const bar = progress("importing", size);
    const figures = { added: 0, failed: 0 };
    const refusals = refusedRows(errorsFile);
    const records = parse({
      columns: (header: string[]) => checkedHeader(header),
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
    // Errors of the pipeline are thrown by the records.
    pipeline(Readable.from(decoded(file, option(invocation, "encoding"))), records, () => {});
    let read = 0;
    const add = async (batch: readonly Row[]) => {
      const outcomes = await importRows(
        db,
        batch.map(({ row }) => row),
        now(),
      );
      const refused = outcomes.flatMap((outcome, i) => {
        const each = batch[i];
        return outcome.ok || each === undefined ? [] : [{ ...each, reason: outcome.message }];
      });
      figures.added += batch.length - refused.length;
      figures.failed += refused.length;
      await refusals.add(refused);
      for (const { row, line, reason } of refused)
        invocation.note(`line ${line}: ${row.email ?? ""}: ${reason}`);
    };
    let batch: Row[] = [];
    try {
      for await (const { record, info } of records as AsyncIterable<{
        record: Partial<SubscriberRow>;
        info: { lines: number; bytes: number };
      }>) {
        batch.push({ row: record, line: info.lines });
        if (batch.length < importBatch) continue;
        await add(batch);
        batch = [];
        bar.step(info.bytes - read);
        read = info.bytes;
      }
    } catch (error) {
      // A damaged row ends the import. Rows before it are kept; importing the corrected file adds the rest.
      if (error instanceof UsageError) throw error;
      figures.failed += 1;
      invocation.note(`stopped: ${(error as Error).message}`);
    } finally {
      await add(batch);
      bar.stop();
      await refusals.close();
    }
    const told = refusals.path() === null ? "" : `; the refused rows are in ${refusals.path()}`;
    invocation.out(`${figures.added} added, ${figures.failed} not${told}`, {
      ...figures,
      errors: refusals.path(),
    });
    return figures.failed > 0 ? 1 : 0;
  });
};

/** How many rows share a transaction. */
const importBatch = 500;

type Row = { row: Partial<SubscriberRow>; line: number };

/** A CSV file of refused rows, with the reason in a further column. It is created with the first of them. */
function refusedRows(path: string) {
  let file: FileHandle | null = null;
  return {
    path: () => (file === null ? null : path),
    add: async (refused: readonly (Row & { reason: string })[]) => {
      if (refused.length === 0) return;
      if (file === null) {
        file = await open(path, "w");
        await file.write(stringify([[...columns, "error"]]));
      }
      await file.write(
        stringify(refused.map(({ row, reason }) => [...columns.map((column) => row[column] ?? ""), reason])),
      );
    },
    close: async () => {
      await file?.close();
    },
  };
}

function checkedHeader(header: string[]): string[] {
  const names = header.map((name) => withoutInvisible(name).trim().toLowerCase());
  // The file of refused rows has the further column "error", and may be imported again.
  const unknown = names.find((name) => name !== "error" && !(columns as readonly string[]).includes(name));
  if (unknown !== undefined || !names.includes("email")) {
    throw new UsageError(
      `the file's header must name the column email, and may name ${columns.slice(1).join(", ")}${unknown === undefined ? "" : `; it has "${unknown.slice(0, 60)}"`}`,
    );
  }
  return names;
}
