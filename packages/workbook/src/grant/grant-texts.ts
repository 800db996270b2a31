import { CHOICES, EVIDENCE_SOURCES, type ChoiceId, type EvidenceSource, type GrantPolicy } from '@send-reform/core/grant';
import { citation, fillTemplate, grantEnglish, type GrantOverTimeCatalogue, type GrantTextKey } from '@send-reform/core/text';
import { toldApart } from '../sheet/choices-of.js';
import { grantWorkbookEnglish, type GrantWorkbookTextKey, type GrantWorkbookWords } from '../text/grant.en.js';

type Values = Readonly<Record<string, unknown>>;

/** What the sheets of a grant's workbook are called. */
export type SheetName = 'grant' | 'claim' | 'working' | 'ways' | 'over-time' | 'words' | 'lists';

/** Everything that a grant's workbook says. */
export interface GrantTexts {
  readonly say: (key: GrantWorkbookTextKey, values?: Values) => string;
  readonly records: Readonly<Record<EvidenceSource, string>>;
  readonly kind: (kind: string) => string;
  /** A choice's own name, and what can be chosen. */
  readonly choice: (id: ChoiceId | 'limit') => string;
  readonly options: (id: ChoiceId) => readonly string[];
  readonly limit: string;
  readonly source: (grounds: Pick<GrantPolicy['share'], 'source' | 'certainty'>) => string;
}

/** The texts, a host's over ours. */
export function grantTexts(words: GrantWorkbookWords, catalogue: GrantOverTimeCatalogue): GrantTexts {
  const word = (key: string): string | undefined => {
    const found = catalogue[key as GrantTextKey] ?? grantEnglish[key as GrantTextKey];
    return found === undefined ? undefined : fillTemplate(found, {});
  };
  const named = (key: string): string => word(key) ?? key;
  const records = toldApart(EVIDENCE_SOURCES.map((id) => ({ id, label: named(`name.${id}`) })));
  return {
    say: (key, values = {}) => fillTemplate(words[key] ?? grantWorkbookEnglish[key], values),
    records: Object.fromEntries(EVIDENCE_SOURCES.map((id, index) => [id, records[index]!])) as GrantTexts['records'],
    kind: (kind) => word(`kind.${kind}`) ?? kind.replaceAll('-', ' '),
    choice: (id) => named(`choice.${id}`),
    options: (id) => toldApart(CHOICES[id].map((option) => ({ id: option, label: named(`choice.${id}.${option}`) }))),
    limit: named('choice.limit.recorded-deficit'),
    source: ({ source, certainty }) => (certainty === 'official' ? citation(source) : `${citation(source)} (${named(`certainty.${certainty}`)})`),
  };
}
