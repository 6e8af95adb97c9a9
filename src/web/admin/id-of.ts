/** Reads a row's id, or a count, from an address; null where it is invalid. */
export const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
