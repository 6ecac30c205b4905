using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Processes;

namespace DtiPipeline.Core.Submitting;

/// <summary>The way through a process as a person sees it: the shortest one to its end, with detours only where somebody took them.</summary>
public static class ProcessWay
{
    /// <param name="visited">Ids of states in which the unit was or is.</param>
    /// <returns>States in the order of the file.</returns>
    public static ImmutableArray<ProcessState> Of(Process process, IEnumerable<string> visited)
    {
        var shown = Shortest(process).Concat(visited).ToHashSet();
        return [.. process.States.Where(state => shown.Contains(state.Id))];
    }

    private static IEnumerable<string> Shortest(Process process)
    {
        var from = new Dictionary<string, string?> { [process.Start] = null };
        var next = new Queue<string>([process.Start]);
        while (next.TryDequeue(out var state))
        {
            if (process.State(state).IsEnd)
                return Back(from, state);
            foreach (var move in process.MovesFrom(state))
                if (from.TryAdd(move.To, state))
                    next.Enqueue(move.To);
        }
        return [process.Start];
    }

    private static IEnumerable<string> Back(Dictionary<string, string?> from, string? state)
    {
        for (; state is not null; state = from[state])
            yield return state;
    }
}
