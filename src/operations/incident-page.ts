/** The operator's page on which the cause of an incident is seen. Pure. */

const pages: readonly (readonly [beginning: string, path: string, name: string])[] = [
  ["mail server", "/admin/deliveries?state=waiting", "Waiting mail"],
  ["late digests", "/admin/subscribers?list=due", "Readers whose digest is due"],
  ["uncertain deliveries", "/admin/deliveries?state=uncertain", "Uncertain mail"],
  ["source ", "/admin/sources", "Sources"],
  ["job broadcasts", "/admin/broadcasts", "Broadcasts"],
];

/** The path and the name of the page for an incident of this key; the first page for those that have none of their own. */
export function pageOfIncident(key: string): { path: string; name: string } {
  const [, path, name] = pages.find(([beginning]) => key.startsWith(beginning)) ?? ["", "/admin", "Today"];
  return { path, name };
}
