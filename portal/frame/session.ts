import { useQuery } from "@tanstack/react-query";
import { bodyOf, server } from "./server.ts";

/** Where this visitor stands: outside, inside but not yet known, or known. */
export function useSession() {
  return useQuery({ queryKey: ["session"], queryFn: () => bodyOf(server.GET("/api/session")) });
}
