using System.Collections.Immutable;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Runs;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Pipeline.Previewing;

/// <summary>Previews in this process, in the background, one at a time: each takes a copy of the warehouse. The last one of each person is kept.</summary>
/// <param name="parts">What a night is made of.</param>
public sealed class PreviewDesk(NightRunParts parts) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StartedPreview> _last = new(StringComparer.Ordinal);

    /// <returns>The person's last one; null where there was none.</returns>
    public StartedPreview? Of(string who)
    {
        lock (_gate)
            return _last.GetValueOrDefault(who);
    }

    /// <param name="before">The definitions that hold.</param>
    /// <param name="edited">The definitions with the edit.</param>
    /// <param name="paths">Files that were edited.</param>
    /// <param name="decision">The decision about a word that is tried; null where files were edited.</param>
    /// <returns>False where somebody's is still under way.</returns>
    public bool Start(string who, DefinitionSet before, DefinitionSet edited, ImmutableArray<string> paths, WordDecision? decision, PreviewRequest request)
    {
        lock (_gate)
        {
            if (_last.Values.Any(preview => preview.IsRunning))
                return false;
            var progress = new RunProgress();
            var night = parts with { Definitions = before, Who = who };
            _last[who] = new StartedPreview(
                who, parts.Time.GetUtcNow(), paths, decision, request, edited, progress,
                Task.Run(() => new Preview(night).RunAsync(edited, request, progress, _stop.Token), _stop.Token));
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var preview in _last.Values)
            await ((Task)preview.Ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
