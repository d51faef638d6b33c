/** The two languages every text of FairDue exists in. */
export type Language = "zh" | "en";

/** One sentence in both languages; `{name}` marks a value to fill in. */
export type Text = { readonly zh: string; readonly en: string };

/** Values that a text's `{placeholders}` take. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Fills the placeholders of one language; an unknown placeholder stays visible, so that a test can see it. */
export function fillText(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
