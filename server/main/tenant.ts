/** Whose people one house keeps; part of every bucket and look-up, so it never changes. */
export const TENANT = "house";
