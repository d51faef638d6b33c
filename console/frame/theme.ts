import { type ThemeConfig, theme } from "antd";
import { useSyncExternalStore } from "react";

export type Shade = "light" | "dark";

const KEPT = "fairdue-shade";
const listeners = new Set<() => void>();
const system = matchMedia("(prefers-color-scheme: dark)");
system.addEventListener("change", () => tell());

/** Light or dark: as last chosen, else as the system has it. */
export function useShade(): { readonly shade: Shade; readonly switchShade: () => void } {
  const shade = useSyncExternalStore(listen, shadeNow);
  return {
    shade,
    switchShade: () => {
      localStorage.setItem(KEPT, shade === "light" ? "dark" : "light");
      tell();
    },
  };
}

function shadeNow(): Shade {
  const kept = localStorage.getItem(KEPT);
  if (kept === "light" || kept === "dark") return kept;
  return system.matches ? "dark" : "light";
}

function tell(): void {
  document.documentElement.dataset.shade = shadeNow();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

tell();

const FONT = "'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif";

/** The controls' colours; those of our own parts are in style.css, under the same two shades. */
export const THEMES: Readonly<Record<Shade, ThemeConfig>> = {
  light: {
    token: {
      colorPrimary: "#0f5c63",
      colorInfo: "#0f5c63",
      colorInfoBg: "#eaf4f5",
      colorInfoBorder: "#b9d9dc",
      colorPrimaryBg: "#eaf4f5",
      // Labels in antd's own grey are too pale to read on white.
      colorTextTertiary: "#5b6675",
      colorTextDescription: "#5b6675",
      colorTextPlaceholder: "#5b6675",
      borderRadius: 8,
      fontFamily: FONT,
    },
  },
  dark: {
    algorithm: theme.darkAlgorithm,
    token: {
      colorPrimary: "#6fd0d8",
      colorInfo: "#6fd0d8",
      colorBgBase: "#12181c",
      colorBgContainer: "#182127",
      colorTextTertiary: "#a3b0bd",
      colorTextDescription: "#a3b0bd",
      colorTextPlaceholder: "#a3b0bd",
      // White words on the lighter brand colour would be too pale.
      colorTextLightSolid: "#06282b",
      borderRadius: 8,
      fontFamily: FONT,
    },
  },
};
