using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Settings;

/// <summary>
/// The environment variables of the running process; for every <c>NAME</c> also the file that <c>NAME_FILE</c> names, as container engines and service
/// managers hand over secrets. The only place that reads them.
/// </summary>
public sealed class ProcessEnvironment : IEnvironment
{
    private const string FileEnding = "_FILE";

    public string LookedIn => "the environment variables of the process, and the files that variables ending in _FILE name";

    /// <exception cref="DeliveryFault">The file cannot be read.</exception>
    public string? Find(string variable)
    {
        if (System.Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value)
            return value;
        if (System.Environment.GetEnvironmentVariable(variable + FileEnding) is not { Length: > 0 } path)
            return null;
        try
        {
            // Editors end a file with a line break, which is no part of the secret.
            return File.ReadAllText(path).TrimEnd('\r', '\n') is { Length: > 0 } held ? held : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryFault(Finding.Of(CollectionCodes.SettingFileUnreadable, ("name", variable + FileEnding), ("file", path), ("reason", problem.Message)));
        }
    }
}
