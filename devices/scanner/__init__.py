"""The page scanner: the driver, its child process, and the far end with its synthetic forms."""
