import type { Text } from "@fairdue/core/text.ts";
import { named, useSpeak } from "../text/speak.ts";

type Cited = { readonly instrument: Text; readonly article: string; readonly status: string };

/** The articles a statement rests on, each with how surely it was read. */
export function Law({ cites }: { readonly cites: readonly Cited[] }) {
  const speak = useSpeak();
  return (
    <ul className="law">
      {cites.map((cite) => (
        <li key={`${cite.instrument.zh} ${cite.article}`}>
          {speak.of(cite.instrument)} {cite.article}
          {cite.status !== "verified" && (
            <span className="mark-unsure">{named(speak, `source.${cite.status}`, cite.status)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
