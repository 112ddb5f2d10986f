/** `memories doctor`: may we read? may we write? Every check with what was found and the cure. */
import { exitCodes } from '../../errors.ts';
import type { Check } from '../../library.ts';
import type { Context } from '../context.ts';
import { accept } from '../doctor/accept.ts';
import { printCalibration } from '../doctor/calibrate.ts';
import {
  checkConfiguration,
  checkLanguages,
  checkNode,
  checkProgram,
  checkRuns,
  checkState,
  checkTimezone,
} from '../doctor/own-checks.ts';
import { checkPhotoSyn } from '../doctor/photo-syn.ts';
import { printGrants } from '../doctor/print-grants.ts';
import { checkSharedSpace } from '../doctor/rights.ts';
import { troubleOf } from '../doctor/trouble.ts';
import { unlessInterrupted } from '../interrupt.ts';
import { openLibrary, type Settings, settingsOf } from '../open.ts';
import { renderChecks } from '../render/checks.ts';

interface Findings {
  readonly checks: Check[];
  /** Of the first trouble that ended the examination; 0 = it was finished. */
  exitCode: number;
}

const isRefused = ({ verdict }: Check): boolean => verdict === 'refused';

/** Does one part of the examination; what is thrown becomes a check, and the parts after it are left out. */
const look = async <T>(findings: Findings, part: () => Promise<T>): Promise<T | null> => {
  try {
    return await part();
  } catch (error) {
    const { check, exitCode } = troubleOf(error);
    findings.checks.push(check);
    findings.exitCode = exitCode;
    return null;
  }
};

const lookAtDatabase = async (context: Context, settings: Settings, { checks }: Findings): Promise<void> => {
  await using opened = await openLibrary(context, settings, { examining: true });
  checks.push(checkState(opened.state));
  // What root does not trust is not read.
  if (!checks.some(isRefused)) checks.push(checkRuns(opened.state, settings.loaded));
  const found = await opened.memories.examine();
  checks.push(...found);
  // Who may not read may not ask for users either.
  if (found.some(isRefused)) return;
  const users = await opened.memories.users();
  checks.push(checkSharedSpace(settings.loaded.config, users), ...(await checkPhotoSyn(opened.memories, users)));
};

const examine = async (context: Context): Promise<Findings> => {
  const findings: Findings = { checks: [checkNode(), checkLanguages(), checkProgram(context.io.program)], exitCode: 0 };
  const settings = await look(findings, () => settingsOf(context, 'library'));
  if (settings === null) return findings;
  findings.checks.push(checkConfiguration(settings.file, settings.loaded), checkTimezone(settings.loaded));
  await look(findings, () => lookAtDatabase(context, settings, findings));
  return findings;
};

export interface DoctorFlags {
  readonly accept?: true;
  readonly calibrate?: string;
  readonly printGrants?: true;
}

/** What a flag asks for instead of the examination. */
const instead: {
  readonly [Flag in keyof Omit<Required<DoctorFlags>, 'accept' | 'calibrate'>]: (context: Context) => Promise<number>;
} = {
  printGrants,
};

export const doctor = async (context: Context, flags: DoctorFlags): Promise<number> => {
  if (flags.calibrate !== undefined) return printCalibration(context, flags.calibrate);
  for (const [flag, perform] of Object.entries(instead)) {
    if (Object.hasOwn(flags, flag)) return perform(context);
  }
  const { checks, exitCode } = await unlessInterrupted(context.io.signal, examine(context));
  if (flags.accept) return accept(context, checks, exitCode);
  const mayWrite = !checks.some(isRefused);
  if (context.flags.json) context.json({ mayWrite, checks });
  else {
    const closing = mayWrite
      ? 'All is well: we may read and write.'
      : 'Not yet: nothing will be written until this is mended.';
    context.say(`${renderChecks(context, checks)}\n\n${closing}`);
  }
  return exitCode || (mayWrite ? 0 : exitCodes.refused);
};
