import { EVIDENCE_KINDS } from "@fairdue/core/plan/offer-policy.ts";
import { type Static, Type } from "@sinclair/typebox";
import { oneOf, TextShape } from "./shapes.ts";

const Minor = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 });

/** What somebody can pay, and what they told; amounts in minor units. */
export const MeansShape = Type.Object({
  monthlyMinor: Minor,
  onceMinor: Type.Optional(Minor),
  hardship: Type.Optional(Type.Boolean({ description: "Hardship was told." })),
  evidence: Type.Optional(Type.Array(oneOf(EVIDENCE_KINDS), { maxItems: EVIDENCE_KINDS.length })),
});

export function meansOf({ monthlyMinor, onceMinor = 0, hardship = false, evidence = [] }: Static<typeof MeansShape>) {
  return {
    canPay: { monthly: BigInt(monthlyMinor), once: BigInt(onceMinor) },
    hardshipTold: hardship,
    evidence,
  };
}

export const ApprovalShape = Type.Object({
  kind: oneOf(["one", "two", "nobody"]),
  role: Type.Optional(Type.String()),
});

const Amounts = Type.Object({
  principal: Type.Integer(),
  interest: Type.Integer(),
  fee: Type.Integer(),
  penalty: Type.Integer(),
});

export const OffersShape = Type.Object({
  policy: Type.String(),
  currency: Type.String(),
  asOf: Type.String(),
  offers: Type.Array(
    Type.Object({
      offer: Type.Optional(Type.Integer({ description: "Its number on the record, once it was made." })),
      programme: Type.String(),
      name: TextShape,
      kind: Type.String(),
      validUntil: Type.String(),
      owedMinor: Type.Integer(),
      waivedMinor: Type.Integer(),
      totalMinor: Type.Integer(),
      interestMinor: Type.Integer(),
      yearlyPercent: Type.Optional(Type.String({ description: "Internal rate of return, compounded." })),
      payments: Type.Array(Type.Object({ no: Type.Integer(), dueOn: Type.String(), dueMinor: Type.Integer() })),
      accounts: Type.Array(Type.Object({ accountId: Type.Integer(), owedMinor: Amounts, waivedMinor: Amounts })),
      leavesOut: Type.Array(Type.Integer()),
      creditEvent: Type.Optional(Type.Unknown()),
      creditRecord: Type.Array(Type.Object({ text: TextShape, confidence: Type.String() })),
      onBreak: Type.Object({ collection: Type.String(), waiver: Type.String() }),
      approval: ApprovalShape,
    }),
  ),
  without: Type.Array(
    Type.Object({
      programme: Type.String(),
      name: TextShape,
      reasons: Type.Array(Type.Object({ because: Type.String(), text: TextShape })),
    }),
    { description: "What is not offered, and why." },
  ),
});
