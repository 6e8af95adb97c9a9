/**
 * Asks recheck, which simulates each expression as an automaton, whether any of the sources takes polynomial time; it is exact, and
 * takes minutes. Those with a look-behind, which it cannot simulate, are left to the check in the suite. Exit status 1: it found one.
 */
import { check } from "recheck";
import { expressionsOf, shortened } from "./expressions.ts";

process.env.RECHECK_BACKEND ??= "pure";
const { literals, made } = await expressionsOf();
let [safe, undecided, polynomial] = [0, 0, 0];
for (const expression of [...literals, ...made]) {
  const source = shortened(expression);
  const { flags, at } = expression;
  const { status } =
    source === null
      ? { status: "safe" }
      : await check(source, flags, { checker: "automaton", timeout: 60_000 });
  if (status === "safe") safe++;
  else if (status === "unknown") undecided++;
  else {
    polynomial++;
    console.error(`${at}: /${expression.source}/${flags} takes polynomial time`);
  }
}
console.log(
  `${safe} expressions take linear time, ${undecided} were not decided, ${polynomial} are polynomial`,
);
process.exit(polynomial > 0 ? 1 : 0);
