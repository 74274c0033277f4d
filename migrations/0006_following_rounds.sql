ALTER TABLE `answer` ADD `change_reason` text;--> statement-breakpoint
ALTER TABLE `draft_answer` ADD `change_reason` text;--> statement-breakpoint
ALTER TABLE `round` ADD `follows_id` integer REFERENCES round(id);