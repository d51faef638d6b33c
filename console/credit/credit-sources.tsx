import { Tag } from "antd";
import type { CreditAnswer } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

type Source = CreditAnswer["sources"][number];

/** Where a source is to be found; two citations of one place are one source. */
export function placeOf({ instrument, article, url }: Source): string {
  return `${instrument.en} ${article} ${url ?? ""}`;
}

/** Numbers of the sources, from 1, as they stand in the list. */
export function numbersOf(sources: readonly Source[]): ReadonlyMap<string, number> {
  return new Map(sources.map((source, index) => [placeOf(source), index + 1]));
}

/** The sources of an answer, numbered, with how each was read; a page can be opened. */
export function CreditSources({ sources }: { readonly sources: readonly Source[] }) {
  const speak = useSpeak();
  const { t, of } = speak;
  return (
    <details className="credit-more">
      <summary>{t("credit.sources", { count: sources.length })}</summary>
      <ol className="credit-sources">
        {sources.map((source) => {
          const { instrument, article, status, readOn, url } = source;
          const name = article === "" ? of(instrument) : `${of(instrument)} ${t("credit.article", { article })}`;
          return (
            <li key={placeOf(source)} className="credit-source">
              {url === undefined ? (
                name
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {name}
                </a>
              )}{" "}
              <Tag className={`status ${status}`}>{named(speak, `status.${status}`, status)}</Tag>
              <span className="quiet">{t("rules.readOn", { day: readOn })}</span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
