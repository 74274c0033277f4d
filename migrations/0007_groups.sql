-- Written by hand: the generated copy of the table would read the new column from the old one.
ALTER TABLE `round_member` ADD `group` text CONSTRAINT "round_member_group" CHECK("group" IN ('school-leader', 'sector-body', 'provider'));
