import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { Template } from "@fairdue/core/contact/template.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import type { Ladder } from "@fairdue/core/strategy/ladder.ts";
import type { Tx } from "./rows.ts";

/** The small shared data: who lends what, along which path, in which words. */
export type Catalogue = {
  readonly lenders: ReadonlyMap<string, Lender>;
  readonly products: ReadonlyMap<string, Product>;
  /** Newest version of each ladder. */
  readonly ladders: ReadonlyMap<string, Ladder>;
  /** Newest version of each template. */
  readonly templates: ReadonlyMap<string, Template>;
  /** The register of agencies. */
  readonly agencies: ReadonlyMap<string, Agency>;
};

/** Writes what a set of catalogue files says; ladders and templates keep their older versions. */
export async function saveCatalogue(tx: Tx, catalogue: Catalogue): Promise<void> {
  for (const lender of catalogue.lenders.values()) {
    await tx.query(
      "insert into lender (lender_id, body) values ($1, $2) on conflict (lender_id) do update set body = excluded.body",
      [lender.id, JSON.stringify(lender)],
    );
  }
  for (const product of catalogue.products.values()) {
    await tx.query(
      "insert into product (product_id, body) values ($1, $2) on conflict (product_id) do update set body = excluded.body",
      [product.id, JSON.stringify(product)],
    );
  }
  for (const agency of catalogue.agencies.values()) {
    await tx.query(
      "insert into agency (agency_id, body) values ($1, $2) on conflict (agency_id) do update set body = excluded.body",
      [agency.id, JSON.stringify(agency)],
    );
  }
  for (const ladder of catalogue.ladders.values()) {
    await tx.query(
      "insert into ladder (ladder_id, version, body) values ($1, $2, $3) on conflict (ladder_id, version) do nothing",
      [ladder.id, ladder.version, JSON.stringify(ladder)],
    );
  }
  for (const template of catalogue.templates.values()) {
    await tx.query(
      "insert into template (template_id, version, body) values ($1, $2, $3) on conflict (template_id, version) do nothing",
      [template.id, template.version, JSON.stringify(template)],
    );
  }
}

/** Ladders and templates whose version was saved before with another body. */
export async function editedVersions(
  tx: Tx,
  { ladders, templates }: Pick<Catalogue, "ladders" | "templates">,
): Promise<readonly { readonly id: string; readonly version: number }[]> {
  const differs = async (text: string, one: Ladder | Template): Promise<boolean> =>
    (await tx.query(text, [one.id, one.version, JSON.stringify(one)])).rows.length > 0;
  const edited: { id: string; version: number }[] = [];
  for (const one of ladders.values()) {
    const text = "select 1 from ladder where ladder_id = $1 and version = $2 and body <> $3::jsonb";
    if (await differs(text, one)) edited.push({ id: one.id, version: one.version });
  }
  for (const one of templates.values()) {
    const text = "select 1 from template where template_id = $1 and version = $2 and body <> $3::jsonb";
    if (await differs(text, one)) edited.push({ id: one.id, version: one.version });
  }
  return edited;
}

export async function loadCatalogue(tx: Tx): Promise<Catalogue> {
  const lenders = await bodies<Lender>(tx, "select body from lender");
  const products = await bodies<Product>(tx, "select body from product");
  const ladders = await bodies<Ladder>(
    tx,
    "select distinct on (ladder_id) body from ladder order by ladder_id, version desc",
  );
  const templates = await bodies<Template>(
    tx,
    "select distinct on (template_id) body from template order by template_id, version desc",
  );
  const agencies = await bodies<Agency>(tx, "select body from agency");
  return {
    lenders: byId(lenders),
    products: byId(products),
    ladders: byId(ladders),
    templates: byId(templates),
    agencies: byId(agencies),
  };
}

async function bodies<T>(tx: Tx, text: string): Promise<readonly T[]> {
  const { rows } = await tx.query(text);
  return (rows as { body: T }[]).map((row) => row.body);
}

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}

/** Whether a catalogue was ever saved here. */
export async function hasLenders(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query("select 1 from lender limit 1");
  return rows.length > 0;
}

/** Versions of templates, the older ones too, by `id@version`; one that was never saved is missing. */
export async function loadTemplateVersions(
  tx: Tx,
  asked: readonly Pick<Template, "id" | "version">[],
): Promise<ReadonlyMap<string, Template>> {
  const { rows } = await tx.query(
    `select t.body from template t where (t.template_id, t.version) in (
       select * from unnest($1::text[], $2::int4[]))`,
    [asked.map(({ id }) => id), asked.map(({ version }) => version)],
  );
  return new Map((rows as { body: Template }[]).map(({ body }) => [`${body.id}@${body.version}`, body]));
}

/** The agency whose people are registered under a number. */
export async function agencyOfNumber(tx: Tx, number: number): Promise<Agency | undefined> {
  const { rows } = await tx.query({
    name: "agency of number",
    text: "select body from agency where (body->>'number')::int8 = $1",
    values: [number],
  });
  return (rows as { body: Agency }[])[0]?.body;
}
