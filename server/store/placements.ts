import type { Tx } from "./rows.ts";

/** A case with an agency, or that was. Instants are those of cases, epoch milliseconds. */
export type PlacementRow = {
  readonly bucket: number;
  readonly placementId: number;
  readonly caseId: number;
  readonly agency: string;
  readonly placedAt: number;
  readonly recalledAt: number | null;
  readonly attestedAt: number | null;
};

const COLUMNS = `p.bucket, p.placement_id as "placementId", p.case_id as "caseId", p.agency, p.placed_at as "placedAt",
  p.recalled_at as "recalledAt", p.attested_at as "attestedAt"`;

export async function placementById(tx: Tx, bucket: number, placementId: number): Promise<PlacementRow | undefined> {
  const { rows } = await tx.query({
    name: "placement by id",
    text: `select ${COLUMNS} from placement p where p.bucket = $1 and p.placement_id = $2`,
    values: [bucket, placementId],
  });
  return (rows as PlacementRow[])[0];
}

/** An agency's placements, the newest first, those it still has before the others. */
export async function placementsOf(
  tx: Tx,
  agency: string,
  page: { readonly below?: number | undefined; readonly most: number; readonly isActive?: boolean },
): Promise<readonly PlacementRow[]> {
  const { rows } = await tx.query({
    name: "placements of agency",
    text: `select ${COLUMNS} from placement p
      where p.agency = $1 and ($2::int8 is null or p.placement_id < $2)
        and ($4::bool is null or (p.recalled_at is null) = $4)
      order by p.placement_id desc limit $3`,
    values: [agency, page.below ?? null, page.most, page.isActive ?? null],
  });
  return rows as PlacementRow[];
}

/** How many cases each agency has now, and how many were taken back without its word that all is deleted. */
export async function countPlacements(
  tx: Tx,
): Promise<ReadonlyMap<string, { readonly active: number; readonly ended: number; readonly unattested: number }>> {
  const { rows } = await tx.query({
    name: "count placements",
    text: `select agency, count(*) filter (where recalled_at is null)::int as active,
        count(*) filter (where recalled_at is not null)::int as ended,
        count(*) filter (where recalled_at is not null and attested_at is null)::int as unattested
      from placement group by agency`,
  });
  type Row = { agency: string; active: number; ended: number; unattested: number };
  return new Map((rows as Row[]).map(({ agency, ...counts }) => [agency, counts]));
}

/** The case of a placement, for whoever of the house asks. */
export async function caseOfPlacement(tx: Tx, bucket: number, placementId: number): Promise<number | undefined> {
  return (await placementById(tx, bucket, placementId))?.caseId;
}

/** An agency's contact: its step bears the agency's id. */
export type AgencyContactRow = {
  readonly bucket: number;
  readonly contactId: number;
  readonly caseId: number;
  readonly agency: string;
  readonly from: number;
  readonly expiresAt: number;
  readonly outcome: string;
  readonly state: string;
  readonly addressHash: string | null;
};

/** What stands before the agency's id in the step of its contacts. */
export const AGENCY_STEP = "agency:";

const CONTACT_COLUMNS = `c.bucket, c.contact_id as "contactId", c.case_id as "caseId",
  substr(c.step, ${AGENCY_STEP.length + 1}) as agency, c.permit_from as "from", c.permit_until as "expiresAt", c.outcome, c.state,
  a.value_hash as "addressHash"`;

export async function agencyContactById(
  tx: Tx,
  bucket: number,
  contactId: number,
): Promise<AgencyContactRow | undefined> {
  const { rows } = await tx.query({
    name: "agency contact by id",
    text: `select ${CONTACT_COLUMNS} from contact c
      left join contact_point a on a.bucket = c.bucket and a.point_id = c.point_id
      where c.bucket = $1 and c.contact_id = $2 and c.step like 'agency:%'`,
    values: [bucket, contactId],
  });
  return (rows as AgencyContactRow[])[0];
}

/** Permits an agency was given for its cases within a span, oldest first. */
export async function agencyContacts(
  tx: Tx,
  agency: string,
  span: { readonly from: number; readonly until: number },
): Promise<readonly AgencyContactRow[]> {
  const { rows } = await tx.query({
    name: "agency contacts",
    text: `select ${CONTACT_COLUMNS} from placement p
      join contact c on c.bucket = p.bucket and c.case_id = p.case_id and c.step = '${AGENCY_STEP}' || p.agency
        and c.permit_from >= p.placed_at and (p.recalled_at is null or c.permit_from <= p.recalled_at)
      left join contact_point a on a.bucket = c.bucket and a.point_id = c.point_id
      where p.agency = $1 and c.permit_from >= $2 and c.permit_from < $3
      order by c.permit_from, c.contact_id`,
    values: [agency, span.from, span.until],
  });
  return rows as AgencyContactRow[];
}

/** Permits an agency asked for and did not get, by rule. */
export async function agencyRefusals(tx: Tx, agency: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query({
    name: "agency refusals",
    text: `select reason->>'rule' as rule, count(*)::int as times from placement p
      join event e on e.bucket = p.bucket and e.case_id = p.case_id
      cross join lateral jsonb_array_elements((e.body::jsonb)->'reasons') reason
      where p.agency = $1 and e.at >= p.placed_at and (p.recalled_at is null or e.at <= p.recalled_at)
        and (e.body::jsonb)->>'kind' = 'contact-refused' and (e.body::jsonb)->'ref'->>'step' = '${AGENCY_STEP}' || p.agency
      group by 1 order by 2 desc, 1`,
    values: [agency],
  });
  return new Map((rows as { rule: string; times: number }[]).map(({ rule, times }) => [rule, times]));
}

/** Complaints and reports about contacts received while the agency had the case. */
export async function complaintsUnder(tx: Tx, agency: string): Promise<number> {
  const { rows } = await tx.query({
    name: "complaints under agency",
    text: `select count(*)::int as n from placement p
      join rights_request r on r.bucket = p.bucket and r.case_id = p.case_id
      where p.agency = $1 and r.kind in ('complaint', 'contact-report') and r.received_at >= p.placed_at
        and (p.recalled_at is null or r.received_at <= p.recalled_at + 7 * 86400000::int8)`,
    values: [agency],
  });
  return (rows as { n: number }[])[0]?.n ?? 0;
}
