/** A chat service on this machine, which answers as a test says, right or wrong. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came. `system` and `user`: the two messages. */
export type ChatRequest = {
  path: string;
  model: string;
  system: string;
  user: string;
  key: string | undefined;
};
type Answer = (response: ServerResponse, request: ChatRequest) => void;

/** The body of an answer with this text. */
export const chatBody = (content: unknown, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content }, ...more }],
  });

/** Answers 200 with this body. */
export const says =
  (body: string): Answer =>
  (response) => {
    response.setHeader("content-type", "application/json");
    response.end(body);
  };

/** Starts one; `answer` may be changed at any time. */
export async function openChatService(answer: Answer) {
  const asked: ChatRequest[] = [];
  const service = { url: "", asked, answer, close: () => {} };
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { model, messages } = JSON.parse(Buffer.concat(chunks).toString()) as {
      model: string;
      messages: { content: string }[];
    };
    const [system = "", user = ""] = messages.map(({ content }) => content);
    const seen = { path: request.url ?? "", model, system, user, key: request.headers.authorization };
    asked.push(seen);
    service.answer(response, seen);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return service;
}
