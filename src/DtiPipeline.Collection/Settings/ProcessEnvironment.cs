namespace DtiPipeline.Collection.Settings;

/// <summary>The environment variables of the running process.</summary>
public sealed class ProcessEnvironment : IEnvironment
{
    public string LookedIn => "the environment variables of the process";

    public string? Find(string variable) => System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
