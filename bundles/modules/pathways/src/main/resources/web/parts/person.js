import { isoDay } from './words.js';

/**
 * What somebody told about themselves for planning. It lasts as long as the browser's tab and goes to the server only with a question, which
 * forgets it; it is in no address and in no saved plan.
 */
const KEY = 'komenius.pathways.person';
const NOTHING = { birthDate: '', age: '', grade: '', languages: {} };

export function person() {
  try {
    return { ...NOTHING, ...JSON.parse(sessionStorage.getItem(KEY)) };
  } catch {
    return { ...NOTHING };
  }
}

export function rememberPerson(value) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing asks again after every reload.
  }
}

export const forgetPerson = () => rememberPerson(NOTHING);

/** Someone of an age in years is taken to have had their birthday today. */
function birthDateOf({ birthDate, age }) {
  if (birthDate) return birthDate;
  if (age === '' || age === null) return null;
  const now = new Date();
  return isoDay(new Date(now.getFullYear() - Number(age), now.getMonth(), now.getDate()));
}

/** The question as the server takes it. `to` null asks for everything that is open. */
export function question({ from, to, qualifications }, someone) {
  return {
    from, to, qualifications, birthDate: birthDateOf(someone), gradeAverage: someone.grade === '' ? null : Number(String(someone.grade).replace(',', '.')),
    languages: Object.entries(someone.languages).filter(([, level]) => level).map(([language, level]) => ({ language, level })),
  };
}

/** What the network's doors ask for, so that people are asked nothing else: languages, whether marks and age matter. */
export function asked(network) {
  const rules = network.transitions.flatMap((one) => one.requirements ?? []);
  return {
    languages: [...new Set(rules.filter((rule) => rule.kind === 'language').map((rule) => (rule.skill ?? rule).language))],
    grades: rules.some((rule) => rule.kind === 'grades' && rule.averageAtMost),
    age: rules.some((rule) => rule.kind === 'age'),
  };
}
