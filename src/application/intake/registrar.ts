/** Who registers: the name chosen in the form, checked against the account that sent it. */
import { referenceIn } from '../../domain/schema/parse';
import { searchKey } from '../../domain/text/normalise';
import { valueOf, type Filled } from './filled';
import type { IntakeScene } from './scene';
import type { Findings } from './verdict';

type Colleague = IntakeScene['team'][number];

const sameEmail = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

/** The active colleague first: an account may have passed from one to another. */
const byEmail = (team: readonly Colleague[], email: string | undefined): Colleague | undefined => {
  const owners = team.filter((each) => sameEmail(each.email, email) || sameEmail(each.otherEmail, email));
  return owners.find(({ active }) => active) ?? owners[0];
};

function byAnswer(team: readonly Colleague[], answer: string | undefined): Colleague | undefined {
  if (answer === undefined) return undefined;
  const byId = team.find(({ id }) => id === referenceIn(answer));
  const named = team.filter(({ name }) => searchKey(name ?? '') === searchKey(answer));
  return byId ?? (named.length === 1 ? named[0] : undefined);
}

/** Doubts that only the office can clear: an account that is nobody's, a name that is nobody's. */
function askWho(
  filled: Filled,
  account: Colleague | undefined,
  registrar: Colleague | undefined,
  findings: Findings,
): void {
  if (filled.decisions.confirmed) return;
  if (filled.email !== undefined && !account) {
    findings.ask(
      `La cuenta ${filled.email} no está en Personal: confirme quién envió esta respuesta.`,
      'registrar',
    );
  }
  const answer = valueOf<string>(filled, 'registrar') ?? '';
  if (!registrar) findings.ask(`No se reconoce a quien registra: «${answer}».`, 'registrar');
}

/** The colleague who registers. Doubts about the account are the office's; somebody who has left is accepted with a warning. */
export function findRegistrar(
  filled: Filled,
  scene: Pick<IntakeScene, 'team'>,
  findings: Findings,
): string | undefined {
  const answer = valueOf<string>(filled, 'registrar');
  const account = byEmail(scene.team, filled.email);
  const chosen = byAnswer(scene.team, answer);
  const registrar = chosen ?? account;
  askWho(filled, account, registrar, findings);
  if (!registrar) return undefined;
  if (chosen && account && chosen.id !== account.id) {
    findings.warn(`Dice que registra ${chosen.name}, pero la cuenta es de ${account.name}.`);
  }
  if (!chosen) {
    findings.warn(
      `No se reconoce a quien registra («${answer ?? ''}»): se tomó la cuenta, ${registrar.name}.`,
    );
  }
  if (!registrar.active) findings.warn(`${registrar.name} ya no trabaja aquí según Personal.`);
  return registrar.id;
}
