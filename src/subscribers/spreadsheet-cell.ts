/**
 * Cells of the CSV file. A spreadsheet takes a cell that begins with one of these characters for a formula, and runs it (OWASP, "CSV
 * Injection"). An apostrophe before it makes it text. Strangers choose what is in the file: topics and addresses. Pure.
 */

const formula = /^'*[=+\-@\t\r]/;

/** A text as a cell. */
export const toCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text of a cell; of a cell that another program wrote, too. */
export const fromCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
