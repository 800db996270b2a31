import { CHOICES, CHOICE_IDS, type GrantPolicy, type GrantResult } from '@send-reform/core/grant';
import { inPercent } from '@send-reform/core/text';
import { quoted } from '../formulas/quoted.js';
import type { GrantWorkbookTextKey } from '../text/grant.en.js';
import type { NewCell, NewSheet } from '../xlsx/new-workbook.js';
import { text } from '../xlsx/text-cell.js';
import { inFormula } from '../xlsx/write-workbook.js';
import type { ClaimCells } from './claim-sheet.js';
import type { GrantTexts, SheetName } from './grant-texts.js';
import { Rows } from '../xlsx/rows.js';
import type { WorkingCells } from './working-sheets.js';

interface GrantInput {
  readonly result: GrantResult;
  readonly policy: GrantPolicy;
  readonly claim: ClaimCells;
  readonly working: WorkingCells;
  readonly texts: GrantTexts;
  readonly names: Readonly<Record<SheetName, string>>;
}

/** The cells of the first sheet that other sheets go by, in pounds. */
export type GrantCells = Readonly<Record<'grant', string>>;

/** What the claim comes to, and what it would come to if what nobody has published were taken otherwise. */
export function grantSheet({ result, policy, claim, working, texts, names }: GrantInput): { readonly sheet: NewSheet; readonly cells: GrantCells } {
  const { say } = texts;
  const rows = new Rows();
  const safely = (pence: string, isSafe = working.line('isSafe')): string => `IF(${isSafe},(${pence})/100,NA())`;
  const pounds = (formula: string, shows: string): NewCell => ({ formula, shows, isNumber: true, look: 'pounds' });
  const heading = (...keys: readonly GrantWorkbookTextKey[]): NewCell[] => keys.map((key) => text(say(key), 'heading'));
  const yesNo = (isYes: string, shows: string): NewCell => ({ formula: `IF(${isYes},${quoted(say('yes'))},${quoted(say('no'))})`, shows, look: 'plain' });

  rows.add(text(result.dfeCode === null ? say('title') : say('title.area', { dfeCode: result.dfeCode }), 'title'));
  rows.add(text(say('grant.how', { claim: names.claim, working: names.working })));
  rows.add(...heading('column.item', 'column.pounds', 'column.words', 'column.stays', 'column.source'));

  const figure = (name: keyof typeof FIGURES, pence: string, shows: string, source: string): number =>
    rows.add(text(say(`result.${name}`), 'wrapped'), pounds(safely(pence), shows), text(say(FIGURES[name], { share: inPercent(result.share) }), 'quiet'), undefined, text(source, 'quiet'));
  const [eligibility, spend, share, choice] = [policy.unexplainedDifference, policy.ineligibleSpend, policy.share, policy.defaults].map(texts.source) as [string, string, string, string];
  const at = working.line;
  const { staysWithCouncil: stays, range } = result;
  figure('used', at('used'), result.deficitUsed, eligibility);
  figure('added-back', at('addedBack'), stays.addedBack.replace('-', ''), choice);
  figure('taken-out', at('takenOut'), result.ineligible, spend);
  figure('eligible', at('eligible'), result.eligibleDeficit, spend);
  const grantRow = figure('grant', working.grant, result.grant, share);
  const ranged = (end: 'MIN' | 'MAX'): string => `IF(${claim.isSafetyValve},"",${safely(`${end}(${working.grants})`, working.isEverySafe)})`;
  const rangeRow = (name: 'lowest' | 'highest'): void => {
    rows.add(text(say(`result.${name}`), 'wrapped'), pounds(ranged(name === 'lowest' ? 'MIN' : 'MAX'), range?.[name] ?? ''), text(say('result.range.words'), 'quiet'), undefined, text(choice, 'quiet'));
  };
  rangeRow('lowest');
  rangeRow('highest');
  rows.skip();
  const firstPart = figure('shareNotCovered', `${at('eligible')}-${working.grant}`, stays.shareNotCovered, share);
  figure('ineligible', at('takenOut'), stays.ineligible, spend);
  figure('unrecognised', `${at('accounts')}-${at('used')}`, stays.unrecognised, eligibility);
  const lastPart = figure('addedBack', `-${at('addedBack')}`, stays.addedBack, choice);
  const totalRow = figure('total', `${at('accounts')}-${working.grant}`, stays.total, choice);
  const parts = Array.from({ length: lastPart - firstPart + 1 }, (_, index) => `ROUND($B$${firstPart + index}*100,0)`).join('+');
  rows.add(text(say('result.adds-up'), 'wrapped'), yesNo(`${parts}=ROUND($B$${totalRow}*100,0)`, say('yes')));
  figure('accounts', at('accounts'), result.accountsDeficit.amount, choice);
  rows.skip();
  const told = (key: GrantWorkbookTextKey): string => quoted(say(key, { words: names.words }));
  const writtenRow = rows.next;
  rows.add(
    text(say('result.written'), 'wrapped'), { number: result.grant, look: 'pounds' },
    { formula: `IF(ROUND($B$${grantRow}*100,0)=ROUND($B$${writtenRow}*100,0),${told('result.unchanged')},${told('result.changed')})`, shows: say('result.unchanged'), look: 'quiet' },
  );
  rows.skip();

  rows.add(...heading('choices', 'column.pounds', 'column.words', 'column.stays', 'column.source'));
  for (const id of CHOICE_IDS) {
    const options = texts.options(id);
    const { choice: taken, alternatives, statedBy } = result.assumptions.find((one) => one.id === id)!;
    const chosen = (CHOICES[id] as readonly string[]).indexOf(taken);
    rows.add(text(texts.choice(id), 'heading'), undefined, { formula: claim.chosen[id], shows: options[chosen]!, look: 'heading' }, undefined, text(say(`choices.by-${statedBy}`), 'quiet'));
    for (const [index, option] of CHOICES[id].entries()) {
      const other = alternatives.find((one) => one.choice === option) ?? { grant: result.grant, staysWithCouncil: stays.total };
      rows.add(
        undefined, pounds(safely(working.grantIf(id, index + 1), working.isEverySafe), other.grant), text(options[index]!, 'wrapped'),
        pounds(safely(working.staysIf(id, index + 1), working.isEverySafe), other.staysWithCouncil),
      );
    }
  }
  rows.add(text(texts.choice('limit'), 'heading'), undefined, text(texts.limit, 'heading'), undefined, text(texts.source(policy.use), 'quiet'));

  return {
    sheet: { name: names.grant, widths: [52, 20, 70, 22, 60], rows: rows.all, frozen: 3 },
    cells: { grant: `${inFormula(names.grant)}!$B$${grantRow}` },
  };
}

/** Figures, by the words that say what each is. */
const FIGURES = {
  used: 'result.used.words', 'taken-out': 'result.taken-out.words', 'added-back': 'result.added-back.words', eligible: 'result.eligible.words',
  grant: 'result.grant.words', shareNotCovered: 'result.shareNotCovered.words', ineligible: 'result.ineligible.words',
  unrecognised: 'result.unrecognised.words', addedBack: 'result.addedBack.words', total: 'result.total.words', accounts: 'result.accounts.words',
} as const satisfies Record<string, GrantWorkbookTextKey>;
