# The citation of a page.
cite = Cite this view
cite-text = { $publisher }: “{ $title }”, as of { $day }. In: { $record }, edition { $number }, published { $published }.
cite-copy = Copy the citation
cite-copy-link = Copy the link
cite-copied = Copied.
cite-selected = Selected: copy it with your keyboard or menu.
