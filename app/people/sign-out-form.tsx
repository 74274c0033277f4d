import { type FormEvent, type ReactNode, useEffect } from "react";
import { clearDevice, dropWhatWasSent } from "#app/ui/device-copies.ts";
import { finishForms, stopForms } from "#app/ui/open-forms.ts";
import { PostForm } from "./post-form.tsx";

/** Signs out. What stands on the page is saved first, and nothing of this service stays on the device. */
export function SignOutForm({ action = "/sign-out", children }: { action?: string; children: ReactNode }) {
  useEffect(dropWhatWasSent, []);
  return (
    <PostForm action={action} onSubmit={leave}>
      {children}
    </PostForm>
  );
}

async function leave(event: FormEvent<HTMLFormElement>): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget;
  if (!(await finishForms())) return;
  stopForms();
  await clearDevice().catch(() => {});
  form.submit();
}
