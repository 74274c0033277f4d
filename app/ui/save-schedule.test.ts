import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Attempt, longestUnsaved, pauseAfterKey, retryAfter, saveSchedule } from "./save-schedule.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A form with a counter for its words, and a service that answers when it is told to. */
function scene() {
  let words = 0;
  const sent: number[] = [];
  const answers: ((answer: Attempt) => void)[] = [];
  const schedule = saveSchedule(() => {
    sent.push(words);
    return new Promise((resolve) => answers.push(resolve));
  });
  return {
    schedule,
    sent,
    type() {
      words += 1;
      schedule.changed();
    },
    async answer(answer: Attempt) {
      answers.shift()!(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
    waiting: () => answers.length,
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

describe("saving", () => {
  test("waits until the typing has paused", async () => {
    const { type, pass, sent } = scene();
    type();
    await pass(pauseAfterKey - 1);
    type();
    await pass(pauseAfterKey - 1);
    expect(sent).toEqual([]);
    await pass(1);
    expect(sent).toEqual([2]);
  });

  test("does not wait for ever for somebody who never pauses", async () => {
    const { type, pass, sent } = scene();
    for (let ms = 0; ms < longestUnsaved; ms += 1_000) {
      type();
      await pass(1_000);
    }
    expect(sent).toHaveLength(1);
  });

  test("happens once at a time, and what was typed meanwhile is saved after it", async () => {
    const { type, pass, sent, answer, waiting } = scene();
    type();
    await pass(pauseAfterKey);
    type();
    await pass(pauseAfterKey * 3);
    expect([sent, waiting()]).toEqual([[1], 1]);
    await answer("done");
    expect([sent, waiting()]).toEqual([[1, 2], 1]);
    await answer("done");
    await pass(600_000);
    expect(sent).toEqual([1, 2]);
  });

  test("at once saves what has not been, and nothing twice", async () => {
    const { type, pass, sent, answer, schedule } = scene();
    void schedule.now();
    await pass(0);
    expect(sent).toEqual([]);
    type();
    void schedule.now();
    void schedule.now();
    await pass(0);
    expect(sent).toEqual([1]);
    await answer("done");
    await pass(600_000);
    expect(sent).toEqual([1]);
  });

  test("at once waits for the one that is under way, and resolves when both are over", async () => {
    const { type, pass, sent, answer, schedule } = scene();
    type();
    await pass(pauseAfterKey);
    type();
    const over = vi.fn();
    void schedule.now().then(over);
    await answer("done");
    expect(sent).toEqual([1, 2]);
    expect(over).not.toHaveBeenCalled();
    await answer("done");
    expect(over).toHaveBeenCalledOnce();
  });
});

describe("an attempt that fails", () => {
  test("is made again, later each time, until it succeeds", async () => {
    const { type, pass, sent, answer } = scene();
    type();
    await pass(pauseAfterKey);
    for (const failures of [0, 1, 2]) {
      await answer("again");
      await pass(retryAfter(failures) - 1);
      expect(sent).toHaveLength(failures + 1);
      await pass(1);
      expect(sent).toHaveLength(failures + 2);
    }
    await answer("done");
    await pass(600_000);
    expect(sent).toHaveLength(4);
    type();
    await pass(pauseAfterKey);
    await answer("again");
    await pass(retryAfter(0));
    expect(sent).toHaveLength(6);
  });

  test("in any way at all is one to be made again", async () => {
    const attempt = vi.fn(async (): Promise<Attempt> => {
      throw new Error("Broken");
    });
    saveSchedule(attempt).changed();
    await vi.advanceTimersByTimeAsync(pauseAfterKey + retryAfter(0));
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  test("is made again at once when asked, as when the connection is back", async () => {
    const { type, pass, sent, answer, schedule } = scene();
    type();
    await pass(pauseAfterKey);
    await answer("again");
    void schedule.now();
    await pass(0);
    expect(sent).toHaveLength(2);
    await answer("done");
    await pass(600_000);
    expect(sent).toHaveLength(2);
  });

  test("waits a minute at most", () => {
    expect([0, 1, 2, 3, 4, 5, 50].map(retryAfter)).toEqual([
      3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000,
    ]);
  });
});

test("what is refused is not sent again before it changes", async () => {
  const { type, pass, sent, answer } = scene();
  type();
  await pass(pauseAfterKey);
  await answer("refused");
  await pass(600_000);
  expect(sent).toEqual([1]);
  type();
  await pass(pauseAfterKey);
  expect(sent).toEqual([1, 2]);
});

test("what has to be chosen first is held, whatever is typed, and saved once it is chosen", async () => {
  const { type, pass, sent, answer, schedule } = scene();
  type();
  await pass(pauseAfterKey);
  await answer("held");
  type();
  await schedule.now();
  await pass(600_000);
  expect(sent).toEqual([1]);
  void schedule.release();
  await pass(0);
  expect(sent).toEqual([1, 2]);
});

test("what is cancelled is not saved, until something is typed again", async () => {
  const { type, pass, sent, schedule } = scene();
  type();
  schedule.cancel();
  await pass(600_000);
  await schedule.now();
  expect(sent).toEqual([]);
  type();
  await pass(pauseAfterKey);
  expect(sent).toEqual([2]);
});
