/** A fault that only the operator can mend. The message is one sentence that says what is wrong and how to mend it. */
export class OperatorError extends Error {}
