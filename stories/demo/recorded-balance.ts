import recorded from './data/dsg-balances-2021-22.json';

/** The balance of an authority's dedicated schools grant at the end of 2021-22 in pounds, below zero for a deficit. */
export function recordedBalance(dfeCode: string): number | undefined {
  const balances: Readonly<Record<string, number>> = recorded.balances;
  return balances[dfeCode];
}
