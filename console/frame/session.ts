import { useQuery, useQueryClient } from "@tanstack/react-query";
import { bodyOf, type Session, server } from "./server.ts";

/** Something a person may or may not do, as the server names it. */
export type Deed = NonNullable<Session["inside"]>["deeds"][number];

/** Who is signed in, and the ways in. */
export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: () => bodyOf(server.GET("/api/session")) });
}

/** Whether who is signed in may do it; pages leave out what would be refused. */
export function useMay(): (deed: Deed) => boolean {
  const deeds = useSession().data?.inside?.deeds ?? [];
  return (deed) => deeds.includes(deed);
}

/** What every page shows around itself: the house's day, the demo, the law. */
export function useHouse() {
  return useQuery({ queryKey: ["house"], queryFn: () => bodyOf(server.GET("/api/house")) });
}

/** Ends the session; everything read under it is forgotten. */
export function useLeave(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await server.DELETE("/api/session");
    queries.clear();
    await queries.invalidateQueries();
  };
}
