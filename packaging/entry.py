"""Where the frozen app begins. Qt isn't imported here: the model's process starts here, too."""

from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()
    from mindmate.__main__ import main

    raise SystemExit(main())
