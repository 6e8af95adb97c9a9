/**
 * `npm run bench -- relay`: sending to a mail server that is near or far: each of its replies comes 0, 30 or 100 ms after what it answers.
 * Our sender with its default bound against nodemailer's pool with its defaults, with one message of the size of a digest.
 *
 * BENCH_MESSAGES (1500) says how many are sent to each.
 */
import { createTransport } from "nodemailer";
import { mailVariables } from "../../src/config/variables/mail.ts";
import { smtpSender } from "../../src/mail/smtp.ts";
import { openSink } from "../support/sink-process.ts";

const connections = Number(mailVariables.sendConnections.fallback);
const count = Number(process.env.BENCH_MESSAGES ?? 1_500);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Messages a second. All wait from the beginning, as a morning's digests do. */
async function rateOf(send: (i: number) => Promise<boolean>): Promise<number> {
  const started = performance.now();
  const sent = await Promise.all(Array.from({ length: count }, (_, i) => send(i)));
  if (sent.includes(false)) throw new Error(`${sent.filter((one) => !one).length} were not taken`);
  return count / ((performance.now() - started) / 1000);
}

export async function run(): Promise<void> {
  const line = "A line of a digest, as long as most of them are, with nothing in it.\r\n";
  const raw = Buffer.from(`Subject: a digest\r\n\r\n${line.repeat(600)}`);
  const from = "paperboy@example.org";
  for (const delayMs of [0, 30, 100]) {
    const sink = await openSink(delayMs);
    try {
      const { hostname: host, port } = new URL(sink.url);
      const pool = createTransport({ pool: true, host, port: Number(port) });
      const theirs = await rateOf(async (i) => {
        await pool.sendMail({ envelope: { from, to: [`reader${i}@example.org`] }, raw });
        return true;
      });
      pool.close();
      const smtp = smtpSender(sink.url, { connections });
      const ours = await rateOf(async (i) => {
        const parts = [{ bytes: raw }];
        const { kind } = await smtp.send({ from, to: `reader${i}@example.org`, parts, isDotFree: true });
        return kind === "accepted";
      });
      await smtp.close();
      const { messages } = await sink.count();
      if (messages !== 2 * count) throw new Error(`${2 * count} were sent, ${messages} arrived`);
      say(
        `relay: ${String(delayMs).padStart(3)} ms away: nodemailer's pool ${theirs.toFixed(0)} messages/s, ours ${ours.toFixed(0)}: ${(ours / theirs).toFixed(2)} x`,
      );
    } finally {
      sink.close();
    }
  }
}
