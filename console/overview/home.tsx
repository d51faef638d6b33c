import { Navigate } from "@tanstack/react-router";
import { useMay } from "../frame/session.ts";
import { WAYS } from "../frame/ways.ts";
import { Overview } from "./overview.tsx";

/** The first page: the overview, or the first page that somebody may see. */
export function Home() {
  const may = useMay();
  if (may("read-portfolio")) return <Overview />;
  const first = WAYS.find(({ to, deed }) => to !== "/" && may(deed));
  return first === undefined ? null : <Navigate to={first.to} replace />;
}
