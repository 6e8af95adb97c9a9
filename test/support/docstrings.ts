/** What the docstrings of exports leave out: read from the syntax of a file alone. */
import { type ParserPlugin, parse } from "@babel/parser";
import type { Node } from "@babel/types";

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** The nodes right below one, in the order of the text. */
const below = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([key]) => !key.endsWith("Comments") && key !== "loc")
    .flatMap(([, value]) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

const docOf = (node: Node): string =>
  node.leadingComments?.findLast(({ type, value }) => type === "CommentBlock" && value.startsWith("*"))
    ?.value ?? "";

/**
 * The throws that leave a node and that no docstring between it and them names.
 *
 * @param caught names of errors that came from elsewhere: to throw one again says nothing new of the function
 * @param handled classes of errors that the export catches by name
 */
function untoldThrows(node: Node, caught: readonly string[], handled: ReadonlySet<string>): Node[] {
  if (docOf(node).includes("@throws")) return [];
  if (node.type === "ThrowStatement") {
    const { argument } = node;
    const isAgain = argument.type === "Identifier" && caught.includes(argument.name);
    const isHandled =
      argument.type === "NewExpression" &&
      argument.callee.type === "Identifier" &&
      handled.has(argument.callee.name);
    return isAgain || isHandled ? [] : [node];
  }
  // An object that says its type has its contract there.
  if (node.type === "VariableDeclarator" && node.init?.type === "ObjectExpression" && hasType(node.id))
    return [];
  if (node.type === "TryStatement" && node.handler)
    return [node.handler, node.finalizer].flatMap((part) =>
      part ? untoldThrows(part, caught, handled) : [],
    );
  const given =
    node.type === "CatchClause" ? [node.param] : node.type === "ArrowFunctionExpression" ? node.params : [];
  const names = given.flatMap((one) => (one?.type === "Identifier" ? [one.name] : []));
  return below(node).flatMap((part) => untoldThrows(part, [...caught, ...names], handled));
}

const hasType = (node: Node): boolean => "typeAnnotation" in node && !!node.typeAnnotation;

/** The classes that a node compares errors with, by `instanceof`. */
function comparedWith(node: Node): string[] {
  const own =
    node.type === "BinaryExpression" && node.operator === "instanceof" && node.right.type === "Identifier"
      ? [node.right.name]
      : [];
  return [...own, ...below(node).flatMap(comparedWith)];
}

/** What an export is called. */
function namesOf(node: Node): string[] {
  if (node.type === "VariableDeclaration")
    return node.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : "(pattern)"));
  return "id" in node && node.id?.type === "Identifier" ? [node.id.name] : ["default"];
}

/**
 * The faults of one file's docstrings, as "line name: what is missing". A throw counts wherever it stands in an export, unless a catch
 * holds it: a function that an export gives back throws as well. A helper's throws are not followed to the exports that call it.
 */
export function docstringFaults(text: string): string[] {
  const plugins: ParserPlugin[] = ["typescript", "jsx"];
  const { program } = parse(text, { sourceType: "module", plugins });
  // Nobody else can name a class that the file keeps to itself.
  const own = program.body.flatMap((node) =>
    node.type === "ClassDeclaration" && node.id ? [node.id.name] : [],
  );
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration" && statement.type !== "ExportDefaultDeclaration")
      return [];
    const { declaration } = statement;
    if (!declaration) return [];
    const handled = new Set(comparedWith(statement).filter((name) => own.includes(name)));
    const at = (node: Node) => `${node.loc?.start.line} ${namesOf(declaration).join(", ")}`;
    return [
      ...(docOf(statement) === "" ? [`${at(statement)}: no docstring`] : []),
      ...untoldThrows(statement, [], handled).map((node) => `${at(node)}: throws, and no @throws says so`),
    ];
  });
}
