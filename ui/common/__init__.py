"""What every page of the dock needs: texts, messages, file dialogs, work in the background."""
