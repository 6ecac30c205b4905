using System.Security.Cryptography;
using System.Text;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Workspaces;

/// <summary>
/// The definitions of a program that goes on running while people edit them. Sound ones are taken as they change; with errors in them the last good set
/// stays. What is at work already goes on with the set it began with.
/// </summary>
public sealed class LiveDefinitions
{
    private readonly Workspace _workspace;
    private readonly TimeProvider _time;
    private readonly Lock _reading = new();
    private DateTimeOffset _readAt;
    private string _seen;

    /// <param name="files">The files that <paramref name="good"/> was read from.</param>
    public LiveDefinitions(Workspace workspace, DefinitionSet good, IReadOnlyList<DefinitionFile> files, TimeProvider time)
    {
        (_workspace, Current, _time) = (workspace, good, time);
        _seen = HashOf(files);
        _readAt = time.GetUtcNow();
    }

    /// <summary>The last good set.</summary>
    public DefinitionSet Current { get; private set; }

    /// <summary>Reads the files again when they differ from those seen last.</summary>
    /// <returns>What became of the change; null when there was none.</returns>
    public RefreshedDefinitions? Refresh()
    {
        lock (_reading)
        {
            var files = _workspace.ReadDefinitions();
            var hash = HashOf(files);
            if (hash == _seen)
                return null;
            _seen = hash;
            var loaded = DefinitionLoader.Load(files);
            if (loaded.Set is null)
            {
                var errors = loaded.Findings.Count(finding => FindingCatalogue.Embedded.SeverityOf(finding.Code) == Severity.Error);
                return new RefreshedDefinitions(hash, Finding.Of(PipelineCodes.DefinitionsRefused, ("errors", $"{errors}"), ("moment", VietnamTime.Moment(_readAt))));
            }
            Current = loaded.Set;
            _readAt = _time.GetUtcNow();
            return new RefreshedDefinitions(hash, null);
        }
    }

    private static string HashOf(IEnumerable<DefinitionFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
