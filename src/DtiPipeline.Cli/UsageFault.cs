namespace DtiPipeline.Cli;

/// <summary>The command was called in a way that cannot work; the message says what to write instead. Exit code 1, no stack trace.</summary>
public sealed class UsageFault(string message) : Exception(message);
