namespace DtiPipeline.Cli;

/// <summary>What the exit code tells a script. Unresolved names are a result, not an error.</summary>
public static class ExitCode
{
    /// <summary>Done, warnings included.</summary>
    public const int Done = 0;

    /// <summary>Failed, or wrong usage.</summary>
    public const int Failed = 1;

    /// <summary>The definitions are invalid.</summary>
    public const int InvalidDefinitions = 2;

    /// <summary>Done, with findings a person must look at.</summary>
    public const int NeedsAttention = 3;
}
