import { type StorageFault, storageFaultWords } from "#app/http/storage-faults.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { PostForm } from "./post-form.tsx";

type Props = {
  heading: string;
  fault: StorageFault;
  isForm: boolean;
  /** What the form held; null where it may not stand in a page, as a password may not. */
  fields: readonly [string, string][] | null;
};

/** Shown where nothing can be written. It holds what was sent, to be sent again. */
export function NotSaved({ heading, fault, isForm, fields }: Props) {
  return (
    <Page heading={heading}>
      <p className="govuk-body">{storageFaultWords[fault].why}</p>
      <p className="govuk-body">{whatNow(isForm, fields !== null)}</p>
      {fields && (
        <PostForm>
          {fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a form may hold one name many times, in this order
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button>Send what I wrote again</Button>
        </PostForm>
      )}
    </Page>
  );
}

function whatNow(isForm: boolean, isKept: boolean): string {
  if (!isForm) return "Try again in a few minutes. If it stays so, tell whoever runs the service.";
  return isKept
    ? "What you sent was not saved, and is not lost: it stands in this page. Leave the page open, and send it again in a few minutes. If it stays so, tell whoever runs the service."
    : "What you sent was not saved. Go back in your browser to find it, and send it again in a few minutes. If it stays so, tell whoever runs the service.";
}
