/** The thread in which files and texts of readers are read. Only in-thread.ts starts it. */
import { answerTasks } from "../../threads/answer.ts";
import { readBrought } from "./read-brought.ts";

answerTasks({ read: readBrought });
