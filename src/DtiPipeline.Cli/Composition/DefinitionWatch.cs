using System.Runtime.CompilerServices;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Workspaces;

namespace DtiPipeline.Cli.Composition;

/// <summary>
/// The definition files again each time somebody has saved some. It looks at names, times and sizes every moment instead of waiting to be told: that
/// works on network drives too. What is still being written is waited for.
/// </summary>
internal sealed class DefinitionWatch(Workspace workspace, TimeProvider time)
{
    private static readonly string[] Folders = ["connectors", "mappings"];

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>The files as they are now, then each time they are other; ends when it is cancelled.</summary>
    public async IAsyncEnumerable<IReadOnlyList<DefinitionFile>> VersionsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<DefinitionFile> last = [];
        var seen = "";
        while (!cancellation.IsCancellationRequested)
        {
            var now = Signature();
            if (now != seen)
            {
                // An editor writes in several steps: only what stays the same for a moment is read.
                await PauseAsync(cancellation);
                if (now == Signature() && TryRead() is { } files)
                {
                    seen = now;
                    if (!files.SequenceEqual(last))
                        yield return files;
                    last = files;
                }
                continue;
            }
            await PauseAsync(cancellation);
        }
    }

    private async Task PauseAsync(CancellationToken cancellation) => await Task.Delay(Pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private string Signature() => string.Join('\n', Folders
        .SelectMany(folder => new DirectoryInfo(Path.Combine(workspace.Root, folder)).EnumerateFiles("*", SearchOption.AllDirectories))
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => FormattableString.Invariant($"{file.FullName}|{file.LastWriteTimeUtc.Ticks}|{(file.Exists ? file.Length : -1)}")));

    /// <returns>Null while another program holds one of the files; the next look tries again.</returns>
    private IReadOnlyList<DefinitionFile>? TryRead()
    {
        try
        {
            return workspace.ReadDefinitions();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
