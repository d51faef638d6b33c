import type { ReactNode } from "react";

/** A wide thing that scrolls sideways where there is no room, by keyboard too. */
export function Sideways({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="sideways" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
