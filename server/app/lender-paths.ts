import type { NamedLenderFacts } from "@fairdue/core/case/contact-facts.ts";
import type { TemplateFacts } from "@fairdue/core/contact/template-facts.ts";
import type { Ladder } from "@fairdue/core/strategy/ladder.ts";
import type { Catalogue } from "../store/catalogue.ts";
import type { LoadedCase } from "../store/load-cases.ts";
import { lenderFactsOf } from "./lender-facts.ts";

type LenderPath = {
  readonly ladder: Ladder;
  readonly facts: NamedLenderFacts;
  readonly templates: ReadonlyMap<string, TemplateFacts>;
};

/** The ladder, the actor and the texts of each lender, prepared once a run. */
export class LenderPaths {
  readonly #catalogue: Catalogue;
  readonly #paths = new Map<string, LenderPath>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** @throws Error when the case names a lender or ladder that is not in the catalogue: intake must have refused it */
  of(loaded: LoadedCase): LenderPath {
    const key = `${loaded.state.lender} ${loaded.ladder}`;
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const lender = this.#catalogue.lenders.get(loaded.state.lender);
    const ladder = this.#catalogue.ladders.get(loaded.ladder);
    if (lender === undefined || ladder === undefined)
      throw new Error(`no catalogue entry for lender or ladder of: ${key}`);
    const path = {
      ladder,
      facts: lenderFactsOf(lender, this.#catalogue.products),
      templates: this.#catalogue.templates,
    };
    this.#paths.set(key, path);
    return path;
  }
}
