import type { Choice, Topic } from './notifications-view.ts';

/** A reason that holds for a whole channel, said once below the switches. */
export interface ChannelNote {
  readonly channel: string;
  readonly reason: string;
}

/** How the switches stand in rows and columns. */
export interface Layout {
  /** Channels with a column of their own, in the order in which they came: "E-mail", "SMS". */
  readonly columns: readonly string[];
  /** All phones and browsers share the last column. */
  readonly hasPush: boolean;
  readonly notes: readonly ChannelNote[];
}

export function layOut(topics: readonly Topic[]): Layout {
  const choices = topics.flatMap((topic) => topic.choices);
  const names = new Set(choices.map((choice) => choice.channelName));
  return {
    columns: [...new Set(choices.filter((choice) => choice.channel !== 'push').map((choice) => choice.channelName))],
    hasPush: choices.some((choice) => choice.channel === 'push'),
    notes: [...names].flatMap((channel) => noteOf(channel, choices)),
  };
}

/** The reason that all switches of a channel share; none when one of them works or stands still for a reason of its own. */
function noteOf(channel: string, choices: readonly Choice[]): ChannelNote[] {
  const reasons = new Set(choices.filter((choice) => choice.channelName === channel).map((choice) => choice.locked));
  const [reason] = reasons;
  return reasons.size === 1 && reason ? [{ channel, reason }] : [];
}

/** "Maria’s phone" of "Push, Maria’s phone": the column says the rest. */
export function shortName({ channelName }: Pick<Choice, 'channelName'>): string {
  return channelName.replace(/^Push, /, '');
}
