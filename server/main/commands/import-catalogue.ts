import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { editedVersions, saveCatalogue } from "../../store/catalogue.ts";
import { transact } from "../../store/transact.ts";
import { readCatalogueFolder } from "../catalogue-files.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

/**
 * `fairdue import catalogue FOLDER`: lenders, products, ladders and approved texts of the house. All of it or, with one
 * fault in any file, nothing. The same folder again changes nothing.
 *
 * @returns exit code: 0 taken in, 2 refused
 */
export async function importCatalogue(
  house: Pick<House, "pool">,
  { folder, lang }: { readonly folder: string; readonly lang: Language },
): Promise<number> {
  const reading = await readCatalogueFolder(folder).catch((error: NodeJS.ErrnoException) => error);
  if (reading instanceof Error) {
    if (reading.code !== "ENOENT" && reading.code !== "ENOTDIR") throw reading;
    complain(fillText(MISSING, lang, { path: reading.path ?? folder }));
    return EXIT.refused;
  }
  if (reading.kind === "rejected") {
    complain(reading.faults);
    return EXIT.refused;
  }
  const { catalogue } = reading;
  const edited = await transact(house.pool, async (tx) => {
    const versions = await editedVersions(tx, catalogue);
    if (versions.length === 0) await saveCatalogue(tx, catalogue);
    return versions;
  });
  for (const { id, version } of edited) complain(fillText(EDITED, lang, { id, version, next: version + 1 }));
  if (edited.length > 0) return EXIT.refused;
  const { lenders, products, ladders, templates } = catalogue;
  const counts = { lenders: lenders.size, products: products.size, ladders: ladders.size, templates: templates.size };
  say(fillText(DONE, lang, counts));
  return EXIT.done;
}

const MISSING: Text = {
  zh: "缺少 {path}。目录中须有 lenders.yaml、products/、ladders/ 和 templates/，可参照 examples/。",
  en: "{path} is missing. The folder holds lenders.yaml, products/, ladders/ and templates/; see examples/ for one.",
};
const EDITED: Text = {
  zh: "{id}：第 {version} 版已保存，内容与此不同。用过的版本不得修改，请改为第 {next} 版。",
  en: "{id}: version {version} was saved before and reads differently. A used version is never edited: make it version {next}.",
};
const DONE: Text = {
  zh: "已载入：出借方 {lenders}，产品 {products}，阶梯 {ladders}，文本 {templates}",
  en: "Taken in: {lenders} lenders, {products} products, {ladders} ladders, {templates} texts",
};
