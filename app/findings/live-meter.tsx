import { useEffect, useState } from "react";
import { meterWarnings } from "./evidence-meter.ts";
import { Meter, type MeterProps } from "./meter.tsx";
import { isStrength } from "./strengths.ts";
import type { Counted } from "./voices.ts";

type Props = MeterProps & { counts: Counted & { sections: number; rounds: number } };

/** The meter beside the words it measures: where JavaScript runs, it warns of what is being written. */
export function LiveMeter({ counts, lines, warnings }: Props) {
  const [shown, setShown] = useState(warnings);
  useEffect(() => {
    const field = document.querySelector<HTMLTextAreaElement>("textarea[name=statement]");
    const form = field?.form;
    if (!form) return;
    const measure = () => {
      const fields = new FormData(form);
      const strength = String(fields.get("strength"));
      if (!isStrength(strength)) return;
      setShown(meterWarnings({ counts, strength, statement: String(fields.get("statement")) }));
    };
    form.addEventListener("input", measure);
    return () => form.removeEventListener("input", measure);
  }, [counts]);
  return (
    <div role="status">
      <Meter lines={lines} warnings={shown} />
    </div>
  );
}
