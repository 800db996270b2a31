import { readFileSync } from 'node:fs';
import { checkSheet, type AnswerSheet } from '../assessment/index.js';
import {
  compileInstrument, parseInstrument, type CompiledInstrument, type Crosswalk, type Instrument, type Section, type Statement,
} from '../instrument/index.js';
import { unwrap } from '../problems/index.js';

/** The starter and a made-up second version of it, with a crosswalk in which every case comes up. */

const STARTER = new URL('../../../instruments/src/partnership-starter.json', import.meta.url);

type Filled = Section & { statements: Statement[] };

const first: Instrument = unwrap(parseInstrument(JSON.parse(readFileSync(STARTER, 'utf8'))));

function secondVersion(): Instrument {
  const draft = structuredClone(first);
  const within = ({ sections = [] }: Pick<Section, 'sections'>, id: string) => sections.find((candidate) => candidate.id === id)!;
  const section = (part: string, id: string): Filled => within(within(draft, part), id) as Filled;
  const statement = ({ statements }: Filled, id: string): Statement => statements.find((candidate) => candidate.id === id)!;
  const like = (model: Statement, id: string): Statement => ({ ...model, id, text: `${model.text} (${id})` });
  draft.version = '2.0.0';
  delete draft.profiles;

  const leading = section('foundations', 'leading');
  statement(leading, 'lead-officer').text = 'One named person answers for the plan and has the time to do it';
  statement(leading, 'plan-milestones').id = 'milestones';

  const direction = section('shared-working', 'direction');
  const joint = direction.statements.findIndex(({ id }) => id === 'joint-commissioning');
  direction.statements.splice(joint, 1, ...['joint-buying', 'joint-review'].map((id) => like(direction.statements[joint]!, id)));

  const need = section('shared-working', 'need');
  const ahead = like(statement(need, 'future-needs'), 'places-ahead');
  need.statements = need.statements.flatMap((item) => (item.id === 'future-needs' ? [ahead] : item.id === 'local-places' ? [] : [item]));

  const expertise = section('shared-working', 'expertise');
  expertise.statements = expertise.statements.filter(({ id }) => id !== 'waiting-well');

  const everyday = section('mainstream', 'everyday');
  everyday.statements.push(like(statement(everyday, 'belonging'), 'quiet-spaces'));

  const adult = statement(section('mainstream', 'early-help'), 'adult-life');
  delete adult.descriptors;
  adult.options = ['not-yet', 'partly', 'fully'].map((id, index) => ({ id, label: id, value: String(index + 1) }));

  section('mainstream', 'settings').id = 'between-settings';
  return draft;
}

const second = unwrap(parseInstrument(secondVersion()));

export const starter: CompiledInstrument = unwrap(compileInstrument(first));
export const starter2: CompiledInstrument = unwrap(compileInstrument(second));

const side = ({ instrument: { id, version }, hash }: CompiledInstrument) => ({ id, version, hash });

/** A crosswalk of an instrument with itself. */
export const identityOf = (compiled: CompiledInstrument): Crosswalk => ({
  format: 'send-reform/crosswalk/1', id: 'itself', from: side(compiled), to: side(compiled),
  statements: compiled.statements.map(({ id }) => ({ kind: 'same', from: id, to: id })),
  sections: compiled.sections.slice(1).map(({ id }) => ({ from: id, to: id })),
});

const OTHERWISE = new Set([
  'lead-officer', 'plan-milestones', 'joint-commissioning', 'future-needs', 'local-places', 'waiting-well', 'adult-life',
]);

export const starterCrosswalk: Crosswalk = {
  format: 'send-reform/crosswalk/1',
  id: 'starter-1-to-2',
  title: 'From the first version of the starter to a made-up second one',
  from: side(starter),
  to: side(starter2),
  statements: [
    ...starter.statements.filter(({ id }) => !OTHERWISE.has(id)).map(({ id }) => ({ kind: 'same' as const, from: id, to: id })),
    { kind: 'same', from: 'plan-milestones', to: 'milestones' },
    { kind: 'reworded', from: 'lead-officer', to: 'lead-officer', note: 'Asks for time as well as for a name.' },
    {
      kind: 'reworded', from: 'adult-life', to: 'adult-life', source: 'Minutes of the working group',
      levels: { emerging: 'not-yet', developing: 'partly', established: 'partly', embedded: 'fully' },
    },
    { kind: 'split', from: 'joint-commissioning', to: ['joint-buying', 'joint-review'] },
    { kind: 'merged', from: ['future-needs', 'local-places'], to: 'places-ahead' },
    { kind: 'dropped', from: 'waiting-well' },
    { kind: 'new', to: 'quiet-spaces' },
  ],
  sections: [
    ...starter.sections.slice(1).filter(({ id }) => id !== 'settings').map(({ id }) => ({ from: id, to: id })),
    { from: 'settings', to: 'between-settings' },
  ],
};

/** A sheet with every statement at one level by its position, and others where they are named. */
export function sheetAt(
  compiled: CompiledInstrument,
  level: number,
  more: Record<string, object | undefined> = {},
  members: object = {},
): AnswerSheet {
  const answers = compiled.statements.map(({ id, levelIds }): [string, object] => (
    [id, { state: 'answered', level: levelIds[Math.min(level, levelIds.length - 1)] }]
  ));
  const { instrument: { id, version }, hash } = compiled;
  return unwrap(checkSheet(compiled, JSON.parse(JSON.stringify({
    format: 'send-reform/sheet/1', id: `sheet-${version}`, revision: 1, instrument: { id, version, hash }, ...members,
    answers: { ...Object.fromEntries(answers), ...more },
  }))));
}
