/** A row's id, or a count, as an address gives it; null where it is none. */
export const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
