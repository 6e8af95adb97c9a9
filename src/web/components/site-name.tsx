import { lookOf } from "../http/look.ts";

/** The name of the installation, within a sentence. */
export const SiteName = () => <>{lookOf().name}</>;
