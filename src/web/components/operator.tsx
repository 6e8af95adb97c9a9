/** Who runs the service, in a sentence or two. */
import type { Site } from "../http/context.ts";
import { SiteName } from "./site-name.tsx";

/** Their name, where they gave one, and how to reach them: the address that mail comes from where they gave no other. */
export function Operator({ site: { brand, from } }: { site: Pick<Site, "brand" | "from"> }) {
  const { name, contact } = brand.operator;
  const { label, href } = contact ?? { label: from.address, href: `mailto:${from.address}` };
  return (
    <p>
      {name === null ? (
        "Whoever runs this service has given no name."
      ) : (
        <>
          <SiteName /> is run by <strong>{name}</strong>.
        </>
      )}{" "}
      For questions, complaints and requests about your data: <a href={href}>{label}</a>.
    </p>
  );
}
