/** The thread in which sources' bytes are parsed. Only parse.ts starts it. */
import { answerTasks } from "../../threads/answer.ts";
import { runParser } from "./run-parser.ts";

answerTasks({ read: runParser });
