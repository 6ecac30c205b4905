using System.Text.RegularExpressions;

namespace DtiPipeline.Collection.Landing;

/// <summary>What the collector notes beside the bytes: how far walks over pages have come, and how a source can tell that nothing is new.</summary>
public sealed partial class LandingNotes(string folder)
{
    public PageJournal Pages { get; } = new(Path.Combine(folder, "pages"));

    public ValidatorBook Validators { get; } = new(Path.Combine(folder, "validators"));

    /// <summary>SHA-256 of every payload that a walk may go on from or an answer may be compared with.</summary>
    public IReadOnlySet<string> References() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .SelectMany(path => HashForm().Matches(File.ReadAllText(path)).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex HashForm();
}
