namespace DtiPipeline.Cli.Observing;

/// <summary>How log lines are written.</summary>
public enum LogForm
{
    /// <summary>Not at all: a command shows its progress instead.</summary>
    None,

    Text,

    /// <summary>One JSON document a line.</summary>
    Json,
}
