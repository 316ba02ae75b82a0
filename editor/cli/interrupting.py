"""Ctrl+C ends a command, wherever in it the key is met."""

import _thread
import signal
import sys
import threading

_MOMENT_S = 0.02  # until the callback that met it has ended


def keep_interrupts() -> None:
    """Press Ctrl+C once more where Python lost it.

    Python raises it in the next code that it runs. If that is a callback of its own clean-up of
    memory, the error has nowhere to go: it is printed, and the command would run on to its end.
    """
    print_error = sys.unraisablehook

    def press_again_or_print(met: "sys.UnraisableHookArgs") -> None:
        if issubclass(met.exc_type, KeyboardInterrupt):
            later = threading.Timer(_MOMENT_S, _press)
            later.daemon = True
            later.start()
        else:
            print_error(met)

    sys.unraisablehook = press_again_or_print


def _press() -> None:
    if sys.platform == "win32":
        _thread.interrupt_main()
    else:  # a real signal, because it also ends a wait
        main_thread = threading.main_thread().ident
        assert main_thread is not None
        signal.pthread_kill(main_thread, signal.SIGINT)
