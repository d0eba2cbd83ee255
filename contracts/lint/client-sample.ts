// What an integrator writes against the generated types; it compiles only while the document says so.
import type { paths } from './staffhome';

type Organizations = paths['/api/membership/v1/organizations']['get'];
type Page = Organizations['responses']['200']['content']['application/json'];
type Problem = Organizations['responses']['400']['content']['application/problem+json'];

export async function names(base: string, token: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${base}/api/membership/v1/organizations${query}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!answer.ok) {
      const problem = (await answer.json()) as Problem;
      throw new Error(`${problem.code}: ${problem.title}`);
    }
    const page = (await answer.json()) as Page;
    found.push(...page.items.map((organization) => organization.name));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
