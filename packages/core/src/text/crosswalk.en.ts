/** What the linter of crosswalks finds, in English, by code. `from` is the side of then, `to` the side of now. */
export const crosswalkEnglish = {
  'crosswalk-other-instrument': 'The crosswalk was made for another instrument on the side “{side}”: its {member} is {received}, and here it is {expected}.',
  'crosswalk-unknown-statement': 'There is no statement “{statement}” on the side “{side}”.',
  'crosswalk-unknown-section': 'There is no section “{section}” on the side “{side}”.',
  'crosswalk-not-covered': 'Nothing is said of the statement “{statement}” on the side “{side}”.',
  'crosswalk-covered-twice': '“{part}” on the side “{side}” stands in the crosswalk twice.',
  'crosswalk-not-the-same': '“{from}” is called the same as “{to}” and differs in: {parts}. It was reworded.',
  'crosswalk-is-the-same': '“{from}” is called reworded, and nothing in “{to}” differs from it.',
  'crosswalk-levels-not-mapped': 'The levels of “{to}” are not those of “{from}”, or count the other way round. Say where each level went.',
  'crosswalk-level-missing': 'The map does not say where the level “{level}” of “{statement}” went.',
  'crosswalk-unknown-level': '“{level}” is not a level of “{statement}”.',
  'crosswalk-levels-fall': 'The map takes the level “{level}” below that of “{before}”, which is lower.',
  'crosswalk-split-of-one': 'A split makes two statements or more, and this makes only “{statement}”. It was reworded.',
  'crosswalk-merged-of-one': 'A merger joins two statements or more, and here is only “{statement}”. It was reworded.',
  'crosswalk-dropped-still-there': '“{statement}” is called dropped, and a statement of the same id is still there.',
  'crosswalk-whole-and-part': 'The whole of one side cannot go on as a part of the other: “{from}” and “{to}”.',
  'crosswalk-section-left-out': 'The section “{section}” is there on both sides, and the crosswalk does not say that it goes on.',
} as const;
