using DtiPipeline.Core.Definitions;
using DtiPipeline.Pipeline.Planning;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Pipeline.Starting;

/// <summary>Starts runs for people. One at a time; where runs are handed to workers, another one takes its place.</summary>
public interface IRunStarter
{
    /// <summary>The run that was started last; null where none was.</summary>
    StartedRun? Last { get; }

    /// <summary>What a run would do now.</summary>
    /// <param name="connectors">Only these; none: all.</param>
    RunPlan Plan(params string[] connectors);

    /// <summary>Starts it and does not wait for its end. Who did it stays on record.</summary>
    /// <returns>False where one is still under way.</returns>
    Task<bool> StartAsync(string who, CancellationToken cancellation = default, params string[] connectors);

    /// <summary>After a fix: reads and counts again what one cause on the stewards' list held up, from landed bytes. It does not wait for its end.</summary>
    /// <param name="definitions">Those with the fix.</param>
    /// <param name="code">Code of the cause.</param>
    /// <param name="group">What waits for that cause.</param>
    /// <returns>False where a run is still under way.</returns>
    Task<bool> ReplayAsync(string who, DefinitionSet definitions, string code, IReadOnlyCollection<WorkItem> group, CancellationToken cancellation = default);
}
