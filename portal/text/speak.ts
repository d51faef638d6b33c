import type { Language, Text } from "@fairdue/core/text.ts";
import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { en, type TextKey, zh } from "./texts.ts";

const KEPT = "fairdue-language";

/** Loads both catalogues; the language last chosen is kept, else Chinese unless the browser asks for another. */
export async function loadTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: localStorage.getItem(KEPT) ?? (navigator.language.startsWith("zh") ? "zh" : "en"),
    fallbackLng: "zh",
    keySeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = i18next.language === "zh" ? "zh-CN" : "en";
}

export type Speak = {
  readonly language: Language;
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A text of the server's, which comes in both languages. */
  readonly of: (text: Text) => string;
  readonly switchLanguage: () => void;
};

/** Texts in the language of the page. */
export function useSpeak(): Speak {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "zh";
  return {
    language,
    t: (key, values = {}) => t(key, values),
    of: (text) => text[language],
    switchLanguage: () => {
      const other: Language = language === "zh" ? "en" : "zh";
      localStorage.setItem(KEPT, other);
      document.documentElement.lang = other === "zh" ? "zh-CN" : "en";
      void i18n.changeLanguage(other);
    },
  };
}

/** Whether the catalogues know a key that came from outside, such as a hold's kind. */
function isTextKey(key: string): key is TextKey {
  return key in zh;
}

/** The catalogue's word for a code; a code it does not know is shown as it is. */
export function named({ t }: Speak, key: string, code: string): string {
  return isTextKey(key) ? t(key) : code;
}
