/** The texts of one room of the console in both languages, under the same keys. */
export function words<Key extends string>(
  zh: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): { readonly zh: Readonly<Record<Key, string>>; readonly en: Readonly<Record<Key, string>> } {
  return { zh, en };
}
