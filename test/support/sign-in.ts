/** Signs in to a running demo as one of its invented people. @returns the session as a cookie header */
export async function signIn(address: string, login: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ invented: login }),
  });
  const [session] = answer.headers.getSetCookie();
  if (session === undefined) throw new Error(`nobody let ${login} in: ${answer.status}`);
  return session.split(";")[0] ?? "";
}
