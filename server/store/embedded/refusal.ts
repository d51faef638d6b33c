/** Why a server cannot be had, in the four parts every error of FairDue has. */
export type Refusal = {
  readonly kind: "refused";
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly remedy: string;
};
