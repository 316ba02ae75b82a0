"""The child that prints for the command line: one job over standard input, a PDF as the answer."""

from editor.ui.printing.child import main

if __name__ == "__main__":
    main()
