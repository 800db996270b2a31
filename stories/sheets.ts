import { changeAnswer, changeNote, emptySheet, type AnswerSheet } from '@send-reform/core/assessment';
import { compileInstrument, type Instrument } from '@send-reform/core/instrument';
import { unwrap } from '@send-reform/core/problems';
import { partnershipStarter } from '@send-reform/instruments';

/** The questionnaire that the stories show. */
export const starter: Instrument = partnershipStarter;

const compiled = unwrap(compileInstrument(starter));
const ids = compiled.statements.map(({ id }) => id);

export const empty: AnswerSheet = emptySheet(compiled, 'story');

/** Levels in turn, so that every level comes up and the same statement always has the same one. */
const answered = (some: readonly string[]): AnswerSheet =>
  some.reduce<AnswerSheet>((sheet, id, index) => {
    const { levels } = compiled.statementById.get(id)!;
    return changeAnswer(sheet, id, { state: 'answered', level: levels[(index + 1) % levels.length]!.id });
  }, empty);

/** Some sections done, one begun, with every kind of answer. */
export const halfDone: AnswerSheet = changeNote(
  changeAnswer(
    changeAnswer(answered(ids.slice(0, 15)), ids[3]!, { state: 'not-applicable', reason: 'We have no such duty.' }),
    ids[14]!,
    { state: 'do-not-know' },
  ),
  ids[0]!,
  'Agreed at the board in April.',
);

export const complete: AnswerSheet = answered(ids);

/** Answers to a version of the questionnaire that is not the one shown. */
export const otherVersion: AnswerSheet = {
  ...halfDone,
  instrument: { ...halfDone.instrument, version: '0.9.0', hash: `sha256-${'0'.repeat(64)}` },
};

/** Everything established, but for the two statements that hold their parts down. */
export const heldDown: AnswerSheet = ids.reduce<AnswerSheet>(
  (sheet, id) =>
    changeAnswer(sheet, id, {
      state: 'answered',
      level: ['parent-carer-co-production', 'agreed-baseline'].includes(id) ? 'emerging' : 'established',
    }),
  empty,
);

/** Three sections with long titles, long statements and long words, as another language or a careful author brings. */
export const wordy: Instrument = {
  format: 'send-reform/instrument/1',
  id: 'wordy',
  version: '1.0.0',
  title: 'Long texts',
  status: 'illustrative',
  scales: {
    steps: {
      levels: [
        { id: 'low', label: 'Noch nicht in allen Einrichtungen selbstverständlich', value: '1' },
        { id: 'high', label: 'Überall selbstverständlich und regelmäßig überprüft', value: '2' },
      ],
    },
  },
  scale: 'steps',
  rule: { kind: 'weighted-mean' },
  bands: [{ level: 'low', from: '1' }, { level: 'high', from: '1.5' }],
  sections: ['Zusammenarbeitsvereinbarungsverhandlungen', 'Kindertageseinrichtungsbedarfsplanung', 'Eingliederungshilfezuständigkeitsklärung'].map(
    (word, index) => ({
      id: `s${index}`,
      title: `${word} und alles, was sonst noch dazugehört, bevor ein Kind gut aufgenommen ist`,
      statements: [0, 1, 2].map((number) => ({
        id: `s${index}q${number}`,
        text: `Alle, die mit ${word} zu tun haben, wissen, wer wofür verantwortlich ist, und finden einander ohne Umwege.`,
      })),
    }),
  ),
};

const wordyCompiled = unwrap(compileInstrument(wordy));

export const wordyAnswers: AnswerSheet = wordyCompiled.statements.slice(0, 7).reduce<AnswerSheet>(
  (sheet, { id }, index) => changeAnswer(sheet, id, { state: 'answered', level: index % 3 === 0 ? 'low' : 'high' }),
  emptySheet(wordyCompiled, 'wordy'),
);

/** Sections in which each answer stands for itself, and nothing is added up. */
export const matrix: Instrument = {
  ...wordy,
  id: 'matrix',
  title: 'A matrix',
  scales: { steps: { levels: [{ id: 'low', label: 'No', value: '0' }, { id: 'high', label: 'Yes', value: '1' }] } },
  rule: { kind: 'none' },
  bands: undefined,
  sections: ['Education', 'Health', 'Care'].map((title) => ({
    id: title.toLowerCase(),
    title,
    statements: ['early', 'fair', 'local', 'effective', 'shared'].map((principle) => ({
      id: `${title.toLowerCase()}-${principle}`,
      text: `${title} keeps to the principle “${principle}”.`,
    })),
  })),
};

const matrixCompiled = unwrap(compileInstrument(matrix));

export const matrixAnswers: AnswerSheet = matrixCompiled.statements.slice(0, 12).reduce<AnswerSheet>(
  (sheet, { id }, index) => changeAnswer(sheet, id, { state: 'answered', level: index % 4 === 1 ? 'low' : 'high' }),
  emptySheet(matrixCompiled, 'matrix'),
);
