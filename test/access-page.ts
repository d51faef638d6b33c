import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { accessPage, findAccess } from "./support/access-page.ts";

/** Where the page is. */
export const ACCESS_PAGE = fileURLToPath(new URL("../docs/access.md", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(ACCESS_PAGE, accessPage(await findAccess()));
