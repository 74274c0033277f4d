import { PostForm } from "#app/people/post-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = { name?: string; query: string; error?: string };

/** Keeps a search under a name. */
export function ViewNameForm({ name, query, error }: Props) {
  return (
    <PostForm action="/comments/views">
      <input type="hidden" name="query" value={query} />
      <TextInput
        name="name"
        label="Name of this view"
        hint="Only you see it"
        width="one-half"
        defaultValue={name}
        error={error}
      />
      <Button variant="secondary">Save this view</Button>
    </PostForm>
  );
}
